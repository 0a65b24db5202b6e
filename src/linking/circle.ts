import type { JudgementKind, Tie } from '../base/schema/record.ts';
import { inForceOn } from '../io/store/judgement-log.ts';
import type { Database } from '../io/store/schema.ts';

/** Items that ties of one kind hold together, and the judgements between them. */
interface Circle<T> {
  readonly circle: readonly string[];
  readonly judgements: readonly T[];
}

/** How a circle is drawn: what is read of judgements, and how items are named where these lie on other ids (earlier versions of an article). */
interface Drawing<T> {
  readonly read: (db: Database, kinds: readonly JudgementKind[], ids: readonly string[]) => Promise<readonly T[]>;
  /** The ids on which judgements of some items lie. */
  readonly ids?: (items: readonly string[]) => Promise<readonly string[]>;
  /** The items of some ids. */
  readonly items?: (ids: readonly string[]) => Promise<readonly string[]>;
}

/** What a circle is drawn with where its judgements are needed with their reasons. */
export const withReasons = { read: inForceOn } as const;

/** Everything that judgements of a kind lead to from some items, and these judgements with those that set items apart. */
export async function circleAround<T extends Tie>(
  db: Database,
  kind: JudgementKind,
  seeds: readonly string[],
  { read, ids = same, items = same }: Drawing<T>,
): Promise<Circle<T>> {
  const circle = new Set(seeds);
  const judgements = new Map<string, T>();
  for (let frontier = seeds; frontier.length > 0;) {
    const found = await read(db, [kind, 'different'], await ids(frontier));
    for (const judgement of found) judgements.set(judgement.id, judgement);
    const ends = found.filter((tie) => tie.kind === kind).flatMap(({ left, right }) => [left, right]);
    const beyond = [...new Set(ends)].filter((id) => !circle.has(id));
    frontier = [...new Set(await items(beyond))].filter((id) => !circle.has(id));
    for (const id of frontier) circle.add(id);
  }
  return { circle: [...circle], judgements: [...judgements.values()] };
}

function same(ids: readonly string[]): Promise<readonly string[]> {
  return Promise.resolve(ids);
}
