import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanPage, reasons } from '../../../../test/support/clean.ts';

const [first, second, third] = [
  'Finland and Norway agreed in Kirkenes on Monday to keep the road over their border open all winter, officials of both said.',
  'The road is the only one in the far north that lorries can take when ice closes the ports on the White Sea for months.',
  'Both governments had argued for eleven years about who should pay for snow ploughs, salt and the lights in the tunnel.',
] as const;

function pageOf(body: string, head = ''): string {
  return `<html lang="en"><head><title>Road over the border stays open</title>${head}</head><body>${body}</body></html>`;
}

const title = '<h1>Road over the border stays open</h1>';

test('what a template shows only on hover leaves the sentence whole and is kept apart', () => {
  const popover =
    'Finland and Norway agreed with <span class="rollover"><a href="/p">Kari Example</a><span class="rollover-block"><a href="/p/1">Kari Anna Example</a> <a href="/p/2">All reports on her</a></span></span> in Kirkenes on Monday to keep the road over their border open.';
  const article = cleaned(
    cleanPage(pageOf(`<article>${title}<p>${popover}</p><p>${second}</p><p>${third}</p></article>`)),
  );
  assert.ok(article.text.startsWith('Finland and Norway agreed with Kari Example in Kirkenes on Monday'));
  assert.equal(reasons(article).get('Kari Anna Example All reports on her'), 'other');
});

test('a standfirst that the page also gives as its description is left out, a first paragraph among its like is not', () => {
  const standfirst =
    'Two northern neighbours end a quarrel of eleven years over who pays for the ploughs and the salt.';
  const head = `<meta property="og:description" content="${standfirst}">`;
  const apart = `${title}<div class="article-lead"><p>${standfirst}</p></div><div class="text"><p>${first}</p><p>${second}</p><p>${third}</p></div>`;
  const article = cleaned(cleanPage(pageOf(`<article>${apart}</article>`, head)));
  assert.ok(article.text.startsWith(first));
  assert.equal(reasons(article).get(standfirst), 'title');
  const among = `${title}<div class="text"><p>${standfirst}</p><p>${first}</p><p>${second}</p><p>${third}</p></div>`;
  assert.ok(cleaned(cleanPage(pageOf(`<article>${among}</article>`, head))).text.startsWith(standfirst));
});

test('two breaks end a line, one in mid-sentence does not', () => {
  const body = `<div>${title}<div class="text">${first}<br>${second.replace(' when', '<br>when')}<br><br>A short line about the northern road without its full stop and long enough to go on<br><br>${third}</div></div>`;
  const { text } = cleaned(cleanPage(pageOf(body)));
  assert.ok(text.includes(second));
  assert.ok(text.includes(`long enough to go on\n\n${third}`));
});

test('of several articles on a page the one with the title is read, the others are related', () => {
  const other =
    'Iceland and the Faroe Islands renewed their agreement on herring after a night of talks in a hotel, both said.';
  const all = `<main><article>${title}<p>${first}</p><p>${second}</p><p>${third}</p></article><article><h2>Herring deal renewed</h2><p>${other}</p></article></main>`;
  const article = cleaned(cleanPage(pageOf(all)));
  assert.equal(article.text, [first, second, third].join('\n\n'));
  assert.equal(reasons(article).get(other), 'related');
});

test('a few words in one element with a picture are its caption, a paragraph with a picture is none', () => {
  const picture = '<div><img src="a.jpg"><br><span>The tunnel at Kirkenes in snow</span></div>';
  const body = `<article>${title}<p>${first}</p>${picture}<p><img src="b.jpg"> ${second}</p><p>${third}</p></article>`;
  const article = cleaned(cleanPage(pageOf(body)));
  assert.equal(article.text, [first, second, third].join('\n\n'));
  assert.equal(reasons(article).get('The tunnel at Kirkenes in snow'), 'caption');
});

test('a comment button between two paragraphs does not end the article', () => {
  const button = '<div class="comments-button"><a href="#c">Comments</a></div>';
  const body = `<article>${title}<div><p>${first}</p><p>${second}</p><p>${first}</p><p>${second}</p><p>${third}</p>${button}<p>The tunnel opens on Friday, they said, with a band of each army.</p></div></article>`;
  assert.ok(cleaned(cleanPage(pageOf(body))).text.endsWith('with a band of each army.'));
});

test('one line credits reporters, helpers and editors, parted by commas', () => {
  const line = '(Reporting by Anna Example, Kari Sample, with reporting by Ole Muster, editing by Jonas Sample.)';
  const article = cleaned(
    cleanPage(pageOf(`<article>${title}<p>${first}</p><p>${second}</p><p>${third}</p><p>${line}</p></article>`)),
  );
  assert.equal(reasons(article).get(line), 'credit');
  assert.deepEqual(
    article.credits.map(({ agency, kind }) => [agency, kind]),
    [
      ['Anna Example', 'reporting'],
      ['Kari Sample', 'reporting'],
      ['Ole Muster', 'inputs'],
      ['Jonas Sample', 'editing'],
    ],
  );
});

test('the first of several paragraphs that only breaks part is kept, a box beside them is not', () => {
  const columns = `<table><tr><td><font size="4"><b>Road over the border stays open</b></font><br><br><font size="2">${first}<br><br>${second}<br><br>${third}</font></td><td><font size="1"><b>More from the north</b><br><a href="/h">Herring deal renewed</a><br></font></td></tr></table>`;
  const article = cleaned(cleanPage(pageOf(columns)));
  assert.equal(article.text, [first, second, third].join('\n\n'));
});
