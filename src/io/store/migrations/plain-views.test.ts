import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { newFolder, removeFolders } from '../../../../test/contract/store-support.ts';
import { fullRecord } from '../../../../test/exports/record.ts';
import { fileName } from '../sqlite/open-file.ts';

const views =
  'v_articles v_claims v_commitments v_corrections v_families v_happenings v_judgements v_persons v_reports v_statements'.split(
    ' ',
  );

describe('views with plain names', () => {
  let database: DatabaseSync;
  before(async () => {
    const folder = newFolder();
    const store = await fullRecord(folder);
    await store.close();
    database = new DatabaseSync(join(folder, fileName), { readOnly: true });
  });
  after(() => {
    database.close();
    removeFolders();
  });
  const rows = (sql: string): readonly Record<string, unknown>[] => database.prepare(sql).all();

  it('are there, and plain SQL reads every one', () => {
    const found = rows(
      "select name from sqlite_schema where type = 'view' and name like 'v\\_%' escape '\\' order by name",
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      views,
    );
    for (const view of views) {
      if (view !== 'v_persons' && view !== 'v_corrections') assert.ok(rows(`select * from ${view}`).length > 0, view);
      else assert.deepEqual(rows(`select * from ${view}`), []);
    }
  });

  it('answer a question in one line', () => {
    const [treaty] = rows("select * from v_happenings where date = '2010-09-15'");
    assert.deepEqual(
      [treaty?.['actors'], treaty?.['articles'], treaty?.['families'], treaty?.['origins']],
      ['NOR; RUS', 4, 2, 2],
    );
    const told = rows(`select outlet from v_reports where happening = '${String(treaty?.['happening'])}'`);
    assert.equal(told.length, 4);
    const [owed] = rows("select parties, quote from v_commitments where article like 'a-wire%'");
    assert.deepEqual([owed?.['parties'], owed?.['quote']], ['NOR; RUS', 'consult the other']);
    const claims = rows("select stance, matter from v_claims where said_by in ('PER', 'CHL') order by stance");
    assert.deepEqual(
      claims.map(({ stance }) => stance),
      ['asserts', 'denies'],
    );
    assert.equal(claims[0]?.['matter'], claims[1]?.['matter']);
  });

  it('give words only where they are the words, and none where SQL would shift them', () => {
    const texts = new Map(
      rows('select article, text from v_articles').map((row) => [row['article'], String(row['text'])]),
    );
    let silent = 0;
    for (const view of ['v_reports', 'v_statements', 'v_claims', 'v_commitments']) {
      for (const row of rows(`select * from ${view}`)) {
        const text = texts.get(row['article']) ?? assert.fail();
        const isPlain = text.length === Array.from(text).length;
        const words = text.slice(Number(row['start']), Number(row['end']));
        assert.equal(row['quote'], isPlain ? words : null);
        silent += Number(!isPlain);
      }
    }
    assert.ok(silent > 0);
  });

  it('show findings of the newest version only', () => {
    assert.deepEqual(rows("select 1 from v_statements where article = 'a-wire'"), []);
    assert.equal(rows("select 1 from v_articles where article like 'a-wire%'").length, 2);
  });
});
