import { normaliseName } from '../../src/base/tables/normalise.ts';
import type { Row } from '../../src/base/tables/tsv.ts';
import { parseLeader } from './factbook-leaders.ts';
import type { PersonDraft, Register, TenureDraft } from './people-register.ts';
import { formerStates, reignStates } from './reign-states.ts';
import { territories } from './states.ts';

/** What every source of leaders is read with. */
export interface Sources {
  readonly register: Register;
  /** ISO alpha-3 by normalised name. */
  readonly ids: ReadonlyMap<string, string>;
  /** Hand-kept rows of states, for their codes. */
  readonly states: readonly Row[];
}

/** Role of a position in leaders.2021.csv, or null for offices that are neither head. */
function roleOf(position: string): string | null {
  if (/Prime Minister|Premier|Chancellor|Taoiseach|Minister of State|Executive Yuan|Chief Minister|Council of Ministers/iu.test(position)) {
    return 'head-of-government';
  }
  const heads = /president|monarch|king|queen|emperor|emir|sultan|prince|pope|leader|chairman|Agong|Ngwenyama|Druk Gyalpo|O le Ao/iu;
  return heads.test(position) && !/Co-Prince|Captain|Federal Council/iu.test(position) ? 'head-of-state' : null;
}

const shortTitle = (position: string): string => {
  const title = position.replace(/ of (?:the )?\p{Lu}.*$/u, '');
  return title.charAt(0).toUpperCase() + title.slice(1);
};

/** A royal's name as news prints it: `Philippe I of Belgium` keeps its own form and gains `Philippe I`. */
function plainNames(label: string): readonly string[] {
  const bare = label.replace(/, Prince of .*$/u, '').replace(/ "[^"]*"/u, '');
  const short = bare.replace(/ of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u, '');
  return short === bare || !short.includes(' ') ? [bare] : [bare, short];
}

/** Tenures of leaders.2021.csv (years only). */
export function wikidataTenures(rows: readonly Row[], sources: Sources): readonly TenureDraft[] {
  return rows.flatMap((row) => {
    const of = sources.ids.get(normaliseName(row('country')));
    const role = roleOf(row('positionLabel'));
    const label = row('officeholderLabel');
    if (of === undefined || role === null || /^Q\d/u.test(label)) return [];
    const [name = label, ...more] = plainNames(label);
    const person = sources.register.add(of, name, row('officeholder'));
    for (const other of more) person.names.add(other);
    return [{ person, of, role, title: shortTitle(row('positionLabel')), since: row('start_year'), until: row('end_year') }];
  });
}

/** Tenures of leaders.2026.tsv (days), all of them running. */
export function currentTenures(rows: readonly Row[], sources: Sources): readonly TenureDraft[] {
  const iso3 = new Map(sources.states.map((row) => [row('iso2'), row('id')]));
  return rows.flatMap((row) => {
    const of = iso3.get(row('iso2'));
    if (of === undefined || row('since') === '') return [];
    const person = sources.register.byName(of, row('name')) ?? sources.register.add(of, row('name'), row('wikidata'));
    return [{ person, of, role: row('position').replaceAll('_', '-'), title: row('title'), since: row('since'), until: '' }];
  });
}

const monarchs: Readonly<Record<string, string>> = { 'Charles III': 'Charles III' };

function sameStart(known: readonly TenureDraft[], of: string, role: string, since: string): PersonDraft | null {
  const open = known.filter((tenure) => tenure.of === of && tenure.role === role && tenure.until === '');
  return open.find((tenure) => since !== '' && tenure.since.slice(0, 4) === since.slice(0, 4))?.person ?? null;
}

/** Tenures of the factbook (days), all of them running when it was printed. A person already known under another spelling is found by office and year. */
export function factbookTenures(
  rows: readonly Row[],
  sources: Sources,
  known: readonly TenureDraft[],
): readonly TenureDraft[] {
  const iso3 = new Map(sources.states.map((row) => [row('fips'), row('id')]));
  const heads = [
    ['chief_of_state', 'head-of-state'],
    ['head_of_government', 'head-of-government'],
  ] as const;
  return rows.flatMap((row) =>
    heads.flatMap(([column, role]) => {
      const of = iso3.get(row('fips'));
      const leader = parseLeader(row(column));
      if (of === undefined || leader === null || !isNamed(leader.name) || (role === 'head-of-state' && territories.has(of))) {
        return [];
      }
      const monarch = monarchs[leader.name];
      const person =
        (monarch === undefined ? null : sources.register.byName('GBR', monarch)) ??
        sameStart(known, of, role, leader.since) ??
        (leader.surname === '' ? null : sources.register.byPart(of, leader.surname)) ??
        sources.register.add(of, leader.name);
      if (monarch === undefined) addSpelling(person, leader.name, leader.surname);
      return [{ person, of, role, title: leader.title, since: leader.since, until: '' }];
    }),
  );
}

/** Whether what was read as a name is one: titles that the reader does not know leave an `of` in it. */
function isNamed(name: string): boolean {
  return name.includes(' ') && !/\b(?:of|the|Council)\b/u.test(name);
}

function addSpelling(person: PersonDraft, name: string, surname: string): void {
  if (normaliseName(person.name) !== normaliseName(name) && name.includes(' ')) person.names.add(name);
  if (surname === '') return;
  person.surnames.add(surname);
  const [first = ''] = name.split(' ');
  if (first !== surname.split(' ')[0] && name.split(' ').length > 2) person.names.add(`${first} ${surname}`);
}

const notPeople = /Council|Junta|Committee|Military|Presidium|Interim|None|Government| and | & /u;

function reignName(raw: string): string {
  const bare = raw.replace(/\(.*\)/u, '').replace(/\uFFFD/gu, '').trim();
  const [last = '', first] = bare.split(', ');
  const turned = first === undefined ? last : `${first} ${last}`;
  return turned.replace(/\b(?:\p{Lu}\. ?)+/gu, '').replace(/-$/u, '').trim();
}

/** Whether a person known by other offices can be the one who led in this year: no known office, or one within fifteen years. */
function sameEra(person: PersonDraft, since: string, known: readonly TenureDraft[]): boolean {
  const years = known.filter((tenure) => tenure.person === person).map((tenure) => Number(tenure.since.slice(0, 4)));
  return years.length === 0 || years.some((year) => Math.abs(year - Number(since.slice(0, 4))) <= 15);
}

const month = (year: string, at: string): string => (year === '' ? '' : `${year}-${at.padStart(2, '0')}`);

/** Tenures of leaders.1946-2021.csv (months). Those still running in March 2021 have no end here. */
export function reignTenures(
  rows: readonly Row[],
  sources: Sources,
  known: readonly TenureDraft[],
): readonly TenureDraft[] {
  return rows.flatMap((row) => {
    const code = row('stateabb');
    const former = formerStates[code];
    const of = former?.[0] ?? reignStates[code] ?? code;
    const name = reignName(row('leader'));
    if (!/^[A-Z]{3}$/u.test(of) || name === '' || notPeople.test(name)) return [];
    const since = month(row('syear'), row('smonth'));
    const until = month(row('eyear'), row('emonth'));
    const part = sources.register.byPart(of, name);
    const person =
      sources.register.byName(of, name) ??
      (part !== null && sameEra(part, since, known) ? part : null) ??
      sources.register.add(of, name);
    return [{ person, of, role: former ? 'other' : 'leader', title: former?.[1] ?? 'Leader', since, until }];
  });
}
