import type { ClaimTopic, RecordLine } from '../../src/base/schema/record.ts';
import { insertRows } from '../../src/io/store/insert-rows.ts';
import { appendNew } from '../../src/io/store/judgement-log.ts';
import { replaceAnswers } from '../../src/io/store/links/ledgers.ts';
import type { Database } from '../../src/io/store/schema.ts';
import type { Store } from '../../src/io/store/store.ts';
import { insertFamilies, insertHappenings, insertStories } from '../../src/io/store/write-clusters.ts';
import { insertInstruments, insertPersons, insertStatements } from '../../src/io/store/write-ledgers.ts';
import { linkArchive } from '../../src/stages/link/link.ts';
import { personItems } from '../../src/stages/link/person-items.ts';
import { draftsOf } from '../../src/stages/link/persons.ts';
import { topicsOf } from '../../src/stages/link/topics.ts';

/** Keeps what linking an archive at once gives, in a record that is not linked: matters as they are without denials of other articles, as a record does. */
export async function keepLinks(store: Store, lines: readonly RecordLine[]): Promise<void> {
  const { judgements, clusters } = linkArchive(lines);
  const items = draftsOf(lines.flatMap(personItems), judgements).flatMap(({ id: person, items: own }) =>
    own.map((item) => ({ item, person })),
  );
  await store.transaction(async (db) => {
    await appendNew(db, judgements, null);
    await insertFamilies(db, clusters);
    await insertHappenings(db, clusters.happenings);
    await insertStories(db, clusters.stories);
    await insertTopics(db, topicsOf(lines, judgements));
    await insertStatements(db, clusters.ledgers.statements);
    await replaceAnswers(db, [], clusters.ledgers.answers);
    await insertInstruments(db, clusters.ledgers.instruments);
    await insertPersons(db, clusters.ledgers.persons);
    await insertRows(db, 'person_items', items);
  });
}

async function insertTopics(db: Database, topics: readonly ClaimTopic[]): Promise<void> {
  const rows = topics.map(({ id, type }) => ({ id, type }));
  const actors = topics.flatMap((topic) => topic.actors.map((actor) => ({ topic: topic.id, actor })));
  const claims = topics.flatMap((topic) => topic.claims.map((claim) => ({ topic: topic.id, claim })));
  await insertRows(db, 'topics', rows);
  await insertRows(db, 'topic_actors', actors);
  await insertRows(db, 'topic_claims', claims);
}
