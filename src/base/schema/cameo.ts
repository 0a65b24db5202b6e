import type { EventContext, EventType } from './event-types.ts';

// PLOVER back to CAMEO (version 1.1b3), by the crosswalk of PLOVER's authors read the other way. Where several CAMEO codes fall into one
// PLOVER type the code is the broadest that holds: nothing is made more exact than it was read.

/** A rule: the first of a type whose mode and context (where named) hold. */
type Row = readonly [code: string, mode?: string, contexts?: readonly EventContext[]];

const rows: Readonly<Record<EventType, readonly Row[]>> = {
  AGREE: [
    ['0312', '', ['military']],
    ['0311', '', ['economic']],
    ['0313', '', ['legal']],
    ['0314', '', ['intelligence']],
    ['0334', '', ['peacekeeping']],
    ['030'],
  ],
  CONSULT: [['041', 'phone'], ['042', 'visit'], ['044', 'third-party'], ['040']],
  SUPPORT: [['050']],
  CONCEDE: [['081', '', ['legal']], ['0833', '', ['rights_freedoms']], ['0832', '', ['executive']], ['080']],
  COOPERATE: [
    ['062', '', ['military']],
    ['061', '', ['economic']],
    ['063', '', ['legal']],
    ['064', '', ['intelligence']],
    ['060'],
  ],
  AID: [
    ['074', '', ['peacekeeping']],
    ['072', '', ['military']],
    ['071', '', ['economic']],
    ['073', '', ['disasters', 'health', 'human_security']],
    ['075', '', ['asylum']],
    ['070'],
  ],
  RETREAT: [
    ['0841', 'release'],
    ['0842', 'return'],
    ['086', 'access'],
    ['0873', 'disarm'],
    ['0871', 'ceasefire'],
    ['0874', 'withdraw'],
    ['0831', 'resign'],
    ['080'],
  ],
  REQUEST: [
    ['1012', 'assist', ['military']],
    ['1011', 'assist', ['economic']],
    ['1013', 'assist', ['legal']],
    ['101', 'assist'],
    ['104', 'change'],
    ['105', 'yield'],
    ['106', 'meet'],
    ['100'],
  ],
  ACCUSE: [
    ['091', 'investigate', ['crime', 'corruption']],
    ['092', 'investigate', ['human_rights']],
    ['093', 'investigate', ['military']],
    ['090', 'investigate'],
    ['1121', 'allege', ['crime', 'corruption']],
    ['1122', 'allege', ['human_rights']],
    ['1123', 'allege', ['military']],
    ['112', 'allege'],
    ['111', 'disapprove'],
    ['110'],
  ],
  REJECT: [
    ['1212', 'assist', ['military']],
    ['1211', 'assist', ['economic']],
    ['121', 'assist'],
    ['123', 'change'],
    ['124', 'yield'],
    ['125', 'meet'],
    ['120'],
  ],
  THREATEN: [
    ['1385', 'violence', ['cbrn']],
    ['138', 'violence'],
    ['1382', 'territory'],
    ['136', 'expel'],
    ['1313', 'relations'],
    ['1312', 'restrict'],
    ['132', 'arrest'],
    ['130'],
  ],
  PROTEST: [
    ['141', 'demo'],
    ['142', 'hunger'],
    ['143', 'strike'],
    ['143', 'boycott'],
    ['144', 'obstruct'],
    ['145', 'riot'],
    ['140'],
  ],
  SANCTION: [
    ['116', 'convict'],
    ['166', 'expel'],
    ['161', 'withdraw'],
    ['1622', 'discontinue', ['military']],
    ['1621', 'discontinue', ['economic']],
    ['162', 'discontinue'],
    ['163'],
  ],
  MOBILIZE: [['154', 'troops'], ['154', 'militia'], ['153', 'police'], ['150']],
  COERCE: [
    ['171', 'seize'],
    ['191', 'restrict', ['military']],
    ['163', 'restrict', ['economic', 'diplomatic']],
    ['172', 'restrict'],
    ['1722', 'ban'],
    ['1721', 'censor'],
    ['1723', 'curfew'],
    ['1724', 'martial-law'],
    ['173', 'arrest'],
    ['174', 'deport'],
    ['170'],
  ],
  ASSAULT: [
    ['181', 'abduct'],
    ['1822', 'torture'],
    ['186', 'assassinate'],
    ['182', 'beat'],
    ['1823', 'execute'],
    ['202', 'massacre'],
    ['1712', 'destroy'],
    ['193', 'firearms'],
    ['183', 'explosives'],
    ['1831', 'suicide-attack'],
    ['194', 'heavy-weapons'],
    ['195', 'aerial'],
    ['175', 'crowd-control'],
    ['180', 'unconventional'],
    ['190'],
  ],
  STATEMENT: [['016', 'deny'], ['015', 'claim-responsibility'], ['010']],
  APPEAL: [['020']],
};

/** What is announced of a type: the intention, in CAMEO a code of its own. */
const intentions: Readonly<Partial<Record<EventType, readonly Row[]>>> = {
  AGREE: rows.AGREE,
  CONSULT: [['036']],
  SUPPORT: [['032']],
  COOPERATE: [['0312', '', ['military']], ['0311', '', ['economic']], ['031']],
  AID: [['0334', '', ['peacekeeping']], ['0332', '', ['military']], ['0331', '', ['economic']], ['033']],
  CONCEDE: [['035']],
  RETREAT: [['0353', 'release'], ['0356', 'withdraw'], ['0356', 'ceasefire'], ['0356', 'disarm'], ['035']],
};

/** Goldstein's scores of the codes above, as GDELT gives them for CAMEO. */
const goldstein: Readonly<Record<string, number>> = {
  ...{
    '010': 0,
    '015': 0,
    '016': -2,
    '020': 3,
    '030': 4,
    '031': 5.2,
    '0311': 5.2,
    '0312': 5.2,
    '0313': 5.2,
    '0314': 5.2,
  },
  ...{ '032': 4.5, '033': 5.2, '0331': 5.2, '0332': 5.2, '0334': 6, '035': 7, '0353': 7, '0356': 7, '036': 4 },
  ...{
    '040': 1,
    '041': 1,
    '042': 1.9,
    '044': 2.5,
    '050': 3.5,
    '057': 8,
    '060': 6,
    '061': 6.4,
    '062': 7.4,
    '063': 7.4,
    '064': 7,
  },
  ...{
    '070': 7,
    '071': 7.4,
    '072': 8.3,
    '073': 7.4,
    '074': 8.5,
    '075': 7,
    '080': 5,
    '081': 5,
    '0831': 5,
    '0832': 5,
    '0833': 5,
  },
  ...{ '0841': 7, '0842': 7, '086': 9, '0871': 9, '0873': 9, '0874': 10, '090': -2, '091': -2, '092': -2, '093': -2 },
  ...{ '100': -5, '101': -5, '1011': -5, '1012': -5, '1013': -5, '104': -5, '105': -5, '106': -5 },
  ...{ '110': -2, '111': -2, '112': -2, '1121': -2, '1122': -2, '1123': -2, '116': -2 },
  ...{ '120': -4, '121': -4, '1211': -4, '1212': -4, '123': -4, '124': -4, '125': -5 },
  ...{ '130': -4.4, '1312': -5.8, '1313': -5.8, '132': -5.8, '136': -7, '138': -7, '1382': -7, '1385': -7 },
  ...{
    '140': -6.5,
    '141': -6.5,
    '142': -6.5,
    '143': -6.5,
    '144': -7.5,
    '145': -7.5,
    '150': -7.2,
    '153': -7.2,
    '154': -7.2,
  },
  ...{ '161': -4, '162': -5.6, '1621': -5.6, '1622': -5.6, '163': -8, '166': -7 },
  ...{
    '170': -7,
    '171': -9.2,
    '1712': -9.2,
    '172': -5,
    '1721': -5,
    '1722': -5,
    '1723': -5,
    '1724': -5,
    '173': -5,
    '174': -5,
  },
  ...{ '175': -9, '180': -9, '181': -9, '182': -9.5, '1822': -9, '1823': -10, '183': -10, '1831': -10, '186': -10 },
  ...{ '190': -10, '191': -9.5, '193': -10, '194': -10, '195': -10, '202': -10 },
};

/** A CAMEO code with what follows from it. */
export interface Cameo {
  /** Three or four digits: `057`, `0312`. */
  readonly code: string;
  /** Its first three digits. */
  readonly base: string;
  /** Its first two digits. */
  readonly root: string;
  /** GDELT's quadrant of the root: verbal and material cooperation (1, 2), verbal and material conflict (3, 4). */
  readonly quad: 1 | 2 | 3 | 4;
  /** Goldstein's score, -10 to 10. */
  readonly goldstein: number;
}

/** What is coded of an event. */
export interface Coded {
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly EventContext[];
  /** True when it is only announced. */
  readonly announced: boolean;
  /** True when two parties or more agreed with each other: CAMEO has a code for signing. */
  readonly mutual: boolean;
}

/** The CAMEO code of an event; null for an announcement that CAMEO has no code for (an attack that is announced is none). */
export function cameoOf({ type, mode, contexts, announced, mutual }: Coded): Cameo | null {
  const list = announced ? intentions[type] : rows[type];
  const found = list?.find(
    ([, wanted = '', named]) => holds(wanted, mode) && (named?.some((each) => contexts.includes(each)) ?? true),
  );
  if (found === undefined) return null;
  return coded(type === 'AGREE' && mutual && !announced ? '057' : found[0]);
}

function holds(wanted: string, mode: string | null): boolean {
  return wanted === '' || wanted === mode;
}

function coded(code: string): Cameo {
  const root = code.slice(0, 2);
  return { code, base: code.slice(0, 3), root, quad: quadOf(Number(root)), goldstein: goldstein[code] ?? 0 };
}

function quadOf(root: number): Cameo['quad'] {
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}

/** Every code that an event can be given, for tests and the codebook. */
export function cameoCodes(): readonly Cameo[] {
  const all = [...Object.values(rows), ...Object.values(intentions)].flat().map(([code]) => code);
  return [...new Set([...all, '057'])].sort().map(coded);
}

/** The codes of `cameoCodes` that have a Goldstein score in the table. */
export function scoredCodes(): readonly string[] {
  return Object.keys(goldstein).sort();
}
