import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contentId, digest } from './ids.ts';

describe('ids', () => {
  it('digest as SHA-256 does over UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(digest(text), createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('keep apart parts that only join to the same text', () => {
    assert.notEqual(contentId('ev', 'a', 'bc'), contentId('ev', 'ab', 'c'));
    assert.notEqual(contentId('ev', '1'), contentId('ev', 1));
    assert.equal(contentId('ev', 'a', null), contentId('ev', 'a', null));
  });

  it('carry their kind', () => {
    assert.match(contentId('ev', 'x'), /^ev-[0-9a-f]{16}$/u);
  });
});
