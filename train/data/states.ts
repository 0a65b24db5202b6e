import { listOf, type Row } from '../../src/base/tables/tsv.ts';
import { normaliseName } from '../../src/base/tables/normalise.ts';
import { byCode, writeTsv } from './files.ts';

/** Places with a code of their own that are not sovereign states: their heads of state are another state's. */
export const territories: ReadonlySet<string> = new Set(
  (
    'ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP ' +
    'MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF'
  ).split(' '),
);

const own = ['id', 'iso2', 'name', 'lat', 'lon', 'capitals', 'demonyms', 'aliases', 'seats', 'geonameid'];
const columns = ['id', 'iso2', 'name', 'official', 'wikidata', ...own.slice(3), 'fips', 'cow', 'cow_since'];

/** The long form of a state's name as the factbook gives it; '' when it has none or has notes in it. */
function officialName(long: string): string {
  const bare = (long.split(';')[0] ?? '').replace(/\s*\(.*$/u, '').trim();
  return bare === 'none' ? '' : bare;
}

/** How leaders.2021.csv names a state, where not by the name we print. */
const otherNames: Readonly<Record<string, string>> = {
  CHN: "People's Republic of China",
  DNK: 'Kingdom of Denmark',
  IRL: 'Republic of Ireland',
  NLD: 'Kingdom of the Netherlands',
  PSE: 'State of Palestine',
  TLS: 'East Timor',
  FSM: 'Federated States of Micronesia',
  USA: 'United States of America',
};

/** Names by which other tables may call a state. */
export function stateIds(states: readonly Row[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const row of states) {
    const names = [row('name'), otherNames[row('id')] ?? row('name'), ...listOf(row('aliases'))];
    for (const name of names) if (!ids.has(normaliseName(name))) ids.set(normaliseName(name), row('id'));
  }
  return ids;
}

/** `states.tsv`: the hand-kept rows with the factbook's long names and the Wikidata ids of leaders.2021.csv. */
export function statesTable(states: readonly Row[], factbook: readonly Row[], leaders: readonly Row[]): string {
  const official = new Map(factbook.map((row) => [row('fips'), officialName(row('long'))]));
  const ids = stateIds(states);
  const wikidata = new Map(leaders.map((row) => [ids.get(normaliseName(row('country'))) ?? '', row('countryid')]));
  const more: Readonly<Record<string, string>> = { TWN: 'Q865', HKG: 'Q8646', MAC: 'Q14773', AFG: 'Q889' };
  const records = states.map((row) => ({
    ...Object.fromEntries(columns.map((column) => [column, row(column)])),
    id: row('id'),
    fips: row('fips').toUpperCase(),
    official: official.get(row('fips')) === row('name') ? '' : (official.get(row('fips')) ?? ''),
    wikidata: wikidata.get(row('id')) ?? more[row('id')] ?? '',
  }));
  return writeTsv(
    columns,
    records.sort((a, b) => byCode(a.id, b.id)),
  );
}

const demonymEnds = /(?:ian|ish|ese|ak|av|slav|Soviets?|man)$/u;

/** `former-names.tsv`: one line for each name that a state had until some date. */
export function formerNamesTable(states: readonly Row[]): string {
  const records = states.flatMap((row) =>
    listOf(row('former')).map((cell) => {
      const [name = '', span = '..'] = cell.split(':');
      const [since = '', until = ''] = span.split('..');
      const use = demonymEnds.test(name) ? 'demonym' : 'name';
      return { name, actor: row('id'), use, since, until };
    }),
  );
  return writeTsv(
    ['name', 'actor', 'use', 'since', 'until'],
    records.sort((a, b) => byCode(a.actor, b.actor) || byCode(a.name, b.name)),
  );
}
