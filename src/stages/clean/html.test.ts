import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanPage, reasons } from '../../../test/support/clean.ts';

const paragraphs = [
  'The prime ministers of Kosovo and Serbia met in Ohrid on Saturday and accepted a plan to make their relations normal, officials said.',
  'The plan obliges both sides to recognise each other’s passports, number plates and diplomas, although neither leader put a name to it.',
  'Mediators of the European Union called the evening long and difficult, and promised to watch every step that the two governments take.',
  'A donor conference is to be held within five months, and a joint committee is to report on the missing persons of the war of 1999.',
];

const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Neighbours accept a plan | Example Herald</title>
<meta property="og:site_name" content="Example Herald"><meta property="og:title" content="Neighbours accept a plan">
<link rel="canonical" href="https://www.herald.example/world/2023/03/19/plan">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Example Herald"},
{"@type":"NewsArticle","headline":"Neighbours accept a plan","datePublished":"2023-03-18T23:40:00+01:00","author":{"@id":"#a"}},
{"@type":"Person","@id":"#a","name":"Anna Example"}]}</script></head>
<body><nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Neighbours accept a plan</h1><div class="byline">By Anna Example</div>
<figure><img src="data:image/png;base64,AAAA"><figcaption>The two leaders at the lake</figcaption></figure>
<div class="article-body"><p>${paragraphs[0] ?? ''}</p><p>${paragraphs[1] ?? ''}</p>
<h2>What comes next</h2><p>${paragraphs[2] ?? ''}</p>
<div class="newsletter-signup"><p>Sign up for our morning letter</p></div>
<blockquote><p>We took a step today</p></blockquote><ul><li>Passports are to be recognised by both.</li></ul>
<p>${paragraphs[3] ?? ''}</p><p>(Reporting by Anna Example; Editing by Jonas Sample)</p></div></article>
<div class="related-stories"><h3>Related stories</h3><a href="/x">Lake festival opens</a></div>
<div id="comments"><p>I was there and saw it all with my own eyes, it was a very long evening indeed.</p></div>
<footer>© 2023 Example Herald. All rights reserved.</footer></body></html>`;

test('a page gives its article block by block and its metadata with their rungs', () => {
  const article = cleaned(cleanPage(page));
  assert.deepEqual(
    article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]),
    [
      ['paragraph', paragraphs[0]],
      ['paragraph', paragraphs[1]],
      ['heading', 'What comes next'],
      ['paragraph', paragraphs[2]],
      ['quote', 'We took a step today'],
      ['list-item', 'Passports are to be recognised by both.'],
      ['paragraph', paragraphs[3]],
    ],
  );
  assert.equal(article.title, 'Neighbours accept a plan');
  assert.equal(article.outlet, 'Example Herald');
  assert.equal(article.language, 'en');
  assert.equal(article.url, 'https://www.herald.example/world/2023/03/19/plan');
  assert.deepEqual(article.bylines, ['Anna Example']);
  assert.deepEqual(article.published, { value: '2023-03-18T23:40:00+01:00', precision: 'instant', from: 'json-ld' });
});

test('what is left out of a page is kept with its reason', () => {
  const found = reasons(cleaned(cleanPage(page)));
  assert.equal(found.get('The two leaders at the lake'), 'caption');
  assert.equal(found.get('Sign up for our morning letter'), 'promo');
  assert.equal(found.get('Lake festival opens'), 'related');
  assert.equal(found.get('Home'), 'navigation');
  assert.equal(found.get('(Reporting by Anna Example; Editing by Jonas Sample)'), 'credit');
  assert.ok(!cleaned(cleanPage(page)).text.includes('I was there'));
});

test('what the input gives stands above what the page says', () => {
  const article = cleaned(
    cleanPage(page, { id: 'x1', title: 'Given', url: 'https://a.example/b', published: '2023-03-19' }),
  );
  assert.equal(article.id, 'x1');
  assert.equal(article.title, 'Given');
  assert.equal(article.url, 'https://a.example/b');
  assert.deepEqual(article.published, { value: '2023-03-19', precision: 'day', from: 'given' });
});

test('the same page at another path has the same id', () => {
  const [a, b] = [cleaned(cleanPage(page, { input: 'a.html' })), cleaned(cleanPage(page, { input: 'b/c.html' }))];
  assert.equal(a.id, b.id);
  assert.notEqual(a.id, cleaned(cleanPage(page.replace('five months', 'six months'))).id);
});

test('an instant in UTC gives way to the day in the page’s own URL', () => {
  const late = page.replace('2023-03-18T23:40:00+01:00', '2023-03-20T00:40:00Z');
  assert.deepEqual(cleaned(cleanPage(late)).published, { value: '2023-03-19', precision: 'day', from: 'url' });
});

test('damaged JSON-LD still shows its date', () => {
  const damaged = page.replace('"@graph":[', '"@graph":[[[');
  assert.equal(cleaned(cleanPage(damaged)).published?.from, 'json-ld');
});

test('a hundred thousand nested elements are read as text with a notice', () => {
  const deep = `<html><body>${'<div>'.repeat(100_000)}${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
  const article = cleaned(cleanPage(deep));
  assert.equal(article.text, paragraphs.join('\n\n'));
  assert.ok(article.notices.some(({ code, place }) => code === 'too-deep' && place === 'test'));
});

test('unclosed comments, stray scripts before the root and content outside the body do no harm', () => {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  for (const odd of [
    `<script>var a = "<p>";</script><html><body>${body}</body></html>`,
    `<html><head></head>${body}</html>`,
    `<html><head><title>t</title>${body}</html>`,
    `<html><body><div style="display:none">${body}</div></body></html>`,
    `<p>${paragraphs.join('</p><p>')}`,
    `<html><body>${body}</body></html><!-- never closed <p>lost</p>`,
  ]) {
    assert.equal(cleaned(cleanPage(odd)).text, paragraphs.join('\n\n'));
  }
});

test('a page without text is refused with a notice', () => {
  const result = cleanPage('<html><body><script>render()</script></body></html>');
  assert.ok(!result.ok && result.notice.code === 'no-article-text');
});

const framed = (inside: string, head = ''): string =>
  `<html><head>${head}</head><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join(inside)}</article></body></html>`;

test('a label before the link to a headline is no text, in any language, and what links a source is', () => {
  for (const label of ['Leia também', 'Читайте також', 'Lees ook', 'Läs också']) {
    const line = `<p><b>${label}:</b> <a href="/x">Ponte velha fecha no verão por obras</a></p>`;
    const article = cleaned(cleanPage(framed(line)));
    assert.equal(article.text, paragraphs.join('\n\n'));
    assert.equal(reasons(article).get(`${label}: Ponte velha fecha no verão por obras`), 'related');
  }
  const kept = '<p>Ohrid: <a href="/x">The plan, point by point, as both signed it</a> in March.</p>';
  assert.ok(cleaned(cleanPage(framed(kept))).text.includes('point by point'));
});

test('boxes for advertisements and corrections are known by their names in other languages', () => {
  const article = cleaned(cleanPage(framed('<div class="reklam">REKLAM</div>')));
  assert.equal(article.text, paragraphs.join('\n\n'));
  const note = 'Fe de erratas: una versión anterior daba otra cifra.';
  const corrected = cleaned(cleanPage(`${framed('')}<div class="correccion">${note}</div>`));
  assert.equal(reasons(corrected).get(note), 'correction');
});

test('what stands outside the article is named by its words', () => {
  const outside = '<div>Neighbours accept a plan</div><div>By Anna Example</div><div>More from Europe</div>';
  const article = cleaned(
    cleanPage(framed('', '<title>Neighbours accept a plan</title>').replace('<article>', `${outside}<article>`)),
  );
  const found = reasons(article);
  assert.equal(found.get('Neighbours accept a plan'), 'title');
  assert.equal(found.get('By Anna Example'), 'byline');
  assert.equal(found.get('More from Europe'), 'related');
});

test('a clock in the site’s header is not believed, and a notice says so', () => {
  const story = paragraphs
    .map((text, at) => `<p>${at === 0 ? 'OHRID, 18 March 2023 (AP) - ' : ''}${text}</p>`)
    .join('');
  const clock = '<div class="top">Tuesday, 4 March 2025 | 24°</div><h1>Neighbours accept a plan</h1>';
  const { published, notices } = cleaned(cleanPage(`<html><body>${clock}<div>${story}</div></body></html>`));
  assert.deepEqual(published, { value: '2023-03-18', precision: 'day', from: 'dateline' });
  assert.ok(notices.some(({ code, message }) => code === 'site-date-ignored' && message.includes('2025-03-04')));
});
