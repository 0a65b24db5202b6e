import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { chancesOf, nameKinds, turn } from './name-kinds.ts';
import { findEntities } from './entities.ts';

const kit = loadKit();

function entitiesIn(text: string): readonly EntityDraft[] {
  const article = articleOf(text, '1998-10-05');
  return findEntities({ article, parse: parseText(text, article.blocks, kit.model), kit });
}

const typeOf = (text: string, words: string): string | null =>
  entitiesIn(text).find(({ start, end }) => text.slice(start, end) === words)?.type ?? null;

test('the chances of the kinds add up to one, and are even where nothing was learnt', () => {
  const blank = { classes: 1, score: (_: Int32Array, __: number, out: Float64Array): void => void (out[0] = 0) };
  const chances = chancesOf(Int32Array.of(1, 2, 3), blank, 1);
  assert.deepEqual([...chances], [0.25, 0.25, 0.25, 0.25]);
});

test('the same words have other features for each kind', () => {
  const hashes = Int32Array.of(17, 4);
  const turned = nameKinds.map((_, kind) => turn(hashes, kind, new Int32Array(2)).join(' '));
  assert.equal(new Set(turned).size, nameKinds.length);
});

test('a name that no table knows is of the kind that its company shows', () => {
  assert.equal(typeOf('Lovell refused to answer questions on Monday.', 'Lovell'), 'person');
  assert.equal(typeOf('The rebels took the town of Mbalize on Friday.', 'Mbalize'), 'place');
});

test('a plural of many is no person', () => {
  assert.equal(typeOf('The Physicians asked for more beds.', 'Physicians'), null);
});

test('an unknown person keeps the office that is stated and has no actor', () => {
  const text = 'Deputy Trade Minister Okello Odongo left for Kampala.';
  const [person] = entitiesIn(text).filter(({ type }) => type === 'person');
  assert.ok(person?.role);
  assert.equal(person.actor, null);
  assert.equal(text.slice(person.role.start, person.role.end), 'Deputy Trade Minister');
});
