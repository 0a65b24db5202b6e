import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleaned, cleanPage, cleanText } from '../../../test/support/clean.ts';
import type { Article } from '../../base/schema/article.ts';
import { decodeEntities } from './dom/entities.ts';

const sentences = [
  'The envoys of Ghana and Togo met on the bridge on Monday and spoke for more than three hours, officials said.',
  'They agreed on nothing but <b>the date</b> of the next meeting &amp; the place, a fort &ndash; said to be neutral ground for both.',
  'Der Minister f&uuml;r Verkehr &#8220;wartet&#8221; seit   elf Jahren auf den Bescheid, sagte er am Montag in der Hauptstadt Lom&eacute;.',
  'A reader may see <span class="tooltip">the fort<span class="tooltip-text">the fort</span></span> from both banks of the river in fair weather.',
  'Nothing came of the plan that both capitals had praised<br>so warmly when the year was young and the rivers low, they said.',
];

const words = (text: string): string => text.replaceAll(/[\s\u200B]+/gu, '');

function assertOrigins(article: Article, raw: string): void {
  let [at, rawAt] = [0, 0];
  for (const { start, end, rawStart, rawEnd } of article.origins) {
    assert.ok(start >= at && end > start && rawStart >= rawAt && rawEnd > rawStart);
    const source = raw.slice(rawStart, rawEnd);
    assert.equal(words(decodeEntities(source)), words(article.text.slice(start, end)));
    assert.doesNotMatch(source, /<[a-z/]/iu);
    [at, rawAt] = [end, rawEnd];
  }
}

test('every run of a page’s text says what its place in the source says, in order', () => {
  const piece = fc.constantFrom(...sentences, '<!-- no -->', '<nav><a href="/">Home</a></nav>', 'The fort', '<hr>');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 12 }), (parts) => {
      const raw = `<html><head><title>The fort</title></head><body><article>${parts.map((part) => `<p>\n ${part}</p>`).join('\n')}</article></body></html>`;
      const result = cleanPage(raw);
      if (result.ok) assertOrigins(result.value, raw);
    }),
    { numRuns: 200 },
  );
});

test('a line that begins as far behind the last as that ended is found where it is', () => {
  const [opening = '', first = '', second = ''] = [sentences[4], sentences[0], sentences[0]];
  const hidden = sentences[3] ?? '';
  for (let length = 1; length < 60; length++) {
    const filler = '<p>The fort</p>'.concat(`<p>${'x'.repeat(length)}</p>`);
    const raw = `<html><body><article>${filler}${[opening, hidden, hidden, first, second].map((part) => `<p>${part}</p>`).join('')}</article></body></html>`;
    assertOrigins(cleaned(cleanPage(raw)), raw);
  }
});

test('every word of an ordinary article has its origin', () => {
  const raw = `<article><h1>The fort</h1><p>${sentences[0] ?? ''}</p><p>${sentences[1] ?? ''}</p><p>${sentences[2] ?? ''}</p></article>`;
  const article = cleaned(cleanPage(raw));
  assertOrigins(article, raw);
  const covered = article.origins.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  assert.equal(words(covered), words(article.text));
  assert.equal(article.origins.length, 5);
});

test('what is put together from several places has no origin, what follows has', () => {
  const raw = `<article><p>${sentences[0] ?? ''}</p><p>${sentences[3] ?? ''}</p><p>${sentences[2] ?? ''}</p></article>`;
  const article = cleaned(cleanPage(raw));
  assert.ok(article.text.includes('see the fort from both banks'));
  assertOrigins(article, raw);
  assert.ok(article.origins.some(({ end }) => end === article.text.length));
});

test('a text’s origins are its lines; a text kept as given is its own origin', () => {
  const raw = `The fort\n\nBy Anna Example\n\n${sentences[0] ?? ''}\n\nNothing came   of the plan that both capitals had praised.\n`;
  const article = cleaned(cleanText(raw));
  assertOrigins(article, raw);
  assert.equal(article.origins.length, article.blocks.length);
  assert.deepEqual(cleaned(cleanText(raw, { clean: true })).origins, [
    { start: 0, end: raw.length, rawStart: 0, rawEnd: raw.length },
  ]);
});
