import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inputFolder, shown } from '../../../test/support/open-inputs.ts';
import { countInputs } from './count-inputs.ts';
import type { InputOptions } from './open-inputs.ts';

const files = inputFolder();
const folder = files.path;
const { put, open, seen } = files;
after(() => {
  files.remove();
});

test('a folder gives its files in order of code units, whatever their format', async () => {
  put('tree/b.html', '<p>page</p>');
  put('tree/a/z.txt', 'text');
  put('tree/a/Z.md', 'mark');
  put('tree/c.jsonl', '{"text":"one"}\n{"html":"<p>two</p>"}\n');
  put('tree/d.html.gz', gzipSync('<p>packed</p>'));
  put('tree/.hidden.txt', 'hidden');
  put('tree/e.docx', 'nothing');
  assert.deepEqual(await seen('tree'), [
    'tree/a/Z.md: text mark',
    'tree/a/z.txt: text text',
    'tree/b.html: html <p>page</p>',
    'tree/c.jsonl:1: text one',
    'tree/c.jsonl:2: html <p>two</p>',
    'tree/d.html.gz: html <p>packed</p>',
    'tree/e.docx! unsupported-format',
  ]);
  assert.equal(await countInputs(['tree'], { cwd: folder }), 7);
});

test('a link that leads back up is walked once', async () => {
  put('loop/a.txt', 'text');
  symlinkSync(path.join(folder, 'loop'), path.join(folder, 'loop/again'));
  assert.deepEqual(await seen('loop'), ['loop/a.txt: text text']);
});

test('a JSON line keeps what it gives, and clean false keeps the text exactly', async () => {
  const line = {
    id: 7,
    url: 'https://a.example/1',
    outlet: 'A',
    title: 'T',
    published: '2001',
    language: 'en',
    text: ' x \n',
    clean: false,
  };
  const [document] = await open([put('given.jsonl', JSON.stringify(line))]);
  assert.deepEqual(document, {
    input: 'given.jsonl:1',
    format: 'text',
    body: ' x \n',
    clean: true,
    id: '7',
    url: 'https://a.example/1',
    outlet: 'A',
    title: 'T',
    published: '2001',
    language: 'en',
    notices: [],
  });
});

test('bad lines are named by their number and the others go on', async () => {
  put('mixed.jsonl', '\uFEFF{"text":"one"}\r\n{broken\n{"id":"x"}\n\n[1]\n{"text":"two"}');
  assert.deepEqual(await seen('mixed.jsonl'), [
    'mixed.jsonl:1: text one',
    'mixed.jsonl:2! bad-json-line',
    'mixed.jsonl:3! missing-field',
    'mixed.jsonl:5! bad-json-line',
    'mixed.jsonl:6: text two',
  ]);
});

test('a line above the limit is passed over without stopping the rest', async () => {
  put('long.jsonl', `{"text":"${'a'.repeat(5000)}"}\n{"text":"short"}\n`);
  const found = await open(['long.jsonl'], { maxBytes: 1000 });
  assert.deepEqual(found.map(shown), ['long.jsonl:1! long-line', 'long.jsonl:2: text short']);
});

test('empty, binary, too large and missing files are refused with a remedy', async () => {
  put('bad/blank.txt', ' \n');
  put('bad/empty.txt', '');
  put('bad/picture.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]));
  put('bad/report.txt', '%PDF-1.7 ...');
  put('bad/zeros.txt.gz', gzipSync(Buffer.alloc(100_000)));
  const found = await open(['bad', 'nowhere.txt']);
  assert.deepEqual(found.map(shown), [
    'bad/blank.txt! empty-input',
    'bad/empty.txt! empty-input',
    'bad/picture.html! binary-input',
    'bad/report.txt! binary-input',
    'bad/zeros.txt.gz! binary-input',
    'nowhere.txt! unreadable-input',
  ]);
  assert.ok(found.every((input) => 'notice' in input && input.notice.remedy.length > 10));
  const bomb = put('bomb.txt.gz', gzipSync('a'.repeat(100_000)));
  assert.deepEqual((await open([bomb], { maxBytes: 10_000 })).map(shown), ['bomb.txt.gz! too-large']);
});

test('a file that may not be read is named and the next one is read', { skip: process.getuid?.() === 0 }, async () => {
  chmodSync(path.join(folder, put('closed.txt', 'secret')), 0);
  put('open.txt', 'text');
  assert.deepEqual(await seen('closed.txt', 'open.txt'), ['closed.txt! unreadable-input', 'open.txt: text text']);
});

test('a truncated gzip file gives what could be unpacked, with a notice', async () => {
  const text = Array.from({ length: 3000 }, (_, index) => `Line ${String(index * 7919)} of the report.`).join('\n');
  const packed = gzipSync(text);
  const [document] = await open([put('cut.txt.gz', packed.subarray(0, packed.length / 2))]);
  assert.ok(document !== undefined && 'body' in document);
  assert.ok(text.startsWith(document.body.slice(0, 1000)));
  assert.deepEqual(
    document.notices.map(({ code }) => code),
    ['truncated-gzip'],
  );
});

test('a truncated gzip of JSON lines gives its whole lines and a refusal at the break', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `{"text":"Report ${String(index * 7919)}"}`).join('\n');
  const packed = gzipSync(lines);
  const found = await open([put('cut.jsonl.gz', packed.subarray(0, packed.length / 2))]);
  assert.ok(found.length > 100);
  assert.match(shown(found[0] ?? assert.fail()), /^cut\.jsonl\.gz:1: text Report 0$/u);
  assert.match(shown(found.at(-1) ?? assert.fail()), /! truncated-gzip$/u);
});

test('standard input is recognised by its content or read as told', async () => {
  const stdin = (text: string): NodeJS.ReadableStream =>
    Readable.from([Buffer.from(text.slice(0, 3)), Buffer.from(text.slice(3))]);
  const from = async (text: string, options: InputOptions = {}): Promise<readonly string[]> =>
    (await open(['-'], { ...options, stdin: stdin(text) })).map(shown);
  assert.deepEqual(await from('{"text":"one"}\n{"text":"two"}'), ['-:1: text one', '-:2: text two']);
  assert.deepEqual(await from('<!doctype html><p>page</p>'), ['-: html <!doctype html><p>page</p>']);
  assert.deepEqual(await from('Just words.'), ['-: text Just words.']);
  assert.deepEqual(await from('not json', { format: 'jsonl' }), ['-:1! bad-json-line']);
  assert.deepEqual(await from(''), ['-! empty-input']);
});

test('a folder without a file that is read, and one of nothing but a link to itself, say so', async () => {
  mkdirSync(path.join(folder, 'bare/deeper'), { recursive: true });
  mkdirSync(path.join(folder, 'ring'));
  symlinkSync(path.join(folder, 'ring'), path.join(folder, 'ring/again'));
  assert.deepEqual(await seen('bare', 'ring'), ['bare! empty-input', 'ring! empty-input']);
});

test('fields of a wrong type are named and not used', async () => {
  const line = { text: 'x', id: 'a\u0007b', url: 'javascript:alert(1)', title: ['T'], published: 2001, clean: 'no' };
  const [document] = await open([put('fields.jsonl', JSON.stringify(line))]);
  assert.ok(document !== undefined && 'body' in document);
  const { id, url, title, published, clean } = document;
  assert.deepEqual(
    { id, url, title, published, clean },
    { id: null, url: null, title: null, published: null, clean: false },
  );
  assert.deepEqual(
    document.notices.map(({ code, message }) => `${code} ${/`(\w+)`/u.exec(message)?.[1] ?? ''}`),
    ['bad-field id', 'bad-field url', 'bad-field title', 'bad-field published', 'bad-field clean'],
  );
});

test('a text or page that is no string is missing, by its name', async () => {
  const found = await open([put('typed.jsonl', '{"text":7}\n{"html":["p"]}\n{"text":null,"id":"x"}')]);
  assert.deepEqual(
    found.map((input) => ('notice' in input ? `${input.notice.code} ${input.notice.message}` : 'read')),
    [
      'missing-field `text` is not a string.',
      'missing-field `html` is not a string.',
      'missing-field The line has neither `text` nor `html` with content.',
    ],
  );
});

test('a gzip file of wrong bytes is damaged, one that ends early is truncated', async () => {
  const packed = gzipSync('Words of a report that nobody will read.');
  put('wrong.txt.gz', Buffer.concat([packed.subarray(0, 10), Buffer.alloc(40, 0xff)]));
  put('early.txt.gz', packed.subarray(0, 10));
  assert.deepEqual(await seen('wrong.txt.gz', 'early.txt.gz'), [
    'wrong.txt.gz! damaged-gzip',
    'early.txt.gz! truncated-gzip',
  ]);
});

test('a named file with an unknown extension is read when it holds words', async () => {
  put('names/report.story', 'The envoys met in Oslo and agreed on a text.');
  put('names/report', 'The envoys met in Oslo.');
  put('names/report.text', 'Oslo 2009: 1, 2, 3');
  put('names/table.csv', '1,2,3\n4,5,6\n7,8,9\n');
  put('names/archive.docx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
  const names = ['report.story', 'report', 'report.text', 'table.csv', 'archive.docx'].map((name) => `names/${name}`);
  assert.deepEqual(await seen(...names), [
    'names/report.story: text The envoys met in Oslo and agreed on a text.',
    'names/report: text The envoys met in Oslo.',
    'names/report.text: text Oslo 2009: 1, 2, 3',
    'names/table.csv! unsupported-format',
    'names/archive.docx! unsupported-format',
  ]);
});

test('a page that begins with very many comments is recognised or passed over', async () => {
  const comments = '<!-- -->'.repeat(400);
  put('comments', `${comments}<p>x</p>`);
  put('other', `${comments}x`);
  const formats = (await open(['comments', 'other'])).map((input) => ('format' in input ? input.format : null));
  assert.deepEqual(formats, ['html', 'text']);
});
