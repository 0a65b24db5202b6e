import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stemOf } from './stem.ts';

describe('a stem', () => {
  it('is one for a word and its regular forms', () => {
    for (const forms of [
      ['carry', 'carried', 'carries', 'carrying'],
      ['stop', 'stops', 'stopped', 'stopping'],
      ['crisis'],
      ['agree', 'agrees', 'agreed', 'agreeing'],
      ['reach', 'reaches', 'reached', 'reaching'],
      ['accuse', 'accuses', 'accused', 'accusing'],
      ['pass', 'passes', 'passed'],
    ]) {
      assert.equal(new Set(forms.map(stemOf)).size, 1, forms.map((form) => `${form} ${stemOf(form)}`).join(', '));
    }
  });

  it('is one for forms that nobody should make', () => {
    assert.equal(stemOf('putted'), stemOf('put'));
    assert.equal(stemOf('freezed'), stemOf('freeze'));
  });

  it('keeps different words apart', () => {
    assert.equal(new Set(['border', 'board', 'thing', 'king', 'red', 'status'].map(stemOf)).size, 6);
  });
});
