import type { CopyKind, Family, Judgement, Linkable } from '../../src/base/schema/record.ts';
import { copyKinds } from '../../src/base/schema/record.ts';
import type { Made } from './generate.ts';

/** Right ones of all, for one text of the bench. */
export interface Tally {
  readonly base: string;
  readonly right: number;
  readonly all: number;
}

/** What linking made of the articles, one tally for each text. */
export interface Score {
  /** Pairs that are found and are of one text. */
  readonly precision: readonly Tally[];
  readonly recall: readonly Tally[];
  /** Copies found in the family of what they were made from, by the word that begins `how`. */
  readonly found: ReadonlyMap<string, readonly Tally[]>;
  readonly relation: readonly Tally[];
  /** Direction where days or credits decide. */
  readonly direction: readonly Tally[];
}

/** Scores families and judgements against what is true of the articles. */
export function scoreFamilies(
  made: readonly Made[],
  linked: { readonly articles: readonly Linkable[]; readonly families: readonly Family[]; readonly judgements: readonly Judgement[] },
): Score {
  const family = new Map(linked.families.flatMap(({ id, articles }) => articles.map(({ article }) => [article, id] as const)));
  const inFamily = (id: string): string => family.get(id) ?? id;
  const copies = made.filter(({ truth }) => truth.of !== null);
  const found = Map.groupBy(copies, ({ truth }) => truth.how);
  return {
    precision: pairs(made, { from: inFamily, to: true }),
    recall: pairs(made, { from: inFamily, to: false }),
    found: new Map(
      [...found].map(([how, list]) => [how, list.map((copy) => tally(copy, inFamily(copy.id) === inFamily(copy.truth.of ?? '')))]),
    ),
    relation: relations(copies, linked),
    direction: directions(copies, linked),
  };
}

function tally({ truth }: Made, right: boolean): Tally {
  return { base: truth.base, right: right ? 1 : 0, all: 1 };
}

/** Pairs of one found family (`to`) or of one true one, and how many are of the other too, counted with the text of the first. */
function pairs(made: readonly Made[], { from, to }: { from: (id: string) => string; to: boolean }): readonly Tally[] {
  const key = (article: Made): string => (to ? from(article.id) : article.truth.family);
  const other = (article: Made): string => (to ? article.truth.family : from(article.id));
  return [...Map.groupBy(made, key).values()].flatMap((group) =>
    group.map((first, at) => {
      const rest = group.slice(at + 1);
      const right = rest.filter((second) => other(second) === other(first)).length;
      return { base: first.truth.base, right, all: rest.length };
    }),
  );
}

type Linking = Parameters<typeof scoreFamilies>[1];

function between(judgements: readonly Judgement[], a: string, b: string): Judgement | undefined {
  return judgements.find(({ kind, left, right }) => kind === 'copy-of' && ((left === a && right === b) || (left === b && right === a)));
}

/** Of copies that are found: by the judgement on the copy and its source, or else by what the family calls it. */
function relations(copies: readonly Made[], { families, judgements }: Linking): readonly Tally[] {
  const named = new Map(families.flatMap(({ articles }) => articles.map(({ article, kind }) => [article, kind] as const)));
  const by = byArticle(judgements);
  return copies.flatMap((copy) => {
    const judgement = between(by.get(copy.id) ?? [], copy.id, copy.truth.of ?? '');
    const kind = copyKinds.find((each) => each === judgement?.reasons[0]) ?? named.get(copy.id);
    return kind === undefined ? [] : [tally(copy, copy.truth.kinds.includes(kind as CopyKind))];
  });
}

function byArticle(judgements: readonly Judgement[]): ReadonlyMap<string, readonly Judgement[]> {
  const by = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    for (const id of [judgement.left, judgement.right]) by.set(id, [...(by.get(id) ?? []), judgement]);
  }
  return by;
}

/** Of judged pairs of a copy and its source whose days differ, or of which only the source is credited as the agency's own. */
function directions(copies: readonly Made[], { articles, judgements }: Linking): readonly Tally[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const by = byArticle(judgements);
  return copies.flatMap((copy) => {
    const [own, source] = [byId.get(copy.id), byId.get(copy.truth.of ?? '')];
    const judgement = between(by.get(copy.id) ?? [], copy.id, copy.truth.of ?? '');
    if (judgement === undefined || own === undefined || source === undefined) return [];
    if (copy.truth.kinds.includes('translation') || !isDecided(own, source)) return [];
    return [tally(copy, judgement.directed && judgement.left === copy.id)];
  });
}

function isDecided(copy: Linkable, source: Linkable): boolean {
  const [a, b] = [copy.published, source.published].map((date) => date?.value.slice(0, 10));
  const lines = (article: Linkable): number => article.credits.filter(({ kind }) => kind === 'dateline').length;
  return (a !== undefined && b !== undefined && a !== b) || (lines(source) > 0 && lines(copy) === 0);
}
