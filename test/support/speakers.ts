import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attribution } from '../../src/base/schema/finding.ts';
import { loadKit } from '../../src/kit.ts';
import { readDocument } from '../../src/pipeline.ts';

const kit = loadKit();

/** A text of a day; words that somebody says in it; who speaks them: an actor's id, or null where it cannot be told. */
export type SpeakerRow = readonly [published: string, text: string, words: string, speaker: string | null];

/** The attributions of a text of a day whose content holds some words. */
export function saying(published: string, body: string, words: string): readonly Attribution[] {
  const given = { url: null, outlet: null, title: null, published, language: 'en', notices: [] };
  const read = readDocument({ input: 'test', id: 'test', format: 'text', body, clean: true, ...given }, kit);
  assert.ok(read.ok);
  const { text, attributions } = read.value;
  return attributions.filter(({ content }) => content.some(({ start, end }) => text.slice(start, end).includes(words)));
}

/** One test a row: somebody is read as saying the words, and it is the speaker given. */
export function checkSpeakers(name: string, rows: readonly SpeakerRow[]): void {
  rows.forEach(([published, text, words, speaker], at) => {
    test(`${name}, ${String(at + 1)}: ${words}`, () => {
      const found = saying(published, text, words).map((attribution) => attribution.speaker);
      assert.ok(found.length > 0, 'nobody is read as saying this');
      assert.deepEqual([...new Set(found)], [speaker]);
    });
  });
}
