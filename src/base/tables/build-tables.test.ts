import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildTables, tableFiles } from './build-tables.ts';
import { parseTsv } from './tsv.ts';

const texts = Object.fromEntries(
  tableFiles.map((file) => [file, readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8')]),
);
const tables = buildTables(texts);
const rows = (file: string) => parseTsv(texts[file] ?? '');
const actorsOf = (name: string) => tables.names(name).map((entry) => entry.actor);
const certainOf = (name: string) =>
  tables
    .names(name)
    .filter((entry) => !entry.ambiguous)
    .map((entry) => entry.actor);

test('the names a person types at a prompt find the state', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['DPRK', 'PRK'],
    ['north korea', 'PRK'],
    ['PRK', 'PRK'],
    ['prk', 'PRK'],
    ['us', 'USA'],
    ['U.K.', 'GBR'],
    ['russian federation', 'RUS'],
    ['the netherlands', 'NLD'],
    ["Cote d'Ivoire", 'CIV'],
    ['Burma', 'MMR'],
    ['Filipinos', 'PHL'],
    ['Taiwan', 'TWN'],
    ['Hong Kong', 'HKG'],
    ['Palestine', 'PSE'],
    ['Holy See', 'VAT'],
    ['NATO', 'nato'],
    ['kcna', 'kcna'],
    ['Angela Merkel', 'angela-merkel'],
  ];
  for (const [query, id] of typed) assert.equal(tables.find(query)?.id, id, query);
  assert.equal(tables.find('Ruritania'), null);
});

test('short acronyms answer to capitals only', () => {
  assert.deepEqual(actorsOf('US'), ['USA']);
  assert.deepEqual(actorsOf('U.S.'), ['USA']);
  assert.deepEqual(actorsOf('us'), []);
  assert.deepEqual(actorsOf('Us'), []);
  assert.ok(actorsOf('WHO').includes('who'));
  assert.deepEqual(actorsOf('Who'), []);
});

test('names are found through case, hyphens, dots, diacritics and the article', () => {
  for (const name of ['Kim Jong Un', 'Kim Jong-un', 'KIM JONG UN']) assert.deepEqual(certainOf(name), ['kim-jong-un']);
  for (const name of ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan']) {
    assert.deepEqual(certainOf(name), ['recep-tayyip-erdogan']);
  }
  assert.deepEqual(certainOf('The Kremlin'), ['RUS']);
  assert.deepEqual(certainOf('Zelenskyy Volodymyr'), []);
});

test('capitals and seats name their state, demonyms their people, and plurals of demonyms need no row', () => {
  const kindOf = (name: string) => tables.names(name)[0]?.kind;
  assert.deepEqual([kindOf('Pyongyang'), kindOf('Downing Street'), kindOf('Swedes')], ['capital', 'seat', 'demonym']);
  assert.deepEqual(certainOf('Brazilians'), ['BRA']);
  assert.deepEqual(certainOf('Pentagon'), ['us-department-of-defense']);
});

test('former names lead to the successor with the dates of their use', () => {
  const soviet = tables.names('Soviet Union')[0];
  assert.deepEqual([soviet?.actor, soviet?.kind, soviet?.until], ['RUS', 'former', '1991-12-26']);
  for (const [name, id] of [
    ['Yugoslavia', 'SRB'],
    ['Zaire', 'COD'],
    ['Swaziland', 'SWZ'],
    ['Czechoslovakia', 'CZE'],
    ['East Germany', 'DEU'],
  ] as const) {
    assert.deepEqual(actorsOf(name), [id], name);
  }
});

test('names that only context can resolve are marked', () => {
  for (const name of ['the North', 'the South', 'Korean', 'Congo', 'Kim', 'Bush', 'Assad']) {
    assert.ok(actorsOf(name).length > 0, name);
    assert.deepEqual(certainOf(name), [], name);
  }
  assert.equal(tables.names('Xi')[0]?.actor, 'xi-jinping');
});

test('no name means two actors for certain, but for a state beside others', () => {
  const bad: string[] = [];
  const cells = [
    ...rows('states/states.tsv').flatMap((row) => [row('name'), row('official')]),
    ...['organisations/organisations.tsv', 'agencies/agencies.tsv', 'people/people.tsv'].flatMap((file) =>
      rows(file).flatMap((row) => [row('name'), ...row('names').split('|')]),
    ),
  ];
  for (const name of cells) if (new Set(certainOf(name)).size > 1) bad.push(name);
  assert.deepEqual(bad, []);
});

test('every actor is found again by its own name', () => {
  const lost = tables.actors.filter((actor) => !actorsOf(actor.name).includes(actor.id)).map((actor) => actor.id);
  assert.deepEqual(lost, []);
});

test('ids are unique and states have codes of three capitals', () => {
  const ids = tables.actors.map((actor) => actor.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const actor of tables.actors) {
    assert.match(actor.id, actor.kind === 'state' ? /^[A-Z]{3}$/u : /^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    assert.match(actor.wikidata ?? 'Q1', /^Q\d+$/u);
  }
  const identified = tables.actors.filter((actor) => actor.wikidata !== null).map((actor) => actor.wikidata);
  assert.equal(new Set(identified).size, identified.length);
});

test('dates are ISO prefixes in order, and offices and memberships name known actors', () => {
  const prefix = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/u;
  for (const file of ['people/offices.tsv', 'organisations/members.tsv', 'states/former-names.tsv']) {
    for (const row of rows(file)) {
      const line = [row('person'), row('member'), row('name'), row('of'), row('since'), row('until')].join(' ');
      assert.match(row('since'), prefix, line);
      assert.match(row('until'), prefix, line);
      if (row('until') !== '' && row('since') !== '')
        assert.ok(row('until') >= row('since').slice(0, row('until').length), line);
      for (const id of [row('person'), row('member'), row('of'), row('actor')]) {
        if (id !== '') assert.notEqual(tables.actor(id), null, line);
      }
    }
  }
});

test('a post of one holder has one holder on any day', () => {
  const shared = /^(?:AND|BIH|CHE|SMR) head-of-/u;
  const posts = Map.groupBy(
    rows('people/offices.tsv').filter((row) => row('role') !== 'other'),
    (row) => `${row('of')} ${row('role')}`,
  );
  const bad: string[] = [];
  for (const [post, held] of posts) {
    if (shared.test(post)) continue;
    const ordered = held.toSorted((a, b) => (a('since') < b('since') ? -1 : 1));
    ordered.forEach((row, index) => {
      const next = ordered[index + 1];
      const overlap =
        next &&
        next('since') !== row('since') &&
        (row('until') === '' || row('until') > next('since').padEnd(10, '-99'));
      if (overlap && row('person') !== next('person'))
        bad.push(`${post} ${row('person')} ${next('person')} ${next('since')}`);
    });
  }
  assert.deepEqual(bad, []);
});

test('who led a state depends on the date', () => {
  assert.deepEqual(tables.holders('PRK', 'leader', '2005-06-01'), ['kim-jong-il']);
  assert.deepEqual(tables.holders('PRK', 'leader', '2024'), ['kim-jong-un']);
  assert.deepEqual(tables.holders('USA', 'leader', '1996-03'), ['bill-clinton']);
  assert.deepEqual(tables.holders('USA', 'leader', '2021-01'), ['donald-trump', 'joe-biden']);
  assert.deepEqual(tables.holders('RUS', 'foreign-minister', '1999'), ['igor-ivanov']);
  assert.deepEqual(tables.holders('JPN', 'head-of-state', null), ['naruhito-jpn']);
  assert.deepEqual(tables.holders('PRK', 'leader', '1930'), []);
});

test('offices of a person come oldest first', () => {
  const titles = tables.offices('sergei-shoigu').map((office) => office.title);
  assert.deepEqual(titles, ['Defence Minister', 'Secretary of the Security Council']);
});

test('members of a bloc depend on the date', () => {
  assert.ok(!tables.members('nato', '2022').includes('FIN'));
  assert.ok(tables.members('nato', '2024').includes('FIN'));
  assert.ok(tables.members('eu', '2019').includes('GBR'));
  assert.ok(!tables.members('eu', null).includes('GBR'));
  assert.equal(tables.members('eu', null).length, 27);
  assert.equal(tables.members('g7', null).length, 7);
});

test('state media are told from private agencies', () => {
  const byId = new Map(tables.agencies.map((agency) => [agency.id, agency]));
  assert.deepEqual([byId.get('kcna')?.state, byId.get('kcna')?.country], [true, 'PRK']);
  assert.deepEqual([byId.get('reuters')?.state, byId.get('yonhap')?.country], [false, 'KOR']);
  assert.equal(tables.actor('tass')?.country, 'RUS');
});

test('the longest name that begins with a word is known', () => {
  assert.equal(tables.longestName('Korean'), Math.max(3, tables.longestName('korean')));
  assert.ok(tables.longestName('North') >= 2);
  assert.equal(tables.longestName('zzz'), 0);
});

test('a missing table is an error that names it', () => {
  assert.throws(() => buildTables({}), /states\/states\.tsv/u);
});
