import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../test/support/article.ts';
import { at, readingOf } from '../../../test/support/reading.ts';
import type { Kit } from '../../base/kit.ts';
import { english } from '../../base/lang/en/pack.ts';
import { loadTables, packageRoot } from '../../kit.ts';
import { loadModels, loadNames, loadSpeech } from '../../models.ts';
import { makeDirectory } from './directory.ts';
import { participantsOfList } from './shared-heads.ts';

const tables = loadTables();
const models = new URL('models/', packageRoot);
const weights = { model: loadModels(models), speech: loadSpeech(models), names: loadNames(models) };
const kit: Kit = { digest: '', pack: english, tables, ...weights };

/** Country and sector of each part of a list. */
function parts(marked: string, words: readonly string[]): readonly string[] {
  const { text, reading } = readingOf(marked, tables);
  const directory = makeDirectory(articleOf(text, '2010-05-04'), { ...reading, links: [] }, kit);
  const spans = words.map((word) => at(text, word));
  return participantsOfList(spans, directory).map(({ country, sector }) => `${country ?? '-'} ${sector ?? '-'}`);
}

test('adjectives of one noun share its sector', () => {
  const marked = '{nationality:Greek}, {nationality:Turkish} and {nationality:Cypriot} officials';
  assert.deepEqual(parts(marked, ['Greek', 'Turkish', 'Cypriot officials']), ['GRC GOV', 'TUR GOV', 'CYP GOV']);
});

test('states behind one plural noun share it, behind one person they do not', () => {
  const plural = 'presidents of {place:Ghana}, {place:Togo}, and {place:Benin}';
  assert.deepEqual(parts(plural, ['presidents of Ghana', 'Togo', 'Benin']), ['GHA GOV', 'TGO GOV', 'BEN GOV']);
  const one = 'president of {place:Ghana} and {place:Togo}';
  assert.deepEqual(parts(one, ['president of Ghana', 'Togo']), ['GHA GOV', 'TGO -']);
});

test('states that stand by themselves share nothing', () => {
  assert.deepEqual(parts('{place:Ghana} and {place:Togo}', ['Ghana', 'Togo']), ['GHA -', 'TGO -']);
});
