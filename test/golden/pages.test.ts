import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanPage } from '../support/clean.ts';
import { pageContents } from './page-contents.ts';
import { day, pageTemplates } from './page-templates.ts';

for (const [name, template] of Object.entries(pageTemplates)) {
  for (const content of pageContents) {
    test(`${name}, ${content.language}: text, title, author, day and language are the article’s own`, () => {
      const article = cleaned(cleanPage(template(content)));
      assert.equal(article.text, content.paragraphs.join('\n\n'));
      assert.equal(article.title, content.title);
      assert.deepEqual(article.bylines, [content.author]);
      assert.equal(article.published?.value.slice(0, 10), day);
      assert.equal(article.language, content.language);
      assert.equal(
        article.notices.some(({ code }) => code === 'language-not-read'),
        content.language !== 'en',
      );
    });
  }
}
