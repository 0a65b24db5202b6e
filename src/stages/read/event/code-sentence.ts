import type { EventType } from '../../../base/schema/event-types.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { plainWord, roleEndingAt, roleOfPhrase, wordSet } from '../../../base/lang/role-match.ts';
import { contains, slice } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsAt } from './actors.ts';
import { background, overdue } from './background.ts';
import { actorsBelow, isHome, sameActor } from './below.ts';
import { withBound } from './bound.ts';
import type { Coded } from './coding.ts';
import { isRefusal, typeAhead, typeOfPromise } from './coding.ts';
import { fallbackTargets } from './fallback.ts';
import type { Candidate } from './frames.ts';
import { candidatesOf } from './frames.ts';
import { hasActors } from './keep.ts';
import { hasLemma } from './lemma.ts';
import { isNoDeed } from './no-deeds.ts';
import type { Reality } from './reality.ts';
import { realityOf } from './modality.ts';
import type { Scene } from './scene.ts';
import { isOtherSense } from './senses.ts';
import { isStanding } from './standing.ts';
import { withoutRepeats } from './repeats.ts';
import { surfaceSubject } from './subjects.ts';
import { isAimed } from './aimed.ts';
import { isStillAhead, isWishedFor } from './to-come.ts';
import type { View } from './view.ts';
import { whomMeant, withBasis } from './whom.ts';
import { withCharged } from './whose.ts';
import { withMeeting } from './with-meeting.ts';
import { conjunctHead, isNegated, isRel, prepOf } from './view.ts';

/** The events of one sentence, each trigger once, events told twice once. */
export function eventsOf(scene: Scene): readonly Coded[] {
  const all = candidatesOf(scene);
  const candidates = all
    .map((candidate) => withBasis(scene, withOwner(scene, withMeeting(candidate, all))))
    .map((candidate) => withCharged(scene, withBound(scene, candidate), all))
    .filter(({ match }) => match.sources.length > 0 || match.targets.length > 0)
    .filter(
      (candidate) =>
        !isOwnDeed(scene, candidate) &&
        !isOtherSense(scene, candidate) &&
        !isNoDeed(scene, candidate) &&
        !isStanding(scene, candidate),
    );
  const taken = takenTokens(scene, candidates);
  const free = candidates.filter(({ view }) => !taken.has(view.trigger));
  const coded = free
    .map((candidate) => codeOf(scene, candidate, candidates))
    .filter((event) => hasActors(scene, event) && !isIdle(scene, event));
  return withoutRepeats(scene, coded);
}

/** "Chad claimed that it had shot down a jet" accuses nobody: it tells of its own deed. */
function isOwnDeed({ sentence }: Scene, { frame, match }: Candidate): boolean {
  if (frame.type !== 'ACCUSE' || match.below < 0) return false;
  return dependents(sentence, match.below, 'nsubj').some((at) => tokenOf(sentence, at).upos === 'PRON');
}

/**
 * Triggers that belong to another event: the words that a pattern asked for, the event noun that a light verb's frame took, and
 * everything in the complement of a promise, threat, demand or refusal.
 */
function takenTokens(scene: Scene, candidates: readonly Candidate[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { match, view, frame } of candidates) {
    for (const word of match.words) if (word !== view.trigger) taken.add(word);
    if (view.verb !== null && view.verb !== view.trigger && !isWordOf(view.trigger, candidates)) taken.add(view.verb);
    if (!takesComplement(frame.patterns)) continue;
    for (const { index } of view.complements) for (const at of subtree(scene.sentence, index)) taken.add(at);
  }
  return taken;
}

/** Types that a government or its citizens may turn on their own state. */
const atHome: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'RETREAT', 'CONCEDE']);

/** An event whose target is only its doer, or whose needed target was not found; who warns his own people threatens nobody. */
function isIdle(scene: Scene, { candidate, sources, targets, type }: Coded): boolean {
  const warns = candidate.frame.lemmas.includes('warn') || isOfWord(scene, candidate, 'warning');
  if (type === 'THREATEN' && warns && targets.length > 0 && targets.every((one) => isHome(scene, one, sources)))
    return true;
  if (targets.length > 0 || type === 'ACCUSE') return false;
  return candidate.match.needsTarget || (candidate.match.targets.length > 0 && !atHome.has(type));
}

const isOfWord = ({ sentence }: Scene, { match }: Candidate, word: string): boolean =>
  match.words.some((at) => tokenOf(sentence, at).lemma === word);

/** "Peruvian troops were sent to Chile": what is moved by nobody named is moved by the state that it belongs to. */
function withOwner(scene: Scene, candidate: Candidate): Candidate {
  const { frame, match, view } = candidate;
  const moves = frame.type === 'MOBILIZE' || frame.type === 'AID';
  if (!moves || !view.passive || match.sources.length > 0) return candidate;
  const owners = view.objects
    .flatMap((at) => actorsAt(scene, at))
    .filter(({ actor, owned }) => actor !== null && owned);
  const sources = owners.filter((one) => !match.targets.some((other) => sameActor(other, one)));
  return { ...candidate, match: { ...match, sources } };
}

/** Whether another frame asks for this very word (`sanctions` in "imposed sanctions on"). */
function isWordOf(trigger: number, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ match, view }) => view.trigger !== trigger && match.words.includes(trigger));
}

function takesComplement(patterns: readonly string[]): boolean {
  return patterns.some((pattern) => /\b(TO|THAT|SHALL)\b|T\*/u.test(pattern));
}

function codeOf(scene: Scene, candidate: Candidate, candidates: readonly Candidate[]): Coded {
  const { frame, view, match } = candidate;
  const below = match.below < 0 ? [] : actorsBelow(scene, match.below, { candidates, sources: match.sources });
  const promised = below.filter((one) => frame.type !== 'AGREE' || !isHome(scene, one, match.sources));
  const given = distinct([...match.targets, ...promised]).filter(
    (one) => !match.sources.some((other) => sameActor(other, one)),
  );
  const found = given.length > 0 ? given : fallbackTargets(scene, frame.type, view, match.sources);
  const own = frame.type === 'ACCUSE' ? accused(scene, found, { candidate, candidates }) : found;
  const shared = own.length > 0 || frame.type !== 'AID' ? own : sharedTargets(scene, candidate, candidates);
  const targets = whomMeant(scene, candidate, shared);
  const announced = isAnnounced(scene, candidate);
  const told = decided(scene, candidate, { reality: claimed(scene, view, realityOf(scene, view)), announced });
  const isAhead = told.modality === 'actual' && isStillAhead(scene, view, frame.type);
  const reality: Reality = isAhead ? { ...told, modality: 'future' } : told;
  const inner = innerType(candidate, candidates);
  const promise = typeBySides(scene, { candidate, targets }) ?? typeOfPromise(frame.type, inner);
  const refused = isRefusal(promise, frame.mode, reality);
  const type = refused ? 'REJECT' : typeAhead(promise, { mode: frame.mode, modality: reality.modality, announced });
  const known = refused ? 'actual' : reality.modality;
  const modality =
    known === 'actual' ? background(scene, { view, type, past: reality.past }) : overdue(scene, view, known);
  return { candidate, type, mode: type === frame.type ? frame.mode : null, sources: match.sources, targets, modality };
}

interface Sides {
  readonly candidate: Candidate;
  readonly targets: readonly ActorPhrase[];
}

/** The type that doers and targets give what a row names: an attack in a show of arms, a complaint in a state's protest; else null. */
function typeBySides(scene: Scene, { candidate, targets }: Sides): EventType | null {
  if (isAimed(scene, candidate, targets)) return 'ASSAULT';
  if (isHarmPromised(scene, candidate)) return 'THREATEN';
  const { sources } = candidate.match;
  const isNote = candidate.frame.type === 'PROTEST' && targets.length > 0 && sources.length > 0;
  if (!isNote || tokenOf(scene.sentence, candidate.view.trigger).lemma !== 'protest') return null;
  return sources.every((source) => isState(scene, source)) ? 'ACCUSE' : null;
}

const eases = /^(?:lift|ease|remove|end|drop|suspend|relax|cut|reduce|loosen|waive|avoid|honour|honor|respect)$/u;

/** "pledged to widen its sanctions", "promised to block the plan": the promise of a harm is a threat. */
function isHarmPromised({ sentence, lexicon }: Scene, { frame, view, match }: Candidate): boolean {
  if (frame.type !== 'AGREE' || match.targets.length > 1) return false;
  return view.complements.some(({ kind, index }) => {
    const { lemma } = tokenOf(sentence, index);
    if (kind !== 'to' || isNegated(sentence, index) || eases.test(lemma)) return false;
    if (lexicon.words.harms.words.has(lemma)) return true;
    const object = dependents(sentence, index, 'obj')[0];
    const inside = object === undefined ? [] : [object, ...dependents(sentence, object, 'nmod')];
    return inside.some((at) => /^(?:sanctions?|embargo|crackdown|blockade|siege)$/u.test(tokenOf(sentence, at).lemma));
  });
}

/** "Chad protested against", not "Chadians" or "Chadian students": a state, or a body of its government. */
function isState({ context, sentence }: Scene, { actor, owned, index }: ActorPhrase): boolean {
  if (actor === null || owned === true) return false;
  const known = context.kit.tables.actor(actor);
  return known?.kind === 'state' ? tokenOf(sentence, index).xpos === 'NNP' : known?.sector === 'GOV';
}

/** "criticised arms sales to Chad", "condemned the raid on Peru": the deed whose sufferer is not who is accused of it; null for another noun. */
function deedSuffered({ sentence, lexicon }: Scene, { index }: ActorPhrase, { view, match }: Candidate): number | null {
  const noun = tokenOf(sentence, headOfPhrase(sentence, index)).head;
  if (noun < 0 || noun === view.trigger || match.words.includes(noun)) return null;
  if (tokenOf(sentence, noun).upos !== 'NOUN') return null;
  const prep = prepOf(sentence, headOfPhrase(sentence, index));
  const isSuffered =
    prep === 'of'
      ? hasLemma(lexicon.words.undergone.words, tokenOf(sentence, noun)) && !rulers.test(tokenOf(sentence, index).lemma)
      : ['to', 'on', 'against', 'for', 'with', 'at', 'into'].includes(prep);
  return isSuffered ? noun : null;
}

/** Those who do and do not suffer it: "the oppression of the junta". */
const rulers = /^(?:government|regime|junta|administration|authority)$/u;

interface Accusation {
  readonly candidate: Candidate;
  readonly candidates: readonly Candidate[];
}

/** Who is accused: of those found not who suffers what is condemned, but who did it where the words tell ("the massacre of Tutsis by Chad"). */
function accused(scene: Scene, found: readonly ActorPhrase[], all: Accusation): readonly ActorPhrase[] {
  const { candidate, candidates } = all;
  const deeds = found.map((one) => deedSuffered(scene, one, candidate));
  const others = found.filter((_, at) => deeds[at] === null);
  if (others.length > 0) return others;
  return candidates
    .filter(({ view }) => deeds.includes(view.trigger))
    .flatMap(({ match }) => match.sources)
    .filter((doer) => !candidate.match.sources.some((source) => sameActor(source, doer)));
}

/** The head of the noun phrase that a modifier stands in: `compound` for `U.S.` in "the U.S. compound". */
function headOfPhrase(sentence: Sentence, index: number): number {
  let at = index;
  while (isRel(tokenOf(sentence, at), 'compound', 'amod', 'nmod:poss')) at = tokenOf(sentence, at).head;
  return at;
}

/** "helped Chad to train and supplied rifles": the recipient of the first verb is that of the second. */
function sharedTargets(
  scene: Scene,
  { view, match }: Candidate,
  candidates: readonly Candidate[],
): readonly ActorPhrase[] {
  const first = conjunctHead(scene.sentence, view.trigger);
  const shared = candidates.find((other) => first !== null && other.view.trigger === first)?.match.targets ?? [];
  return shared.filter((one) => one.level > 1 && !match.sources.some((other) => sameActor(other, one)));
}

/** What a state accuses another of having done is its claim, where the text gives it as its words; else only alleged. */
function claimed(scene: Scene, view: View, reality: Reality): Reality {
  const token = tokenOf(scene.sentence, view.trigger);
  const said = scene.context.attributions.some(({ content }) => content.some((span) => contains(span, token)));
  return reality.alleged && said ? { ...reality, modality: 'actual' } : reality;
}

interface Told {
  readonly reality: Reality;
  readonly announced: boolean;
}

/** What somebody says it would do on a condition is a promise or a threat; an attempted attack is an attack. */
function decided(scene: Scene, candidate: Candidate, { reality, announced }: Told): Reality {
  const { frame } = candidate;
  if (reality.modality === 'future' && isWishedFor(scene, frame, candidate.view))
    return { ...reality, modality: 'hypothetical' };
  if (reality.conditional && announced) return { ...reality, modality: 'future' };
  const violent = frame.type === 'ASSAULT' || frame.type === 'COERCE';
  return reality.attempted && violent ? { ...reality, modality: 'actual' } : reality;
}

function distinct(actors: readonly ActorPhrase[]): readonly ActorPhrase[] {
  return actors.filter((one, at) => actors.findIndex((other) => other.index === one.index) === at);
}

function innerType(candidate: Candidate, candidates: readonly Candidate[]): EventType | null {
  const clause = candidate.match.below;
  if (clause >= 0 && isNegated(candidate.view.sentence, clause)) return null;
  const inner = candidates.find(({ view }) => clause >= 0 && (view.trigger === clause || view.verb === clause));
  return inner?.match.targets.some(({ level }) => level > 1) === false ? null : (inner?.frame.type ?? null);
}

/** Whether the doer itself tells of what it will do: `Kenya said it would expel ...`, `we will ...`. */
function isAnnounced(scene: Scene, candidate: Candidate): boolean {
  const { sentence, lexicon } = scene;
  const { view, match } = candidate;
  const path = [view.trigger, ...ancestorsOf(sentence, view.trigger)];
  for (const [step, at] of path.entries()) {
    if (step === 0 || !lexicon.words.sayVerbs.has(tokenOf(sentence, at).lemma)) continue;
    const rels = path.slice(0, step).map((one) => tokenOf(sentence, one));
    const isContent = isRel(rels.at(-1) ?? tokenOf(sentence, at), 'ccomp', 'parataxis');
    const isAim = rels.some((token) => isRel(token, 'advcl', 'acl'));
    const speaker = surfaceSubject(sentence, at, lexicon.words);
    const subject = dependents(sentence, view.verb ?? view.trigger, 'nsubj')[0] ?? -1;
    const isPronoun = subject >= 0 && tokenOf(sentence, subject).upos === 'PRON';
    if (isPronoun || match.sources.some(({ index }) => index === speaker)) return true;
    return isContent && !isAim && speaksFor(scene, speaker, match.sources);
  }
  return false;
}

/** "The premier said Chad would attack": one of those who govern or command tells what their state will do; its opposition and papers do not. */
function speaksFor(scene: Scene, speaker: number, sources: readonly ActorPhrase[]): boolean {
  const states = sources.filter((source) => isState(scene, source));
  return (
    speaker >= 0 &&
    actorsAt(scene, speaker).some((one) => one.level > 1 && isHome(scene, one, states) && governs(scene, one))
  );
}

/** Whether a phrase is a state by its name, or one of its government or forces by his office or by what is known of him. */
function governs(scene: Scene, phrase: ActorPhrase): boolean {
  const { context, sentence, entities } = scene;
  const { names } = context.kit.pack;
  const role = entities[phrase.index]?.role ?? { start: phrase.span.start, end: tokenOf(sentence, phrase.index).end };
  const [words, all] = [role, phrase.span].map((span) => slice(context.article.text, span).split(/\s+/u));
  if (all?.some((_, at) => roleEndingAt(names, all, at)?.row.sector === 'OPP')) return false;
  if (all?.some((word) => wordSet(names, 'pastHolder').has(plainWord(word)))) return false;
  const office = words === undefined ? null : roleOfPhrase(names, words, words.length - 1);
  const known = phrase.actor === null ? null : context.kit.tables.actor(phrase.actor);
  const sector = office?.row.sector ?? (known?.kind === 'person' ? known.sector : null);
  return sector === 'GOV' || sector === 'MIL' || (office === null && isState(scene, phrase));
}
