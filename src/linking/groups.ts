import type { Linkable } from '../base/schema/record.ts';
import { addItem, addKeys, dropItem, dropKeys, itemsById, memberPlace, membersOf } from '../io/store/links/items.ts';
import { tiesOfGroup } from '../io/store/links/ties.ts';
import { groupRules } from '../stages/link/linkers.ts';
import { keyHash, shortOrder } from '../stages/link/linker.ts';
import type { GroupRule, Member } from '../stages/link/linker.ts';
import { make, unmake } from './decide.ts';
import type { Desk } from './desk.ts';

/** Puts what an article has into its groups, which are to be judged anew. */
export async function addToGroups(desk: Desk, rule: GroupRule, article: Linkable): Promise<void> {
  for (const member of rule.members(article)) {
    const { id, article: holder, order } = member;
    const n = await addItem(desk.db, { rule: rule.name, item: id, article: holder, placed: order });
    await addKeys(desk.db, n, memberPlace(member.leads, shortOrder(order)), touchGroups(desk, rule, member));
  }
}

export async function dropFromGroups(desk: Desk, rule: GroupRule, article: Linkable): Promise<void> {
  for (const member of rule.members(article)) {
    const [kept] = await itemsById(desk.db, rule.name, [member.id]);
    if (kept === undefined) continue;
    const place = memberPlace(member.leads, shortOrder(member.order));
    await dropKeys(desk.db, kept.n, place, touchGroups(desk, rule, member));
    await dropItem(desk.db, kept.n);
  }
}

function touchGroups({ touched }: Desk, rule: GroupRule, { groups }: Member): readonly number[] {
  return groups.map((group) => {
    const key = keyHash(rule.name, group);
    touched.groups.set(key, { rule: rule.name, group });
    return key;
  });
}

/** Judges the touched groups anew. */
export async function judgeTouchedGroups(desk: Desk): Promise<void> {
  for (const [key, { rule: name, group }] of desk.touched.groups) {
    const rule = groupRules.find((each) => each.name === name);
    if (rule !== undefined) await judgeGroup(desk, rule, { key, group });
  }
}

async function judgeGroup(desk: Desk, rule: GroupRule, { key, group }: { key: number; group: string }): Promise<void> {
  const members = await membersOf(desk.db, key, rule.most + 1);
  const isJudged = members.length <= rule.most && members[0]?.leads === true;
  const items = members.map(({ item, article, placed }) => ({ id: item, article, order: placed }));
  const judgements = isJudged ? rule.judge(group, items) : [];
  const wanted = new Set(judgements.map(({ id }) => id));
  const before = await tiesOfGroup(desk.db, key);
  await unmake(
    desk,
    before.filter((id) => !wanted.has(id)),
  );
  const known = new Set(before);
  await make(
    desk,
    judgements.filter(({ id }) => !known.has(id)).map((judgement) => ({ judgement, ground: { key } })),
  );
}
