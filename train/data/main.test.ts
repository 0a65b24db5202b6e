import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoOf, parseLeader } from './factbook-leaders.ts';
import { membersTable } from './members.ts';
import { parseOffices } from './own-people.ts';
import { surnameOf } from './people-register.ts';

test('a factbook leader is read into title, name, surname and date', () => {
  assert.deepEqual(parseLeader('President Bajram BEGAJ (since 24 July 2022)'), {
    title: 'President',
    name: 'Bajram Begaj',
    surname: 'Begaj',
    since: '2022-07-24',
  });
  assert.deepEqual(parseLeader('Prime Minister Bart DE WEVER (since 3 February 2025)')?.surname, 'De Wever');
  assert.deepEqual(parseLeader('Interim Prime Minister Muhammad YUNUS (since 8 August 2024)')?.name, 'Muhammad Yunus');
  assert.deepEqual(parseLeader('President (vacant)'), null);
});

test('factbook dates keep their precision', () => {
  assert.deepEqual(['5 Sep 2025', 'April 2018', '1997', 'unknown'].map(isoOf), ['2025-09-05', '2018-04', '1997', '']);
});

test('one office cell gives one tenure a role', () => {
  const tenures = parseOffices('LS:President:1999-12-31..2008-05-07|O:Chairman@nato:2010..', 'RUS');
  assert.deepEqual(
    tenures.map(({ of, role, until }) => [of, role, until]),
    [
      ['RUS', 'leader', '2008-05-07'],
      ['RUS', 'head-of-state', '2008-05-07'],
      ['nato', 'other', ''],
    ],
  );
  assert.throws(() => parseOffices('X:Nobody', 'RUS'), /bad office/u);
});

test('surnames follow the naming order of the state', () => {
  assert.equal(surnameOf('Kim Jong Un', 'PRK'), 'Kim');
  assert.equal(surnameOf('Charles de Gaulle', 'FRA'), 'de Gaulle');
  assert.equal(surnameOf('Surangel Whipps Jr.', 'PLW'), 'Whipps');
  assert.equal(surnameOf('Ursula von der Leyen', 'DEU'), 'von der Leyen');
});

test('members inherit the date written before them', () => {
  const cells: Readonly<Record<string, string>> = { of: 'x', members: '@1949 BEL GBR..2020-01-31 @1952 GRC' };
  assert.equal(
    membersTable([(column) => cells[column] ?? '']),
    'of\tmember\tsince\tuntil\nx\tBEL\t1949\t\nx\tGBR\t1949\t2020-01-31\nx\tGRC\t1952\t\n',
  );
});
