import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn } from '../../../../test/support/event-drafts.ts';

function codes(text: string, event: string): void {
  assert.ok(
    codedIn(text).some((found) => found.startsWith(event)),
    `${text} -> ${codedIn(text).join('; ') || 'nothing'}`,
  );
}

test('what somebody is charged with or punished for is his deed', () => {
  codes('Britain has accused Iraq of crimes during its invasion of Kuwait.', 'ASSAULT Iraq > Kuwait');
  codes(
    'Britain has sanctioned Cuban firms for evading the measures imposed on Iraq in response to its invasion of Kuwait.',
    'ASSAULT Iraq > Kuwait',
  );
  codes(
    'Chirac thanked Prime Minister Aznar for his decision to travel to Morocco.',
    'CONSULT Prime Minister Aznar > Morocco',
  );
});

test('what the accuser or the guest does himself stays his', () => {
  codes('France accused Libya of arming Chad after it invaded Niger.', 'ACCUSE France > Libya');
  assert.ok(
    !codedIn('Aznar thanked President Menem during his visit to Peru.').some((event) =>
      event.startsWith('CONSULT President'),
    ),
  );
  assert.ok(
    !codedIn("China rejected Nato's accusation that Iraq lied about its invasion of Kuwait.").some((event) =>
      event.startsWith('ASSAULT Nato'),
    ),
  );
});
