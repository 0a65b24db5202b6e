import type { CopyKind, Family, Linkable } from '../../src/base/schema/record.ts';
import type { Copy } from '../../src/stages/link/copies.ts';
import type { Made } from './generate.ts';

/** Right ones of all, for one text of the bench. */
export interface Tally {
  readonly base: string;
  readonly right: number;
  readonly all: number;
}

/** A copy and what it was made from, linked as if the archive held no other article; null when nothing was found. */
export interface Alone {
  readonly made: Made;
  readonly copy: Linkable;
  readonly source: Linkable;
  readonly found: Copy | null;
}

function tally({ truth }: Made, right: boolean): Tally {
  return { base: truth.base, right: right ? 1 : 0, all: 1 };
}

/** Pairs that are of one found family and of one text. */
export interface Pairs {
  readonly precision: readonly Tally[];
  readonly recall: readonly Tally[];
}

/** Scores the families of the whole archive pair by pair. */
export function scorePairs(made: readonly Made[], families: readonly Family[]): Pairs {
  const family = new Map(families.flatMap(({ id, articles }) => articles.map(({ article }) => [article, id] as const)));
  const foundIn = ({ id }: Made): string => family.get(id) ?? id;
  const trulyIn = ({ truth }: Made): string => truth.family;
  return { precision: pairs(made, foundIn, trulyIn), recall: pairs(made, trulyIn, foundIn) };
}

type Group = (article: Made) => string;

/** Pairs of one group, and how many are of one of the other kind of groups too, counted with the text of the first. */
function pairs(made: readonly Made[], group: Group, other: Group): readonly Tally[] {
  return [...Map.groupBy(made, group).values()].flatMap((members) =>
    members.map((first, at) => {
      const rest = members.slice(at + 1);
      const right = rest.filter((second) => other(second) === other(first)).length;
      return { base: first.truth.base, right, all: rest.length };
    }),
  );
}

/** Copies that are found beside their source alone. */
export function scoreFound(alone: readonly Alone[]): readonly Tally[] {
  return alone.map(({ made, found }) => tally(made, found !== null));
}

/** Of copies that are found, those whose relation is named rightly. */
export function scoreRelation(alone: readonly Alone[]): readonly Tally[] {
  return alone.flatMap(({ made, found }) => {
    const kinds: readonly CopyKind[] = made.truth.kinds;
    return found === null ? [] : [tally(made, kinds.includes(found.kind))];
  });
}

/** Of copies that are found, those of which days or credits decide that they took. Translations have no direction. */
export function scoreDirection(alone: readonly Alone[]): readonly Tally[] {
  return alone.flatMap(({ made, copy, source, found }) => {
    if (found === null || made.truth.kinds.includes('translation') || !isDecided(copy, source)) return [];
    return [tally(made, found.judgement.directed && found.judgement.left === copy.id)];
  });
}

/** Whether the days differ, or only the source prints the agency's name before its first sentence. */
function isDecided(copy: Linkable, source: Linkable): boolean {
  const [a, b] = [copy.published, source.published].map((date) => date?.value.slice(0, 10));
  const lines = (article: Linkable): number => article.credits.filter(({ kind }) => kind === 'dateline').length;
  return (a !== undefined && b !== undefined && a !== b) || (lines(source) > 0 && lines(copy) === 0);
}
