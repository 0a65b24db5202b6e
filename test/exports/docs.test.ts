import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { formats } from '../../src/io/export/formats.ts';
import { allTables } from '../../src/io/export/tables/all-tables.ts';

const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
const words = new Set(['article', 'start', 'end', 'start_points', 'end_points', 'quote']);

it('every format, every file of it and every column of the tables is told of', () => {
  for (const { name, files } of formats) {
    assert.ok(page.includes(`\`${name}\``), name);
    if (files.length < 5) for (const file of files) assert.ok(page.includes(`\`${file.name}\``), file.name);
  }
  for (const { name, columns } of allTables) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` `)) ?? assert.fail(name);
    const own = columns.map((column) => column.name).filter((column) => !words.has(column));
    const told = [...row.matchAll(/`(\w+)`/gu)].map(([, column = '']) => column).slice(1);
    assert.deepEqual(
      told.filter((column) => !words.has(column)),
      own,
    );
  }
});

it('the page says what it cannot tell', () => {
  const [, section = ''] = page.split('## What this cannot tell you');
  assert.ok(section.split('\n- ').length > 4);
  assert.ok((page.match(/annot carry/gu)?.length ?? 0) >= 8);
});
