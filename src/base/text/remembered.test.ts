import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rememberedBySpan } from './remembered.ts';

test('asks once for each span of each whole', () => {
  let asked = 0;
  const words = rememberedBySpan(({ start, end }, { text }: { readonly text: string }) => {
    asked++;
    return text.slice(start, end).split(' ');
  });
  const [one, other] = [{ text: 'Oslo and Rome' }, { text: 'Lima and Cairo' }];
  assert.deepEqual(words({ start: 0, end: 8 }, one), ['Oslo', 'and']);
  assert.equal(words({ start: 0, end: 8 }, one), words({ start: 0, end: 8 }, one));
  assert.deepEqual(words({ start: 0, end: 8 }, other), ['Lima', 'and']);
  assert.deepEqual(words({ start: 0, end: 4 }, one), ['Oslo']);
  assert.equal(asked, 3);
});
