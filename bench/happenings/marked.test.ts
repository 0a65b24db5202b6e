import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articlesIn, groupOf, halvesOf, markedArticles, markedSamples } from './marked.ts';
import { readArticles } from './reading.ts';

const own = markedArticles();
const marks = [
  ...own.flatMap((article) => article.marks.map(({ happening }) => happening)),
  ...markedSamples().flatMap((article) => article.marks.map(({ happening }) => happening)),
];

describe('the articles marked for the happenings bench', () => {
  it('are at least 150 of our own, of 60 to 180 words, over seven decades', () => {
    assert.ok(own.length >= 150);
    for (const { id, text } of own) {
      const words = text.split(/\s+/u).length;
      assert.ok(words >= 60 && words <= 180, `${id}: ${words} words`);
    }
    assert.equal(new Set(own.map(({ published }) => published.slice(0, 3))).size >= 7, true);
  });

  it('tell of at least 60 happenings that several mentions mean', () => {
    const counts = [...Map.groupBy(marks, (happening) => happening).values()].map(({ length }) => length);
    assert.ok(counts.filter((count) => count > 1).length >= 60);
  });

  it('are marked at whole words', async () => {
    for (const { line, marks: placed } of await readArticles()) {
      for (const { start, end } of placed) {
        const words = line.text.slice(start, end);
        assert.ok(words.length > 0 && words.trim() === words, `${line.id}: "${words}"`);
        assert.doesNotMatch(line.text.slice(start - 1, start) + line.text.slice(end, end + 1), /[\p{L}\p{N}]/u);
      }
    }
  });

  it('are split by group of happenings: about half is kept back', () => {
    const halves = halvesOf(marks.map(groupOf));
    const kept = marks.filter((happening) => halves.get(groupOf(happening)) === 'kept back').length;
    assert.ok(kept > 0.4 * marks.length && kept < 0.6 * marks.length);
  });
});

describe('the notation', () => {
  it('gives the text without marks, and where they stood', () => {
    const [article] = articlesIn('@ fish | Paper | 1978-05-04 | A pact\nKenya {fish.pact:signed} it.\n', 'x');
    assert.equal(article?.text, 'Kenya signed it.');
    assert.deepEqual(article.marks, [{ happening: 'fish.pact', start: 6, end: 12 }]);
  });

  it('refuses a brace that is left over and a head without a day', () => {
    assert.throws(() => articlesIn('@ fish | Paper | 1978-05-04 | A\nKenya {fish.pact signed.\n', 'x'), SyntaxError);
    assert.throws(() => articlesIn('@ fish | Paper | May | A\nKenya signed.\n', 'x'), SyntaxError);
  });
});
