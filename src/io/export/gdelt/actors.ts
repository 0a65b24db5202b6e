import type { Sector } from '../../../base/schema/actor.ts';
import type { Participant } from '../../../base/schema/finding.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import type { Cell } from '../tsv.ts';

/** CAMEO's role codes for PLOVER's sectors; a sector without one is left out rather than forced. */
const roles: Readonly<Partial<Record<Sector, string>>> = {
  ...{ GOV: 'GOV', MIL: 'MIL', LEG: 'LEG', JUD: 'JUD', OPP: 'OPP', REB: 'REB', COP: 'COP', SPY: 'SPY', UAF: 'UAF' },
  ...{ PRM: 'UAF', AGR: 'AGR', BUS: 'BUS', CRM: 'CRM', CVL: 'CVL', SOC: 'CVL', EDU: 'EDU', ELI: 'ELI', LAB: 'LAB' },
  ...{ MED: 'MED', JRN: 'MED', REF: 'REF' },
};

/** Where CAMEO keeps an older alpha-3 code than ISO 3166-1. */
const older: Readonly<Record<string, string>> = { ROU: 'ROM', TLS: 'TMP' };

const groups: ReadonlySet<string> = new Set(['IGO', 'NGO', 'MNC']);

/**
 * The ten columns of an actor: Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code
 * Type3Code; all empty for nobody. Countries are CAMEO's alpha-3, not FIPS.
 */
export function actorCells(actor: Participant | undefined, tables: Tables): readonly Cell[] {
  if (actor === undefined) return Array<Cell>(10).fill(null);
  const state = actor.country !== null && tables.stateCodes(actor.country) !== null ? actor.country : null;
  const country = state === null ? null : (older[state] ?? state);
  const types = [actor.country !== null && groups.has(actor.country) ? actor.country : null, roleOf(actor)].filter(
    (type) => type !== null,
  );
  const name = actor.actor === null ? actor.text : (tables.actor(actor.actor)?.name ?? actor.text);
  const code = [country, ...types].join('');
  return [
    code === '' ? null : code,
    name.toUpperCase(),
    country,
    null,
    null,
    null,
    null,
    types[0] ?? null,
    types[1] ?? null,
    null,
  ];
}

function roleOf({ sector }: Participant): string | null {
  return sector === null ? null : (roles[sector] ?? null);
}
