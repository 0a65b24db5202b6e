import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOff, isDue } from './due.ts';
import { HostQueue } from './host-queue.ts';
import { firstVisit } from './visits.ts';

test('the host that has rested longest is asked next, each in the order its errands came', () => {
  const queue = new HostQueue<{ readonly url: URL }>();
  for (const url of ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'])
    queue.add({ url: new URL(url) });
  queue.rest('a.example', 500);
  queue.rest('b.example', 100);
  const taken = [queue.take(), queue.take(), queue.take(), queue.take()];
  assert.deepEqual(
    taken.map((next) => next && `${next.readyAt} ${next.errand.url.href}`),
    ['100 https://b.example/1', '500 https://a.example/1', '500 https://a.example/2', null],
  );
});

test('a page of a list is asked for again when it is said anew, is owed, or has rested as long as it is known', () => {
  const HOUR = 3_600_000;
  const known = { ...firstVisit('https://a.example/', 0), stamp: 'x', checked: 10 * HOUR };
  const due = (visit: typeof known, now: number, asked: { named?: boolean; stamp?: string | null } = {}): boolean =>
    isDue(visit, { named: false, stamp: 'x', ...asked }, now);
  assert.ok(isDue(null, { named: false, stamp: null }, 0));
  assert.ok(!due(known, 19 * HOUR));
  assert.ok(due(known, 20 * HOUR));
  assert.ok(due(known, 11 * HOUR, { stamp: 'y' }));
  assert.ok(due(known, 11 * HOUR, { named: true }));
  assert.ok(due({ ...known, owedBy: 'list' }, 11 * HOUR));
  assert.ok(!due({ ...known, owedBy: 'list', until: 12 * HOUR }, 11 * HOUR));
  assert.deepEqual([backOff(1), backOff(2), backOff(30)], [60_000, 120_000, 24 * HOUR]);
});
