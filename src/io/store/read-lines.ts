import type { Kysely, Selectable } from 'kysely';
import type { RecordLine } from '../../base/schema/record.ts';
import { articlePart, entityOf, noticeOf } from './rows/article-rows.ts';
import { attributionOf } from './rows/attribution-rows.ts';
import { claimOf } from './rows/claim-rows.ts';
import { commitmentOf } from './rows/commitment-rows.ts';
import { eventOf } from './rows/event-rows.ts';
import type { ArticleTable, RecordTables } from './schema.ts';
import { among } from './among.ts';

/** Articles loaded at once. */
const linesAtOnce = 200;

type Children = Awaited<ReturnType<typeof childrenOf>>;

/** Articles with their findings as they were added, in order of id; unknown ids are left out. */
export async function readLines(db: Kysely<RecordTables>, ids: readonly string[]): Promise<readonly RecordLine[]> {
  const order = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
  const lines: RecordLine[] = [];
  for (let start = 0; start < order.length; start += linesAtOnce) {
    lines.push(...(await readBatch(db, order.slice(start, start + linesAtOnce))));
  }
  return lines;
}

async function readBatch(db: Kysely<RecordTables>, ids: readonly string[]): Promise<readonly RecordLine[]> {
  const rows = await db.selectFrom('articles').selectAll().where('id', 'in', among(ids)).orderBy('id').execute();
  const children = await childrenOf(db, ids);
  return rows.map((row) => lineOf(row, children));
}

async function childrenOf(db: Kysely<RecordTables>, ids: readonly string[]) {
  const [notices, entities, attributions, spans, joint, events, claims, commitments, participants] = await Promise.all([
    db.selectFrom('notices').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('entities').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('attributions').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('attribution_spans').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('joint_speakers').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('events').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('claims').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('commitments').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
    db.selectFrom('participants').selectAll().where('article', 'in', among(ids)).orderBy('n').execute(),
  ]);
  return {
    notices: Map.groupBy(notices, (row) => row.article),
    entities: Map.groupBy(entities, (row) => row.article),
    attributions: Map.groupBy(attributions, (row) => row.article),
    spans: Map.groupBy(spans, (row) => key(row.article, row.attribution)),
    joint: Map.groupBy(joint, (row) => key(row.article, row.attribution)),
    events: Map.groupBy(events, (row) => row.article),
    claims: Map.groupBy(claims, (row) => row.article),
    commitments: Map.groupBy(commitments, (row) => row.article),
    participants: Map.groupBy(participants, (row) => key(row.article, row.finding)),
  };
}

function key(article: string, finding: string): string {
  return JSON.stringify([article, finding]);
}

function lineOf(row: Selectable<ArticleTable>, children: Children): RecordLine {
  const { id, text } = row;
  const participants = (finding: string) => children.participants.get(key(id, finding)) ?? [];
  return {
    ...articlePart(row),
    notices: (children.notices.get(id) ?? []).map(noticeOf),
    entities: (children.entities.get(id) ?? []).map(entityOf),
    attributions: (children.attributions.get(id) ?? []).map((item) =>
      attributionOf(item, children.spans.get(key(id, item.id)) ?? [], children.joint.get(key(id, item.id)) ?? []),
    ),
    events: (children.events.get(id) ?? []).map((item) => eventOf(item, participants(item.id), text)),
    claims: (children.claims.get(id) ?? []).map(claimOf),
    commitments: (children.commitments.get(id) ?? []).map((item) => commitmentOf(item, participants(item.id), text)),
  };
}
