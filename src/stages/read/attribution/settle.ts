import type { Span } from '../../../base/schema/span.ts';
import { contains, hull, overlaps } from '../../../base/text/spans.ts';
import type { Find, Scene } from './scene.ts';

/**
 * One reading for each stretch of words. Of two finds with the same content the better stays; a find that lies inside another's
 * content is dropped unless the outer one only carries it (an agency, a report), when both stay and the outer's source joins its
 * chain. Work grows with the number of finds, not with its square: only finds that share a cell of the text are compared.
 */
export function settle(scene: Scene, finds: readonly Find[]): readonly Find[] {
  const ordered = untangled(finds).toSorted(
    (a, b) =>
      Number(a.quoted) - Number(b.quoted) || sizeOf(b) - sizeOf(a) || startOf(a) - startOf(b) || b.weight - a.weight,
  );
  const kept = new Cells();
  for (const find of ordered) {
    const outer = kept.near(find).filter((other) => clash(other, find));
    if (outer.length === 0 && !find.quoted) kept.add(find);
    else takeInside(scene, kept, { find, outer });
  }
  return kept.all().toSorted((a, b) => startOf(a) - startOf(b) || sizeOf(b) - sizeOf(a));
}

interface Clash {
  readonly find: Find;
  readonly outer: readonly Find[];
}

function takeInside(scene: Scene, kept: Cells, { find, outer }: Clash): void {
  const same = outer.find((other) => sameWords(other, find) && !cueInside(other, find) && !cueInside(find, other));
  if (same !== undefined) {
    if (!find.quoted && find.weight > same.weight) kept.replace(same, find);
    return;
  }
  if (outer.length === 0 || find.source.length === 0) return;
  if (!outer.every((other) => cueInside(other, find) && (onlyCarries(scene, other) || vouches(other, find)))) return;
  const nearest = outer.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  kept.add({
    ...find,
    carriers: [...find.carriers, ...nearest.flatMap((other) => [...other.source, ...other.carriers])],
  });
}

/** Whether the outer find's speaker is a medium or text ("the agency", "a report", "it") rather than a person or government. */
function onlyCarries(scene: Scene, find: Find): boolean {
  return find.source.some((span) => scene.isCarrier(span) || scene.isMedium(span));
}

/**
 * "The envoy refused to leave, the ministry said": the outer cue comes after a content that is all about what another, named by more
 * than a pronoun, says; both stay, and the outer speaker carries it.
 */
function vouches(outer: Find, inner: Find): boolean {
  const [only] = outer.content;
  const source = inner.source[0];
  if (only === undefined || outer.content.length > 1 || source === undefined || inner.quoted) return false;
  const startsIt = source.start === only.start && source.end - source.start > 4;
  return startsIt && cueStart(outer) >= only.end && cueStart(inner) - source.end < 12 && isSpeaking(inner);
}

/** Verbs that report what is said rather than done or thought. */
function isSpeaking({ by }: Find): boolean {
  return /^verb\.[a-z-]+\.(?:that|o\+that|o\+to|quote|o\+of)$|^surface/u.test(by);
}

/** Whether the inner find's cue stands in the outer's content. */
function cueInside(outer: Find, inner: Find): boolean {
  return inner.cue.some((cue) => outer.content.some((piece) => contains(piece, cue)));
}

/** "A said that X, B reported": both hold the other's cue; the later cue is the outer one and its group leaves the inner content. */
function untangled(finds: readonly Find[]): readonly Find[] {
  const byCue = finds.toSorted((a, b) => cueStart(a) - cueStart(b));
  return byCue.map((find, index) => {
    let cut = find;
    for (const later of byCue.slice(index + 1, index + 6)) {
      if (!later.quoted && cueInside(cut, later) && cueInside(later, cut)) cut = clippedBefore(cut, groupOf(later));
    }
    return cut;
  });
}

function cueStart(find: Find): number {
  return Math.min(...find.cue.map((span) => span.start));
}

function groupOf(find: Find): Span {
  const first = cueStart(find);
  const near = find.source.filter((span) => Math.abs(span.end - first) < 60 || Math.abs(span.start - first) < 60);
  return hull([...find.cue, ...near]) ?? { start: first, end: first };
}

function clippedBefore(find: Find, group: Span): Find {
  const content = find.content.flatMap((piece) => {
    if (piece.end <= group.start || piece.start >= group.end) return [piece];
    return piece.start < group.start - 2 ? [{ start: piece.start, end: group.start - 2 }] : [];
  });
  return content.length === 0 ? find : { ...find, content };
}

function sizeOf(find: Find): number {
  return find.content.reduce((sum, span) => sum + span.end - span.start, 0);
}

function startOf(find: Find): number {
  return Math.min(...find.content.map((span) => span.start));
}

function clash(outer: Find, inner: Find): boolean {
  return inner.content.some((span) => outer.content.some((piece) => overlaps(piece, span)));
}

function sameWords(a: Find, b: Find): boolean {
  const shared = a.content.reduce((sum, x) => sum + b.content.reduce((more, y) => more + sharedSize(x, y), 0), 0);
  return shared >= 0.8 * Math.max(sizeOf(a), sizeOf(b));
}

function sharedSize(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const cellSize = 1024;

/** Finds by the stretches of text that their contents touch. */
class Cells {
  private readonly finds = new Set<Find>();
  private readonly cells = new Map<number, Set<Find>>();

  add(find: Find): void {
    this.finds.add(find);
    for (const cell of cellsOf(find)) {
      const list = this.cells.get(cell);
      if (list === undefined) this.cells.set(cell, new Set([find]));
      else list.add(find);
    }
  }

  replace(old: Find, find: Find): void {
    this.finds.delete(old);
    for (const cell of cellsOf(old)) this.cells.get(cell)?.delete(old);
    this.add(find);
  }

  near(find: Find): readonly Find[] {
    return [...new Set([...cellsOf(find)].flatMap((cell) => [...(this.cells.get(cell) ?? [])]))];
  }

  all(): readonly Find[] {
    return [...this.finds];
  }
}

function cellsOf(find: Find): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { start, end } of find.content) {
    for (let cell = Math.floor(start / cellSize); cell * cellSize < end; cell++) cells.add(cell);
  }
  return cells;
}
