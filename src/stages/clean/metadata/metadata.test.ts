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

function authorsOf(head: string, markup: string): readonly string[] {
  return cleaned(cleanPage(`<html><head>${head}</head><body>${markup}</body></html>`)).bylines;
}

const article = `<article><h1>Line in the sea</h1>${body}</article>`;

test('authors stand in the labelled lines of a page’s card', () => {
  const card = (label: string, name: string, at: number): string =>
    `<meta name="twitter:label${at}" content="${label}"><meta name="twitter:data${at}" content="${name}">`;
  assert.deepEqual(authorsOf(card('Written by', 'Rosa Example', 1), article), ['Rosa Example']);
  assert.deepEqual(authorsOf(card('Reading time', '3 minutes', 1) + card('Escrito por', 'Luis Muestra', 2), article), [
    'Luis Muestra',
  ]);
  assert.deepEqual(authorsOf(card('Price', 'Twelve Soles', 1), article), []);
});

test('a post in a widget is signed at its own foot; comments and other widgets sign nothing', () => {
  const post = (foot: string): string =>
    `<div class="widget Blog"><div class="post hentry"><h3 class="post-title">Line in the sea</h3>${body}
    <div class="post-footer"><span class="post-author vcard">${foot}</span></div></div></div>`;
  assert.deepEqual(authorsOf('', post('Posted by <span class="fn">Rosa Example</span>')), ['Rosa Example']);
  const others = `<div class="widget profile"><span class="author">Luis Muestra</span></div><div class="comments"><b class="author">Ana Prueba</b></div>`;
  assert.deepEqual(authorsOf('', article + others), []);
});

test('components name their byline in a test id; makers of pictures do not sign the article', () => {
  const component = `<div data-testid="story-byline"><span>By</span><a href="/rosa">Rosa Example</a></div>`;
  assert.deepEqual(authorsOf('', `<article><h1>Line in the sea</h1>${component}${body}</article>`), ['Rosa Example']);
  const pictures = '<div class="image__author">Photograph by Ana Prueba, Harbour Trust</div>'.repeat(3);
  assert.deepEqual(
    authorsOf('', `<article><div class="story__author">By Luis Muestra</div>${pictures}${body}</article>`),
    ['Luis Muestra'],
  );
});

test('the heading that the template calls the article’s goes before the site’s name, whole headings before broken ones', () => {
  const titleOf = (title: string, markup: string): string | null =>
    cleaned(cleanPage(`<html><head><title>${title}</title></head><body>${markup}${body}</body></html>`)).title;
  const blog =
    '<h1>Notes from the harbour</h1><div class="hentry"><h3 class="post-title">Line in the sea drawn at last</h3>';
  assert.equal(titleOf('Notes from the harbour: Line in the sea drawn at last', blog), 'Line in the sea drawn at last');
  const list =
    '<h1>Line in the sea drawn at last in Arica</h1><h2 class="entry-title">Line in the sea drawn at last</h2>';
  assert.equal(titleOf('Line in the sea drawn at last in Arica', list), 'Line in the sea drawn at last in Arica');
  const teaser = '<h2>Envoys meet at the bridge to…</h2>';
  assert.equal(
    titleOf('Envoys meet at the bridge to talk of salt', teaser),
    'Envoys meet at the bridge to talk of salt',
  );
});

test('the site’s own name is no author, whichever field it stands in', () => {
  const head =
    '<title>Line in the sea | Pacific Ledger</title><meta name="author" content="Pacific Ledger"><meta name="parsely-author" content="Rosa Example">';
  const { metadata } = cleaned(cleanPage(`<html><head>${head}</head><body><article>${body}</article></body></html>`));
  assert.deepEqual(metadata.authors, { value: ['Rosa Example'], from: 'meta' });
});
