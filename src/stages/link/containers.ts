import type { Judgement } from '../../base/schema/record.ts';

/** A digest holds the texts of at least so many strangers, and a passage is quoted by so many. */
const fewestStrangers = 3;
/** Of so many when all of them were there before it: what took from two strangers is no copy of either. */
const fewestTaken = 2;

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
 * front page holds texts that have nothing else to do with one another; a statement that papers quote whole, each in a report of its own, stands in
 * reports that have nothing else to do with one another; a report that keeps a passage of an earlier one holds what stands in
 * another article of the family too, with which it is not tied. A person's judgement always counts. Works on one connected group as on an
 * archive.
 */
export function familyTies(copies: readonly Judgement[], lengthOf: LengthOf): readonly Judgement[] {
  const holdings = copies.flatMap((tie) => holdingOf(tie, lengthOf));
  if (holdings.length < 2) return copies;
  const found = { ties: tiesByArticle(copies), byPart: Map.groupBy(holdings, ({ part }) => part) };
  const loose = new Set<Judgement>();
  for (const [holder, held] of Map.groupBy(holdings, ({ holder: id }) => id)) {
    const others = held.map(({ part }) => part);
    if (holdsStrangers(holder, held, others, found.ties) || onlyHolds(holder, held, found)) {
      for (const { tie } of held) loose.add(tie);
    }
  }
  for (const [part, held] of found.byPart) {
    const others = held.map(({ holder }) => holder);
    if (holdsStrangers(part, held, others, found.ties)) for (const { tie } of held) loose.add(tie);
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

/**
 * Whether the texts that an article holds, or those that hold it, fall into three groups or more once the article, and whatever has its whole text
 * too, are taken away; two are enough when the longer of every pair plainly took from the shorter.
 */
function holdsStrangers(article: string, held: readonly Holding[], others: readonly string[], ties: Ties): boolean {
  const fewest = held.every(({ tie, holder }) => tie.directed && tie.left === holder) ? fewestTaken : fewestStrangers;
  if (held.length < fewest) return false;
  const twins = (ties.get(article) ?? []).filter(({ by }) => by !== 'link/excerpt').map((tie) => across(tie, article));
  const away = new Set([article, ...twins]);
  return hasComponents(
    others.filter((other) => !away.has(other)),
    away,
    { ties, fewest },
  );
}

/** Whether some articles fall into so many groups or more without those that are taken away. */
function hasComponents(
  articles: readonly string[],
  away: ReadonlySet<string>,
  { ties, fewest }: { readonly ties: Ties; readonly fewest: number },
): boolean {
  const seen = new Set(away);
  let count = 0;
  for (const start of articles) {
    if (seen.has(start)) continue;
    count++;
    if (count === fewest) return true;
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
  return false;
}

/** Whether an article is tied by passages alone, each of which another and better tied article holds too, a stranger to it. */
function onlyHolds(
  holder: string,
  held: readonly Holding[],
  { ties, byPart }: { readonly ties: Ties; readonly byPart: ReadonlyMap<string, readonly Holding[]> },
): boolean {
  const own = ties.get(holder) ?? [];
  if (own.length > held.length) return false;
  const known = new Set(own.map((tie) => across(tie, holder)));
  return held.every(({ part }) =>
    (byPart.get(part) ?? []).some(
      (other) => other.holder !== holder && !known.has(other.holder) && isBetterTied(other.holder, holder, ties),
    ),
  );
}

function isBetterTied(one: string, other: string, ties: Ties): boolean {
  const [a, b] = [ties.get(one)?.length ?? 0, ties.get(other)?.length ?? 0];
  return a === b ? one < other : a > b;
}
