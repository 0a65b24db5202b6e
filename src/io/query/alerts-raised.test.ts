import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sighting } from './alert-types.ts';
import { alertsOf } from './alerts-raised.ts';
import type { Arrival } from './arrivals.ts';

function arrival(n: number): Arrival {
  return { article: `art-${String(n)}`, n, first: n, origin: `origin-${String(n)}`, outlet: 'Gazette', text: 'Words.' };
}

function report(n: number, parties: readonly string[]) {
  return { key: `event-${String(n)}`, article: `art-${String(n)}`, words: null, deniers: [], told: null, parties };
}

describe('what an article brings that first names one of two', () => {
  const reports = [report(1, ['PER']), report(2, ['PER', 'ECU'])];
  const sighting: Sighting = { item: 'happening-1', title: 'ASSAULT Peru, Ecuador', origins: 2, reports };
  const arrivals = new Map([1, 2].map((n) => [`art-${String(n)}`, arrival(n)]));
  const rulesFor = (sides: readonly string[]): readonly string[] =>
    alertsOf(sighting, arrivals, { after: 1, upTo: 2, sides }).map(({ rule }) => rule);

  it('is new to a question for the two, and one more origin to a question for the other', () => {
    assert.deepEqual([rulesFor(['PER', 'ECU']), rulesFor(['PER']), rulesFor([])], [['new'], ['origin'], ['origin']]);
  });
});
