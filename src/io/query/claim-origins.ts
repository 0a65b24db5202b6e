import { originalsOf } from '../../base/text/originals.ts';
import type { CopiedPrint } from '../../base/text/originals.ts';
import { among } from '../store/among.ts';
import type { Store } from '../store/store.ts';
import { copiesAmong, setApart } from './report-originals.ts';

/** A claim, as far as it may be copied from another article. */
export interface PrintedClaim {
  readonly id: string;
  readonly article: string;
  readonly family: string;
  readonly origin: string;
  readonly day: string | null;
  /** Digest of the words of what is said. */
  readonly words: string;
  /** The event that it is about, or null. */
  readonly about: string | null;
}

/** Which articles hold passages of others, which events stand in copied sentences, and which articles a person set apart. */
export interface Holding {
  readonly copied: readonly CopiedPrint[];
  readonly held: readonly CopiedPrint[];
  readonly apart: readonly CopiedPrint[];
}

/** What the articles of some claims hold of one another. */
export async function holdingAmong(
  store: Store,
  claims: readonly Pick<PrintedClaim, 'article' | 'about'>[],
): Promise<Holding> {
  const articles = claims.map(({ article }) => article);
  const held = await store.db
    .selectFrom('in_force as f')
    .innerJoin('judgements as j', 'j.id', 'f.judgement')
    .select(['f.left_id as left', 'f.right_id as right'])
    .where('f.kind', '=', 'copy-of')
    .where('j.made_by', '=', 'link/excerpt')
    .where('f.left_id', 'in', among(articles))
    .where('f.right_id', 'in', among(articles))
    .execute();
  if (held.length === 0) return { held, copied: [], apart: [] };
  const events = claims.flatMap(({ about }) => about ?? []);
  return { held, copied: await copiesAmong(store, events), apart: await setApart(store, articles) };
}

/**
 * How many independent origins make some claims: one that stands in the same words, or in a copied sentence, in an article of another family, a
 * passage of which its own article holds, is that one's (see `originalsOf`).
 */
export function originsOfClaims(claims: readonly PrintedClaim[], { held, copied, apart }: Holding): number {
  if (held.length === 0) return new Set(claims.map(({ origin }) => origin)).size;
  const byArticle = Map.groupBy(claims, ({ article }) => article);
  const copies = [
    ...held.flatMap(({ left, right }) => inSameWords(byArticle, left, right)),
    ...aboutCopied(claims, copied),
    ...insideFamilies(claims),
  ];
  const originals = originalsOf(claims, copies, apart);
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

/** Claims about events of one copied sentence, whose words may be cut off elsewhere: after a dateline, for one. */
function aboutCopied(claims: readonly PrintedClaim[], copied: readonly CopiedPrint[]): readonly CopiedPrint[] {
  const byEvent = new Map(claims.map(({ about, id }) => [about ?? '', id]));
  return copied.flatMap(({ left, right }) => {
    const [one, other] = [byEvent.get(left), byEvent.get(right)];
    return one === undefined || other === undefined ? [] : [{ left: one, right: other }];
  });
}

/** Ties each claim to the first that its family makes in the same words. */
function insideFamilies(claims: readonly PrintedClaim[]): readonly CopiedPrint[] {
  const groups = Map.groupBy(claims, ({ family, words }) => `${family} ${words}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map(({ id }) => ({ left: first.id, right: id })),
  );
}
