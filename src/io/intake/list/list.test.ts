import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { RawDocument } from '../../../base/schema/article.ts';
import { inputFolder, shown } from '../../../../test/support/open-inputs.ts';
import { documentOfRow } from './list-row.ts';

const files = inputFolder();
after(() => {
  files.remove();
});

/** What a row says of its article. */
function given(row: Readonly<Record<string, unknown>>): Partial<RawDocument> {
  const document = documentOfRow(row, 'list:1');
  assert.ok('body' in document);
  const named = Object.entries(document).filter(([name]) => name !== 'input' && name !== 'notices' && name !== 'clean');
  return Object.fromEntries(named.filter(([, value]) => value !== null));
}

/** Why a row gives no document. */
function refused(row: Readonly<Record<string, unknown>>): string {
  const document = documentOfRow(row, 'list:1');
  assert.ok('notice' in document);
  return `${document.notice.code} ${document.notice.message}`;
}

describe('a row of a list', () => {
  it('of Event Registry gives the day of publication, not the day its crawler saw it', () => {
    const row = {
      uri: '7',
      lang: 'eng',
      url: 'https://g.example/7',
      title: 'T',
      body: 'Words.',
      dateTime: '2019-03-09',
    };
    const expected = {
      body: 'Words.',
      format: 'text',
      id: '7',
      url: 'https://g.example/7',
      title: 'T',
      language: 'en',
    };
    assert.deepEqual(given({ ...row, source: { uri: 'g.example', title: 'The Gazette' }, dateTimePub: '2019-03-08' }), {
      ...expected,
      outlet: 'The Gazette',
      published: '2019-03-08',
    });
    assert.deepEqual(given({ ...row, source: { uri: 'g.example' } }), {
      ...expected,
      outlet: 'g.example',
      published: '2019-03-09',
    });
  });

  it('of GDELT never takes the day on which GDELT saw the page for the day of publication', () => {
    const json = {
      url: 'https://g.example/1',
      title: 'T',
      seendate: '20240502T101500Z',
      domain: 'g.example',
      text: 'Words.',
    };
    const table = {
      URL: 'https://g.example/1',
      MobileURL: '',
      Date: '2024-05-02 10:15:00',
      Title: 'T',
      Text: 'Words.',
    };
    const expected = { body: 'Words.', format: 'text', url: 'https://g.example/1', title: 'T' };
    assert.deepEqual(given(json), { ...expected, outlet: 'g.example' });
    assert.deepEqual(given(table), expected);
  });

  it('of Media Cloud or of one’s own gives what its columns name, however they are written', () => {
    const story = { id: 'a1', url: 'https://g.example/1', publish_date: '2001-02-03', media_name: 'G', language: 'fr' };
    assert.deepEqual(given({ ...story, text: 'Mots.' }), {
      ...{ body: 'Mots.', format: 'text', id: 'a1', url: 'https://g.example/1', published: '2001-02-03', outlet: 'G' },
      language: 'fr',
    });
    const own = { Link: 'https://g.example/2', Headline: 'T', 'Pub Date': '1999', Publisher: 'G', Content: '<p>page' };
    assert.deepEqual(given(own), {
      ...{ body: '<p>page', format: 'html', url: 'https://g.example/2', title: 'T', published: '1999', outlet: 'G' },
    });
    const kept = documentOfRow({ text: ' as it is ', clean: 'false' }, 'x');
    assert.ok('body' in kept && kept.clean && kept.body === ' as it is ');
  });

  it('with a link alone, or the beginning of a text, is not read, and its notice names the link', () => {
    const url = 'https://g.example/1';
    assert.equal(refused({ url, title: 'T' }), `not-fetched The list gives only the link: ${url}`);
    assert.equal(
      refused({ url, publishedAt: '2001', content: 'The envoys met… [+1840 chars]' }),
      `not-fetched The list gives only the beginning of the text: ${url}`,
    );
    assert.match(refused({ url: 'g.example/1', title: 'T' }), /^missing-field /u);
    assert.match(refused({}), /^missing-field The row has neither/u);
  });
});

describe('a table', () => {
  it('may have any usual delimiter, quoted breaks and marks, a byte order mark, another charset', async () => {
    files.put(
      'semicolons.csv',
      '\uFEFFurl;text\r\nhttps://g.example/1;"one; ""two""\nthree"\r\n\r\nhttps://g.example/2;four',
    );
    files.put('wide.tsv', Buffer.from('\uFEFFurl\ttext\nhttps://g.example/1\tзаявил посол\n', 'utf16le'));
    const latin = Buffer.from(
      'url,text\nhttps://g.example/1,"Le ministre a \xe9t\xe9 re\xe7u \xe0 l\x92\xc9lys\xe9e"\n',
      'latin1',
    );
    files.put('latin.csv.gz', gzipSync(latin));
    assert.deepEqual(await files.seen('semicolons.csv', 'wide.tsv', 'latin.csv.gz'), [
      'semicolons.csv:2: text one; "two"\nthree',
      'semicolons.csv:5: text four',
      'wide.tsv:2: text заявил посол',
      'latin.csv.gz:2: text Le ministre a été reçu à l’Élysée',
    ]);
  });

  it('with short, long or empty rows gives what it can', async () => {
    files.put('rows.csv', 'title,text\nonly title\na,words,extra\n,\n');
    files.put('head.csv', 'url,text\n');
    files.put('none.csv', '');
    files.put('numbers.csv', '1,2,3\n4,5,6\n');
    assert.deepEqual(await files.seen('rows.csv', 'head.csv', 'none.csv', 'numbers.csv'), [
      'rows.csv:2! missing-field',
      'rows.csv:3: text words',
      'rows.csv:4! missing-field',
      'head.csv! empty-input',
      'none.csv! empty-input',
      'numbers.csv! unsupported-format',
    ]);
  });

  it('with a quotation mark left open, or a row above the limit, names the line and keeps the others', async () => {
    files.put('open.csv', 'url,text\nhttps://g.example/1,one\nhttps://g.example/2,"two\nhttps://g.example/3,three\n');
    assert.deepEqual(await files.seen('open.csv'), [
      'open.csv:2: text one',
      'open.csv:3! bad-row',
      'open.csv:4: text three',
    ]);
    const after = ['', '', 'https://g.example/2,"two', 'https://g.example/3,three', 'https://g.example/4,"four'];
    files.put('twice.csv', ['url,text', 'https://g.example/1,one', ...after, 'https://g.example/5,five'].join('\r\n'));
    assert.deepEqual(await files.seen('twice.csv'), [
      'twice.csv:2: text one',
      'twice.csv:5! bad-row',
      'twice.csv:6: text three',
      'twice.csv:7! bad-row',
      'twice.csv:8: text five',
    ]);
    files.put(
      'fine.csv',
      'url,text\nhttps://g.example/1,"""Yes,"" she said.\nThen she left."\nhttps://g.example/2,two\n',
    );
    assert.deepEqual(await files.seen('fine.csv'), [
      'fine.csv:2: text "Yes," she said.\nThen she left.',
      'fine.csv:4: text two',
    ]);
    const many = Array.from({ length: 40 }, (_, n) => `https://g.example/${String(n)},"open ${String(n)}\n`);
    const found = await files.seen(files.put('many.csv', `url,text\n${many.join('')}`));
    assert.ok(found.length <= 40 && found.every((line) => line.includes('bad-row') || line.includes('text open')));
    files.put(
      'long.csv',
      `url,text\nhttps://g.example/1,one\nhttps://g.example/2,${'a'.repeat(200_000)}\nhttps://g.example/3,three\n`,
    );
    assert.deepEqual((await files.open(['long.csv'], { maxBytes: 10_000 })).map(shown), [
      'long.csv:2: text one',
      'long.csv:3! bad-row',
      'long.csv:4: text three',
    ]);
  });

  it('whose packed stream breaks off gives its whole rows', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => `https://g.example/${String(n)},"Report ${String(n * 7919)}"`);
    const packed = gzipSync(['url,text', ...rows].join('\n'));
    const found = await files.seen(files.put('cut.csv.gz', packed.subarray(0, packed.length / 2)));
    assert.ok(found.length > 100 && found.length < 2000);
    assert.match(found.at(-1) ?? '', /! truncated-gzip$/u);
    found.slice(0, -1).forEach((line, n) => {
      assert.equal(line, `cut.csv.gz:${String(n + 2)}: text Report ${String(n * 7919)}`);
    });
  });
});

describe('a list in JSON', () => {
  it('is an array, what a service answers, or objects one after the other', async () => {
    files.put('array.json', '[{"text":"one"},\n{"text":"two {\\"[\\\\"}]');
    files.put(
      'answer.json',
      '{"meta":{"articles":1,"x":[{"text":"no"}]},"articles":{"results":[{"text":"one"}],"n":[1]}}',
    );
    files.put('lines.json', '{"text":"one"}\n{"text":"two"}\n');
    files.put('single.json', '\uFEFF{"text":"one","tags":["a",{"text":"b"}]}');
    files.put('wide.json', Buffer.from('\uFEFF[{"text":"посол"}]', 'utf16le'));
    assert.deepEqual(await files.seen('array.json', 'answer.json', 'lines.json', 'single.json', 'wide.json'), [
      'array.json#1: text one',
      'array.json#2: text two {"[\\',
      'answer.json#1: text one',
      'lines.json#1: text one',
      'lines.json#2: text two',
      'single.json#1: text one',
      'wide.json#1: text посол',
    ]);
  });

  it('names broken, large and foreign elements, and goes on', async () => {
    files.put('bad.json', '[{"text":"one"},{text:2},7,8,{"id":"x"},{"text":"two"}]');
    files.put('large.json', `[{"text":"${'a'.repeat(2000)}"},{"text":"two"}]`);
    files.put('error.json', '{"status":"error","code":"apiKeyInvalid"}');
    files.put('empty.json', '{"articles":[]}');
    files.put('other.json', '[["https://g.example/1"]]');
    const found = await files.open(['bad.json', 'large.json', 'error.json', 'empty.json', 'other.json'], {
      maxBytes: 1000,
    });
    assert.deepEqual(found.map(shown), [
      'bad.json#1: text one',
      'bad.json#2! bad-row',
      'bad.json#3! bad-row',
      'bad.json#4! missing-field',
      'bad.json#5: text two',
      'large.json#1! too-large',
      'large.json#2: text two',
      'error.json#1! missing-field',
      'empty.json! empty-input',
      'other.json! empty-input',
    ]);
  });

  it('that breaks off, nests too deep or is no JSON keeps what stands before', async () => {
    files.put('cut.json', '[{"text":"one"},{"text":"tw');
    files.put('deep.json', `[{"text":"one"},${'['.repeat(100_000)}`);
    files.put('prose.json', '[{"text":"one"}] and so on');
    files.put('crossed.json', '[{"text":"one"}}');
    assert.deepEqual(await files.seen('cut.json', 'deep.json', 'prose.json', 'crossed.json'), [
      'cut.json#1: text one',
      'cut.json#2! bad-row',
      'deep.json#1: text one',
      'deep.json#2! bad-row',
      'prose.json#1: text one',
      'prose.json#2! bad-row',
      'crossed.json#1: text one',
      'crossed.json#2! bad-row',
    ]);
  });

  it('is read element by element however it arrives', async () => {
    const text = '{"articles":[{"text":"one \\" é"},{"text":"two"}]}';
    const stdin = Readable.from([...Buffer.from(text)].map((byte) => Buffer.from([byte])));
    assert.deepEqual((await files.open(['-'], { stdin })).map(shown), ['-#1: text one " é', '-#2: text two']);
  });
});
