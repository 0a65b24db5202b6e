import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Candidate, Ground } from './candidates.ts';
import { chooseInside, type Choice } from './choose.ts';
import type { Container } from './containers.ts';
import { homeSigns } from './home.ts';
import { type Named, type Printed, regionKey } from './named.ts';
import { isDateline, isLocal, isRegional } from './signs.ts';
import { weights } from './weights.ts';

/** A candidate with what is printed behind it. */
export interface Placed extends Candidate {
  /** The normalised name of the place that it means, or lies in. */
  readonly key: string;
  readonly container: Container | null;
  /** Whether it only names something in the place that it is read as: `Harwick Town Hall`. */
  readonly inner?: boolean;
}

/** The state of an entity that names a people; null for any other. */
export function peopleOf({ type, actor }: EntityDraft): string | null {
  return type === 'nationality' && actor !== null && /^[A-Z]{3}$/u.test(actor) ? actor : null;
}

function count(counts: Map<string, number>, key: string | null, times = 1): void {
  if (key !== null && key !== '') counts.set(key, (counts.get(key) ?? 0) + times);
}

/** How often the article prints each state or region behind a place, names the people of a state, and uses words of its home affairs. */
export function printedSigns(kept: readonly Placed[], { text, pack, entities }: Ground): Printed {
  const [world, local, areas] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const [state, times] of homeSigns(text, pack))
    count(local, state, Math.min(times * weights.home, weights.mostHome));
  for (const { container } of kept) {
    if (container === null) continue;
    for (const states of [world, local]) count(states, container.entry.country);
    if (container.entry.kind === 'region') count(areas, regionKey(container.entry));
  }
  for (const people of entities.map(peopleOf)) {
    count(world, people);
    count(local, people, weights.actor);
  }
  return { world, local, areas };
}

/** What is printed behind a candidate about where it lies; null when nothing is. */
export function printed(candidate: Placed): Choice {
  return candidate.container === null ? null : chooseInside(candidate, candidate.container.entry);
}

/** The first place that something printed behind it tells, by name. */
export function printedByName(kept: readonly Placed[]): ReadonlyMap<string, Choice> {
  const told = kept.flatMap((candidate): [string, Choice][] => {
    const choice = printed(candidate);
    return choice === null ? [] : [[candidate.key, choice]];
  });
  const exact = told.filter(([, choice]) => choice !== null && 'entry' in choice);
  return new Map([...told, ...exact.toReversed()]);
}

/** The names right before and after a candidate in a list: `Harwick and Ashburn`. */
function besideIn(text: string, kept: readonly Placed[], at: number): readonly string[] {
  const listed = (former: Placed | undefined, latter: Placed | undefined): boolean =>
    former !== undefined &&
    latter !== undefined &&
    former.container?.start !== latter.start &&
    /^(?:, | and | or |, and |, or )$/u.test(text.slice(former.end, latter.start));
  const [before, one, after] = [kept[at - 1], kept[at], kept[at + 1]];
  return [...(listed(before, one) ? [before?.key ?? ''] : []), ...(listed(one, after) ? [after?.key ?? ''] : [])];
}

/** The names of an article with the places they may mean: one alone where it is printed. */
export function namesOf(
  { text, pack }: Ground,
  kept: readonly Placed[],
  told: ReadonlyMap<string, Choice>,
): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const [at, candidate] of kept.entries()) {
    const { key, entries, state } = candidate;
    if (entries.length === 0) continue;
    const choice = told.get(key) ?? null;
    const former = names.get(key);
    names.set(key, {
      entries: choice !== null && 'entry' in choice ? [choice.entry] : (former?.entries ?? entries),
      state: former === undefined ? state : former.state,
      times: (former?.times ?? 0) + 1,
      local: former?.local === true || isLocal(text, candidate, pack),
      regional: former?.regional === true || isRegional(text, candidate, pack),
      opens: former?.opens === true || isDateline(text, candidate),
      beside: new Set([...(former?.beside ?? []), ...besideIn(text, kept, at)]),
    });
  }
  return names;
}
