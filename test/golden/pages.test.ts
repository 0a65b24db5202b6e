import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanPage } from '../support/clean.ts';
import { pageContents } from './page-contents.ts';
import { pageTemplates } from './page-templates.ts';
import type { PageTheme } from './page-themes.ts';
import { pageThemes } from './page-themes.ts';

const plain = Object.entries(pageTemplates).map(([name, page]): [string, PageTheme] => [name, { page }]);
const themes = [...plain, ...Object.entries(pageThemes)];

for (const [name, { page, article: onPage }] of themes) {
  for (const content of pageContents) {
    test(`${name}, ${content.language}: text, title, author, day and language are the article’s own`, () => {
      const { paragraphs, title, author, day, language } = onPage?.(content) ?? content;
      const article = cleaned(cleanPage(page(content)));
      assert.equal(article.text, paragraphs.join('\n\n'));
      assert.equal(article.title, title);
      assert.deepEqual(article.bylines, author === null ? [] : [author]);
      assert.equal(article.published?.value.slice(0, 10), day);
      assert.equal(article.language, language);
      assert.equal(
        article.notices.some(({ code }) => code === 'language-not-read'),
        language !== 'en',
      );
    });
  }
}

test('the corpus has more than a hundred pages', () => {
  assert.ok(themes.length * pageContents.length >= 100);
});
