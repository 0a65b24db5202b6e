import type { ActorId } from '../../base/schema/actor.ts';
import type { AlertRule } from '../../base/schema/alert.ts';
import { statusOfReports } from '../../base/schema/happening-status.ts';
import type { RaisedAlert } from '../store/alerts.ts';
import type { SightedReport, Sighting } from './alert-types.ts';
import type { Arrival } from './arrivals.ts';

/** The articles that are looked at, by their places in the order of adding: after the first number, up to the second. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
}

/** One article's reports of what is found. */
type Group = readonly [arrival: Arrival, reports: readonly SightedReport[]];

interface Reason {
  readonly rule: AlertRule;
  readonly detail: string;
}

/** What is alerted of a sighting: what each article of the stretch brought that those before it had not, in the order of adding. */
export type SightingAlert = Pick<
  RaisedAlert,
  'key' | 'rule' | 'detail' | 'article' | 'start' | 'end' | 'words' | 'item' | 'title'
>;

/** What alerts are looked for in: the articles, and the actors whom a row has to have. */
export interface Sought extends Stretch {
  readonly sides: readonly ActorId[];
}

/**
 * The alerts of one sighting. A text whose article was in the record in another version brings nothing: what is new in it is told by its versions. What lies
 * beyond the stretch is left for the next look.
 */
export function alertsOf(
  sighting: Sighting,
  arrivals: ReadonlyMap<string, Arrival>,
  { after, upTo, sides }: Sought,
): readonly SightingAlert[] {
  const groups = groupsOf(sighting, arrivals).filter(([{ first }]) => first <= upTo);
  let held = groups.filter(([{ first }]) => first <= after);
  return groups
    .filter(([{ first }]) => first > after)
    .flatMap((group) => {
      const reasons = reasonsOf(sighting, isFoundBy(held, sides) ? held : [], group);
      held = [...held, group];
      return reasons.map((reason) => alertOf(sighting, group, reason));
    });
}

/** Whether reports name everybody whom a row has to have: one that a later article completes was no row of the question before. */
function isFoundBy(held: readonly Group[], sides: readonly ActorId[]): boolean {
  const reports = held.flatMap(([, list]) => list);
  return sides.every((side) => reports.some(({ parties }) => parties === undefined || parties.includes(side)));
}

function groupsOf({ reports }: Sighting, arrivals: ReadonlyMap<string, Arrival>): readonly Group[] {
  const groups = [...Map.groupBy(reports, ({ article }) => article)].flatMap(([article, list]) => {
    const arrival = arrivals.get(article);
    return arrival === undefined ? [] : [[arrival, list] as const];
  });
  return groups.sort(([a], [b]) => a.first - b.first || a.n - b.n);
}

function reasonsOf(sighting: Sighting, held: readonly Group[], [arrival, reports]: Group): readonly Reason[] {
  const [before, now] = [held.flatMap(([, list]) => list), reports];
  const denials = deniersIn(now)
    .filter((actor) => !deniersIn(before).includes(actor))
    .map((detail): Reason => ({ rule: 'denial', detail }));
  if (held.length === 0) return [{ rule: 'new', detail: '' }, ...denials];
  return [...originIn(sighting, held, arrival), ...denials, ...statusIn(before, now, denials.length > 0)];
}

function deniersIn(reports: readonly SightedReport[]): readonly string[] {
  return [...new Set(reports.flatMap(({ deniers }) => deniers))];
}

/** A further origin; an article that goes back to a known one is told of only where articles themselves are asked for. */
function originIn(
  { origins }: Sighting,
  held: readonly Group[],
  { origin, outlet, article }: Arrival,
): readonly Reason[] {
  const isKnown = origins < 2 || held.some(([known]) => known.origin === origin);
  if (!isKnown)
    return [{ rule: 'origin', detail: origin.startsWith('agency:') ? origin.slice('agency:'.length) : (outlet ?? '') }];
  const areArticles = held.every(([known, list]) => list.every(({ key }) => key === known.article));
  return areArticles ? [{ rule: 'article', detail: outlet ?? article }] : [];
}

/** A status that changed; that it is denied now is said by the denial. */
function statusIn(
  before: readonly SightedReport[],
  now: readonly SightedReport[],
  isDenied: boolean,
): readonly Reason[] {
  const told = (list: readonly SightedReport[]) => list.flatMap((report) => report.told ?? []);
  if (told(now).length === 0) return [];
  const [was, is] = [statusOfReports(told(before)), statusOfReports(told([...before, ...now]))];
  return was === is || (is === 'denied' && isDenied) ? [] : [{ rule: 'status', detail: `${was} ${is}` }];
}

function alertOf({ item, title }: Sighting, [arrival, reports]: Group, { rule, detail }: Reason): SightingAlert {
  const report =
    (rule === 'denial' ? reports.find(({ deniers }) => deniers.includes(detail)) : undefined) ?? reports[0];
  const [start, end] = [report?.words?.start ?? null, report?.words?.end ?? null];
  const words = start === null || end === null ? null : arrival.text.slice(start, end);
  const key = JSON.stringify([rule, report?.key ?? '', detail]);
  return { key, rule, detail, article: arrival.article, start, end, words, item, title };
}
