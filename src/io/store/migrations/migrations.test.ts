import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { archive } from '../../../../test/contract/archive.ts';
import { dump, fill, newestLines, newFolder, removeFolders } from '../../../../test/contract/store-support.ts';
import { crowd } from '../../../../test/support/crowd.ts';
import { ledgerCrowd } from '../../../../test/support/ledger-crowd.ts';
import { assertRanksTrue } from '../../../../test/support/ranks.ts';
import { linkPending } from '../../../linking/link-pending.ts';
import { openStore } from '../open.ts';
import { sqliteEngine } from '../sqlite/engine.ts';
import { fileName } from '../sqlite/open-file.ts';
import { migrations } from './migrations.ts';

after(removeFolders);

function columns(database: DatabaseSync, schema: string, table: string): readonly string[] {
  const rows = database.prepare(`select name from pragma_table_info('${table}', '${schema}')`).all();
  return rows.map((row) => `"${String(row['name'])}"`);
}

/** Takes away the triggers that fill tables which are copied as well, and gives the SQL that makes them again. */
function takeTriggers(database: DatabaseSync): readonly string[] {
  const found = database
    .prepare("select name, sql from sqlite_schema where type = 'trigger' and name not like '%\\_words\\_%' escape '\\'")
    .all();
  for (const { name } of found) database.exec(`drop trigger "${String(name)}"`);
  return found.map(({ sql }) => String(sql));
}

/** Makes a record of an older version that holds what a record of this one does, as far as its tables go. */
function makeOlder(folder: string, version: number, from: string): void {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, fileName));
  for (const migration of migrations.slice(0, version)) {
    for (const statement of migration(sqliteEngine)) database.exec(statement);
  }
  database.exec(`pragma application_id = ${String(0x456e7465)}; pragma user_version = ${String(version)}`);
  const triggers = takeTriggers(database);
  database.exec(`attach '${join(from, fileName)}' as other`);
  const tables = database
    .prepare("select name from main.sqlite_schema where type = 'table' and name not like '%\\_words%' escape '\\'")
    .all();
  for (const { name } of tables) {
    const list = columns(database, 'main', String(name)).join(', ');
    database.exec(`insert into main."${String(name)}" (${list}) select ${list} from other."${String(name)}"`);
  }
  for (const trigger of triggers) database.exec(trigger);
  database.close();
}

describe('a record of an older version', () => {
  for (const version of [16, 20]) {
    it(`gets what lists are sorted and counted by: version ${String(version)}`, async () => {
      const [now, then] = [newFolder(), newFolder()];
      const store = await openStore(now);
      await store.addArticles([...crowd(5, 30), ...ledgerCrowd(5, 60)]);
      await linkPending(store, { at: null });
      const expected = await assertRanksTrue(store);
      assert.ok(
        Object.values(expected).every((number) => number > 0),
        JSON.stringify(expected),
      );
      await store.close();
      makeOlder(then, version, now);
      const old = await openStore(then);
      assert.deepEqual(await assertRanksTrue(old), expected);
      await old.close();
    });
  }
});

describe('a record of version 3', () => {
  for (const readonly of [false, true]) {
    it(`is brought up to date when it is opened to ${readonly ? 'read' : 'write'}, and loses nothing`, async () => {
      const [now, then] = [newFolder(), newFolder()];
      const store = await openStore(now);
      await fill(store);
      const expected = await dump(store);
      await store.close();
      makeOlder(then, 3, now);
      const old = await openStore(then, { readonly });
      assert.equal(await dump(old), expected);
      for (const line of archive()) assert.deepEqual(await old.line(line.id), line);
      assert.equal((await old.search({ words: 'treaty', limit: 9, offset: 0 })).total > 0, true);
      assert.deepEqual([await old.raw('a-wire'), (await newestLines(old)).length], [null, archive().length]);
      await old.close();
    });
  }

  it('takes a new version of what it held', async () => {
    const [now, then] = [newFolder(), newFolder()];
    const store = await openStore(now);
    await fill(store);
    await store.close();
    makeOlder(then, 3, now);
    const old = await openStore(then);
    const [line] = archive();
    assert.ok(line);
    await fill(old, [...archive(), { ...line, text: `${line.text} More.` }]);
    assert.deepEqual(
      (await old.db.selectFrom('versions').select(['number', 'page']).execute()).map(({ number, page }) => [
        number,
        page,
      ]),
      [
        [1, 'id:a-wire'],
        [2, 'id:a-wire'],
      ],
    );
    await old.close();
    rmSync(then, { recursive: true });
  });
});
