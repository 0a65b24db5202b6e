import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { namedCrowd } from '../../../test/support/named-crowd.ts';
import { judgeItems } from './judge-archive.ts';
import { grownPerson } from './person-growth.ts';
import { personItems } from './person-items.ts';
import { draftsOf } from './persons.ts';
import { samePersons } from './same-person.ts';

/** How often a person could grow, of how many tries, with one more article each time. */
function growIn(seed: number): { readonly tries: number; readonly grown: number } {
  const lines = namedCrowd(seed, 30);
  const [all, judgements] = [lines.flatMap(personItems), judgeItems(samePersons, lines)];
  const of = (items: typeof all) => draftsOf(items, judgements);
  let [tries, grown] = [0, 0];
  for (let n = 10; n < all.length; n++) {
    const [before, more] = [of(all.slice(0, n)), all[n]];
    for (const draft of of(all.slice(0, n + 1))) {
      const old = before.find(({ id }) => id === draft.id);
      if (more === undefined || old === undefined || draft.items.length !== old.items.length + 1) continue;
      tries++;
      const { items, walled, ...expected } = draft;
      const { items: former, walled: apart, ...person } = old;
      assert.deepEqual([items.includes(more.id), former.includes(more.id), walled, apart], [true, false, false, false]);
      const found = grownPerson(person, [more]);
      if (found === null) continue;
      grown++;
      assert.deepEqual(found, expected);
    }
  }
  return { tries, grown };
}

describe('a person who grows', () => {
  it('is the person that all the items make, and needs to be formed anew now and then only', () => {
    let [tries, grown] = [0, 0];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const counts = growIn(seed);
        tries += counts.tries;
        grown += counts.grown;
      }),
      { numRuns: 40 },
    );
    assert.ok(tries > 100 && grown > tries / 2, `${String(grown)} of ${String(tries)}`);
  });
});
