import type { Judgement } from '../../base/schema/record.ts';

/** A digest holds the texts of at least so many strangers. */
const fewestStrangers = 3;

/** Length of an article's text in UTF-16 code units; null when the article is not at hand. */
type LengthOf = (article: string) => number | null;

/** One article whose text, or most of it, stands in a longer one. */
interface Holding {
  readonly tie: Judgement;
  readonly part: string;
  readonly holder: string;
}

/**
 * The judgements of copying that make families: all but those by which a longer article merely holds texts of others. A digest, a live blog or a
 * front page holds texts that have nothing else to do with one another; a report that keeps a passage of an earlier one holds what stands in
 * another article of the family too, with which it is not tied. A person's judgement always counts. Works on one connected group as on an
 * archive.
 */
export function familyTies(copies: readonly Judgement[], lengthOf: LengthOf): readonly Judgement[] {
  const holdings = copies.flatMap((tie) => holdingOf(tie, lengthOf));
  if (holdings.length < 2) return copies;
  const byHolder = Map.groupBy(holdings, ({ holder }) => holder);
  const ties = tiesByArticle(copies);
  const loose = new Set<Judgement>();
  for (const [holder, held] of byHolder) {
    if (isDigest(holder, held, ties) || onlyHolds(holder, held, { ties, holdings })) {
      for (const { tie } of held) loose.add(tie);
    }
  }
  return copies.filter((tie) => !loose.has(tie));
}

function holdingOf(tie: Judgement, lengthOf: LengthOf): readonly Holding[] {
  const [left, right] = [lengthOf(tie.left), lengthOf(tie.right)];
  if (tie.by !== 'link/excerpt' || left === null || right === null) return [];
  const [part, holder] = left < right ? [tie.left, tie.right] : [tie.right, tie.left];
  return [{ tie, part, holder }];
}

type Ties = ReadonlyMap<string, readonly Judgement[]>;

function tiesByArticle(copies: readonly Judgement[]): Ties {
  const ties = new Map<string, Judgement[]>();
  for (const tie of copies) {
    for (const article of [tie.left, tie.right]) {
      const list = ties.get(article);
      if (list === undefined) ties.set(article, [tie]);
      else list.push(tie);
    }
  }
  return ties;
}

function across(tie: Judgement, article: string): string {
  return tie.left === article ? tie.right : tie.left;
}

/** Whether the parts fall into three groups or more once the holder, and whatever has its whole text too, are taken away. */
function isDigest(holder: string, held: readonly Holding[], ties: Ties): boolean {
  if (held.length < fewestStrangers) return false;
  const twins = (ties.get(holder) ?? []).filter(({ by }) => by !== 'link/excerpt').map((tie) => across(tie, holder));
  const away = new Set([holder, ...twins]);
  const parts = held.map(({ part }) => part).filter((part) => !away.has(part));
  return componentsOf(parts, away, ties) >= fewestStrangers;
}

/** Into how many groups some articles fall without those that are taken away. */
function componentsOf(articles: readonly string[], away: ReadonlySet<string>, ties: Ties): number {
  const seen = new Set(away);
  let count = 0;
  for (const start of articles) {
    if (seen.has(start)) continue;
    count++;
    const open = [start];
    seen.add(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const tie of ties.get(at) ?? []) {
        const next = across(tie, at);
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
  }
  return count;
}

/** Whether an article is tied by passages alone, each of which another and better tied article holds too, a stranger to it. */
function onlyHolds(
  holder: string,
  held: readonly Holding[],
  { ties, holdings }: { ties: Ties; holdings: readonly Holding[] },
): boolean {
  const own = ties.get(holder) ?? [];
  if (own.length > held.length) return false;
  const known = new Set(own.map((tie) => across(tie, holder)));
  return held.every(({ part }) =>
    holdings.some(
      (other) =>
        other.part === part &&
        other.holder !== holder &&
        !known.has(other.holder) &&
        isBetterTied(other.holder, holder, ties),
    ),
  );
}

function isBetterTied(one: string, other: string, ties: Ties): boolean {
  const [a, b] = [ties.get(one)?.length ?? 0, ties.get(other)?.length ?? 0];
  return a === b ? one < other : a > b;
}
