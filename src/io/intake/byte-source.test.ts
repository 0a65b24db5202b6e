import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteSource } from './byte-source.ts';
import type { Chunk } from './read-bytes.ts';

async function* chunks(...parts: readonly (Chunk | string)[]): AsyncGenerator<Chunk> {
  for (const part of parts) {
    await Promise.resolve();
    yield typeof part === 'string' ? { bytes: Buffer.from(part) } : part;
  }
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

test('bytes are looked at across parts and taken, with their offset', async () => {
  const source = new ByteSource(chunks('ab', '', 'cde', 'f'));
  assert.equal(text(await source.peek(4)), 'abcd');
  assert.equal(text(await source.peek(100)), 'abcdef');
  assert.equal(text(await source.some(100)), 'ab');
  source.drop(3);
  assert.equal(source.offset, 3);
  assert.equal(await source.skip(2), 2);
  assert.equal(await source.skip(5), 1);
  assert.equal(source.offset, 6);
  assert.equal((await source.peek(1)).length, 0);
});

test('bytes that were taken last can be given back', async () => {
  const source = new ByteSource(chunks('abc', 'def'));
  const taken = await source.peek(5);
  source.drop(5);
  source.unread(taken.subarray(2));
  assert.equal(source.offset, 2);
  assert.equal(text(await source.peek(10)), 'cdef');
});

test('bytes end at damage and go on behind it', async () => {
  const bytes = (word: string, member: number): Chunk => ({ bytes: Buffer.from(word), member });
  const source = new ByteSource(chunks(bytes('abc', 0), { damage: 'wrong sum', member: 7 }, bytes('def', 20)));
  assert.equal(text(await source.peek(9)), 'abc');
  assert.deepEqual([source.damage, source.member], [null, 0]);
  source.drop(3);
  assert.deepEqual([source.damage, source.member], ['wrong sum', 7]);
  source.resume();
  assert.equal(text(await source.peek(9)), 'def');
  assert.equal(source.member, 20);
});

test('what is left comes as it arrives, and damage with it', async () => {
  const source = new ByteSource(chunks('abc', 'def', { damage: 'cut' }));
  source.drop((await source.peek(1)).length);
  const rest: string[] = [];
  for await (const chunk of source.rest()) rest.push('damage' in chunk ? `! ${chunk.damage}` : text(chunk.bytes));
  assert.deepEqual(rest, ['bc', 'def', '! cut']);
});

test('however bytes arrive and are taken, they are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ maxLength: 5 })),
      fc.array(fc.integer({ min: 1, max: 7 })),
      async (parts, steps) => {
        const source = new ByteSource(chunks(...parts));
        let read = '';
        for (const [index, step] of steps.entries()) {
          const bytes = index % 2 === 0 ? await source.peek(step) : await source.some(step);
          source.drop(bytes.length);
          read += Buffer.from(bytes).toString('latin1');
        }
        for await (const chunk of source.rest())
          if ('bytes' in chunk) read += Buffer.from(chunk.bytes).toString('latin1');
        assert.equal(read, Buffer.from(parts.join('')).toString('latin1'));
      },
    ),
  );
});
