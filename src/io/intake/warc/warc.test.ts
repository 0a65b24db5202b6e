import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { inputFolder, shown } from '../../../../test/support/open-inputs.ts';
import { ByteSource } from '../byte-source.ts';
import type { Chunk } from '../read-bytes.ts';
import { warcRecords } from './records.ts';

const files = inputFolder();
after(() => {
  files.remove();
});

let count = 0;

/** A record of any type; `fields` are added to its head or replace what stands there. */
function record(type: string, content: string | Uint8Array, fields: Readonly<Record<string, string>> = {}): Buffer {
  const body = Buffer.from(content);
  const head = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:r-${String(++count)}>`,
    'WARC-Date': '2024-05-02T10:15:00Z',
    'Content-Length': String(body.length),
    ...fields,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

function served(
  name: string,
  body: string | Uint8Array,
  { status = '200 OK', type = 'text/html', ...more }: Readonly<Record<string, string>> = {},
): Buffer {
  const lines = Object.entries(more).map(([field, value]) => `${field}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${lines.join('')}\r\n`;
  return record('response', Buffer.concat([Buffer.from(head), Buffer.from(body)]), {
    'WARC-Target-URI': `https://gazette.example/${name}`,
  });
}

const [first, second, third] = ['first', 'second', 'third'].map((name) => served(name, `<p>The ${name} page.</p>`));
assert.ok(first && second && third);

function gzipped(...records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(each)));
}

describe('a web archive', () => {
  it('gives each page with its address, and never the crawl’s date', async () => {
    const file = files.put('a.warc', Buffer.concat([first, second]));
    const [one, two] = await files.open([file]);
    assert.ok(one && two && 'body' in one && 'body' in two);
    assert.deepEqual([one.input, one.url], ['a.warc#0', 'https://gazette.example/first']);
    assert.deepEqual(
      [two.input, two.published, two.body],
      [`a.warc#${String(first.length)}`, null, '<p>The second page.</p>'],
    );
  });

  it('is told by its content whatever its name, packed or not', async () => {
    files.put('pages', first);
    files.put('pages.gz', gzipped(first));
    assert.deepEqual(await files.seen('pages', 'pages.gz'), [
      'pages#0: html <p>The first page.</p>',
      'pages.gz#0: html <p>The first page.</p>',
    ]);
  });

  it('names records that share a gzip member by their ids', async () => {
    files.put('shared.warc.gz', gzipSync(Buffer.concat([first, second])));
    assert.deepEqual(await files.seen('shared.warc.gz'), [
      'shared.warc.gz#0: html <p>The first page.</p>',
      'shared.warc.gz#r-2: html <p>The second page.</p>',
    ]);
  });

  it('passes over what is no page, and says so when there is none', async () => {
    const others = [
      record('warcinfo', 'software: x\r\n'),
      record('request', 'GET / HTTP/1.1\r\n\r\n'),
      record('revisit', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'),
      record('metadata', 'via: x\r\n'),
      served('gone', '<p>Gone</p>', { status: '404 Not Found' }),
      served('moved', '<p>Moved</p>', { status: '301 Moved Permanently' }),
      served('logo.png', 'pixels', { type: 'image/png' }),
      served('picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])),
      served('robots.txt', 'Nothing here for robots of any kind', { type: 'text/plain' }),
      served('empty', ''),
      served('script', 'var a={b:1,c:[2,3]};if(a.b){d(a.c[0]);}', { type: 'text/plain' }),
    ];
    const [none] = await files.open([files.put('others.warc', Buffer.concat(others))]);
    assert.ok(none && 'notice' in none);
    assert.equal(none.notice.code, 'empty-input');
    assert.match(none.notice.message, /1 warcinfo, 1 request, 1 revisit, 1 metadata, 3 response|response/u);
    assert.deepEqual(await files.seen(files.put('mixed.warc', Buffer.concat([...others, first]))), [
      `mixed.warc#${String(Buffer.concat(others).length)}: html <p>The first page.</p>`,
    ]);
  });

  it('takes saved resources and converted text', async () => {
    const resource = record('resource', '<p>Saved.</p>', { 'Content-Type': 'text/html' });
    const text = record('conversion', 'Oslo 2009: 1, 2, 3', { 'Content-Type': 'text/plain' });
    assert.deepEqual(await files.seen(files.put('c.wet', Buffer.concat([resource, text]))), [
      'c.wet#0: html <p>Saved.</p>',
      `c.wet#${String(resource.length)}: text Oslo 2009: 1, 2, 3`,
    ]);
  });

  it('undoes codings, also where the archive has undone them but kept their names', async () => {
    const page = '<p>Packed words.</p>';
    const records = [
      served('gzip', gzipSync(page), { 'Content-Encoding': 'gzip' }),
      served('br', brotliCompressSync(page), { 'content-encoding': 'br' }),
      served('deflate', deflateRawSync(page), { 'Content-Encoding': 'deflate' }),
      served('undone', page, { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }),
      served('chunks', `a\r\n${page.slice(0, 10)}\r\na;x=1\r\n${page.slice(10)}\r\n0\r\n\r\n`, {
        'Transfer-Encoding': 'chunked',
      }),
    ];
    const found = await files.open([files.put('coded.warc', Buffer.concat(records))]);
    assert.deepEqual(
      found.map((input) => ('body' in input ? input.body : input.notice.code)),
      records.map(() => page),
    );
  });

  it('believes the server’s charset before the page’s, and valid UTF-8 before both', async () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    const lie = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), cyrillic]);
    const served1251 = served('a', lie, { type: 'text/html; charset="windows-1251"' });
    const served1252 = served('b', '<p>Привет', { type: 'text/html; charset=windows-1252' });
    assert.deepEqual(
      (await files.open([files.put('charset.warc', Buffer.concat([served1251, served1252]))])).map((input) =>
        'body' in input ? input.body : '',
      ),
      ['<meta charset="utf-8"><p>Привет', '<p>Привет'],
    );
  });
});

describe('a damaged web archive', () => {
  it('that is cut in the midst of a record gives the records before it', async () => {
    const whole = Buffer.concat([first, second]);
    files.put('cut.warc', whole.subarray(0, whole.length - 20));
    files.put('cut.warc.gz', gzipped(first, second).subarray(0, -20));
    files.put('head.warc', whole.subarray(0, first.length + 40));
    assert.deepEqual(await files.seen('cut.warc', 'cut.warc.gz', 'head.warc'), [
      'cut.warc#0: html <p>The first page.</p>',
      `cut.warc#${String(first.length)}! truncated-record`,
      'cut.warc.gz#0: html <p>The first page.</p>',
      `cut.warc.gz#${String(gzipSync(first).length)}! truncated-gzip`,
      'head.warc#0: html <p>The first page.</p>',
      `head.warc#${String(first.length)}! truncated-record`,
    ]);
  });

  it('goes on behind a record that was cut when it was written', async () => {
    const cut = second.subarray(0, second.length - 12);
    files.put('mid.warc', Buffer.concat([first, cut, third]));
    files.put('mid.warc.gz', gzipped(first, cut, third));
    const codes = (await files.seen('mid.warc', 'mid.warc.gz')).map((line) => line.replace(/#\d+/u, ''));
    assert.deepEqual(codes, [
      'mid.warc: html <p>The first page.</p>',
      'mid.warc! damaged-record',
      'mid.warc: html <p>The third page.</p>',
      'mid.warc.gz: html <p>The first page.</p>',
      'mid.warc.gz! truncated-record',
      'mid.warc.gz: html <p>The third page.</p>',
    ]);
  });

  it('goes on behind a gzip member with wrong bytes, a wrong sum, or none at all', async () => {
    const [a, b, c] = [first, second, third].map((each) => gzipSync(each));
    assert.ok(a && b && c);
    const wrong = Buffer.from(b).fill(0xff, 20, 60);
    const sum = Buffer.from(b);
    sum[sum.length - 6] = (sum.at(-6) ?? 0) ^ 1;
    const at = String(a.length);
    for (const bad of [wrong, sum, Buffer.from('no gzip at all')]) {
      const found = await files.seen(files.put('bad.warc.gz', Buffer.concat([a, bad, c])));
      assert.deepEqual(found, [
        'bad.warc.gz#0: html <p>The first page.</p>',
        `bad.warc.gz#${at}! damaged-gzip`,
        `bad.warc.gz#${String(a.length + bad.length)}: html <p>The third page.</p>`,
      ]);
    }
  });

  it('goes on behind bytes of no record, a record without a length and one with a wrong length', async () => {
    const stray = Buffer.from('stray bytes\r\n\r\n');
    const lengthless = record('response', 'HTTP/1.1 200 OK\r\n\r\n', { 'Content-Length': 'many' });
    const long = record('response', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Long.', {
      'Content-Length': '250',
    });
    const found = await files.seen(
      files.put('odd.warc', Buffer.concat([stray, first, lengthless, second, long, third])),
    );
    assert.deepEqual(
      found.map((line) => line.replace(/#\d+/u, '')),
      [
        'odd.warc! damaged-record',
        'odd.warc: html <p>The first page.</p>',
        'odd.warc! damaged-record',
        'odd.warc: html <p>The second page.</p>',
        'odd.warc! damaged-record',
        'odd.warc: html <p>The third page.</p>',
      ],
    );
  });

  it('keeps a record that ends as records do, whatever stands behind it', async () => {
    const found = await files.seen(files.put('junk.warc', Buffer.concat([first, Buffer.alloc(5000, 'x'), second])));
    assert.deepEqual(found, [
      'junk.warc#0: html <p>The first page.</p>',
      `junk.warc#${String(first.length)}! damaged-record`,
      `junk.warc#${String(first.length + 5000)}: html <p>The second page.</p>`,
    ]);
  });

  it('says when a record has not the digest that it states', async () => {
    const page = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Page.</p>';
    const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
    const right = record('response', page, { 'WARC-Block-Digest': `sha1:${sha1(page)}` });
    const wrong = record('response', page, { 'WARC-Block-Digest': `sha1:${sha1('other')}` });
    const payload = record('response', page, { 'WARC-Payload-Digest': `sha1:${sha1('<p>Page.</p>')}` });
    const odd = record('response', page, { 'WARC-Payload-Digest': 'blake9:AAAA' });
    assert.deepEqual(
      (await files.seen(files.put('digest.warc', Buffer.concat([right, wrong, payload, odd])))).map((line) =>
        line.replace(/^.*: html /u, ''),
      ),
      ['<p>Page.</p>', '<p>Page.</p> (wrong-digest)', '<p>Page.</p>', '<p>Page.</p>'],
    );
  });

  it('names pages that are too large, packed or not, and pages that break off in their coding', async () => {
    const records = [
      served('large', `<p>${'words '.repeat(4000)}`),
      served('packed', gzipSync(`<p>${'words '.repeat(4000)}`), { 'Content-Encoding': 'gzip' }),
      served('chunks', '6\r\n<p>a b\r\n99\r\nc', { 'Transfer-Encoding': 'chunked' }),
      first,
    ];
    const found = await files.open([files.put('large.warc', Buffer.concat(records))], { maxBytes: 10_000 });
    assert.deepEqual(
      found.map((input) => shown(input).replace(/#\d+/u, '')),
      [
        'large.warc! too-large',
        'large.warc! too-large',
        'large.warc: html <p>a bc (damaged-record)',
        'large.warc: html <p>The first page.</p>',
      ],
    );
  });

  it('of zeros that would fill a disk is left, and what stands behind them is read', async () => {
    const zeros = gzipSync(Buffer.alloc(105_000_000));
    const found = await files.seen(files.put('zeros.warc.gz', Buffer.concat([zeros, gzipSync(first)])));
    assert.deepEqual(found.slice(-2), [
      'zeros.warc.gz#0! archive-bomb',
      `zeros.warc.gz#${String(zeros.length)}: html <p>The first page.</p>`,
    ]);
  });
});

describe('the records of a web archive', () => {
  it('are read one by one: large ones are never held', async () => {
    const megabyte = Buffer.alloc(1_000_000, 'x');
    let asked = 0;
    async function* film(): AsyncGenerator<Chunk> {
      yield { bytes: first ?? megabyte };
      yield { bytes: Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 60000000\r\n\r\n') };
      for (; asked < 60; asked++) {
        await Promise.resolve();
        yield { bytes: megabyte };
      }
      yield { bytes: Buffer.concat([Buffer.from('\r\n\r\n'), second ?? megabyte]) };
    }
    const source = new ByteSource(film());
    const wants = (): boolean => true;
    const before = process.memoryUsage().arrayBuffers;
    const items: string[] = [];
    for await (const item of warcRecords(source, { input: 'film.warc', maxBytes: 20_000_000, wants })) {
      items.push('code' in item ? item.code : 'content' in item ? 'record' : 'passed');
      assert.ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
    }
    assert.deepEqual(items, ['record', 'too-large', 'record']);
  });
});
