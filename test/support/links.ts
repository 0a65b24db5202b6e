import { newFolder } from '../contract/store-support.ts';
import type { ClaimTopic, RecordLine } from '../../src/base/schema/record.ts';
import { openStore } from '../../src/io/store/open.ts';
import type { RecordTables } from '../../src/io/store/schema.ts';
import type { Store } from '../../src/io/store/store.ts';
import { linkPending } from '../../src/linking/link-pending.ts';
import { keepLinks } from './keep-links.ts';

// Linking in parts and at once, and what either gives.

const clusterTables = [
  ...['families', 'family_members', 'kinships', 'happenings', 'happening_actors', 'happening_mentions'],
  ...['happening_places', 'stories', 'story_actors', 'story_articles', 'topics', 'topic_claims', 'topic_actors'],
  ...['versions', 'in_force', 'said', 'variants', 'answers', 'instruments', 'instrument_parties'],
  ...['instrument_mentions', 'instrument_deeds', 'persons', 'person_items', 'person_names', 'person_offices'],
] as const satisfies readonly (keyof RecordTables)[];

/** Everything that linking gives, rows in order. */
export async function linksOf(store: Store): Promise<string> {
  const parts: string[] = [];
  for (const table of clusterTables) {
    const rows = await store.db.selectFrom(table).selectAll().execute();
    parts.push(table, ...rows.map((row) => JSON.stringify(row)).sort());
  }
  return parts.join('\n');
}

/** The matters that a record shows: with the denials put beside them, and without those of nothing but such denials. */
export async function shownMatters({ db }: Store): Promise<readonly Pick<ClaimTopic, 'id' | 'type' | 'claims'>[]> {
  const topics = await db.selectFrom('answered_topics').selectAll().orderBy('id').execute();
  const claims = await db.selectFrom('answered_claims').selectAll().orderBy('claim').execute();
  const byTopic = Map.groupBy(claims, ({ topic }) => topic);
  return topics.map((topic) => ({ ...topic, claims: (byTopic.get(topic.id) ?? []).map(({ claim }) => claim) }));
}

/** Adds lines in parts, each linked when it is there. */
export async function addInParts(lines: readonly RecordLine[], sizes: readonly number[]): Promise<Store> {
  const store = await openStore(newFolder());
  let at = 0;
  for (let part = 0; at < lines.length; part++) {
    const size = sizes[part % sizes.length] ?? 1;
    await store.addArticles(lines.slice(at, at + size));
    await linkPending(store, { at: null });
    at += size;
  }
  return store;
}

/** What linking the whole archive at once gives, in a record. */
export async function wholeOf(lines: readonly RecordLine[]): Promise<string> {
  const store = await openStore(newFolder());
  await store.addArticles(lines);
  await keepLinks(store, lines);
  const links = await linksOf(store);
  await store.close();
  return links;
}
