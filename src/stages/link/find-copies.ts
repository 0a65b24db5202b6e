import type { Linkable } from '../../base/schema/record.ts';
import { candidatePairs } from './candidates.ts';
import { compareTexts, compareWording, prepare } from './copies.ts';
import type { Copy, Prepared } from './copies.ts';
import { authorityOf, dayOf } from './direction.ts';
import { byCodeUnit, groupsOf } from './groups.ts';

/** Shingles that copies share: two samples are some sixteen shingles. A shingle of more than 16 articles pairs neighbours only. */
const forTexts = { least: 2, common: 16, window: 4 };

/** Pairs of names and numbers that two wordings share. Those of more than 12 articles are left aside. */
const forWording = { least: 3, common: 12, window: 0 };

/**
 * The copies in an archive. First texts that share words, found by their shingles; then, among one article of each such family, texts that
 * tell the same in other words, found by names and numbers that stand together. The order of the articles does not matter.
 */
export function findCopies(articles: readonly Linkable[]): readonly Copy[] {
  const prepared = articles.map(prepare).sort((a, b) => byCodeUnit(a.article.id, b.article.id));
  const same = sameTexts(prepared);
  const texts = pairsOf(prepared, forTexts, (item) => item.signature.samples).flatMap(compared(compareTexts));
  const copies = uniqueCopies([...same, ...texts]);
  const heads = headsOf(prepared, copies);
  const named = pairsOf(heads, forWording, ({ sketches }) => sketches.flatMap((sketch) => sketch.pairs));
  const wordings = named.flatMap(compared(compareWording));
  return [...copies, ...wordings];
}

type Pair = readonly [Prepared, Prepared];

function compared(compare: (a: Prepared, b: Prepared) => Copy | null): (pair: Pair) => readonly Copy[] {
  return ([a, b]) => {
    const copy = compare(a, b);
    return copy === null ? [] : [copy];
  };
}

/** Each article with the next one of the same words, in order of id. */
function sameTexts(prepared: readonly Prepared[]): readonly Copy[] {
  const groups = Map.groupBy(prepared, (item) => item.signature.words);
  return [...groups.values()].flatMap((group) =>
    group.slice(1).flatMap((item, at) => {
      const before = group[at];
      const copy = before === undefined ? null : compareTexts(before, item);
      return copy === null ? [] : [copy];
    }),
  );
}

function pairsOf(
  prepared: readonly Prepared[],
  options: typeof forTexts,
  features: (item: Prepared) => Iterable<number>,
): readonly Pair[] {
  const featured = prepared.map((item) => ({ id: item.article.id, features: features(item) }));
  return candidatePairs(featured, options).flatMap(([first, second]) => {
    const [a, b] = [prepared[first], prepared[second]];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

function uniqueCopies(copies: readonly Copy[]): readonly Copy[] {
  return [...new Map(copies.map((copy) => [copy.judgement.id, copy])).values()];
}

/** Of each family the article that others most likely took from, and every article without a family; in order of id. */
function headsOf(prepared: readonly Prepared[], copies: readonly Copy[]): readonly Prepared[] {
  const family = new Map<string, string>();
  for (const group of groupsOf(copies.map(({ a, b }) => [a.id, b.id] as const))) {
    for (const id of group) family.set(id, group[0] ?? id);
  }
  const families = Map.groupBy(prepared, ({ article }) => family.get(article.id) ?? article.id);
  const heads = [...families.values()].flatMap((members) => members.sort(byAuthority).slice(0, 1));
  return heads.sort((a, b) => byCodeUnit(a.article.id, b.article.id));
}

/** The plainer credit first, then the earlier day, then the longer text, then the id. */
function byAuthority({ article: a }: Prepared, { article: b }: Prepared): number {
  return (
    authorityOf(b) - authorityOf(a) ||
    byCodeUnit(dayOf(a) ?? '~', dayOf(b) ?? '~') ||
    b.text.length - a.text.length ||
    byCodeUnit(a.id, b.id)
  );
}
