import type { Store } from '../store/store.ts';
import type { Party, Relation, Relations } from './picture-types.ts';
import { namerOf } from './refs.ts';
import type { Namer } from './refs.ts';
import type { Counted } from './tallies.ts';
import { byWeight, lookAt, tallyOf } from './tallies.ts';
import type { TimelineFilter } from './types.ts';

interface RelationsFilter extends TimelineFilter {
  /** True leaves everybody out who is no state. */
  readonly statesOnly?: boolean | undefined;
}

/** Who has to do with whom, over the latest happenings that match (at most `mostLooked`); what has one party alone is not counted. */
export async function relations(store: Store, filter: RelationsFilter = {}): Promise<Relations> {
  const { looked, total, counted } = await lookAt(store, filter);
  const sides = await store.db
    .selectFrom('happening_actors')
    .select(['happening', 'actor'])
    .where('role', '=', 'actor')
    .where('happening', 'in', [...counted.keys()])
    .orderBy('happening')
    .orderBy('actor')
    .execute();
  const name = await namerOf(
    store,
    sides.map(({ actor }) => actor),
  );
  const taken = sides.filter(({ actor }) => filter.statesOnly !== true || name(actor).kind === 'state');
  const groups = Map.groupBy(taken, (row) => row.happening);
  const meetings = [...groups].flatMap(([id, rows]) => meetingsOf(counted.get(id), rows));
  return {
    looked,
    total,
    parties: partiesOf(meetings, taken, { counted, name }),
    relations: relationsOf(meetings, name),
  };
}

/** A happening seen from one pair of its parties. */
interface Meeting {
  readonly a: string;
  readonly b: string;
  readonly happening: Counted;
}

function meetingsOf(happening: Counted | undefined, rows: readonly { readonly actor: string }[]): readonly Meeting[] {
  if (happening === undefined) return [];
  return rows.flatMap(({ actor: a }, at) => rows.slice(at + 1).map(({ actor: b }) => ({ a, b, happening })));
}

function relationsOf(meetings: readonly Meeting[], name: Namer): readonly Relation[] {
  const groups = Map.groupBy(meetings, ({ a, b }) => JSON.stringify([a, b]));
  const found = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ a: name(first.a), b: name(first.b), ...tallyOf(group.map(({ happening }) => happening)) }];
  });
  return found.sort((x, y) => byWeight(x, y) || order(x.a.id, y.a.id) || order(x.b.id, y.b.id));
}

interface Known {
  readonly counted: ReadonlyMap<string, Counted>;
  readonly name: Namer;
}

/** Those who meet somebody, each with all that it takes part in. */
function partiesOf(
  meetings: readonly Meeting[],
  sides: readonly { readonly happening: string; readonly actor: string }[],
  { counted, name }: Known,
): readonly Party[] {
  const met = new Set(meetings.flatMap(({ a, b }) => [a, b]));
  const ends = sides.filter(({ actor }) => met.has(actor));
  const found = [...Map.groupBy(ends, ({ actor }) => actor)].map(([actor, group]) => {
    return { actor: name(actor), ...tallyOf(group.flatMap(({ happening }) => counted.get(happening) ?? [])) };
  });
  return found.sort((x, y) => byWeight(x, y) || order(x.actor.id, y.actor.id));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
