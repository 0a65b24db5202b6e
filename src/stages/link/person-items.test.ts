import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineOf } from '../../../test/support/record-events.ts';
import { personItems } from './person-items.ts';

/** The offices that a text gives to persons: name, office and state. */
function given(text: string): readonly (readonly (string | null)[])[] {
  const items = personItems(lineOf(text, '2014-03-03'));
  return items.flatMap(({ names, offices }) => offices.map(({ office, of }) => [names[0] ?? '', office, of]));
}

describe('an office behind a name', () => {
  for (const [text, ...offices] of [
    ['John Kerry, the US secretary of state, flew to Oman.', ['John Kerry', 'secretary of state', 'USA']],
    ['Angela Merkel, chancellor of Germany, called Rome.', ['Angela Merkel', 'chancellor', 'DEU']],
    ['Sergei Lavrov, Russia’s foreign minister, denied it.', ['Sergei Lavrov', 'foreign minister', 'RUS']],
    ['Angela Merkel met Barack Obama, and the president of Ghana left.'],
    ['Kofi Annan, the former Ghanaian envoy, left Geneva.'],
  ] as const) {
    it(`in “${text}” is ${offices.length === 0 ? 'nobody’s' : 'learned'}`, () => {
      assert.deepEqual(given(text), offices);
    });
  }
});
