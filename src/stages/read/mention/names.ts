import { isGivenName } from '../../../base/lang/given-name.ts';
import { isTitle, roleEndingAt, wordSet } from '../../../base/lang/role-match.ts';
import type { NameEntry } from '../../../base/tables/tables.ts';
import { type Chunk, formAt, isCapital, isGlued, type Range, type Scene, textOf, tokenAt } from './chunk.ts';
import { knownPlaces } from './known-places.ts';
import { classify, type Verdict } from './classify.ts';
import { isBareName, type Known, knownAt } from './known.ts';
import { type OfficeRange } from './offices.ts';
import { isOfOffice, isPersonShaped, personBehindBody, realmAt } from './office-realms.ts';
import { nameRuns, opensSentence } from './runs.ts';

/** A run without a clear type, kept for the document's memory to decide. */
export interface Loose extends Range {
  readonly scene: Scene;
}

export interface Names {
  readonly chunks: readonly Chunk[];
  readonly loose: readonly Loose[];
}

/** Tokens of capitalised titles and courtesy titles: no name runs over them. */
function titleTokens(scene: Scene, offices: readonly OfficeRange[]): Set<number> {
  const blocked = new Set<number>();
  for (const office of offices) {
    for (let at = office.first; at <= office.last; at++) blocked.add(at);
    if (opensTitle(scene, office.first - 1)) blocked.add(office.first - 1);
  }
  scene.sentence.tokens.forEach((token, index) => {
    if (!isTitle(scene.lexicon, token.form) || opensPlace(scene, index)) return;
    if (
      isCapital(formAt(scene, index + 1)) &&
      !wordSet(scene.lexicon, 'organisationWords').has(formAt(scene, index + 1))
    )
      blocked.add(index);
  });
  return blocked;
}

/** `St.` in `St. Petersburg`: a saint's title that opens the name of a known place. */
function opensPlace(scene: Scene, index: number): boolean {
  if (!wordSet(scene.lexicon, 'placeOpeners').has(formAt(scene, index))) return false;
  return knownPlaces(scene.tables, textOf(scene, { first: index, last: index + 1 })).length > 0;
}

/** `Senior` in `Senior Colonel`: a capitalised word that belongs to the title after it, not first in the sentence. */
function opensTitle(scene: Scene, index: number): boolean {
  const form = formAt(scene, index);
  return (
    isCapital(form) &&
    isCapital(formAt(scene, index + 1)) &&
    /^(?:senior|junior|deputy|acting|vice|chief)$/iu.test(form)
  );
}

function chunk(scene: Scene, range: Range, verdict: NonNullable<Verdict>, actor: string | null): Chunk {
  return { first: range.first, last: range.last, scene, type: verdict[0], certainty: verdict[1], actor };
}

/** Names of a sentence from its runs and the tables. */
export function findNames(scene: Scene, offices: readonly OfficeRange[]): Names {
  const chunks: Chunk[] = [];
  const loose: Loose[] = [];
  const blocked = titleTokens(scene, offices);
  for (const run of nameRuns(scene, blocked)) splitRun(scene, run, { blocked, chunks, loose });
  addKnownOutsideRuns(scene, { blocked, chunks, loose });
  return { chunks, loose };
}

interface Sink {
  readonly blocked: ReadonlySet<number>;
  readonly chunks: Chunk[];
  readonly loose: Loose[];
}

/** Cuts a run at what the tables know of its beginning, and classifies the rest. */
function splitRun(scene: Scene, run: Range, sink: Sink): void {
  if (sink.chunks.some((found) => found.first <= run.first && found.last >= run.first)) return;
  const person = personBehindBody(scene, run, sink.blocked);
  if (person > run.first) {
    splitRun(scene, { first: run.first, last: person - 1 }, sink);
    splitRun(scene, { first: person, last: run.last }, sink);
    return;
  }
  const known = knownAt(scene, run.first) ?? realmAt(scene, run);
  if (known !== null && usable(scene, known, run)) {
    if (known.last >= run.last) {
      addKnown(scene, known, sink);
      return;
    }
    const rest = { first: nextWord(scene, known.last), last: run.last };
    const borne = isOfOffice(scene, run.first, sink.blocked) && isBearer(scene, rest);
    if (borne || separates(scene, known, rest)) {
      addKnown(scene, known, sink);
      if (borne) sink.chunks.push(chunk(scene, rest, ['person', 2], null));
      else if (rest.first <= rest.last) splitRun(scene, rest, sink);
      return;
    }
  }
  addUnknown(scene, run, known, sink);
}

/** Whether what stands behind the state of an office is the name of who holds it, unknown to the tables. */
function isBearer(scene: Scene, rest: Range): boolean {
  return isPersonShaped(scene, rest) && knownAt(scene, rest.first) === null && !endsName(scene, restWords(scene, rest));
}

function nextWord(scene: Scene, last: number): number {
  return /^[-‐–/&]$/u.test(formAt(scene, last + 1)) ? last + 2 : last + 1;
}

/** Whether the tables' reading of a run's first words may stand: a surname alone, a common word at a sentence's start may not. */
function usable(scene: Scene, known: Known, run: Range): boolean {
  const entry = known.entries[0];
  if (entry === undefined) return false;
  const tag = tokenAt(scene, known.first)?.upos ?? '';
  const form = formAt(scene, known.first);
  if (isBareName(known) && (wordSet(scene.lexicon, 'organisationWords').has(form) || isRoleWord(scene, form)))
    return false;
  if (known.first === known.last && opensSentence(scene, known.first) && !/^(?:PROPN|ADJ)$/u.test(tag)) return false;
  return !isBareName(known) || known.last === run.last;
}

function isRoleWord(scene: Scene, form: string): boolean {
  return roleEndingAt(scene.lexicon, [form], 0) !== null;
}

/** Whether what follows a known name begins a name of its own. */
function separates(scene: Scene, known: Known, rest: Range): boolean {
  const entry = known.entries[0];
  if (entry === undefined) return false;
  const words = restWords(scene, rest);
  const last = words[words.length - 1] ?? '';
  if (endsName(scene, words)) return false;
  if (entry.type === 'person') return !goesOn(scene, known, rest);
  if (opensPerson(scene, known, words)) return false;
  if (isGlued(scene, known.last) && known.last + 1 !== rest.first) return knownAt(scene, rest.first) !== null;
  if (entry.kind === 'demonym' || entry.type === 'nationality') return true;
  const given = isGivenName(scene.lexicon, words[0] ?? '');
  return (
    given ||
    knownAt(scene, rest.first) !== null ||
    (entry.type === 'organization' && (words.length >= 2 || !isCapital(last)))
  );
}

/** `Salas` in `Juan Carlos Salas`: one more word of a person's name after two that a table has as somebody else's. */
function goesOn(scene: Scene, known: Known, rest: Range): boolean {
  const last = tokenAt(scene, rest.last);
  const given = isGivenName(scene.lexicon, formAt(scene, known.last));
  return given && rest.first === known.last + 1 && rest.last === rest.first && last?.xpos === 'NNP' && !scene.titleCase;
}

/** `Jordan` in `Jordan Hale`: one word that is both a place and a given name, before what may be a surname. */
function opensPerson(scene: Scene, known: Known, rest: readonly string[]): boolean {
  const given = known.first === known.last && isGivenName(scene.lexicon, formAt(scene, known.first));
  return given && rest.length <= 2 && rest.every((word) => isCapital(word));
}

function restWords(scene: Scene, rest: Range): readonly string[] {
  return scene.sentence.tokens.slice(rest.first, rest.last + 1).map((token) => token.form);
}

/** Whether the words after a known name make one longer name with it: `China` + `Daily`, `Kabul` + `Airport`, `Russian` + `Foreign Ministry`. */
function endsName(scene: Scene, words: readonly string[]): boolean {
  const of = words.findIndex((word) => /^(?:of|for|on)$/u.test(word));
  const head = (of > 0 ? words[of - 1] : words[words.length - 1]) ?? '';
  return (
    wordSet(scene.lexicon, 'organisationWords').has(head) ||
    wordSet(scene.lexicon, 'placeWords').has(head) ||
    wordSet(scene.lexicon, 'otherWords').has(head)
  );
}

function addKnown(scene: Scene, known: Known, sink: Sink): void {
  const entry = bestEntry(scene, known);
  if (entry === null || (isBareName(known) && entry.type === 'person' && !sinkTitled(scene, known))) {
    addUnknown(scene, known, null, sink);
    return;
  }
  sink.chunks.push(chunk(scene, known, [entry.type, entry.ambiguous ? 2 : 3], entry.ambiguous ? null : entry.actor));
  if (entry.type === 'organization') addNested(scene, known, knownAt(scene, known.first, known.last - 1), sink);
}

/** The reading that fits: after a given name or title a person's, else the likeliest. */
function bestEntry(scene: Scene, known: Known): NameEntry | null {
  const titled = sinkTitled(scene, known);
  const person = known.entries.find((entry) => entry.type === 'person');
  if (titled && person !== undefined) return person;
  const first = known.entries[0] ?? null;
  if (titled && first !== null && first.type === 'place') return null;
  return first;
}

function sinkTitled(scene: Scene, range: Range): boolean {
  const before = formAt(scene, range.first - 1);
  return isTitle(scene.lexicon, before);
}

function addUnknown(scene: Scene, run: Range, known: Known | null, sink: Sink): void {
  const titled = sink.blocked.has(run.first - 1) && isTitled(scene, run);
  const verdict = classify(scene, run, titled);
  if (verdict === null) sink.loose.push({ ...run, scene });
  else sink.chunks.push(chunk(scene, run, verdict, verdict[0] === 'organization' ? organOf(scene, run, known) : null));
  addNested(scene, run, known, sink);
}

/** `United Nations` + `Security Council`: the organ that the tables know by its own name, after an organisation's. */
function organOf(scene: Scene, run: Range, known: Known | null): string | null {
  if (known === null || known.entries[0]?.type !== 'organization' || known.last >= run.last) return null;
  const organ = knownAt(scene, known.last + 1);
  const entry = organ?.entries[0];
  return organ?.last === run.last && entry?.type === 'organization' ? entry.actor : null;
}

/** A title right before a run makes it a person unless its words say otherwise. */
function isTitled(scene: Scene, run: Range): boolean {
  const words = restWords(scene, run);
  return !endsName(scene, words) && !words.includes('of');
}

/** A state or nationality inside a longer name is kept as well: `Russian` in `Russian Foreign Ministry`. */
function addNested(scene: Scene, run: Range, known: Known | null, sink: Sink): void {
  const entry = known?.entries[0];
  if (known === null || entry === undefined || entry.type !== 'nationality' || known.last >= run.last) return;
  sink.chunks.push(chunk(scene, known, ['nationality', 3], entry.actor));
}

/** Names of the tables that no run holds: demonyms tagged as adjectives, names with lower-case parts. */
function addKnownOutsideRuns(scene: Scene, { blocked, chunks, loose }: Sink): void {
  const taken = new Set(chunks.flatMap((found) => indexes(found)));
  const doubtful = new Set(loose.flatMap((found) => indexes(found)));
  for (let index = 0; index < scene.sentence.tokens.length; index++) {
    if (taken.has(index)) continue;
    const known = knownAt(scene, index);
    if (known === null || indexes(known).some((at) => taken.has(at))) continue;
    const entry = known.entries[0];
    if (entry === undefined || !standsAlone(scene, known, entry, blocked)) continue;
    if (doubtful.has(index) && !isStateName(scene, entry)) continue;
    chunks.push(chunk(scene, known, [entry.type, 3], entry.ambiguous ? null : entry.actor));
    for (const at of indexes(known)) taken.add(at);
  }
}

/** A state's name or adjective, which counts inside a name of another kind too: `Korean War`; a capital (`Lisbon Treaty`) does not. */
function isStateName(scene: Scene, entry: NameEntry): boolean {
  return entry.kind !== 'capital' && scene.tables.actor(entry.actor)?.kind === 'state';
}

function standsAlone(scene: Scene, known: Known, entry: NameEntry, blocked: ReadonlySet<number>): boolean {
  if (entry.kind === 'surname') return false;
  if (known.last > known.first) return !indexes(known).every((at) => blocked.has(at));
  if (blocked.has(known.first)) return false;
  const tag = tokenAt(scene, known.first)?.upos ?? '';
  return entry.type === 'nationality' || tag === 'PROPN' || (tag === 'NOUN' && !opensSentence(scene, known.first));
}

function indexes(range: Range): readonly number[] {
  return Array.from({ length: range.last - range.first + 1 }, (_, step) => range.first + step);
}
