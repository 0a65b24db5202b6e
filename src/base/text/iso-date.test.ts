import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isIsoPrefix } from './iso-date.ts';

it('an ISO prefix names a year, month or day that a calendar has', () => {
  for (const good of ['1989', '1989-11', '1989-11-09', '2024-02-29']) assert.ok(isIsoPrefix(good), good);
  for (const bad of ['89', '1989-13', '1989-00', '2023-02-29', '1989-11-9', '1989-11-09T10:00', 'yesterday', '']) {
    assert.ok(!isIsoPrefix(bad), bad);
  }
});
