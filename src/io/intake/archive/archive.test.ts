import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, describe, it } from 'node:test';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { inputFolder, shown } from '../../../../test/support/open-inputs.ts';
import { countInputs } from '../count-inputs.ts';

const files = inputFolder();
after(() => {
  files.remove();
});

interface ZipMember {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  readonly sum?: number;
}

function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value >>> 0);
      return field;
    }),
  );
}

/** A Zip archive as its members say, right or wrong. */
function zipped(...members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, method = 8, mode = 0o100644, sum } of members) {
    const whole = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(whole) : whole;
    const path = Buffer.from(name);
    const common = Buffer.concat([
      numbers([2, 20], [2, flags], [2, method], [4, 0]),
      numbers([4, sum ?? crc32(whole)], [4, packed.length], [4, whole.length], [2, path.length], [2, 0]),
    ]);
    const local = Buffer.concat([numbers([4, 0x04034b50]), common, path, packed]);
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, mode << 16], [4, offset]);
    entries.push(Buffer.concat([numbers([4, 0x02014b50], [2, 0x0314]), common, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = members.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, directory, end]);
}

/** A member of a tar archive: header, content, and what fills its last block. */
function tarred(name: string, content: string | Uint8Array, type = '0'): Buffer {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

const end = Buffer.alloc(1024);

describe('a Zip archive', () => {
  it('gives its members in order, each as a file of a folder', async () => {
    const file = files.put(
      'news.zip',
      zipped(
        { name: 'b/', content: '', method: 0 },
        { name: 'b/page.html', content: '<p>page</p>' },
        { name: 'a.txt', content: 'text', method: 0 },
        { name: 'd.html.gz', content: gzipSync('<p>packed</p>') },
        { name: 'list.csv', content: 'url,text\nhttps://gazette.example/1,Words.\n' },
        { name: '__MACOSX/a.txt', content: 'fork' },
        { name: 'b/.DS_Store', content: 'x' },
        { name: 'e.docx', content: 'nothing' },
      ),
    );
    assert.deepEqual(await files.seen(file), [
      'news.zip/b/page.html: html <p>page</p>',
      'news.zip/a.txt: text text',
      'news.zip/d.html.gz: html <p>packed</p>',
      'news.zip/list.csv:2: text Words.',
      'news.zip/e.docx! unsupported-format',
    ]);
    assert.equal(await countInputs([file], { cwd: files.path }), 0);
  });

  it('has its encrypted, oddly packed, linked and inner members refused, and the others read', async () => {
    const file = files.put(
      'odd.zip',
      zipped(
        { name: 'secret.txt', content: 'x', flags: 1 },
        { name: 'odd.txt', content: 'x', method: 99 },
        { name: 'link.txt', content: '/etc/hosts', method: 0, mode: 0o120777 },
        { name: '../../up.txt', content: 'x' },
        { name: '/root.txt', content: 'x' },
        { name: 'C:\\drive.txt', content: 'x' },
        { name: 'a\u0000b.txt', content: 'x' },
        { name: 'inner.zip', content: zipped({ name: 'a.txt', content: 'x' }) },
        { name: 'unnamed', content: zipped({ name: 'a.txt', content: 'x' }) },
        { name: 'posing.txt.tgz', content: gzipSync('x') },
        { name: 'wrong.txt', content: 'Words that were changed.', sum: 1 },
        { name: 'last.txt', content: 'last' },
      ),
    );
    assert.deepEqual(await files.seen(file), [
      'odd.zip/secret.txt! encrypted-input',
      'odd.zip/odd.txt! unsupported-format',
      'odd.zip/link.txt! unsafe-path',
      'odd.zip/../../up.txt! unsafe-path',
      'odd.zip/root.txt! unsafe-path',
      'odd.zip/C:/drive.txt! unsafe-path',
      'odd.zip/a?b.txt! unsafe-path',
      'odd.zip/inner.zip! nested-archive',
      'odd.zip/unnamed! unsupported-format',
      'odd.zip/posing.txt.tgz! nested-archive',
      'odd.zip/wrong.txt: text Words that were changed. (damaged-gzip)',
      'odd.zip/last.txt: text last',
    ]);
  });

  it('that is none, is cut or is empty says so', async () => {
    const whole = zipped({ name: 'a.txt', content: 'text' });
    files.put('none.zip', 'no archive');
    files.put('cut.zip', whole.subarray(0, -10));
    files.put('empty.zip', zipped());
    assert.deepEqual(await files.seen('none.zip', 'cut.zip', 'empty.zip'), [
      'none.zip! damaged-archive',
      'cut.zip! damaged-archive',
      'empty.zip! empty-input',
    ]);
  });

  it('that unpacks to far more than pages do is left', async () => {
    const zeros = Buffer.alloc(30_000_000, ' ');
    const bomb = zipped(...[1, 2, 3, 4].map((n) => ({ name: `${String(n)}.jsonl`, content: zeros })));
    const found = await files.open([files.put('bomb.zip', bomb)]);
    assert.deepEqual(found.map(shown), [
      ...['bomb.zip/1.jsonl:1! long-line', 'bomb.zip/2.jsonl:1! long-line', 'bomb.zip/3.jsonl:1! long-line'],
      'bomb.zip/4.jsonl:1! archive-bomb',
      'bomb.zip! archive-bomb',
    ]);
    const page = zipped({ name: 'a.txt', content: zeros }, { name: 'b.txt', content: 'b' });
    assert.deepEqual((await files.open([files.put('page.zip', page)], { maxBytes: 10_000 })).map(shown), [
      'page.zip/a.txt! too-large',
      'page.zip/b.txt: text b',
    ]);
  });

  it('is read from standard input when it can be held', async () => {
    const whole = zipped({ name: 'a.txt', content: 'text' });
    const from = async (maxBytes: number): Promise<readonly string[]> =>
      (await files.open(['-'], { stdin: Readable.from([whole]), maxBytes })).map(shown);
    assert.deepEqual(await from(10_000), ['-/a.txt: text text']);
    assert.deepEqual(await from(20), ['-! too-large']);
  });

  it('that packages a web archive gives the pages of its WARC files alone', async () => {
    const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>page</p>';
    const record = `WARC/1.1\r\nWARC-Type: response\r\nContent-Length: ${String(http.length)}\r\n\r\n${http}\r\n\r\n`;
    const members = [
      { name: 'archive/data.warc.gz', content: gzipSync(record) },
      { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}' },
      { name: 'datapackage.json', content: '{}' },
    ];
    assert.deepEqual(await files.seen(files.put('crawl.wacz', zipped(...members))), [
      'crawl.wacz/archive/data.warc.gz#0: html <p>page</p>',
    ]);
  });
});

describe('a tar archive', () => {
  it('gives its members in order, plain or gzipped, whatever its name', async () => {
    const whole = Buffer.concat([
      tarred('./', '', '5'),
      tarred('./b/page.html', '<p>page</p>'),
      tarred('././@LongLink', `${'deep/'.repeat(30)}a.txt\0`, 'L'),
      tarred('deep/cut-name', 'text'),
      tarred('pax', '18 path=c/d.jsonl\n', 'x'),
      tarred('short', '{"text":"one"}\n{"text":"two"}\n'),
      tarred('hosts', '', '2'),
      end,
    ]);
    const expected = (name: string): readonly string[] => [
      `${name}/b/page.html: html <p>page</p>`,
      `${name}/${'deep/'.repeat(30)}a.txt: text text`,
      `${name}/c/d.jsonl:1: text one`,
      `${name}/c/d.jsonl:2: text two`,
      `${name}/hosts! unsafe-path`,
    ];
    for (const name of ['news.tar', 'news']) assert.deepEqual(await files.seen(files.put(name, whole)), expected(name));
    for (const name of ['news.tgz', 'news.tar.gz'])
      assert.deepEqual(await files.seen(files.put(name, gzipSync(whole))), expected(name));
  });

  it('that is cut gives what stands before the cut', async () => {
    const whole = Buffer.concat([tarred('a.txt', 'text'), tarred('b.txt', 'words '.repeat(200)), end]);
    files.put('in-content.tar', whole.subarray(0, 1802));
    files.put('in-header.tar', whole.subarray(0, 1200));
    files.put('in-gzip.tar.gz', gzipSync(whole, { level: 0 }).subarray(0, 1200));
    const found = (await files.seen('in-content.tar', 'in-header.tar', 'in-gzip.tar.gz')).map((line) =>
      line.replace(/(?:words )+/u, 'words '),
    );
    assert.deepEqual(found, [
      'in-content.tar/a.txt: text text',
      'in-content.tar/b.txt: text words wo (truncated-gzip)',
      'in-header.tar/a.txt: text text',
      'in-header.tar! truncated-archive',
      'in-gzip.tar.gz/a.txt: text text',
      'in-gzip.tar.gz! truncated-archive',
    ]);
  });

  it('goes on behind blocks that belong to no file', async () => {
    const stray = Buffer.alloc(1024, 'stray');
    const whole = Buffer.concat([tarred('a.txt', 'text'), stray, tarred('b.txt', 'more'), end]);
    assert.deepEqual(await files.seen(files.put('stray.tar', whole)), [
      'stray.tar/a.txt: text text',
      'stray.tar! damaged-archive',
      'stray.tar/b.txt: text more',
    ]);
  });
});
