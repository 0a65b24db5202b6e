import type { BlockKind, DropReason } from '../../../base/schema/article.ts';
import { boxReason, isPopover } from './boxes.ts';
import type { PageElement, PageNode } from './dom.ts';
import { isElement, labelOf, squeeze } from './dom.ts';
import { blockTags } from './block-tags.ts';
import { isPictured } from './pictured.ts';

/** One block of a page with what its place in the tree says of it. */
export interface Piece {
  readonly text: string;
  readonly kind: BlockKind;
  /** The boxes around it that their template calls something else than text, outermost first. */
  readonly boxes: readonly Box[];
  /** Share of its characters that stand in links, 0..1. */
  readonly linked: number;
  /** Parent of the nearest element that starts a block, as it was before anything moved it. */
  readonly parent: PageNode | null;
  /** True for words that stand inside the block before them and show only on hover. */
  readonly isAside?: boolean;
  /** True for a line that only breaks part from the piece before it: both stand bare in one element. */
  readonly isContinued?: boolean;
}

/** A part of the page that its template names. */
export interface Box {
  readonly reason: DropReason;
  readonly element: PageElement;
}

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['td', 'cell'],
  ['th', 'cell'],
]);

const unread = new Set(
  'script style noscript template svg iframe button select option input textarea canvas audio video object embed map head math'.split(
    ' ',
  ),
);

// Inside these, an inline element belongs to a running text, whatever its class.
const runningText = new Set('p li dd dt td blockquote h1 h2 h3 h4 h5 h6 pre'.split(' '));

interface Place {
  readonly kind: BlockKind;
  readonly boxes: readonly Box[];
  readonly element: PageElement;
  readonly linked: boolean;
}

/** Gathers words until a block ends. */
class Gatherer {
  readonly pieces: Piece[] = [];
  #words = '';
  #linked = 0;
  #plain = 0;
  readonly #asides: Piece[] = [];

  readonly #reasons = new Map<string, DropReason | null>();

  /** What an element's names say, looked up once for each name: pages repeat theirs. */
  reasonOf(element: PageElement): DropReason | null {
    const label = labelOf(element);
    const key = `${element.localName} ${label}`;
    const known = this.#reasons.get(key);
    if (known !== undefined) return known;
    const reason = boxReason(element.localName, label);
    this.#reasons.set(key, reason);
    return reason;
  }

  add(text: string, place: Place): void {
    const words = text.replace(/\s+/gu, ' ');
    this.#words += words;
    const length = words === ' ' ? 0 : squeeze(words).length;
    if (place.linked) this.#linked += length;
    else this.#plain += length;
  }

  /** A line break inside a block: whether it ends a line or only wraps one is seen when the block is whole. */
  breakLine(): void {
    this.#words += '\n';
  }

  flush(place: Place): void {
    const { kind, boxes, element } = place;
    const linked = this.#linked / Math.max(1, this.#linked + this.#plain);
    for (const [index, text] of linesOf(this.#words).entries()) {
      const own = kind === 'paragraph' && isPictured(element, text) ? 'caption' : kind;
      this.pieces.push({ text, kind: own, boxes, linked, parent: element.parentNode, isContinued: index > 0 });
    }
    this.#words = '';
    this.#linked = 0;
    this.#plain = 0;
    for (const piece of this.#asides.splice(0)) this.pieces.push(piece);
  }

  /** Words that only show on hover: pieces of their own behind the block, which goes on without them. */
  aside(element: PageElement, outer: Place): void {
    const inner = new Gatherer();
    const boxes = [...outer.boxes, { reason: 'other', element } as const];
    const place: Place = { kind: 'paragraph', boxes, element, linked: false };
    for (const child of element.childNodes) walk(child, place, inner);
    inner.flush(place);
    this.#asides.push(...inner.pieces.map((piece) => ({ ...piece, isAside: true })));
  }
}

const wrapWidth = 60;
const leastRest = 20;

/** Whether a line goes on after its break: in mid-sentence, before a small letter or at a full line's width. */
function goesOn(line: string, next: string): boolean {
  if (/[.!?…:;”"’)\]]$/u.test(line)) return false;
  return /^\p{Ll}/u.test(next) || (line.length >= wrapWidth && next.length >= leastRest);
}

/** The lines of a block's words: single breaks that only wrap a sentence are taken out, two breaks in a row always end a line. */
function linesOf(words: string): readonly string[] {
  const lines: string[] = [];
  let afterEmpty = false;
  for (const next of words.split('\n').map(squeeze)) {
    const last = lines.at(-1);
    if (next !== '' && last !== undefined && !afterEmpty && goesOn(last, next))
      lines[lines.length - 1] = `${last} ${next}`;
    else if (next !== '') lines.push(next);
    afterEmpty = next === '';
  }
  return lines;
}

function isHidden(element: PageElement): boolean {
  if (unread.has(element.localName) || element.hasAttribute('hidden')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '');
}

function innerKind(outer: BlockKind, element: PageElement): BlockKind {
  const own = kinds.get(element.localName);
  if (outer === 'quote' && own !== 'caption') return 'quote';
  return own ?? (outer === 'heading' ? 'paragraph' : outer);
}

function placeOf(element: PageElement, outer: Place, to: Gatherer): Place {
  const block = blockTags.has(element.localName);
  const named = block || !runningText.has(outer.element.localName);
  const reason = named ? to.reasonOf(element) : null;
  return {
    kind: block ? innerKind(outer.kind, element) : outer.kind,
    boxes: reason === null ? outer.boxes : [...outer.boxes, { reason, element }],
    element: block ? element : outer.element,
    linked: outer.linked || element.localName === 'a',
  };
}

function walkElement(element: PageElement, outer: Place, to: Gatherer): void {
  if (isHidden(element)) return;
  if (element.localName === 'br') {
    to.breakLine();
    return;
  }
  const inside = runningText.has(outer.element.localName);
  if (inside && !blockTags.has(element.localName) && isPopover(element)) {
    to.aside(element, outer);
    return;
  }
  const place = placeOf(element, outer, to);
  const boundary = blockTags.has(element.localName) || place.boxes !== outer.boxes;
  if (boundary) to.flush(outer);
  for (const child of element.childNodes) walk(child, place, to);
  if (boundary) to.flush(place);
}

function walk(node: PageNode, place: Place, to: Gatherer): void {
  if (isElement(node)) walkElement(node, place, to);
  else if (node.nodeType === 3) to.add(node.textContent ?? '', place);
}

/** The blocks of a part of a page, in order: paragraphs, headings, list items, quotes, captions and cells. */
export function piecesOf(root: PageElement): readonly Piece[] {
  const to = new Gatherer();
  const place: Place = { kind: 'paragraph', boxes: [], element: root, linked: false };
  for (const child of root.childNodes) walk(child, place, to);
  to.flush(place);
  return to.pieces;
}

/** The words of a part of a page without what is hidden, blocks parted by spaces: `piecesOf` for who needs no pieces. */
export function visibleWords(root: PageElement): string {
  const words: string[] = [];
  const read = (node: PageNode): void => {
    if (node.nodeType === 3) words.push(node.textContent ?? '');
    if (!isElement(node) || isHidden(node) || (node.localName === 'span' && isPopover(node))) return;
    const isBlock = blockTags.has(node.localName) || node.localName === 'br';
    if (isBlock) words.push(' ');
    for (const child of node.childNodes) read(child);
    if (isBlock) words.push(' ');
  };
  read(root);
  return words.join('');
}
