import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { english } from '../src/base/lang/en/pack.ts';
import { codebook } from './codebook.ts';
import type { Measure } from './measure.ts';

test('the printed codebook is that of the code and the last figures', () => {
  const results = readFileSync(new URL('results.json', import.meta.url), 'utf8');
  const { measures } = JSON.parse(results) as { measures: readonly Measure[] };
  const printed = readFileSync(new URL('../docs/codebook.md', import.meta.url), 'utf8');
  assert.ok(printed === codebook(english.events, measures), 'docs/codebook.md is stale: npm run bench writes it');
});
