import { alertsOf } from '../../io/query/alerts-raised.ts';
import type { SightingAlert } from '../../io/query/alerts-raised.ts';
import type { Sighting } from '../../io/query/alert-types.ts';
import { arrivalsOf, firstAdded } from '../../io/query/arrivals.ts';
import { commitmentSightings, happeningSightings } from '../../io/query/happening-sightings.ts';
import {
  claimSighting,
  familySighting,
  hitSighting,
  statementSighting,
  storySighting,
} from '../../io/query/sightings.ts';
import { paged } from '../../io/query/told-pages.ts';
import type { Page } from '../../io/query/types.ts';
import { keepLook, lastLinked, markOf } from '../../io/store/alerts.ts';
import type { SavedQuestion } from '../../io/store/asked.ts';
import { savedQuestions } from '../../io/store/asked.ts';
import type { Store } from '../../io/store/store.ts';
import type { Askable } from './asked.ts';
import { askable, isAskable } from './asked.ts';
import { Problem } from './problem.ts';
import type { Around, Question } from './question.ts';

/** Rows of a question that are looked at together. */
const atOnce = 200;

type Look = (given: unknown, around: Around) => AsyncGenerator<readonly Sighting[]>;

const empty: Page<never> = { total: 0, limit: 0, offset: 0, rows: [] };

/** How the rows of a question become sightings. */
function looks<T>(
  question: Question<Page<T>>,
  see: (rows: readonly T[], store: Store) => readonly Sighting[] | Promise<readonly Sighting[]>,
): Look {
  return async function* (given, around) {
    const pages = paged(async (slice) => (await question.ask({ ...Object(given), ...slice }, around)) ?? empty, atOnce);
    for await (const rows of pages) yield await see(rows, around.store);
  };
}

const lookAt: Readonly<Record<Askable, Look>> = {
  happenings: looks(askable.happenings, (rows, store) => happeningSightings(store, rows)),
  timeline: looks(askable.timeline, (rows, store) => happeningSightings(store, rows)),
  commitments: looks(askable.commitments, (rows, store) => commitmentSightings(store, rows)),
  statements: looks(askable.statements, (rows) => rows.map(statementSighting)),
  claims: looks(askable.claims, (rows) => rows.map(claimSighting)),
  stories: looks(askable.stories, (rows) => rows.map(storySighting)),
  families: looks(askable.families, (rows) => rows.map(familySighting)),
  search: looks(askable.search, (rows) => rows.map(hitSighting)),
};

/** The actors that a question asks for by its two sides. */
function sidesOf(given: SavedQuestion['given'], { tables }: Around): readonly string[] {
  return [given['a'], given['b']].flatMap((name) => (typeof name === 'string' ? (tables.find(name)?.id ?? []) : []));
}

/** An alert of a question, not kept yet. */
type Found = SightingAlert & Pick<SavedQuestion, 'about'>;

interface Between {
  readonly after: number;
  readonly upTo: number;
  /** Instant at which the first of the articles came in. */
  readonly since: string;
}

async function foundBy({ about, given }: SavedQuestion, around: Around, between: Between): Promise<readonly Found[]> {
  const found: Found[] = [];
  const sought = { ...between, sides: sidesOf(given, around) };
  if (!isAskable(about)) return found;
  for await (const sightings of lookAt[about]({ ...given, since: between.since }, around)) {
    const articles = sightings.flatMap(({ reports }) => reports.map(({ article }) => article));
    const arrivals = await arrivalsOf(around.store, articles);
    for (const sighting of sightings)
      for (const alert of alertsOf(sighting, arrivals, sought)) found.push({ ...alert, about });
  }
  return found;
}

/** Looks at one question; how many alerts that made. */
async function lookFor(question: SavedQuestion, around: Around, at: string): Promise<number> {
  const { db } = around.store;
  const [after, upTo] = [await markOf(db, question.name), await lastLinked(db)];
  if (after === null || upTo <= after) return 0;
  const since = await firstAdded(around.store, after, upTo);
  const found = since === null ? [] : await foundBy(question, around, { after, upTo, since });
  const alerts = found.map((alert) => ({ ...alert, question: question.name, raised: at }));
  return (await keepLook(db, { question: question.name, from: after, to: upTo, alerts })) ? alerts.length : 0;
}

/**
 * Looks at every saved question for what came into the record since it was looked at last, and keeps an alert for each thing that is new, with why. Each article
 * is looked at once for a question, so nothing is raised twice; one that still waits to be linked is left for the next look. `at` is the instant (ISO, UTC) at
 * which they are raised. Answers with how many were. A question that cannot be asked any more is passed over.
 */
export async function raiseAlerts(around: Around, at: string): Promise<number> {
  let raised = 0;
  for (const question of await savedQuestions(around.store.db)) {
    try {
      raised += await lookFor(question, around, at);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    }
  }
  return raised;
}
