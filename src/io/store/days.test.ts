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

  it('are Monday and Sunday of an ISO week, also where it lies in two years', () => {
    const bounds = (week: string): readonly string[] => [firstDay(week), lastDay(week)];
    assert.deepEqual(bounds('2024-W08'), ['2024-02-19', '2024-02-25']);
    assert.deepEqual(bounds('2024-W01'), ['2024-01-01', '2024-01-07']);
    assert.deepEqual(bounds('2025-W01'), ['2024-12-30', '2025-01-05']);
    assert.deepEqual(bounds('2020-W53'), ['2020-12-28', '2021-01-03']);
    assert.deepEqual(bounds('2022-W52'), ['2022-12-26', '2023-01-01']);
    assert.deepEqual(bounds('2023-W01'), ['2023-01-02', '2023-01-08']);
  });
});
