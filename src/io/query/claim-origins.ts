import { originalsOf } from '../../base/text/originals.ts';
import type { CopiedPrint } from '../../base/text/originals.ts';
import { among } from '../store/among.ts';
import type { Store } from '../store/store.ts';
import { setApart } from './report-originals.ts';

/** A claim, as far as it may be copied from another article. */
export interface PrintedClaim {
  readonly id: string;
  readonly article: string;
  readonly family: string;
  readonly origin: string;
  readonly day: string | null;
  /** Digest of the words of what is said. */
  readonly words: string;
}

/** Which articles hold passages of others, and which a person set apart. */
export interface Holding {
  readonly held: readonly CopiedPrint[];
  readonly apart: readonly CopiedPrint[];
}

/** What some articles hold of one another. */
export async function holdingAmong(store: Store, articles: readonly string[]): Promise<Holding> {
  const held = await store.db
    .selectFrom('in_force as f')
    .innerJoin('judgements as j', 'j.id', 'f.judgement')
    .select(['f.left_id as left', 'f.right_id as right'])
    .where('f.kind', '=', 'copy-of')
    .where('j.made_by', '=', 'link/excerpt')
    .where('f.left_id', 'in', among(articles))
    .where('f.right_id', 'in', among(articles))
    .execute();
  return { held, apart: held.length === 0 ? [] : await setApart(store, articles) };
}

/**
 * How many independent origins make some claims: one that stands word for word in an article of another family, a passage of which its own article
 * holds, is that one's (see `originalsOf`).
 */
export function originsOfClaims(claims: readonly PrintedClaim[], { held, apart }: Holding): number {
  const byArticle = Map.groupBy(claims, ({ article }) => article);
  const copies = [...held.flatMap(({ left, right }) => inSameWords(byArticle, left, right)), ...insideFamilies(claims)];
  const originals = originalsOf(claims, held.length === 0 ? [] : copies, apart);
  const own = claims.filter(({ id, family }) => (originals.get(id)?.family ?? family) === family);
  return new Set(own.map(({ origin }) => origin)).size;
}

/** The claims that two articles make in the same words. */
function inSameWords(
  byArticle: ReadonlyMap<string, readonly PrintedClaim[]>,
  left: string,
  right: string,
): readonly CopiedPrint[] {
  const others = new Map((byArticle.get(right) ?? []).map(({ words, id }) => [words, id]));
  return (byArticle.get(left) ?? []).flatMap(({ id, words }) => {
    const other = others.get(words);
    return other === undefined ? [] : [{ left: id, right: other }];
  });
}

/** Ties each claim to the first that its family makes in the same words. */
function insideFamilies(claims: readonly PrintedClaim[]): readonly CopiedPrint[] {
  const groups = Map.groupBy(claims, ({ family, words }) => `${family} ${words}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map(({ id }) => ({ left: first.id, right: id })),
  );
}
