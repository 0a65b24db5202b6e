import type { Judgement, JudgementKind } from '../base/schema/record.ts';
import { inForceOn } from '../io/store/judgement-log.ts';
import type { Database } from '../io/store/schema.ts';

/** Items that ties of one kind hold together, and the judgements between them. */
interface Circle {
  readonly circle: readonly string[];
  readonly judgements: readonly Judgement[];
}

/** How items are named: judgements may lie on other ids than the circle's (earlier versions of an article). */
interface Naming {
  /** The ids on which judgements of some items lie. */
  readonly ids: (items: readonly string[]) => Promise<readonly string[]>;
  /** The items of some ids. */
  readonly items: (ids: readonly string[]) => Promise<readonly string[]>;
}

const plain: Naming = { ids: (items) => Promise.resolve(items), items: (ids) => Promise.resolve(ids) };

/** Everything that judgements of a kind lead to from some items, and these judgements with those that set items apart. */
export async function circleAround(
  db: Database,
  kind: JudgementKind,
  seeds: readonly string[],
  naming: Naming = plain,
): Promise<Circle> {
  const circle = new Set(seeds);
  const judgements = new Map<string, Judgement>();
  for (let frontier = seeds; frontier.length > 0;) {
    const found = await inForceOn(db, [kind, 'different'], await naming.ids(frontier));
    for (const judgement of found) judgements.set(judgement.id, judgement);
    const ends = found.filter((tie) => tie.kind === kind).flatMap(({ left, right }) => [left, right]);
    frontier = [...new Set(await naming.items(ends))].filter((id) => !circle.has(id));
    for (const id of frontier) circle.add(id);
  }
  return { circle: [...circle], judgements: [...judgements.values()] };
}
