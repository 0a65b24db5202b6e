import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saysNo } from './says-no.ts';

const told = (cue: string, content: string): boolean => saysNo({ stance: 'denies', cue: [cue], content: [content] });

describe('a denial', () => {
  it('that a word of denying makes has the words of what it denies', () => {
    for (const [cue, content] of [
      ['denied', 'that Chad had armed rebels in Darfur'],
      ['has again denied', 'bombing the port of Hodeidah'],
      ['denies', 'that the report on its uranium was false'],
      ['rejected', 'the accusation'],
      ['rebutted', 'the claim that Lima had mined the river'],
      ['denials', 'that Pretoria had crossed the border'],
    ] as const)
      assert.equal(told(cue, content), false, `${cue} ${content}`);
  });

  it('that its own words make says no itself', () => {
    for (const [cue, content] of [
      ['said', 'Finland would not leave the union'],
      ['declared', '“We have never mined the Corfu channel.”'],
      ['called', 'the report of a landing at Tonkin a lie'],
      ['dismissed', 'the report of a build-up as propaganda'],
      ['', 'no Angolan soldier had crossed into Zaire'],
    ] as const)
      assert.equal(told(cue, content), true, `${cue} ${content}`);
  });

  it('alone says no', () => {
    for (const stance of ['asserts', 'doubts', 'neither-confirms-nor-denies'] as const)
      assert.equal(saysNo({ stance, cue: ['said'], content: ['it had not seen the note'] }), false);
  });
});
