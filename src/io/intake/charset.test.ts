import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBytes } from './charset.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Bytes of a text in a charset that Buffer does not write: found by decoding every two-byte sequence once. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const bytes = new Map<string, readonly number[]>();
  for (let high = 255; high >= 0x80; high--) {
    for (let low = 255; low >= 0x40; low--) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  return Uint8Array.from(Array.from(text).flatMap((letter) => [...(bytes.get(letter) ?? assert.fail(letter))]));
}

const samples = {
  'windows-1251': 'Министры двух стран встретились в Женеве и договорились открыть границу весной.',
  'euc-kr': '두 나라의 장관은 제네바에서 만나 국경을 다시 열기로 하고 공동 성명을 발표했다고 밝혔다.',
  gb18030: '两国外交部长在日内瓦会谈，他们同意在明年重新开放边境，并说这是一个重要的决定。',
  shift_jis: '両国の外務大臣はジュネーブで会談し、国境を再び開くことで合意したと述べた。',
  'windows-1252': 'Les ministres se sont réunis à Genève et ont décidé de rouvrir la frontière dès l’été.',
};

test('a charset that nobody states is recognised by its letters', () => {
  for (const [charset, text] of Object.entries(samples)) {
    const decoded = decodeBytes(encode(text, charset));
    assert.equal(decoded.charset, charset);
    assert.equal(decoded.text, text);
  }
});

test('a stated charset is used, in meta, http-equiv and XML declarations', () => {
  const head = {
    '<meta charset="windows-1251">': 'windows-1251',
    '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">': 'euc-kr',
    '<?xml version="1.0" encoding="Shift_JIS"?>': 'shift_jis',
  } as const;
  for (const [tag, charset] of Object.entries(head)) {
    const decoded = decodeBytes(Buffer.concat([ascii(tag), encode(samples[charset], charset)]));
    assert.equal(decoded.text, tag + samples[charset]);
    assert.equal(decoded.doubt, null);
  }
});

test('valid UTF-8 beats a stated charset and a byte order mark beats everything', () => {
  const text = '<meta charset="iso-8859-1">Genève';
  assert.equal(decodeBytes(Buffer.from(text)).text, text);
  assert.equal(decodeBytes(Buffer.from(`\uFEFF${text}`, 'utf16le')).text, text);
});

test('bytes that fit nothing well are read with a doubt', () => {
  const decoded = decodeBytes(Uint8Array.of(0x41, 0x80, 0xff, 0x90, 0x42));
  assert.notEqual(decoded.doubt, null);
});

test('a text of UTF-8 with a few bytes of another charset keeps its letters, with a doubt', () => {
  const page = Buffer.concat([
    Buffer.from('<p>Élysée, “déjà vu” – Genève.</p>'),
    ascii('<p>a reader\x92s caf\xe9</p>'),
  ]);
  for (const head of ['', '<meta charset="utf-8">']) {
    const decoded = decodeBytes(Buffer.concat([ascii(head), page]));
    assert.equal(decoded.text, `${head}<p>Élysée, “déjà vu” – Genève.</p><p>a reader’s café</p>`);
    assert.match(decoded.doubt ?? '', /2 bytes/u);
  }
});

test('a page that lies about its charset is read by its letters, with a doubt', () => {
  const cyrillic = Buffer.concat([
    ascii('<meta charset="iso-8859-1">'),
    encode(samples['windows-1251'], 'windows-1251'),
  ]);
  assert.equal(decodeBytes(cyrillic).text, `<meta charset="iso-8859-1">${samples['windows-1251']}`);
  assert.match(decodeBytes(cyrillic).doubt ?? '', /windows-1251/u);
  const french = Buffer.concat([ascii('<meta charset="utf-8">'), encode(samples['windows-1252'], 'windows-1252')]);
  assert.equal(decodeBytes(french).text, `<meta charset="utf-8">${samples['windows-1252']}`);
  const plain = '<meta charset="utf-16"><p>Words.</p>';
  assert.equal(decodeBytes(ascii(plain)).text, plain);
  const honest = Buffer.concat([ascii('<meta charset="iso-8859-1">'), encode(samples['windows-1252'], 'windows-1252')]);
  assert.equal(decodeBytes(honest).doubt, null);
});

test('UTF-16 without its mark is recognised', () => {
  const text = 'Norway and Iceland signed an agreement.';
  const decoded = decodeBytes(Buffer.from(text, 'utf16le'));
  assert.equal(decoded.text, text);
  assert.notEqual(decoded.doubt, null);
});

test('the charset that a server states goes before the page’s', () => {
  const page = Buffer.concat([ascii('<meta charset="windows-1252">'), encode('Да', 'windows-1251')]);
  assert.equal(decodeBytes(page, 'windows-1251').text, '<meta charset="windows-1252">Да');
  assert.equal(decodeBytes(page, 'no-such-charset').charset, 'windows-1252');
});

test('a page with as many single bytes as UTF-8 reads both, and single bytes with a few chance pairs stay what they are', () => {
  const both = Buffer.concat([
    Buffer.from('<p>Zürich und Österreich sprachen über Düsseldorf.</p>'),
    Buffer.from('<p>K\xf6ln a d\xe9clar\xe9 que l\x92\xe9t\xe9 serait d\xe9cisif \x96 \x93oui\x94.</p>', 'latin1'),
  ]);
  const { text, doubt } = decodeBytes(both);
  assert.ok(
    text.includes('Zürich und Österreich') && text.includes('Köln a déclaré que l’été') && text.includes('“oui”'),
  );
  assert.match(doubt ?? '', /UTF-8 but for \d+ bytes/u);
  const german = 'Der Spa\xdf\x93, sagte er, sei gro\xdf\x93. Das M\xe4dchen h\xf6rte zu.';
  assert.equal(decodeBytes(Buffer.from(german, 'latin1')).charset, 'windows-1252');
});
