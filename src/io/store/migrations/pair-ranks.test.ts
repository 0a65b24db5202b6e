import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { sqliteEngine } from '../sqlite/engine.ts';
import { migrations } from './migrations.ts';

/** What SQLite does in triggers that have to do with a table, a line for each step; what a trigger is given stands as a parameter. */
function stepsOf(table: string): readonly string[] {
  const database = new DatabaseSync(':memory:');
  for (const migration of migrations) for (const statement of migration(sqliteEngine)) database.exec(statement);
  const triggers = database.prepare("select sql from sqlite_schema where type = 'trigger'").all();
  return triggers.flatMap((trigger) => {
    const [, body = ''] = /\bbegin\b(.*)\bend$/su.exec(String(trigger['sql'])) ?? [];
    const statements = body.split(';').filter((statement) => statement.includes(table));
    return statements.flatMap((statement) => {
      const plan = database.prepare(`explain query plan ${statement.replaceAll(/\b(?:old|new)\.\w+/gu, '?')}`).all();
      return plan.map(({ detail }) => String(detail));
    });
  });
}

describe('counts of pairs', () => {
  for (const table of ['pair_kin', 'pair_articles', 'pair_ranks']) {
    it(`are kept by triggers that find rows of ${table} by a key and never go through all of them`, () => {
      const steps = stepsOf(table);
      assert.ok(steps.some((step) => step.startsWith('SEARCH')));
      assert.deepEqual(
        steps.filter((step) => step.startsWith('SCAN')),
        [],
      );
    });
  }
});
