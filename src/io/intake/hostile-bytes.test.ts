import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inputFolder } from '../../../test/support/open-inputs.ts';

const files = inputFolder();
after(() => {
  files.remove();
});

const page = `<!doctype html><p>${'Norway and Iceland signed an agreement. '.repeat(40)}</p>`;

test('a page with a few zero bytes is read without them, with a notice; one full of them is binary', async () => {
  files.put('few.html', page.replace('signed', 'sig\0ned\0'));
  files.put('full.html', page.replaceAll(' ', '\0'));
  const [few, full] = await files.open(['few.html', 'full.html']);
  assert.ok(few && 'body' in few && full && 'notice' in full);
  assert.equal(few.body, page);
  assert.deepEqual(
    few.notices.map(({ code, message }) => [code, message]),
    [['bad-encoding', 'It holds 2 zero characters; they are left out.']],
  );
  assert.equal(full.notice.code, 'binary-input');
});

test('zero characters of JSON are left out of a page, but kept in a text that is to be kept as it is', async () => {
  files.put('zeros.jsonl', '{"text":"one\\u0000"}\n{"html":"<p>t\\u0000wo"}\n{"text":"three\\u0000","clean":false}\n');
  const found = await files.open(['zeros.jsonl']);
  assert.deepEqual(
    found.map((input) => ('body' in input ? input.body : '')),
    ['one', '<p>two', 'three\0'],
  );
});

test('a page in UTF-16 without its mark is read', async () => {
  files.put('wide.html', Buffer.from(page, 'utf16le'));
  const [document] = await files.open(['wide.html']);
  assert.ok(document && 'body' in document);
  assert.equal(document.body, page);
});

test('JSON lines in another charset, or with bytes of one, are read with a notice', async () => {
  const line = '{"text":"Les ministres ont été reçus à l’Élysée, où ils ont signé."}\n';
  const odd = Buffer.concat([Buffer.from(line.slice(0, -3)), Buffer.from(' caf\xe9"}\n', 'latin1')]);
  const latin = Buffer.from(line.replace('’', '\x92'), 'latin1');
  files.put('odd.jsonl', Buffer.concat([odd, latin, Buffer.from(line)]));
  const found = await files.open(['odd.jsonl']);
  const text = 'Les ministres ont été reçus à l’Élysée, où ils ont signé.';
  assert.deepEqual(
    found.map((input) => ('body' in input ? [input.body, input.notices.length] : [])),
    [
      [`${text} café`, 1],
      [text, 1],
      [text, 0],
    ],
  );
});

test('a JSON line of ASCII is never in doubt, whatever its page says', async () => {
  files.put('plain.jsonl', '{"html":"<meta charset=windows-1251><p>Words."}\n');
  const [document] = await files.open(['plain.jsonl']);
  assert.ok(document && 'body' in document);
  assert.deepEqual(document.notices, []);
});

test('zeros without end in a gzip file are left, whatever the file is called', async () => {
  const zeros = gzipSync(Buffer.alloc(105_000_000));
  const codes: string[] = [];
  for (const extension of ['html', 'jsonl', 'json', 'csv', 'tar', 'warc']) {
    const found = await files.open([files.put(`bomb.${extension}.gz`, zeros)], { maxBytes: 1_000_000 });
    codes.push(...found.map((input) => ('notice' in input ? `${extension} ${input.notice.code}` : 'read')));
  }
  assert.deepEqual(codes, [
    'html binary-input',
    'jsonl archive-bomb',
    'json archive-bomb',
    'csv bad-row',
    'tar archive-bomb',
    ...['warc damaged-record', 'warc archive-bomb'],
  ]);
});
