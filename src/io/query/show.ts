import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { Store } from '../store/store.ts';
import { claimEntries } from './claim-entries.ts';
import { topicById } from './claims.ts';
import { commitmentById } from './commitments.ts';
import { conflictsOf } from './conflicts.ts';
import { correctionsOf } from './corrections.ts';
import { families, familyById } from './families.ts';
import { formerOf } from './former.ts';
import { instrumentById } from './instruments.ts';
import { linkNotices } from './link-notices.ts';
import { personById } from './persons.ts';
import { reviewItem } from './review-items.ts';
import { sourceIn, sourcesOf } from './refs.ts';
import { reportsOf } from './reports.ts';
import { statementById } from './statements.ts';
import { storyById } from './stories.ts';
import { happeningsById } from './timeline.ts';
import type { Shown } from './shown-types.ts';
import type { Report } from './types.ts';

/**
 * Whatever an id names, with everything the record holds of it; null when the record knows no such id. A happening, matter or family whose
 * id came from an earlier version of an article shows what it came from.
 */
export async function show(store: Store, id: string): Promise<Shown | null> {
  const found = await find(store, id);
  const former = found === null ? await formerOf(store, id) : null;
  return former === null ? found : find(store, former);
}

async function find(store: Store, id: string): Promise<Shown | null> {
  for (const finder of finders) {
    const found = await finder(store, id);
    if (found !== null) return found;
  }
  return null;
}

type Finder = (store: Store, id: string) => Promise<Shown | null>;

const finders: readonly Finder[] = [
  showArticle,
  showHappening,
  showEvent,
  showStatement,
  showClaim,
  showTopic,
  showCommitment,
  showFamily,
  showStory,
  showInstrument,
  showPerson,
  showRejected,
];

/** The reports of a happening, earliest publication first. */
async function reportsOfHappening(store: Store, id: string): Promise<readonly Report[]> {
  const rows = await store.db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .innerJoin('articles as a', 'a.id', 'e.article')
    .select((eb) => ['e.id', eb.fn.coalesce('a.published', eb.val('~')).as('published')])
    .where('m.happening', '=', id)
    .orderBy('published')
    .orderBy('e.article')
    .orderBy('e.n')
    .execute();
  return reportsOf(
    store,
    rows.map((row) => row.id),
  );
}

async function showArticle(store: Store, id: string): Promise<Shown | null> {
  const line = await store.line(id);
  if (line === null) return null;
  const { version } = sourceIn(await sourcesOf(store, [id]), id).ref;
  const own = await families(store, { article: version?.newest ?? id, limit: 1 });
  const notices = [...line.notices, ...(await linkNotices(store, [id])).map(({ notice }) => notice)];
  return { kind: 'article', line: { ...line, notices }, family: own.rows[0] ?? null, version };
}

async function showHappening(store: Store, id: string): Promise<Shown | null> {
  const [happening] = await happeningsById(store, [id]);
  if (happening === undefined) return null;
  const conflicts = (await conflictsOf(store, [id])).get(id) ?? [];
  return { kind: 'happening', happening: { ...happening, conflicts }, reports: await reportsOfHappening(store, id) };
}

async function showEvent(store: Store, id: string): Promise<Shown | null> {
  const [report] = await reportsOf(store, [id]);
  if (report === undefined) return null;
  const line = await store.line(report.article.id);
  const event = line?.events.find((item) => item.id === id);
  if (event === undefined) return null;
  const row = await store.db
    .selectFrom('happening_mentions')
    .select('happening')
    .where('event', '=', id)
    .executeTakeFirst();
  return { kind: 'event', event, report, happening: row?.happening ?? null };
}

async function showStatement(store: Store, id: string): Promise<Shown | null> {
  const statement = await statementById(store, id);
  if (statement === null) return null;
  const line = await store.line(statement.article.id);
  const attribution = line?.attributions.find((item) => item.id === id);
  return attribution === undefined
    ? null
    : { kind: 'statement', attribution, statement, corrections: await saidOf(store, id) };
}

/** What persons said of a finding and holds. */
async function saidOf(store: Store, finding: string): Promise<readonly KeptCorrection[]> {
  return (await correctionsOf(store, [finding])).get(finding) ?? [];
}

/** A finding that is in no list any more, as a person rejected it or what it rests on. */
async function showRejected(store: Store, id: string): Promise<Shown | null> {
  const item = await reviewItem(store, id);
  if (item?.rejected !== true) return null;
  const { finding, kind: of, article, sentence, corrections } = item;
  return { kind: 'rejected', rejected: { finding, of, article, sentence, corrections } };
}

async function showClaim(store: Store, id: string): Promise<Shown | null> {
  const [claim] = await claimEntries(store, [id]);
  if (claim === undefined) return null;
  const row = await store.db
    .selectFrom('answered_claims as c')
    .innerJoin('answered_topics as t', 't.id', 'c.topic')
    .select('c.topic')
    .where('c.claim', '=', id)
    .orderBy('c.topic')
    .executeTakeFirst();
  return { kind: 'claim', claim: claim.entry, topic: row?.topic ?? null, corrections: await saidOf(store, id) };
}

async function showTopic(store: Store, id: string): Promise<Shown | null> {
  const topic = await topicById(store, id);
  return topic === null ? null : { kind: 'topic', topic };
}

async function showCommitment(store: Store, id: string): Promise<Shown | null> {
  const commitment = await commitmentById(store, id);
  return commitment === null ? null : { kind: 'commitment', commitment, corrections: await saidOf(store, id) };
}

async function showFamily(store: Store, id: string): Promise<Shown | null> {
  const family = await familyById(store, id);
  return family === null ? null : { kind: 'family', family };
}

async function showStory(store: Store, id: string): Promise<Shown | null> {
  const story = await storyById(store, id);
  return story === null ? null : { kind: 'story', story };
}

async function showInstrument(store: Store, id: string): Promise<Shown | null> {
  const instrument = await instrumentById(store, id);
  return instrument === null ? null : { kind: 'instrument', instrument };
}

async function showPerson(store: Store, id: string): Promise<Shown | null> {
  const person = await personById(store, id);
  return person === null ? null : { kind: 'person', person };
}
