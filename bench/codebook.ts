import type { EventFrame, EventLexicon } from '../src/base/lang/event-lexicon.ts';
import { eventContexts, eventTypeNames, eventTypes, type EventType } from '../src/base/schema/event-types.ts';
import type { Measure } from './measure.ts';
import { tableOf } from './report.ts';

/** What decides a label where words alone do not: PLOVER's rules as this program follows them. */
const rules: readonly string[] = [
  'No actor in the text, no event. Words and deals (AGREE, CONSULT, SUPPORT, COOPERATE, REQUEST, REJECT, THREATEN, STATEMENT, APPEAL) need a doer; an attack or arrest may have none.',
  '"A and B met": both are sources, no target. A visitor is the source, the host the target. Reciprocal types: AGREE, CONSULT, COOPERATE.',
  'Promised CONSULT, SUPPORT, COOPERATE and AID are AGREE; an announced RETREAT is CONCEDE; an announced material conflict is THREATEN.',
  'A refusal of something friendly ("will not meet") is REJECT; a cancelled meeting is REJECT; withdrawn aid is SANCTION.',
  'Summoning an ambassador and protesting through diplomats is ACCUSE. Acquittal, pardon, apology, lifting a curfew are CONCEDE. Release is RETREAT, and so is resigning.',
  'Troops moved inside an attack are no MOBILIZE of their own, the demand of a protest no REQUEST of its own.',
  'An attempted attack is an attack. A threat is one only when its doer tells of it or the word says so.',
  'Modality: `actual`; `historical` for background older than the news; `future`; `hypothetical`; `negated`. The last two are kept, flagged, and left out of default tables.',
  'What stands inside somebody’s words carries its attribution: it is claimed, not stated by the paper.',
  'Day: from the time expression of its own clause (`timex`), else the dateline, else the article’s day where the sentence tells news in the past or present; otherwise none.',
  'Sport, film, markets and calamities of nature make no events.',
];

/** Where PLOVER's manual contradicts itself, and what holds here. */
const decisions: readonly string[] = [
  'ACCUSE scores -3 (the score table prints +3, its modes are all negative).',
  'SANCTION is material conflict (the quad table prints verbal conflict, its section and the summary table material).',
];

/** What the sheet and its figures leave open. */
const limits: readonly string[] = [
  'How often it is right in your corpus: the sets above are other articles. Judge twenty events by their words.',
  'Why an event happened, how grave it was, or whether it happened at all. A score belongs to a type.',
  'What has no row: an act told in words that no row below knows is not found.',
];

/** Layers whose figures say how far to trust events. */
const layers: ReadonlySet<string> = new Set(['events', 'audit', 'actors']);

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function rowsOf(frames: readonly EventFrame[]): readonly string[] {
  return frames.map(
    ({ id, mode, lemmas, patterns, example, counter }) =>
      `| \`${id}\` | ${mode ?? ''} | ${cell(lemmas.join(', '))} | ${cell(patterns.map((one) => `\`${one}\``).join(' '))} | ${cell(example)} | ${cell(counter)} |`,
  );
}

function sectionOf(type: EventType, { frames }: EventLexicon): readonly string[] {
  const { label, quad, score, modes, reciprocal, extension } = eventTypes[type];
  const own = frames.filter((frame) => frame.type === type);
  const facts = [
    `A ${label} B`,
    quad.replace('-', ' '),
    score === null ? 'no score' : `score ${String(score)}`,
    ...(reciprocal ? ['reciprocal'] : []),
    ...(extension ? ['our extension of PLOVER'] : []),
  ];
  const list = modes.length === 0 ? 'no modes' : `modes: ${modes.join(', ')}`;
  return [
    `### ${type}`,
    '',
    `${facts.join('; ')}; ${list}; ${String(own.length)} rows.`,
    '',
    ...['| row | mode | words | argument maps | found in | not found in |', '|---|---|---|---|---|---|'],
    ...rowsOf(own),
    '',
  ];
}

/** The coder's sheet: every type, mode, rule and row, what was decided where the manual contradicts itself, and the measured error rates. */
export function codebook(lexicon: EventLexicon, measures: readonly Measure[]): string {
  return [
    '<!-- prettier-ignore-start -->',
    '# Codebook of events',
    '',
    'Written by `npm run bench` from the schema, the lexicon and the last figures. Notation of argument maps: `src/base/lang/event-lexicon.ts`.',
    ...['', '## Rules', '', ...rules.map((rule) => `- ${rule}`)],
    ...['', '## Decided where the manual contradicts itself', '', ...decisions.map((one) => `- ${one}`)],
    ...['', '## Contexts', '', `${eventContexts.join(', ')}.`],
    ...['', '## How often it is right', '', tableOf(measures.filter(({ layer }) => layers.has(layer)))],
    ...['## What this cannot tell you', '', ...limits.map((one) => `- ${one}`), ''],
    ...['## Types', ''],
    ...eventTypeNames.flatMap((type) => sectionOf(type, lexicon)),
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}
