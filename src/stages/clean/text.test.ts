import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanText, reasons } from '../../../test/support/clean.ts';

const first =
  'The foreign ministers of Ecuador and Peru signed an agreement on Monday (October 26) that settles the course of their border.';
const second =
  'The two states had fought over the upper Cenepa valley in 1995, and four guarantor states had watched the truce since then.';

const scraped = [
  'Home » World » Neighbours settle their border',
  'Neighbours settle their border',
  'by admin',
  first,
  'See also  Harbour authority publishes a new table of fees',
  second,
  'You may also like',
  'Leave a Comment',
  'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
  'We use cookies to improve your experience.',
  'Privacy & Cookies Policy',
];

test('a scraped page keeps its paragraphs and names what it drops', () => {
  for (const gap of ['\n', '\n\n', '\r\n\r\n']) {
    const article = cleaned(cleanText(scraped.join(gap)));
    assert.equal(article.text, `${first}\n\n${second}`);
    assert.equal(article.title, 'Neighbours settle their border');
    assert.deepEqual(article.bylines, []);
    const found = reasons(article);
    assert.equal(found.get('by admin'), 'byline');
    assert.equal(found.get('You may also like'), 'related');
    assert.equal(found.get('Leave a Comment'), 'comments');
    assert.equal(found.get('Privacy & Cookies Policy'), 'legal');
    assert.equal(article.dropped.length, scraped.length - 2);
  }
});

test('the day is found by its weekday and the years that the text looks back on', () => {
  assert.deepEqual(cleaned(cleanText(scraped.join('\n'))).published, {
    value: '1998-10-26',
    precision: 'day',
    from: 'inferred',
  });
});

test('a dateline beats the header’s date and has a block of its own', () => {
  const body = `Lima/Quito, 26 October 1998 (dpa/EFE) - ${first}`;
  const page = ['• Tuesday, 2 February 1999', 'Neighbours settle their border', body, second, 'Photo: EFE archive'];
  const article = cleaned(cleanText(page.join('\n\n')));
  assert.deepEqual(article.published, { value: '1998-10-26', precision: 'day', from: 'dateline' });
  assert.equal(article.datelinePlace, 'Lima/Quito');
  assert.deepEqual(
    article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end).slice(0, 12)]),
    [
      ['dateline', 'Lima/Quito, '],
      ['paragraph', first.slice(0, 12)],
      ['paragraph', second.slice(0, 12)],
    ],
  );
  assert.deepEqual(
    article.credits.map(({ agency, kind }) => `${agency} ${kind}`),
    ['dpa dateline', 'EFE dateline', 'EFE archive photo'],
  );
  assert.deepEqual(
    article.notices.map(({ code }) => code),
    ['site-date-ignored'],
  );
});

test('inputs, signatures and bylines are credited wherever they stand', () => {
  const page = [
    'Neighbours settle their border',
    'By Anna Example and Jonas Sample',
    first,
    `${second} (AFP)`,
    '(With inputs from Reuters and AP)',
  ];
  const article = cleaned(cleanText(page.join('\n')));
  assert.deepEqual(article.bylines, ['Anna Example', 'Jonas Sample']);
  assert.deepEqual(
    article.credits.map(({ agency, kind }) => `${agency} ${kind}`),
    ['AFP source', 'Reuters inputs', 'AP inputs'],
  );
  assert.ok(article.text.endsWith(second));
});

test('who reported, edited and translated is told from whose text it is', () => {
  const page = [
    first,
    second,
    '(Reporting by Anna Example in Oslo; Editing by Jonas Sample)',
    'Translated by Rosa Example',
  ];
  const article = cleaned(cleanText(page.join('\n')));
  assert.deepEqual(
    article.credits.map(({ agency, kind }) => `${agency} ${kind}`),
    ['Anna Example reporting', 'Jonas Sample editing', 'Rosa Example translation'],
  );
  assert.equal(article.text, `${first}\n\n${second}`);
});

test('an agency’s name alone below an article credits it', () => {
  const article = cleaned(cleanText([first, second, 'Prensa Latina'].join('\n')));
  assert.deepEqual(
    article.credits.map(({ agency, kind }) => `${agency} ${kind}`),
    ['Prensa Latina source'],
  );
});

test('headings between paragraphs stay', () => {
  const article = cleaned(cleanText([first, 'Guarantors welcome the deal', second].join('\n')));
  assert.equal(article.blocks.length, 3);
  assert.equal(article.title, null);
});

test('lines that a fixed width broke become one paragraph', () => {
  const wrapped = first.replace(/(.{50}\S*) /gu, '$1\n');
  assert.equal(cleaned(cleanText(`${wrapped}\n\n${second}`)).text, `${first}\n\n${second}`);
});

test('a whole page with its menus gives the run of sentences', () => {
  const menu = [
    'Home',
    'World',
    'Business',
    'Sports',
    'Sign in',
    'Subscribe',
    'Search',
    'Facebook',
    'Twitter',
    'Contact us',
  ];
  const teasers = ['More from World', 'Ferry line reopens', 'Price of rice rises', 'Minister visits fair'];
  const page = [
    ...menu,
    'Neighbours settle their border',
    first,
    second,
    first.replace('Monday', 'paper'),
    ...teasers,
    ...menu,
  ];
  const article = cleaned(cleanText(page.join('\n')));
  assert.equal(article.blocks.length, 3);
  assert.ok(article.text.startsWith(first));
});

test('a text given as an article is kept character for character', () => {
  const body = `  by admin\n\n${first}  \n See also  nothing\n`;
  const article = cleaned(cleanText(body, { clean: true }));
  assert.equal(article.text, body);
  assert.deepEqual(article.dropped, []);
  assert.deepEqual(
    article.blocks.map(({ start, end }) => body.slice(start, end)),
    ['by admin', first, 'See also  nothing'],
  );
});

test('a text without words is refused with a notice', () => {
  const result = cleanText(' \n\t ');
  assert.ok(!result.ok && result.notice.code === 'no-article-text');
});
