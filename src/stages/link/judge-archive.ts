import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';
import { shortOrder } from './linker.ts';
import type { GroupRule, Item, PairRule, Side } from './linker.ts';

/** A whole archive to judge, and which of its texts are not the newest of their articles. */
export interface Texts {
  readonly articles: readonly Linkable[];
  readonly earlier: ReadonlySet<string>;
}

/** What a rule of pairs judges in a whole archive. */
export function judgePairs(rule: PairRule, { articles, earlier }: Texts): readonly Judgement[] {
  const wanted = articles.filter(({ id }) => rule.earlier || !earlier.has(id));
  const keys = new Map<number, { readonly side: Side; readonly at: string }[]>();
  for (const article of wanted) {
    for (const { item, keys: own } of rule.keyed(article)) {
      const holder = { side: { article, id: item.id }, at: `${shortOrder(item.order)} ${item.id}` };
      for (const key of own) keys.set(key, [...(keys.get(key) ?? []), holder]);
    }
  }
  const follow = ({ article }: Side): boolean => !earlier.has(article.id);
  return neighboursIn([...keys.values()], rule).flatMap(([a, b]) => rule.judge(a, b, follow(a) && follow(b)));
}

type Holders = readonly { readonly side: Side; readonly at: string }[];

/** Pairs that are neighbours under enough keys. */
function neighboursIn(lists: readonly Holders[], { window, least }: PairRule): readonly (readonly [Side, Side])[] {
  const counts = new Map<string, { readonly pair: readonly [Side, Side]; times: number }>();
  for (const list of lists) {
    const ordered = [...list].sort((a, b) => byCodeUnit(a.at, b.at));
    ordered.forEach(({ side }, at) => {
      for (const { side: next } of ordered.slice(at + 1, at + 1 + window)) {
        const name = JSON.stringify([side.id, next.id]);
        const known = counts.get(name) ?? { pair: [side, next] as const, times: 0 };
        known.times++;
        counts.set(name, known);
      }
    });
  }
  return [...counts.values()].filter(({ times }) => times >= least).map(({ pair }) => pair);
}

/** What a rule of groups judges among the newest texts of an archive. */
export function judgeGroups(rule: GroupRule, { articles, earlier }: Texts): readonly Judgement[] {
  const members = articles.filter(({ id }) => !earlier.has(id)).flatMap((article) => rule.members(article));
  const groups = new Map<string, (Item & { readonly leads: boolean })[]>();
  for (const member of members) {
    for (const group of member.groups) groups.set(group, [...(groups.get(group) ?? []), member]);
  }
  return [...groups].flatMap(([group, list]) =>
    list.length > rule.most || !list.some(({ leads }) => leads) ? [] : rule.judge(group, list),
  );
}
