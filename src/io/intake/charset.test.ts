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
