import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanText } from '../../../test/support/clean.ts';

const sentence =
  'The two states had fought over the upper Cenepa valley in 1995, and four guarantors watched the truce.';

test('a word and a line of megabytes are cleaned', () => {
  const word = 'a'.repeat(5_000_000);
  assert.equal(cleaned(cleanText(word)).text, word);
  assert.equal(cleaned(cleanText('a '.repeat(2_500_000))).text, 'a '.repeat(2_500_000).trim());
  const marks = `# a${'#'.repeat(1_000_000)}b`;
  assert.equal(cleaned(cleanText(marks)).text, marks.slice(2));
});

test('many short lines without a paragraph keep all but the one that the title is', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `Ministers meet in round ${String(index)}`);
  const { text, title } = cleaned(
    cleanText(['Home » Harbour talks resume', 'Harbour talks resume', ...lines].join('\n')),
  );
  assert.equal(title, 'Harbour talks resume');
  assert.ok(text.endsWith('Ministers meet in round 19999'));
});

test('a line that ends articles cuts once, however often a digest repeats it', () => {
  const digest = Array.from({ length: 200 }, () => [sentence, 'You may also like']).flat();
  const { text } = cleaned(cleanText(digest.join('\n\n')));
  assert.ok(text.split(sentence).length - 1 >= 170);
});
