import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftsIn } from '../../../test/support/event-drafts.ts';
import { deedRows } from '../../base/lang/en/deeds.ts';
import type { Deed } from './deed.ts';
import { deedOf } from './deed.ts';

function deedsIn(text: string): readonly Deed[] {
  return draftsIn(text).map(({ type, mode, by, trigger }) =>
    deedOf({ type, mode, by, trigger: { ...trigger, text: text.slice(trigger.start, trigger.end) } }),
  );
}

describe('deeds', () => {
  for (const { deed, example, counter } of deedRows) {
    it(`${deed}: told by the example, and something else by the counter-example`, () => {
      const names = (text: string): readonly string[] => deedsIn(text).map(({ name }) => name);
      assert.ok(names(example).includes(deed), `${example}: ${names(example).join()}`);
      const others = names(counter);
      assert.ok(others.length > 0 && !others.includes(deed), `${counter}: ${others.join()}`);
    });
  }

  it('that the table does not know go by their word', () => {
    const [deed] = deedsIn('Tanzania invaded Uganda in 1979.');
    assert.deepEqual([deed?.name, deed?.known], ['invade', false]);
  });
});
