import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanPage, cleanText } from '../../../test/support/clean.ts';
import type { Article } from '../../base/schema/article.ts';
import type { Result } from '../../base/schema/problem.ts';

const lines = [
  'Home » World » Neighbours settle their border',
  'Neighbours settle their border',
  'by admin',
  'Tuesday, 2 February 1999',
  'The envoys of Ghana and Togo met on the bridge on Monday and spoke for more than three hours, officials said.',
  'They agreed.',
  'What comes next',
  'Nothing came of the plan that both capitals had praised so warmly when the year was young and the rivers low.',
  'You may also like',
  'Related stories',
  'Leave a Comment',
  'Politics',
  'Sign up for our newsletter',
  'ACCRA, May 3 (Reuters) - The port was closed on Friday after a dispute over fees between the two governments.',
  '(With inputs from AFP)',
  'Photo: Example archive',
  'Will the ferry return?',
  '- first point',
  '# A heading',
  '',
];

const pageLines = fc.array(fc.constantFrom(...lines), { maxLength: 30 });

function assertSound(result: Result<Article>): void {
  if (!result.ok) return;
  const { text, blocks } = result.value;
  let at = 0;
  for (const { start, end } of blocks) {
    assert.ok(start >= at && end > start && end <= text.length);
    assert.match(text.slice(at, start), /^\s*$/u);
    at = end;
  }
  assert.match(text.slice(at), /^\s*$/u);
}

test('cleaning a cleaned text changes nothing', () => {
  fc.assert(
    fc.property(pageLines, (page) => {
      const once = cleanText(page.join('\n'));
      if (!once.ok) return;
      const twice = cleanText(once.value.text);
      assert.equal(twice.ok && twice.value.text, once.value.text);
    }),
    { numRuns: 400 },
  );
});

test('any text gives sound blocks or a notice', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    pageLines.map((page) => page.join('\r\n')),
  );
  fc.assert(
    fc.property(anything, fc.boolean(), (body, clean) => {
      const result = cleanText(body, { clean });
      assertSound(result);
      if (clean && result.ok) assert.equal(result.value.text, body);
    }),
    { numRuns: 300 },
  );
});

const tags = [
  '<p>',
  '</p>',
  '<div class="share">',
  '</div>',
  '<ul><li>',
  '<table><td>',
  '<br>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<a href=x>',
  '</a>',
  '<h1>',
  '<html>',
  '<body>',
  '</html>',
  '<blockquote>',
  '&amp;',
  '<figure><figcaption>',
  '<',
  '>',
  '<svg>',
  '<template>',
  '<title>',
  '<noscript>',
  '<meta name=author content=x>',
];

test('any fragments of markup give sound blocks or a notice', () => {
  const fragment = fc.oneof(fc.constantFrom(...tags), fc.constantFrom(...lines), fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 25 }), (parts) => {
      assertSound(cleanPage(parts.join(' ')));
    }),
    { numRuns: 200 },
  );
});
