import { listOf, type Row } from '../../src/base/tables/tsv.ts';
import type { Register, TenureDraft } from './people-register.ts';

const roleNames: Readonly<Record<string, string>> = {
  L: 'leader',
  S: 'head-of-state',
  G: 'head-of-government',
  F: 'foreign-minister',
  D: 'defence-minister',
  O: 'other',
};

/** The tenures of an `offices` cell: `LS:President:1999-12-31..2008-05-07`, with `@id` after the title when it is not the state's. */
export function parseOffices(cell: string, state: string): readonly Omit<TenureDraft, 'person'>[] {
  return listOf(cell).flatMap((text) => {
    const match = /^([LSGFDO]+):([^:@]+)(?:@([^:]+))?:(.*)\.\.(.*)$/u.exec(text);
    if (!match) throw new Error(`bad office: ${text}`);
    const [, codes = '', title = '', of = state, since = '', until = ''] = match;
    return (codes.match(/./gu) ?? []).map((code) => ({ of, role: roleNames[code] ?? 'other', title, since, until }));
  });
}

/** Enters the hand-kept people (`people.tsv`) and gives their tenures. */
export function ownPeople(rows: readonly Row[], register: Register): readonly TenureDraft[] {
  return rows.flatMap((row) => {
    const country = row('country');
    const person = register.add(country, row('name'), row('wikidata'), row('sector') === '' ? 'GOV' : row('sector'));
    for (const name of listOf(row('names'))) person.names.add(name);
    for (const surname of listOf(row('surnames'))) person.surnames.add(surname);
    return parseOffices(row('offices'), country).map((office) => ({ ...office, person }));
  });
}
