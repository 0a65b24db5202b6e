/** PLOVER's four quadrants (GDELT's QuadClass 1 to 4) and, for our extension, `statement`. */
export type Quad =
  'verbal-cooperation' | 'material-cooperation' | 'verbal-conflict' | 'material-conflict' | 'statement';

/** Lanes of a timeline: families of event types that people look for together, in the order in which they are drawn. */
export const lanes = [
  'contacts',
  'agreements',
  'transfers',
  'easing',
  'statements',
  'disputes',
  'threats',
  'sanctions',
  'force',
] as const;

export type Lane = (typeof lanes)[number];

/** What the schema says of an event type. `score` is PLOVER's, null where PLOVER has none; never an input to anything. */
export interface EventTypeInfo {
  readonly label: string;
  readonly quad: Quad;
  readonly lane: Lane;
  readonly score: number | null;
  readonly modes: readonly string[];
  /** True when "A and B did it" makes both sources. */
  readonly reciprocal: boolean;
  /** True for our marked extension of PLOVER. */
  readonly extension: boolean;
}

type Row = readonly [label: string, quad: Quad, lane: Lane, score: number | null, modes: string, flags: string];

const row = ([label, quad, lane, score, modes, flags]: Row): EventTypeInfo => ({
  label,
  quad,
  lane,
  score,
  modes: modes === '' ? [] : modes.split(' '),
  reciprocal: flags.includes('r'),
  extension: flags.includes('x'),
});

/**
 * The event types: PLOVER 2.0's sixteen and two of ours (STATEMENT, APPEAL). PLOVER's manual contradicts itself twice; decided here:
 * ACCUSE scores -3, SANCTION is material conflict.
 */
export const eventTypes = {
  AGREE: row(['agrees with', 'verbal-cooperation', 'agreements', 3, '', 'r']),
  CONSULT: row(['meets', 'verbal-cooperation', 'contacts', 1.5, 'visit third-party multilateral phone', 'r']),
  SUPPORT: row(['supports', 'verbal-cooperation', 'statements', 4, '', '']),
  CONCEDE: row(['concedes to', 'verbal-cooperation', 'agreements', 5, '', '']),
  COOPERATE: row(['cooperates with', 'material-cooperation', 'transfers', 6, '', 'r']),
  AID: row(['aids', 'material-cooperation', 'transfers', 7, '', '']),
  RETREAT: row([
    'retreats for',
    'material-cooperation',
    'easing',
    9,
    'withdraw release return disarm ceasefire access resign',
    '',
  ]),
  REQUEST: row(['requests of', 'verbal-conflict', 'statements', -1, 'assist change yield meet', '']),
  ACCUSE: row(['accuses', 'verbal-conflict', 'disputes', -3, 'disapprove investigate allege', '']),
  REJECT: row(['rejects', 'verbal-conflict', 'disputes', -4, 'assist change yield meet', '']),
  THREATEN: row([
    'threatens',
    'verbal-conflict',
    'threats',
    -6,
    'restrict arrest relations expel territory violence',
    '',
  ]),
  PROTEST: row([
    'protests against',
    'material-conflict',
    'disputes',
    -6.5,
    'demo riot strike hunger boycott obstruct other',
    '',
  ]),
  SANCTION: row(['sanctions', 'material-conflict', 'sanctions', -7, 'convict expel withdraw discontinue', '']),
  MOBILIZE: row(['mobilises against', 'material-conflict', 'force', -7.2, 'troops weapons police militia', '']),
  COERCE: row([
    'coerces',
    'material-conflict',
    'sanctions',
    -7.5,
    'seize restrict ban censor curfew martial-law arrest deport withhold misinformation',
    '',
  ]),
  ASSAULT: row([
    'attacks',
    'material-conflict',
    'force',
    -9.5,
    'abduct torture coup assassinate beat execute massacre destroy firearms explosives suicide-attack heavy-weapons aerial crowd-control unconventional',
    '',
  ]),
  STATEMENT: row(['says of', 'statement', 'statements', null, 'comment deny claim-responsibility', 'x']),
  APPEAL: row(['appeals to', 'statement', 'statements', null, '', 'x']),
} as const satisfies Record<string, EventTypeInfo>;

export type EventType = keyof typeof eventTypes;

/** All event types in the order of the schema. */
export const eventTypeNames: readonly EventType[] = Object.keys(eventTypes).filter(isEventType);

/** Whether a word is an event type. */
export function isEventType(word: string): word is EventType {
  return Object.hasOwn(eventTypes, word);
}

/** PLOVER's contexts. An event may have several. */
export const eventContexts = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;

export type EventContext = (typeof eventContexts)[number];
