import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn } from '../../../../test/support/event-drafts.ts';

function codes(rows: readonly (readonly [text: string, event: string])[]): void {
  for (const [text, event] of rows)
    assert.ok(codedIn(text).includes(event), `${text} -> ${codedIn(text).join('; ') || 'nothing'}`);
}

function codesNot(text: string, event: RegExp): void {
  assert.ok(!codedIn(text).some((found) => event.test(found)), codedIn(text).join('; '));
}

test('who does something together with others does it with them', () => {
  codes([
    ['Together with the U.K. and France, Egypt bombed Libya.', 'ASSAULT U.K., France, Egypt > Libya'],
    ['Angola, along with Zambia, condemned Rhodesia.', 'ACCUSE Angola, Zambia > Rhodesia'],
  ]);
  codesNot('Angola condemned Rhodesia along the border with Zambia.', /Angola, Zambia/u);
});

test('a joint paper is of all who wrote it', () => {
  codes([
    [
      'Iran rejected the statement by Peru, Chile and Bolivia which condemned Libya.',
      'ACCUSE Peru, Chile, Bolivia > Libya',
    ],
  ]);
});

test('a day right behind a name is no part of it', () => {
  codes([
    ['Helmut Kohl met Lech Walesa Tuesday.', 'CONSULT Helmut Kohl > Lech Walesa'],
    ['Nehru accused Pakistan Monday of arming rebels.', 'ACCUSE Nehru > Pakistan'],
    ['Ghana expelled Togolese diplomats Friday evening.', 'SANCTION Ghana > Togolese diplomats'],
  ]);
});

test('a phrase that tells when or why holds nobody', () => {
  codes([
    ['Turkey launched an incursion into northern Iraq on May 14.', 'ASSAULT Turkey > northern Iraq (historical)'],
    [
      'Kenya carried out air strikes in Somalia in response to the killing of Ugandan soldiers.',
      'ASSAULT Kenya > Somalia',
    ],
  ]);
});

test('a place before a war or a raid is where it was', () => {
  codesNot('Sweden opposed the Vietnam war.', /> .*Vietnam/u);
  codes([['Norway condemned the Rhodesian raid.', 'ACCUSE Norway > Rhodesian raid']]);
});

test('whom a call is for, and from where troops go, is the target', () => {
  codes([
    ['Belgium called for Rwanda to release the priests.', 'APPEAL Belgium > Rwanda'],
    ['Cuba withdrew its troops from Angola.', 'RETREAT Cuba > Angola'],
    ['Iraq captured the town of Khorramshahr.', 'COERCE Iraq > Khorramshahr'],
  ]);
});

test('a person and the people of a body are two doers', () => {
  codes([['Helmut Schmidt and NATO ministers met in Bonn.', 'CONSULT Helmut Schmidt, NATO ministers >']]);
});
