import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleaned, cleanPage, cleanText, reasons } from '../../../test/support/clean.ts';
import type { Article } from '../../base/schema/article.ts';

const body = [
  'The envoys of Peru and Chile met in Arica on Monday and spoke for more than three hours, officials said.',
  'They agreed on the date of the next meeting, which is to be held in Tacna when the rains are over in April.',
  'A court in The Hague drew the line in the sea in 2014, and both navies have kept to it ever since, they said.',
];

const parts = [
  ...body.map((text) => `<p>${text}</p>`),
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>',
  '<div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>',
  '<figure><img src="a.jpg"><figcaption>Two fishermen mend a net. Photo: EFE</figcaption></figure>',
  '<div class="related"><h3>Related stories</h3><ul><li><a href="/x">Copper price falls</a></li></ul></div>',
  '<p>Correction: an earlier version misstated the year of the judgment.</p>',
  '<p>(Reporting by Anna Example; Editing by Jonas Sample)</p>',
  '<h2>What comes next</h2>',
  '<blockquote>We took a step today</blockquote>',
  '<table><tr><td>Catch</td><td>400 tons</td></tr></table>',
  '<div id="comments"><p>I was there and saw it all.</p></div>',
  '<p>Word<br><br>another word</p>',
  'stray words',
  '<footer>© 2019 Example Press. All rights reserved.</footer>',
];

function bag(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
}

function kept(article: Article): readonly string[] {
  return bag([article.text, ...article.dropped.map(({ text }) => text)].join(' '));
}

test('every word that a page shows is in its text or, with a reason, among what was dropped', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 16 }), (chosen) => {
      const markup = chosen.join('\n');
      const result = cleanPage(`<html><body><h1>Line in the sea</h1>${markup}</body></html>`);
      if (!result.ok) return;
      assert.deepEqual(kept(result.value), bag(`Line in the sea ${markup.replaceAll(/<[^>]*>/gu, ' ')}`));
    }),
    { numRuns: 300 },
  );
});

test('the same holds for pages without markup', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 16 }), (chosen) => {
      const text = ['Line in the sea', ...chosen.map((part) => part.replaceAll(/<[^>]*>/gu, ' '))].join('\n\n');
      const result = cleanText(text);
      if (result.ok) assert.deepEqual(kept(result.value), bag(text));
    }),
    { numRuns: 300 },
  );
});

test('a correction is left out with its reason and said in a notice', () => {
  const line = 'Correction: an earlier version misstated the year of the judgment.';
  const page = `<article><h1>Line in the sea</h1>${body.map((text) => `<p>${text}</p>`).join('')}<p>${line}</p></article>`;
  const article = cleaned(cleanPage(page));
  assert.equal(reasons(article).get(line), 'correction');
  const notice = article.notices.find(({ code }) => code === 'corrected');
  assert.ok(notice?.message.includes(line));
});
