import type { CorrectableKind } from '../../base/schema/correction.ts';
import type { Attribution, Commitment, EventMention, Participant } from '../../base/schema/finding.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { hull } from '../../base/text/spans.ts';
import { findCorrectable } from '../store/corrections/find-correctable.ts';
import { machineFindings } from '../store/corrections/machine-findings.ts';
import type { Store } from '../store/store.ts';
import { correctionsOf } from './corrections.ts';
import { evidenceIn, namerOf, sourceIn, sourcesOf } from './refs.ts';
import type { Namer, Source } from './refs.ts';
import type { ReviewField, ReviewItem } from './review-types.ts';

/** A finding in the shape that all kinds share. */
interface Common {
  readonly kind: CorrectableKind;
  /** The words that say it; its sentence is theirs. */
  readonly core: readonly Span[];
  readonly spans: readonly Span[];
  readonly fields: readonly ReviewField[];
  readonly by: string;
  readonly confidence: number | null;
}

/** Findings with what a person needs to judge them, in the order of the ids; rejected ones too. Unknown ids are left out. */
export async function reviewItems(store: Store, ids: readonly string[]): Promise<readonly ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (const id of ids) {
    const item = await reviewItem(store, id);
    if (item !== null) items.push(item);
  }
  return items;
}

/** One finding, be it rejected, or the only report of a happening; null when the record has none of that id. */
export async function reviewItem(store: Store, id: string): Promise<ReviewItem | null> {
  const found = await findCorrectable(store.db, id);
  if (found === null || !('finding' in found)) return null;
  const line = await store.line(found.article);
  if (line === null) return null;
  const source = sourceIn(await sourcesOf(store, [line.id]), line.id);
  const name = await namerOf(store, actorsOf(line));
  const kept = commonOf(line, found.finding, name);
  const machine = kept ?? (await machineOf(store, line, { finding: found.finding, name }));
  if (machine === null) return null;
  const { core, spans, ...common } = machine;
  return {
    ...{ ...common, finding: found.finding, article: source.ref, rejected: kept === null },
    ...around(source, core, spans),
    corrections: (await correctionsOf(store, [found.finding])).get(found.finding) ?? [],
    happening: await happeningOf(store, found.finding),
  };
}

async function machineOf(
  store: Store,
  line: RecordLine,
  { finding, name }: { readonly finding: string; readonly name: Namer },
): Promise<Common | null> {
  const machine = await machineFindings(store.db, line.id);
  return machine === null ? null : commonOf({ ...line, ...machine }, finding, name);
}

async function happeningOf(store: Store, event: string): Promise<string | null> {
  const row = await store.db
    .selectFrom('happening_mentions')
    .select('happening')
    .where('event', '=', event)
    .executeTakeFirst();
  return row?.happening ?? null;
}

function actorsOf({ events, attributions, commitments }: RecordLine): readonly (string | null)[] {
  const roles = [
    ...events.flatMap(({ sources, targets }) => [...sources, ...targets]),
    ...commitments.flatMap(({ parties, beneficiaries }) => [...parties, ...beneficiaries]),
  ];
  return [...roles.flatMap(({ actor, country }) => [actor, country]), ...attributions.map(({ speaker }) => speaker)];
}

function around(
  source: Source,
  core: readonly Span[],
  spans: readonly Span[],
): Pick<ReviewItem, 'before' | 'sentence' | 'after' | 'marks'> {
  const whole = hull(core) ?? { start: 0, end: 0 };
  const { sentences } = source;
  const first = sentences.findIndex(({ start, end }) => start <= whole.start && whole.start < end);
  const last = sentences.findIndex(({ start, end }) => start < whole.end && whole.end <= end);
  const [from, to] = [sentences[first] ?? whole, sentences[Math.max(first, last)] ?? whole];
  const beside = (at: number): ReviewItem['before'] => {
    const span = first < 0 ? undefined : sentences[at];
    return span === undefined ? null : evidenceIn(source, span);
  };
  const sentence = { start: Math.min(from.start, whole.start), end: Math.max(to.end, whole.end) };
  return {
    before: beside(first - 1),
    sentence: evidenceIn(source, sentence),
    after: beside(Math.max(first, last) + 1),
    marks: spans.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end })),
  };
}

function commonOf(line: RecordLine, id: string, name: Namer): Common | null {
  const event = line.events.find((each) => each.id === id);
  if (event !== undefined) return ofEvent(line, event, name);
  const attribution = line.attributions.find((each) => each.id === id);
  if (attribution !== undefined) return ofAttribution(attribution, name);
  const commitment = line.commitments.find((each) => each.id === id);
  if (commitment !== undefined) return ofCommitment(commitment, name);
  return ofClaim(line, id, name);
}

function plain(name: string, value: string | null): ReviewField {
  return { name, value: value ?? 'unknown', actors: [] };
}

function people(name: string, list: readonly Participant[], namer: Namer): ReviewField {
  const ids = [...new Set(list.flatMap(({ actor, country }) => actor ?? country ?? []))];
  return { name, value: ids.length === 0 ? 'unknown' : ids.join(', '), actors: ids.map(namer) };
}

function speaker(attribution: Attribution | undefined, namer: Namer): ReviewField {
  const id = attribution?.speaker ?? null;
  return { name: 'speaker', value: id ?? 'unknown', actors: id === null ? [] : [namer(id)] };
}

function ofEvent(line: RecordLine, event: EventMention, name: Namer): Common {
  const said = line.attributions.find(({ id }) => id === event.attribution);
  const fields = [
    plain('type', event.type),
    people('source', event.sources, name),
    people('target', event.targets, name),
    plain('date', event.date?.value ?? null),
    plain('modality', event.modality),
    ...(said === undefined ? [plain('said by', 'the paper itself')] : [{ ...speaker(said, name), name: 'said by' }]),
  ];
  const { by, confidence } = event;
  return {
    kind: 'event',
    core: [event.trigger],
    spans: [event.trigger, ...event.sources, ...event.targets],
    fields,
    by,
    confidence,
  };
}

function ofAttribution(attribution: Attribution, name: Namer): Common {
  const { source, cue, content, quotation, act, by, confidence } = attribution;
  const fields = [speaker(attribution, name), plain('quotation', quotation), plain('act', act)];
  const core = content.length > 0 ? content : [...cue, ...source];
  return { kind: 'attribution', core, spans: [...source, ...cue, ...content], fields, by, confidence };
}

function ofCommitment(commitment: Commitment, name: Namer): Common {
  const { kind, parties, beneficiaries, action, condition, due, by } = commitment;
  const fields = [
    plain('commitment', kind),
    people('parties', parties, name),
    people('owed to', beneficiaries, name),
    plain('due', due?.value ?? null),
  ];
  const spans = [...parties, action, ...(condition === null ? [] : [condition])];
  return { kind: 'commitment', core: [action], spans, fields, by, confidence: null };
}

function ofClaim(line: RecordLine, id: string, name: Namer): Common | null {
  const claim = line.claims.find((each) => each.id === id);
  if (claim === undefined) return null;
  const said = line.attributions.find((each) => each.id === claim.attribution);
  const about = line.events.find((each) => each.id === claim.about);
  const fields = [
    plain('stance', claim.stance),
    { ...speaker(said, name), name: 'said by' },
    plain('about', about === undefined ? 'words' : about.type),
  ];
  const spans = [...(said?.source ?? []), ...(said?.cue ?? []), ...(said?.content ?? [])];
  return { kind: 'claim', core: said?.content ?? spans, spans, fields, by: claim.by, confidence: null };
}
