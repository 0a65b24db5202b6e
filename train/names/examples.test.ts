import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../src/stages/read/mention/chunk.ts';
import { nameKinds } from '../../src/stages/read/mention/name-kinds.ts';
import { Cap, groupOf, sureRuns } from './examples.ts';
import { blankKit } from '../blank-kit.ts';
import { ruledText } from './texts.ts';

const kit = blankKit(new URL('../../models', import.meta.url).pathname);

const sure = (text: string): readonly string[] =>
  sureRuns(ruledText(text, kit)).map(({ scene, run, kind }) => `${textOf(scene, run)}: ${nameKinds[kind] ?? ''}`);

test('names with a clear cue teach, names without one do not', () => {
  assert.deepEqual(sure('Mr. Halloran left Peru.'), ['Halloran: person', 'Peru: place']);
  assert.deepEqual(sure('The Lisbon Treaty was praised.').includes('Lisbon Treaty: other'), true);
  assert.deepEqual(sure('They saw Drozdek.'), []);
});

test('the target of a choice is the kind, once for each', () => {
  const { members, target, hashes } = groupOf(Int32Array.of(3, 5), 2);
  assert.deepEqual([members, [...target], hashes.length], [4, [0, 0, 1, 0], 8]);
});

test('no more runs of the same words are taken than allowed', () => {
  const runs = sureRuns(ruledText('Mr. Halloran left. Mr. Halloran came. Mr. Halloran slept.', kit));
  const cap = new Cap(2);
  assert.equal(runs.filter((run) => cap.takes(run)).length, 2);
});
