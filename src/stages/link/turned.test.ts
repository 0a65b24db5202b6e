import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldedWords } from './stems.ts';
import { areTurned } from './turned.ts';

describe('two sayings', () => {
  for (const [a, b, turned] of [
    ['Peru will sell corvettes to Chile', 'Peru will not sell corvettes to Chile', true],
    ['our pilots hit the ferry', 'our pilots did not hit the ferry', true],
    ['we shall lift the ban in June', 'we shan’t lift the ban in June', false],
    ['Oslo would lift the ban in June', 'Oslo wouldn’t lift the ban in June', true],
    ['soldiers crossed the river at night', 'no soldiers crossed the river at night', true],
    ['we have never shelled the port', 'we have shelled the port', true],
    ['we will not sign it', 'we will never sign it', false],
    ['Ghana will attend the talks', 'Ghana will attend the talks, but it will not sign', false],
    ['the envoy would not attend the talks', 'the envoy would stay away from the talks', false],
    ['it is not true that we have not paid', 'it is true that we have paid', false],
  ] as const) {
    it(`“${a}” and “${b}” are ${turned ? 'opposites' : 'not opposites'}`, () => {
      const words = [foldedWords(a), foldedWords(b)] as const;
      assert.equal(areTurned(...words), turned);
      assert.equal(areTurned(words[1], words[0]), turned);
    });
  }
});
