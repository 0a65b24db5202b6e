import type { Judgement, Version, VersionSource } from '../../base/schema/record.ts';
import { pageKey } from '../../base/text/page-key.ts';
import { byCodeUnit } from './groups.ts';

/**
 * The versions of every article that has several: texts under one address (see `pageKey`), or under one given id where an address
 * does not tell. In order of page and number. The texts may come in any order.
 *
 * Versions are in order of their day, that of modification, else of publication, else of the crawl; within a day of their instants where
 * all have one, then of their crawls where all have one, then as they were added. A text without any day stands where it was added: behind
 * everything that was there.
 */
export function versionsOf(sources: readonly VersionSource[]): readonly Version[] {
  const pageOf = pages(sources);
  const groups = [...Map.groupBy(sources, pageOf)].filter(([, texts]) => texts.length > 1);
  return groups
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([page, texts]) => {
      const ordered = inOrder(texts);
      const newest = ordered.at(-1)?.id ?? '';
      return ordered.map(({ id }, at) => ({ article: id, page, number: at + 1, of: ordered.length, newest }));
    });
}

/**
 * The page of a text: its address where it has one. Without an address its given id tells: it goes with the one address that is known for
 * the id, or else stands under the id. One id with two addresses means two articles.
 */
function pages(sources: readonly VersionSource[]): (source: VersionSource) => string {
  const known = new Map<string, Set<string>>();
  for (const { given, url } of sources) {
    const key = pageKey(url);
    if (key !== null) known.set(given, (known.get(given) ?? new Set()).add(key));
  }
  return ({ given, url }) => {
    const [only, ...more] = known.get(given) ?? [];
    return pageKey(url) ?? (only !== undefined && more.length === 0 ? only : `id:${given}`);
  };
}

interface Placed {
  readonly source: VersionSource;
  /** Its own day, or the latest of those that were there when it was added. */
  readonly day: string;
}

function inOrder(texts: readonly VersionSource[]): readonly VersionSource[] {
  let latest = '';
  const placed = [...texts]
    .sort((a, b) => a.added - b.added)
    .map((source): Placed => {
      const day = dayOf(source) ?? latest;
      if (day > latest) latest = day;
      return { source, day };
    });
  const days = [...Map.groupBy(placed, ({ day }) => day)].sort(([a], [b]) => byCodeUnit(a, b));
  return days.flatMap(([, list]) => withinDay(list.map(({ source }) => source)));
}

function withinDay(texts: readonly VersionSource[]): readonly VersionSource[] {
  const [own, crawl] = [timesOf(texts, instantOf), timesOf(texts, ({ crawled }) => crawled ?? '')];
  return [...texts].sort((a, b) => own(a) - own(b) || crawl(a) - crawl(b) || a.added - b.added);
}

/** The times of texts; the same for all where one has none. */
function timesOf(
  texts: readonly VersionSource[],
  instant: (source: VersionSource) => string,
): (source: VersionSource) => number {
  const times = new Map(texts.map((source) => [source.id, Date.parse(instant(source))]));
  if ([...times.values()].some(Number.isNaN)) return () => 0;
  return ({ id }) => times.get(id) ?? 0;
}

/** The day, in the page's own offset, or that of its crawl in UTC; null where no day is known. */
function dayOf({ modified, published, crawled }: VersionSource): string | null {
  const days = [modified ?? published?.value ?? '', crawled ?? ''];
  return days.find((day) => /^\d{4}-\d\d-\d\d/u.test(day))?.slice(0, 10) ?? null;
}

/** A time stamp that says its offset, or the empty string. */
function instantOf({ modified, published }: VersionSource): string {
  const value = modified ?? published?.value ?? '';
  return /T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(value) ? value : '';
}

/**
 * Judgements without those of copying by the rules that a person refused, be it of other versions of the same two articles. What a person says of
 * the two, and holds, wins over a refusal.
 */
export function withoutRefused(
  judgements: readonly Judgement[],
  refused: readonly Judgement[],
  versions: readonly Version[],
): readonly Judgement[] {
  const moved = moverTo(versions);
  const pairs = new Set(refused.map((judgement) => pairOf(moved(judgement))));
  const isRefused = (judgement: Judgement): boolean =>
    judgement.kind === 'copy-of' && judgement.by.startsWith('link/') && pairs.has(pairOf(moved(judgement)));
  return judgements.filter((judgement) => !isRefused(judgement));
}

/**
 * Judgements of copying as they hold for the newest versions: what is said of an earlier version of an article is said of the article,
 * unless the newest versions have a judgement of their own. One between two versions of one article says nothing.
 */
export function onNewest(judgements: readonly Judgement[], versions: readonly Version[]): readonly Judgement[] {
  const moved = moverTo(versions);
  const direct = new Set(judgements.map(pairOf));
  return judgements.flatMap((judgement) => {
    const own = moved(judgement);
    if (own.left === judgement.left && own.right === judgement.right) return [judgement];
    return own.left === own.right || direct.has(pairOf(own)) ? [] : [own];
  });
}

/** Moves a judgement of copying to the newest versions of its articles; others stay as they are. */
function moverTo(versions: readonly Version[]): (judgement: Judgement) => Judgement {
  const newest = new Map(versions.map((version) => [version.article, version.newest]));
  return (judgement) => {
    const { kind, left, right } = judgement;
    if (kind !== 'copy-of') return judgement;
    return { ...judgement, left: newest.get(left) ?? left, right: newest.get(right) ?? right };
  };
}

function pairOf({ kind, left, right }: Judgement): string {
  return JSON.stringify([kind, ...[left, right].sort(byCodeUnit)]);
}
