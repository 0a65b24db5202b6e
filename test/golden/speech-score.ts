import type { ActorId } from '../../src/base/schema/actor.ts';
import type { Attribution, Claim, Commitment, Participant, Quantity } from '../../src/base/schema/finding.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import type { Span } from '../../src/base/schema/span.ts';
import type { Kit } from '../../src/base/kit.ts';
import { contains, overlaps } from '../../src/base/text/spans.ts';
import { readDocument } from '../../src/pipeline.ts';
import { likeness, onLine } from './speech-place.ts';
import type { MarkedCommitment, MarkedQuantity, MarkedStatement, SpeechGolden } from './speech-golden.ts';

/** What is measured, in the order of the table. */
export const measures = [
  ...['statements found', 'statements precision', 'quotation', 'speaker, direct', 'speaker, all', 'chain', 'medium'],
  ...['act', 'stance', 'claims precision', 'about', 'quantities', 'quantities precision'],
  ...['parties and condition', 'commitments precision', 'commitment kind', 'beneficiaries', 'due, instrument, article'],
  ...['credits', 'credits precision'],
] as const;

export type MeasureName = (typeof measures)[number];

/** One thing that was marked, or printed, and whether it was right. */
export interface Check {
  readonly measure: MeasureName;
  readonly right: boolean;
  readonly golden: SpeechGolden;
  /** What was wanted and what was read, for the list of misses. */
  readonly note: string;
}

/** One golden with what was read of it; spans of the golden are those of the line already. */
interface Scene {
  readonly golden: SpeechGolden;
  readonly line: RecordLine;
  readonly kit: Kit;
  /** The attribution that was read for each statement, by the statement's id. */
  readonly matches: ReadonlyMap<string, Attribution>;
}

type Rows = readonly (readonly [MeasureName, boolean, string])[];

/** Reads a golden as a whole page and compares. */
export function scoreSpeech(golden: SpeechGolden, kit: Kit): readonly Check[] {
  const line = lineOf(golden, kit);
  const placed = onLine(golden, line);
  const scene: Scene = { golden: placed, line, kit, matches: match(placed.statements, line.attributions) };
  const rows: Rows = [
    ...statementRows(scene),
    ...claimRows(scene),
    ...quantityRows(scene),
    ...commitmentRows(scene),
    ...creditRows(scene),
  ];
  return rows.map(([measure, right, note]) => ({ measure, right, golden, note }));
}

function lineOf(golden: SpeechGolden, kit: Kit): RecordLine {
  const { name, title, published, text } = golden;
  const result = readDocument(
    {
      ...{ input: name, format: 'text', body: text, clean: false, id: null, url: null, outlet: null },
      ...{ title, published, language: 'en', notices: [] },
    },
    kit,
  );
  if (!result.ok) throw new Error(`${name}: ${result.notice.message}`);
  return result.value;
}

/** One to one, the likest first; contents that share less than half of their words are not the same statement. */
function match(marked: readonly MarkedStatement[], found: readonly Attribution[]): ReadonlyMap<string, Attribution> {
  const pairs = marked
    .flatMap((one) => found.map((other) => ({ one, other, score: likeness(one.content, other.content) })))
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score);
  const matches = new Map<string, Attribution>();
  const taken = new Set<Attribution>();
  for (const { one, other } of pairs) {
    if (matches.has(one.id) || taken.has(other)) continue;
    matches.set(one.id, other);
    taken.add(other);
  }
  return matches;
}

// ---- statements

function statementRows({ golden, line, kit, matches }: Scene): Rows {
  const taken = new Set(matches.values());
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => line.text.slice(start, end)).join(' / ');
  const extra = line.attributions.map(
    (found) => ['statements precision', taken.has(found), `${words(found.source)} | ${words(found.content)}`] as const,
  );
  return [...golden.statements.flatMap((one) => oneStatement(one, matches.get(one.id), { words, kit })), ...extra];
}

interface Tools {
  readonly words: (spans: readonly Span[]) => string;
  readonly kit: Kit;
}

function oneStatement(one: MarkedStatement, found: Attribution | undefined, { words, kit }: Tools): Rows {
  const said = words(one.content);
  const note = (wanted: unknown, read: unknown): string => `${String(wanted)}, read ${String(read)}: ${said}`;
  const speaker = isSpeaker(found, one.speakers, kit);
  const heard = note(one.speakers, found === undefined ? 'nothing' : found.speaker);
  const [chain, read] = [one.chain.join(' < '), found?.chain.join(' < ') ?? ''];
  const medium = found?.medium?.name ?? null;
  return [
    ['statements found', found !== undefined, said],
    ['quotation', found?.quotation === one.quotation, note(one.quotation, found?.quotation)],
    ['speaker, all', speaker, heard],
    ...(one.quotation === 'direct' ? ([['speaker, direct', speaker, heard]] as const) : []),
    ...(chain + read === '' ? [] : ([['chain', chain === read, note(chain, read)]] as const)),
    ...(one.medium === null && medium === null
      ? []
      : ([['medium', one.medium === medium, note(one.medium, medium)]] as const)),
    ...(one.act === null ? [] : ([['act', found?.act === one.act, note(one.act, found?.act)]] as const)),
  ];
}

/** The state stands for its ministries and forces, which some tables know as bodies of their own. */
function isSpeaker(found: Attribution | undefined, accepted: readonly string[], kit: Kit): boolean {
  if (found === undefined) return false;
  const speaker: ActorId = found.speaker ?? 'unknown';
  if (accepted.includes(speaker)) return true;
  const actor = kit.tables.actor(speaker);
  return actor !== null && actor.kind !== 'person' && accepted.includes(actor.country ?? '');
}

// ---- claims

function claimRows({ golden, line, matches }: Scene): Rows {
  const owners = new Map([...matches].map(([id, found]) => [found.id, id]));
  const wanted = new Set(golden.claims.map(({ statement, stance }) => `${statement} ${stance}`));
  const read = new Map(line.claims.map((claim) => [`${owners.get(claim.attribution) ?? '?'} ${claim.stance}`, claim]));
  const about = (claim: Claim): Span => aboutOf(claim, line);
  const words = ({ start, end }: Span): string => line.text.slice(start, end);
  return [
    ...golden.claims.flatMap((claim): Rows => {
      const found = read.get(`${claim.statement} ${claim.stance}`);
      const content = golden.statements.find(({ id }) => id === claim.statement)?.content[0];
      const note = `${claim.stance}: ${content === undefined ? '' : words(content)}`;
      const target = golden.statements.find(({ id }) => id === claim.about)?.content ?? [];
      const answered = owners.get(line.claims.find(({ id }) => id === found?.answers)?.attribution ?? '');
      const points =
        found !== undefined && (answered === claim.about || target.some((span) => overlaps(span, about(found))));
      return [
        ['stance', found !== undefined, note],
        ...(claim.about === null
          ? []
          : ([['about', points, found === undefined ? note : words(about(found))]] as const)),
      ];
    }),
    ...[...read].map(([key, claim]): Rows[number] => [
      'claims precision',
      wanted.has(key),
      `${key}: ${words(about(claim))}`,
    ]),
  ];
}

function aboutOf({ about }: Claim, line: RecordLine): Span {
  if (typeof about !== 'string') return about;
  return line.events.find(({ id }) => id === about)?.trigger ?? { start: -1, end: -1 };
}

// ---- quantities: those of statements, claims, events and commitments

function quantityRows({ golden, line }: Scene): Rows {
  const all = [...line.attributions, ...line.claims, ...line.events, ...line.commitments].flatMap(
    (found) => found.quantities,
  );
  const read = [...new Map(all.map((one) => [one.start, one])).values()];
  const told = (one: MarkedQuantity | Quantity): string =>
    `${one.comparison} ${String(one.value)}${one.upTo === null ? '' : ` to ${String(one.upTo)}`} ${one.unit ?? ''}`.trim();
  const fits = (one: MarkedQuantity, other: Quantity): boolean => overlaps(one, other) && told(one) === told(other);
  return [
    ...golden.quantities.map((one): Rows[number] => {
      const near = read.filter((other) => overlaps(one, other));
      return ['quantities', near.some((other) => fits(one, other)), `${told(one)}, read ${near.map(told).join('; ')}`];
    }),
    ...read.map((other): Rows[number] => {
      const right = golden.quantities.some((one) => fits(one, other));
      return ['quantities precision', right, `${told(other)}: ${line.text.slice(other.start, other.end)}`];
    }),
  ];
}

// ---- commitments

function commitmentRows({ golden, line }: Scene): Rows {
  const words = (span: Span | null): string => (span === null ? 'no condition' : line.text.slice(span.start, span.end));
  const best = (one: MarkedCommitment): Commitment | undefined =>
    line.commitments.find((found) => likeness([one.action], [found.action]) >= 0.3);
  const taken = new Set(golden.commitments.map(best));
  return [
    ...golden.commitments.flatMap((one) => oneCommitment(one, best(one), words)),
    ...line.commitments.map((found): Rows[number] => {
      const note = `${found.kind} ${found.parties.map(({ text }) => text).join('+')}: ${words(found.action)}`;
      return ['commitments precision', taken.has(found), note];
    }),
  ];
}

function oneCommitment(
  one: MarkedCommitment,
  found: Commitment | undefined,
  words: (span: Span | null) => string,
): Rows {
  const what = `${one.id} ${words(one.action)}`;
  if (found === undefined) return [['parties and condition', false, `nothing read: ${what}`]];
  const bound = found.parties.map(({ text }) => text).join('+');
  const right = isSame(one.parties, found.parties) && isCondition(one.condition, found.condition);
  const instrument =
    one.instrument === null || (found.instrument !== null && contains(found.instrument, one.instrument));
  const named = instrument && (found.due?.value ?? null) === one.due && found.clause === one.clause;
  const details = `due ${found.due?.value ?? ''}, under ${found.instrument?.text ?? ''}, article ${found.clause ?? ''}`;
  const owed = found.beneficiaries.map(({ text }) => text).join('+');
  return [
    ['parties and condition', right, `${one.parties.join('+')}, read ${bound} | ${words(found.condition)}: ${what}`],
    ['commitment kind', found.kind === one.kind, `${one.kind}, read ${found.kind}: ${what}`],
    [
      'beneficiaries',
      isSame(one.beneficiaries, found.beneficiaries),
      `${one.beneficiaries.join('+')}, read ${owed}: ${what}`,
    ],
    ['due, instrument, article', named, `${details}: ${what}`],
  ];
}

function isSame(wanted: readonly string[], found: readonly Participant[]): boolean {
  const fits = (name: string, { actor, country }: Participant): boolean => name === actor || name === country;
  return (
    wanted.every((name) => found.some((each) => fits(name, each))) &&
    found.every((each) => wanted.some((name) => fits(name, each)))
  );
}

function isCondition(wanted: Span | null, found: Span | null): boolean {
  if (wanted === null || found === null) return wanted === found;
  return likeness([wanted], [found]) >= 0.6;
}

// ---- credits

function creditRows({ golden, line }: Scene): Rows {
  const key = ({ kind, agency }: { readonly kind: string; readonly agency: string }): string => `${kind} ${agency}`;
  const wanted = golden.credits.map(key);
  const read = line.credits.map(key);
  const isBody = (words: string): boolean => line.text.split('\n').some((paragraph) => paragraph.trim() === words);
  return [
    ...golden.credits.map((credit): Rows[number] => {
      const found = line.credits.find((each) => key(each) === key(credit));
      const out = found !== undefined && (found.kind === 'dateline' || !isBody(found.text));
      return [
        'credits',
        out,
        `${key(credit)}, read ${read.join(', ')}${found === undefined || out ? '' : ', left in the text'}`,
      ];
    }),
    ...line.credits.map((credit): Rows[number] => ['credits precision', wanted.includes(key(credit)), key(credit)]),
  ];
}
