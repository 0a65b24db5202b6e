import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanPage } from '../../../test/support/clean.ts';

const sentence =
  'The envoys of Ghana and Togo met on the bridge on Monday and spoke for more than three hours, officials said.';
const paragraph = `<p>${sentence}</p>`;

function read(page: string): { readonly text: string; readonly codes: readonly string[] } {
  const result = cleanPage(page);
  if (!result.ok) return { text: '', codes: [result.notice.code] };
  return { text: result.value.text, codes: result.value.notices.map(({ code }) => code) };
}

test('a page with too many parts for a tree is read without one, and its notice says so', () => {
  for (const page of ['&amp;'.repeat(200_000), '<'.repeat(200_000), '<b>x</b> '.repeat(160_000)]) {
    const { text, codes } = read(`<p>${page}</p>${paragraph}`);
    assert.ok(text.includes(sentence));
    assert.ok(codes.includes('too-large'));
  }
});

test('a hundred thousand nested tags, closed or not, drawn or not, give the text or a notice', () => {
  const { text, codes } = read('<div>'.repeat(100_000) + paragraph + '</div>'.repeat(100_000));
  assert.equal(text, sentence);
  assert.ok(codes.includes('too-deep'));
  assert.equal(read('<div>'.repeat(100_000) + paragraph).text, sentence);
  assert.deepEqual(read('<svg>'.repeat(20_000) + paragraph).codes, ['no-article-text']);
});

test('a page of twenty megabytes gives its text, with a tree or without', () => {
  const long = `<p>${`${sentence} `.repeat(2000)}</p>`;
  const few = read(`<article>${long.repeat(96)}</article>`);
  assert.equal(few.text.split(sentence).length - 1, 96 * 2000);
  const many = read(`<article>${paragraph.repeat(180_000)}</article>`);
  assert.equal(many.text.split(sentence).length - 1, 180_000);
  assert.ok(many.codes.includes('too-large'));
});

test('null bytes stand in no word’s way, wherever they are', () => {
  for (const page of [
    `\0<html><body>\0${paragraph}</body></html>`,
    `<article\0 class="x\0">${paragraph}</article>`,
    `<article>${paragraph}\0\0\0${paragraph}</article>`,
  ])
    assert.ok(read(page).text.includes(sentence));
});

test('entities that a page declares for itself are never opened', () => {
  const bomb = Array.from({ length: 20 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join(
    '',
  );
  const page = `<!DOCTYPE html [<!ENTITY e0 "lol">${bomb}]><html><body>${paragraph}<p>${sentence} &e20;</p></body></html>`;
  const { text } = read(page);
  assert.ok(text.includes(sentence));
  assert.ok(text.length < 3000);
});

test('a tag of a hundred thousand attributes is read, and the first of each name counts', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `class="c${index}" data-${index}=1`).join(' ');
  assert.equal(read(`<article ${many}>${paragraph}${paragraph}</article>`).text, `${sentence}\n\n${sentence}`);
});

test('long attributes and pictures written into the page cost no words', () => {
  const long = `<div data-x="${'a'.repeat(5_000_000)}" class="${'b '.repeat(500_000)}"><img src="data:image/png;base64,${'A'.repeat(5_000_000)}"></div>`;
  assert.equal(read(`<article>${paragraph}${long}${paragraph}</article>`).text, `${sentence}\n\n${sentence}`);
});

test('comments, quotes and scripts that never end leave what stands before them', () => {
  for (const end of ['<!-- ', '<a href="x'.repeat(20_000), '<script>'.repeat(20_000), '<style>'])
    assert.equal(read(`<article>${paragraph}${paragraph}${end} lost`).text, `${sentence}\n\n${sentence}`);
});

test('a page of frames gives what it keeps for readers without frames', () => {
  const page = `<html><frameset cols="20,80"><frame src="a.html"><noframes><body>${paragraph}</body></noframes></frameset></html>`;
  assert.equal(read(page).text, sentence);
});

test('a comment that does not end hides no text, and the notice says so', () => {
  const { text, codes } = read(
    `<article>${paragraph}<!-- part two <p>The bridge stays open. ${sentence}</p></article>`,
  );
  assert.equal(text.split(sentence).length - 1, 2);
  assert.ok(codes.includes('unclosed-markup'));
  assert.ok(!read(`<article>${paragraph}<!-- ends --></article>`).codes.includes('unclosed-markup'));
  assert.equal(read(paragraph + '<!-- '.repeat(300_000)).text, sentence);
});

test('what stands behind a script that does not end is not read, and the notice says so', () => {
  assert.ok(read(`<article>${paragraph}<script>let a = 1;${paragraph.repeat(3)}`).codes.includes('unclosed-markup'));
  assert.ok(!read(`<article>${paragraph}<script>let`).codes.includes('unclosed-markup'));
});

test('a title that does not end is the title and not the page', () => {
  const result = cleanPage(`<html><head><title>Envoys meet<body><article>${paragraph}</article></body></html>`);
  assert.ok(result.ok);
  assert.deepEqual([result.value.title, result.value.text], ['Envoys meet', sentence]);
});

test('a page that is read without its tree keeps what its head says', () => {
  const head = '<title>Envoys meet</title><meta property="article:published_time" content="2021-03-04T23:30:00-05:00">';
  const result = cleanPage(
    `<html lang="en"><head>${head}</head><body>${'<div>'.repeat(1000)}${paragraph}</body></html>`,
  );
  assert.ok(result.ok);
  const { title, published, language } = result.value;
  assert.deepEqual([title, published?.value, language], ['Envoys meet', '2021-03-04T23:30:00-05:00', 'en']);
});

test('a text that is far too long for an article is kept whole, and the notice says how much of it is read', () => {
  const { text, codes } = read(`<article>${paragraph.repeat(5000)}</article>`);
  assert.equal(text.split(sentence).length - 1, 5000);
  assert.ok(codes.includes('too-long'));
});
