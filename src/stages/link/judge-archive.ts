import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';
import { pairRule, shortOrder } from './linker.ts';
import type { Item, Keyed, Linker, PairRule, Side } from './linker.ts';

/** A whole archive to judge, and which of its texts are not the newest of their articles. */
export interface Texts {
  readonly articles: readonly Linkable[];
  readonly earlier: ReadonlySet<string>;
}

type Placed = Side & { readonly article: Linkable };

/** What a rule of pairs judges in a whole archive. */
export function judgePairs(rule: PairRule, { articles, earlier }: Texts): readonly Judgement[] {
  const wanted = articles.filter(({ id }) => rule.earlier || !earlier.has(id));
  const [keys, doubles] = [new Map<number, Holder<Placed>[]>(), new Map<number, Holder<Placed>[]>()];
  const own = new Map<Placed, readonly number[]>();
  for (const article of wanted) {
    for (const keyed of rule.keyed(article)) {
      const holder = holderOf(article, keyed);
      own.set(holder.held, keyed.keys);
      if (keyed.double === null) hold(keys, keyed.keys, holder);
      else hold(doubles, [keyed.double], holder);
    }
  }
  const inTurn = [...doubles.values()].flatMap((list) => {
    const { first, pairs } = tiedInTurn(list, rule);
    for (const holder of first) hold(keys, own.get(holder.held) ?? [], holder);
    return pairs;
  });
  const follow = ({ article }: Placed): boolean => !earlier.has(article.id);
  const pairs = [...neighboursIn([...keys.values()], rule), ...inTurn];
  return pairs.flatMap(([a, b]) => rule.judge(a, b, follow(a) && follow(b)));
}

function holderOf(article: Linkable, { item }: Keyed): Holder<Placed> {
  return { held: { article, id: item.id, held: null }, id: item.id, at: placeOf(item) };
}

/** Those of some doubles that are compared with others, and the pairs of each further one with the one before it. */
function tiedInTurn(
  list: readonly Holder<Placed>[],
  rule: PairRule,
): { readonly first: readonly Holder<Placed>[]; readonly pairs: readonly (readonly [Placed, Placed])[] } {
  const ordered = [...list].sort((a, b) => byCodeUnit(a.at, b.at));
  const [one] = ordered;
  if (one === undefined || ordered.length <= rule.window || !rule.isTiedToDouble(one.held)) {
    return { first: ordered, pairs: [] };
  }
  const further = ordered.slice(rule.window);
  const pairs = further.map(({ held }, n) => [ordered[rule.window + n - 1]?.held ?? held, held] as const);
  return { first: ordered.slice(0, rule.window), pairs };
}

/** What a linker judges among the newest texts of an archive, in order of id. */
export function judgeItems<T extends Item>(linker: Linker<T>, articles: readonly Linkable[]): readonly Judgement[] {
  const judged = judgePairs(pairRule(linker), { articles, earlier: new Set() });
  return [...judged].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Pairs of items that a linker compares, each once. A function of the set of items, whatever their order. */
export function pairsOf<T extends Item>(
  items: readonly T[],
  linker: Pick<Linker<T>, 'window' | 'least' | 'keys'>,
): readonly (readonly [T, T])[] {
  const keys = new Map<string, Holder<T>[]>();
  for (const item of items) hold(keys, new Set(linker.keys(item)), { held: item, id: item.id, at: placeOf(item) });
  return neighboursIn([...keys.values()], linker);
}

interface Holder<T> {
  readonly held: T;
  readonly id: string;
  readonly at: string;
}

function placeOf({ order, id }: Item): string {
  return `${shortOrder(order)} ${id}`;
}

function hold<K, T>(keys: Map<K, Holder<T>[]>, own: Iterable<K>, holder: Holder<T>): void {
  for (const key of own) {
    const list = keys.get(key);
    if (list === undefined) keys.set(key, [holder]);
    else list.push(holder);
  }
}

/** Pairs that are neighbours under enough keys. */
function neighboursIn<T>(
  lists: readonly Holder<T>[][],
  { window, least }: Pick<PairRule, 'window' | 'least'>,
): readonly (readonly [T, T])[] {
  const counts = new Map<string, { readonly pair: readonly [T, T]; times: number }>();
  for (const list of lists) {
    list.sort((a, b) => byCodeUnit(a.at, b.at));
    list.forEach(({ held, id }, at) => {
      for (const next of list.slice(at + 1, at + 1 + window)) {
        const name = JSON.stringify([id, next.id]);
        const known = counts.get(name) ?? { pair: [held, next.held] as const, times: 0 };
        known.times++;
        counts.set(name, known);
      }
    });
  }
  return [...counts.values()].filter(({ times }) => times >= least).map(({ pair }) => pair);
}
