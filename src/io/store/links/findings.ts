import { contentId } from '../../../base/text/ids.ts';
import type { Database } from '../schema.ts';

/** Tables of what a person can judge, in the order in which an id is looked for. */
const judged = ['articles', 'events', 'claims', 'attributions'] as const;

/** Linkers whose items a person can judge. */
type Named = 'persons' | 'instruments' | 'pledges';

/** Something that a person can judge: an article or a finding. */
export interface Judged {
  readonly table: (typeof judged)[number] | Named;
  readonly id: string;
}

/**
 * The article, finding, name of a person or mention of an instrument of an id. A happening, an instrument and a pledge stand for their first
 * mention, a matter for its first claim, a person for the first of the names that make them. Null when unknown.
 */
export async function judgedById(db: Database, id: string): Promise<Judged | null> {
  const name = await personNameOf(db, id);
  if (name !== null) return { table: 'persons', id: name };
  const mention = await instrumentMentionOf(db, id);
  if (mention !== null) return mention;
  const inside = await firstInside(db, id);
  for (const table of judged) {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where('id', '=', inside ?? id)
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return { table, id: row.id };
  }
  return null;
}

/** The item of a person, be it that the person is formed anew since, or the item itself. */
async function personNameOf(db: Database, id: string): Promise<string | null> {
  const column = /^person-[^-]*$/u.test(id) ? 'person' : 'item';
  const row = await db
    .selectFrom('person_items')
    .select('item')
    .where(column, '=', id)
    .orderBy('item')
    .limit(1)
    .executeTakeFirst();
  if (row !== undefined || column === 'item') return row?.item ?? null;
  const rows = await db.selectFrom('link_items').select('item').where('rule', '=', 'persons').execute();
  return rows.find(({ item }) => contentId('person', item) === id)?.item ?? null;
}

/** The mention of an instrument, or the promise, of an id: of the group that it names, of one formed anew since, or the item itself. */
async function instrumentMentionOf(db: Database, id: string): Promise<Judged | null> {
  const [isGroup, isItem] = [/^instrument-[^-]*$/u.test(id), /^(?:instrument-mention|commitment)-[^-]*$/u.test(id)];
  if (!isGroup && !isItem) return null;
  const inside = isItem ? id : await firstMentionOf(db, id);
  const rows = await db
    .selectFrom('link_items')
    .select(['rule', 'item'])
    .where('rule', 'in', ['instruments', 'pledges'])
    .$if(inside !== null, (q) => q.where('item', '=', inside ?? ''))
    .execute();
  const row = rows.find(({ item }) => item === inside || contentId('instrument', item) === id);
  return row === undefined ? null : { table: row.rule === 'pledges' ? 'pledges' : 'instruments', id: row.item };
}

async function firstMentionOf(db: Database, instrument: string): Promise<string | null> {
  const row = await db
    .selectFrom('instrument_mentions')
    .select('mention')
    .where('instrument', '=', instrument)
    .orderBy('mention')
    .limit(1)
    .executeTakeFirst();
  return row?.mention ?? null;
}

async function firstInside(db: Database, id: string): Promise<string | null> {
  const mention = await db
    .selectFrom('happening_mentions')
    .select('event')
    .where('happening', '=', id)
    .orderBy('event')
    .executeTakeFirst();
  const claim = await db
    .selectFrom('topic_claims')
    .select('claim')
    .where('topic', '=', id)
    .orderBy('claim')
    .executeTakeFirst();
  return mention?.event ?? claim?.claim ?? (await founderOf(db, id));
}

/** The mention or claim of which a happening or matter had its id that is gone since, as others judged or linked it. */
async function founderOf(db: Database, id: string): Promise<string | null> {
  const [kind, table] = [id.replace(/-[^-]*$/u, ''), id.startsWith('happening-') ? 'events' : 'claims'] as const;
  if (kind !== 'happening' && kind !== 'topic') return null;
  const rows = await db.selectFrom(table).select('id').execute();
  return rows.find((row) => contentId(kind, row.id) === id)?.id ?? null;
}
