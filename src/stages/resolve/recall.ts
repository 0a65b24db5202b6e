import { plainWord, roleOfPhrase, singulars } from '../../base/lang/role-match.ts';
import type { ActorId, Sector } from '../../base/schema/actor.ts';
import type { Attribution, AttributionDraft } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, hull } from '../../base/text/spans.ts';
import { around, type Directory, wordsIn } from './directory.ts';
import { participantsOf } from './participants.ts';
import { identityOfActor, jointSpeakersOf, speakerIdentity } from './speaker.ts';

/** Somebody who has spoken before, with the words that introduced him. */
interface Voice {
  readonly speaker: ActorId;
  readonly words: readonly string[];
  readonly head: string;
  readonly kind: 'person' | 'body';
  /** The organisation that its words name: `Hamas` of a Hamas leader; null when they name none. */
  readonly body: ActorId | null;
  readonly end: number;
}

/** A source phrase taken apart: `an army spokesman`, `the bank's lawyer`, `a spokesman for the group`. */
interface Phrase {
  readonly span: Span;
  readonly definite: boolean;
  /** Words between article and head, in lower case. */
  readonly modifiers: readonly string[];
  readonly head: string;
  /** Words after `of` or `for`. */
  readonly complement: readonly string[];
  /** Words before a possessive; `its` is one without words. */
  readonly owner: readonly string[] | null;
}

/** How far back a phrase without a name is understood, in characters. */
const reach = 1200;

/** Who speaks, with state and sector. */
export type Speaker = Pick<Attribution, 'speaker' | 'jointSpeakers' | 'speakerCountry' | 'speakerSector'>;

export const nobody: Speaker = { speaker: null, jointSpeakers: [], speakerCountry: null, speakerSector: null };

/**
 * Who speaks in each attribution. Where the words of a source name nobody (`the vice minister`, `the ministry`, `an army spokesman`,
 * `she`), it is whom the article has introduced by such words as a speaker before; null when nobody was.
 */
export function speakersOf(drafts: readonly AttributionDraft[], directory: Directory): readonly Speaker[] {
  const voices: Voice[] = [];
  const found = new Map<AttributionDraft, Speaker>();
  const start = (draft: AttributionDraft): number => hull(draft.source)?.start ?? 0;
  for (const draft of drafts.toSorted((a, b) => start(a) - start(b))) {
    const source = draft.source.map((span) => wholeName(directory, span));
    const speaker = speakerIn(source, voices, directory);
    found.set(draft, speaker);
    const [span] = source;
    if (speaker.speaker !== null && span !== undefined) voices.push(voiceOf(speaker.speaker, span, directory));
  }
  return drafts.map((draft) => found.get(draft) ?? nobody);
}

function speakerIn(source: readonly Span[], voices: readonly Voice[], directory: Directory): Speaker {
  const own = speakerIdentity(source, directory);
  const { actor, country, sector } =
    own.actor === null ? identityOfActor(directory, recalled(source, voices, directory)) : own;
  return {
    speaker: actor,
    jointSpeakers: jointSpeakersOf(source, directory).filter((other) => other !== actor),
    speakerCountry: country ?? own.country,
    speakerSector: sector ?? own.sector,
  };
}

/** The office or name that a source was cut out of: `Peru's foreign minister` for `minister`, the spokesman for his ministry. */
function wholeName(directory: Directory, span: Span): Span {
  const whole = directory.residents.find(
    ({ type, start, end }) =>
      type !== 'place' &&
      type !== 'nationality' &&
      end - start > span.end - span.start &&
      contains({ start, end }, span),
  );
  return whole === undefined ? span : { start: whole.start, end: whole.end };
}

function voiceOf(speaker: ActorId, span: Span, directory: Directory): Voice {
  const words = wordsOf(directory, span);
  const { head, modifiers } = phraseOf(directory, span);
  const { names } = directory.kit.pack;
  const named = around(directory, span).some((entity) => entity.type === 'person' && contains(span, entity));
  const person = named || roleOfPhrase(names, [...modifiers, head], modifiers.length)?.row.kind === 'office';
  return { speaker, words, head, kind: person ? 'person' : 'body', body: bodyIn(directory, span), end: span.end };
}

function bodyIn(directory: Directory, span: Span): ActorId | null {
  const found = around(directory, span).find(({ type, ...at }) => type === 'organization' && contains(span, at));
  return found?.actor ?? null;
}

function wordsOf({ article }: Directory, span: Span): readonly string[] {
  return wordsIn(article.text, span).map(plainWord);
}

const complement = /\s(?:of|for|in|at|from|to|who|which|with|on)\s|,\s/u;

function phraseOf(directory: Directory, span: Span): Phrase {
  const text = directory.article.text.slice(span.start, span.end);
  const cut = complement.exec(text);
  const before = cut === null ? text : text.slice(0, cut.index);
  const possessive = /^(.*?)['’]s?\s(.*)$/u.exec(before);
  const [owner, own] = [possessive?.[1] ?? null, possessive?.[2] ?? before];
  const list = words(own);
  const opener = list[0] ?? '';
  const rest = openers.test(opener) ? list.slice(1) : list;
  return {
    span,
    definite: !/^an?$/u.test(opener),
    modifiers: rest.slice(0, -1),
    head: singular(rest.at(-1) ?? opener),
    complement: cut === null || !/\s(?:of|for)\s/u.test(cut[0]) ? [] : words(text.slice(cut.index + cut[0].length)),
    owner: /^(?:its|his|her|their)$/u.test(opener) ? [] : owner === null ? null : words(owner),
  };
}

const openers = /^(?:an?|the|its|his|her|their|this|that|same)$/u;

function words(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? []).map(plainWord);
}

function singular(word: string): string {
  return singulars(word)[0] ?? word;
}

function recalled(source: readonly Span[], all: readonly Voice[], directory: Directory): ActorId | null {
  const [whole] = source;
  const span = whole === undefined ? null : withoutName(directory, whole);
  if (span === null) return null;
  const country = countryOf(directory, span);
  const voices = all
    .filter(
      ({ end, speaker }) => span.start - end < reach && (country === null || belongs(directory, speaker, country)),
    )
    .toReversed();
  const phrase = phraseOf(directory, span);
  const voice = pronoun(phrase, voices) ?? byWords(directory, phrase, voices);
  return voice?.speaker ?? leaderBody(directory, phrase, voices);
}

/** `the group`, `a spokesman for the movement`, after its leader spoke. */
function leaderBody(
  directory: Directory,
  { head, complement, definite, modifiers }: Phrase,
  voices: readonly Voice[],
): ActorId | null {
  const { groups, mouthpieces } = directory.kit.pack.attribution.recalled;
  const meant =
    (definite && groups.includes(head)) ||
    (mouthpieces.includes(head) && complement.some((word) => groups.includes(word)));
  const described = groups.includes(head) ? modifiers : [];
  return meant ? (voices.find(({ body }) => body !== null && isGroup(directory, body, described))?.body ?? null) : null;
}

const ofStates = new Set<Sector | null>(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);

/** Whether `the group` may be an actor: no organ of a state is, and `the rebel group` is one that fights a state. */
function isGroup({ kit }: Directory, id: ActorId, modifiers: readonly string[]): boolean {
  const sector = kit.tables.actor(id)?.sector ?? null;
  return modifiers.length > 0 ? sector === 'REB' : !ofStates.has(sector);
}

/** The office before a name that nobody knows (`ministry spokesman Juan Nadie`); null for a name alone, which is no one else's. */
function withoutName(directory: Directory, span: Span): Span | null {
  const person = around(directory, span).find((entity) => entity.type === 'person' && contains(span, entity));
  if (person === undefined) return span;
  return person.start > span.start + 1 ? { start: span.start, end: person.start - 1 } : null;
}

function countryOf(directory: Directory, span: Span): string | null {
  return participantsOf(span, directory)[0]?.country ?? null;
}

function belongs({ kit }: Directory, speaker: ActorId, country: string): boolean {
  return speaker === country || kit.tables.actor(speaker)?.country === country;
}

/** `he` and `she` are the last person who spoke, `it` the last body. */
function pronoun({ head, modifiers }: Phrase, voices: readonly Voice[]): Voice | undefined {
  if (modifiers.length > 0) return undefined;
  if (head === 'he' || head === 'she') return voices.find(({ kind }) => kind === 'person');
  return head === 'it' ? voices.find(({ kind }) => kind === 'body') : undefined;
}

function byWords(directory: Directory, phrase: Phrase, voices: readonly Voice[]): Voice | undefined {
  const { recalled: rows } = directory.kit.pack.attribution;
  if (phrase.owner !== null) return rows.mouthpieces.includes(phrase.head) ? ofOwner(phrase.owner, voices) : undefined;
  const around = [...phrase.modifiers, ...phrase.complement].map(singular);
  const body =
    voices.find(({ head }) => around.includes(head)) ??
    (around.some((word) => rows.groups.includes(word)) ? voices.find(({ kind }) => kind === 'body') : undefined);
  if (body !== undefined && rows.mouthpieces.includes(phrase.head)) return body;
  if (!phrase.definite) return undefined;
  const again = voices.find((voice) => isSame(phrase, voice, rows.bodies));
  if (again !== undefined) return again;
  if (namesPeople(directory, phrase.span)) return undefined;
  if (rows.persons.includes(phrase.head)) return voices.find(({ kind }) => kind === 'person');
  const isMeant = ({ kind, speaker }: Voice): boolean =>
    kind === 'body' && isGroup(directory, speaker, phrase.modifiers);
  return rows.groups.includes(phrase.head) ? voices.find(isMeant) : undefined;
}

/** `the Guinean government`: with a people in its words it is no one else's, though two states share the adjective. */
function namesPeople(directory: Directory, span: Span): boolean {
  return around(directory, span).some(({ type, ...at }) => type === 'nationality' && contains(span, at));
}

/** `the bank's lawyer` speaks for the bank, `its spokesman` for who spoke last. */
function ofOwner(owner: readonly string[], voices: readonly Voice[]): Voice | undefined {
  const head = singular(owner.at(-1) ?? '');
  return head === '' ? voices[0] : voices.find((voice) => voice.head === head);
}

/** The same head, or that of the body which it leads, and no word that the voice does not have: `the interior minister`. */
function isSame({ head, modifiers }: Phrase, voice: Voice, bodies: Readonly<Record<string, string>>): boolean {
  const heads = voice.words.map(singular);
  const led = bodies[head];
  const known = heads.includes(head) || (led !== undefined && heads.includes(led));
  return known && modifiers.every((word) => voice.words.includes(word));
}
