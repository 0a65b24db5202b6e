import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstDay, lastDay } from './days.ts';

describe('the days of an ISO prefix', () => {
  it('are the first and the last that it may mean', () => {
    const bounds = (prefix: string): readonly string[] => [firstDay(prefix), lastDay(prefix)];
    assert.deepEqual(bounds('2024'), ['2024-01-01', '2024-12-31']);
    assert.deepEqual(bounds('2024-02'), ['2024-02-01', '2024-02-29']);
    assert.deepEqual(bounds('1900-02'), ['1900-02-01', '1900-02-28']);
    assert.deepEqual(bounds('2023-12'), ['2023-12-01', '2023-12-31']);
    assert.deepEqual(bounds('2024-06-19'), ['2024-06-19', '2024-06-19']);
    assert.deepEqual(bounds('2024-06-19T08:30:00Z'), ['2024-06-19', '2024-06-19']);
  });
});
