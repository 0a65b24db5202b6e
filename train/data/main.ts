import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byCode, readCsv, readOwn, readTsv, writeTsv } from './files.ts';
import { currentTenures, factbookTenures, reignTenures, wikidataTenures } from './leader-sources.ts';
import { membersTable } from './members.ts';
import { closeTenures, joinSources, leadersSince, notCovered } from './merge-leaders.ts';
import { ownPeople } from './own-people.ts';
import { assignIds, officesTable, peopleTable } from './people.ts';
import { makeRegister } from './people-register.ts';
import { formerNamesTable, stateIds, statesTable } from './states.ts';
import { placeTables } from './places.ts';
import type { Row } from '../../src/base/tables/tsv.ts';

/** Sorts the rows of a hand-kept table by id. */
function sorted(rows: readonly Row[], columns: readonly string[]): string {
  const records = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row(column)])));
  return writeTsv(columns, records.sort((a, b) => byCode(a['id'] ?? '', b['id'] ?? '')));
}

/** All tables under `data/` that are built, by file name, from a folder with the sources (see data/people/SOURCE.md). */
function buildFiles(folder: string): Readonly<Record<string, string>> {
  const states = readOwn('states.tsv');
  const organisations = readOwn('organisations.tsv');
  const agencies = readOwn('agencies.tsv');
  const factbook = readTsv(join(folder, 'states.factbook.tsv'));
  const leaders = readCsv(join(folder, 'leaders.2021.csv'));
  const register = makeRegister();
  const sources = { register, ids: stateIds(states), states };
  const own = ownPeople(readOwn('people.tsv'), register);
  const current = currentTenures(readTsv(join(folder, 'leaders.2026.tsv')), sources);
  const wikidata = wikidataTenures(leaders, sources);
  const latest = factbookTenures(factbook, sources, [...own, ...current, ...wikidata]);
  const reign = notCovered(reignTenures(readCsv(join(folder, 'leaders.1946-2021.csv')), sources, [...own, ...current, ...wikidata, ...latest]), own);
  const heads = joinSources([notCovered(current, own), notCovered(latest, own), notCovered(wikidata, own)]);
  const all = [...own, ...heads];
  const since = notCovered(leadersSince(closeTenures(all), reign), own);
  const tenures = closeTenures([...all, ...since, ...joinSources([since, reign]).filter((tenure) => !since.includes(tenure))]);
  const held = new Set(tenures.map(({ person }) => person));
  const people = register.people.filter((person) => held.has(person));
  const others = [...organisations, ...agencies].map((row) => row('id'));
  const ids = assignIds(people, new Set(others));
  return {
    'states/states.tsv': statesTable(states, factbook, leaders),
    'states/former-names.tsv': formerNamesTable(states),
    'people/people.tsv': peopleTable(people, ids),
    'people/offices.tsv': officesTable(tenures, ids),
    'organisations/organisations.tsv': sorted(organisations, [
      'id',
      'name',
      'kind',
      'country',
      'sector',
      'wikidata',
      'names',
      'seats',
    ]),
    'organisations/members.tsv': membersTable(readOwn('members.tsv')),
    ...placeTables(states),
    'agencies/agencies.tsv': sorted(agencies, ['id', 'name', 'country', 'state', 'wikidata', 'names']),
  };
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const [given = ''] = positionals;
  const folder = existsSync(join(given, 'actors')) ? join(given, 'actors') : given;
  if (!existsSync(join(folder, 'states.factbook.tsv'))) {
    process.stderr.write('usage: npm run data -- DIR [--out DIR]   (DIR holds states.factbook.tsv and the leaders files)\n');
    process.exitCode = 2;
    return;
  }
  const out = values.out ?? new URL('../../data', import.meta.url).pathname;
  for (const [name, text] of Object.entries(buildFiles(folder))) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), text);
    process.stdout.write(`${name}: ${String(text.split('\n').length - 2)} rows\n`);
  }
}

main();
