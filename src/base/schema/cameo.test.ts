import assert from 'node:assert/strict';
import test from 'node:test';
import { cameoCodes, cameoOf, scoredCodes } from './cameo.ts';
import { eventTypeNames, eventTypes } from './event-types.ts';

const plain = { mode: null, contexts: [], announced: false, mutual: false };

test('every type with every mode has a code, and every code a Goldstein score', () => {
  for (const type of eventTypeNames)
    for (const mode of [null, ...eventTypes[type].modes]) assert.ok(cameoOf({ ...plain, type, mode }) !== null);
  assert.deepEqual(
    cameoCodes().map(({ code }) => code),
    scoredCodes(),
  );
});

test('quadrants follow from the root, and material conflict scores below verbal cooperation', () => {
  const assault = cameoOf({ ...plain, type: 'ASSAULT', mode: 'aerial' });
  assert.deepEqual(assault, { code: '195', base: '195', root: '19', quad: 4, goldstein: -10 });
  const accord = cameoOf({ ...plain, type: 'AGREE', mutual: true });
  assert.deepEqual(accord, { code: '057', base: '057', root: '05', quad: 1, goldstein: 8 });
});

test('contexts choose the narrower code only where they hold', () => {
  const codes = (['military', 'health', 'legal'] as const).map(
    (context) => cameoOf({ ...plain, type: 'AID', contexts: [context] })?.code,
  );
  assert.deepEqual(codes, ['072', '073', '070']);
});

test('what is announced is an intention, or has no code', () => {
  const announced = { ...plain, announced: true };
  assert.equal(cameoOf({ ...announced, type: 'CONSULT', mode: 'visit' })?.code, '036');
  assert.equal(cameoOf({ ...announced, type: 'ASSAULT' }), null);
});
