import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanPage, cleanText } from '../../../../test/support/clean.ts';

const body = [
  'The envoys of Peru and Chile met in Arica on Monday and spoke for more than three hours, officials said.',
  'They agreed on the date of the next meeting, which is to be held in Tacna when the rains are over in April.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

const linked = {
  '@graph': [
    { '@type': 'Organization', '@id': '#paper', name: 'Example Press' },
    {
      '@type': 'NewsArticle',
      datePublished: '2015-03-04T23:30:00-05:00',
      dateModified: '2015-03-05T08:00:00-05:00',
      articleSection: 'World',
      author: [{ '@id': '#rosa' }],
      publisher: { '@id': '#paper' },
    },
    { '@type': 'Person', '@id': '#rosa', name: 'Rosa Example' },
  ],
};

test('every field says on which rung it was found, days in the page’s own offset', () => {
  const page = `<html lang="en"><head><link rel="canonical" href="https://press.example/sea">
    <script type="application/ld+json">${JSON.stringify(linked)}</script><meta property="og:title" content="Line in the sea"></head>
    <body><article><h1>Line in the sea</h1>${body}</article></body></html>`;
  assert.deepEqual(cleaned(cleanPage(page)).metadata, {
    title: { value: 'Line in the sea', from: 'markup' },
    authors: { value: ['Rosa Example'], from: 'json-ld' },
    outlet: { value: 'Example Press', from: 'json-ld' },
    published: { value: '2015-03-04T23:30:00-05:00', from: 'json-ld' },
    modified: { value: '2015-03-05T08:00:00-05:00', from: 'json-ld' },
    section: { value: 'World', from: 'json-ld' },
    language: { value: 'en', from: 'markup' },
    url: { value: 'https://press.example/sea', from: 'meta' },
  });
});

test('what the input gives goes before what the page says; what nothing tells is missing', () => {
  const page = `<html><head><meta property="og:title" content="Line in the sea"><meta name="author" content="Rosa Example"></head><body>${body}</body></html>`;
  const given = { title: 'A line drawn', url: 'https://www.press.example/2015/03/04/sea' };
  const { metadata } = cleaned(cleanPage(page, given));
  assert.deepEqual(metadata.title, { value: 'A line drawn', from: 'given' });
  assert.deepEqual(metadata.authors, { value: ['Rosa Example'], from: 'meta' });
  assert.deepEqual(metadata.published, { value: '2015-03-04', from: 'url' });
  assert.deepEqual(metadata.outlet, { value: 'press.example', from: 'url' });
  assert.deepEqual([metadata.modified, metadata.section], [undefined, undefined]);
});

test('microdata and time elements date a page that has no other data', () => {
  const page = `<html><body><h1>Line in the sea</h1><time itemprop="datePublished" datetime="2015-03-04">4 March</time>
    <span itemprop="author"><span itemprop="name">Rosa Example</span></span><meta itemprop="dateModified" content="2015-03-06">${body}</body></html>`;
  const { metadata, published } = cleaned(cleanPage(page));
  assert.equal(published?.value, '2015-03-04');
  assert.deepEqual(metadata.authors?.value, ['Rosa Example']);
  assert.equal(metadata.modified?.value, '2015-03-06');
});

test('a site’s clock above an older story is not believed, and a notice says so', () => {
  const text = `Example Press\n\nTuesday, 4 March 2025\n\nLine in the sea\n\nARICA, May 3, 2011 (EFE) - ${body.replaceAll('<p>', '').replaceAll('</p>', '\n\n')}`;
  const article = cleaned(cleanText(text));
  assert.equal(article.published?.value, '2011-05-03');
  assert.deepEqual(article.metadata.published, { value: '2011-05-03', from: 'dateline' });
  assert.ok(article.notices.some(({ code }) => code === 'site-date-ignored'));
});
