import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { isHome } from './below.ts';
import { isContest, isFoughtInWords, isInSpeech } from './fought.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { isNoPaper } from './signed.ts';
import { isRel, prepOf } from './view.ts';

type Sense = (scene: Scene, candidate: Candidate) => boolean;

/** Whether the words of a frame mean something else than what it tells: a pose, a name given, a way home, a figure of speech. */
export function isOtherSense(scene: Scene, candidate: Candidate): boolean {
  return senses.some((sense) => sense(scene, candidate));
}

function lemmaOf({ sentence }: Scene, { view }: Candidate): string {
  return tokenOf(sentence, view.trigger).lemma;
}

/** "claimed that Peru would pay" foretells, "claims that Bello won" tells a result, "claims that strikes in Chad were lawful" or that its own state struck speaks of its own deeds: nobody is accused. */
function isForecast(scene: Scene, { frame, match, view }: Candidate): boolean {
  const { sentence } = scene;
  const clause = match.below;
  if (frame.type !== 'ACCUSE' || clause < 0 || !view.complements.some(({ kind }) => kind === 'that')) return false;
  const aux = dependents(sentence, clause, 'aux').map((at) => tokenOf(sentence, at).lemma);
  if (aux.some((lemma) => lemma === 'will' || lemma === 'would')) return true;
  if (isResult(scene, view.trigger, clause)) return true;
  const subject = dependents(sentence, clause, 'nsubj')[0];
  if (subject === undefined || tokenOf(sentence, subject).upos === 'PRON') return false;
  const accused = actorsAt(scene, subject);
  const isOwn = (one: ActorPhrase): boolean =>
    scene.entities[one.index]?.type === 'place' && isHome(scene, one, match.sources);
  if (accused.length > 0 && accused.every(isOwn)) return true;
  const isDeed = hasLemma(scene.lexicon.classes['attack'], tokenOf(sentence, subject));
  return (isDeed || accused.length === 0) && ownersOf(scene, subject).length === 0;
}

/** "claims that Bello won the poll": a result; not "won by using gas", "won with gas". */
function isResult({ sentence }: Scene, verb: number, clause: number): boolean {
  const means = dependents(sentence, clause, 'advcl', 'obl').some((at) =>
    dependents(sentence, at, 'mark', 'case').some((mark) => /^(?:by|with)$/u.test(tokenOf(sentence, mark).lemma)),
  );
  const [says, done] = [tokenOf(sentence, verb).lemma, tokenOf(sentence, clause).lemma];
  return says === 'claim' && /^(?:win|prevail|triumph)$/u.test(done) && !means;
}

/** "signed a memorandum on schools": what one alone signs, of no understanding, is an order. */
function isOrder(scene: Scene, { frame, view, match }: Candidate): boolean {
  const { sentence } = scene;
  if (frame.type !== 'AGREE' || match.sources.length !== 1 || match.targets.length > 0) return false;
  const papers = view.objects.filter((at) => tokenOf(sentence, at).lemma.toLowerCase() === 'memorandum');
  const below = [...papers, ...view.obliques.map(({ index }) => index)].flatMap((at) => subtree(sentence, at));
  return (
    papers.length > 0 && !below.some((at) => /^(?:with|between|understanding)$/iu.test(tokenOf(sentence, at).form))
  );
}

/** "called Chad's raid a crime", "whom he called 'a friend'": what a call to somebody never has is a phrase right behind the one called. */
function isNameCalling(scene: Scene, candidate: Candidate): boolean {
  const { sentence, lexicon } = scene;
  const { frame, view } = candidate;
  const object = view.objects.at(-1);
  if (frame.mode !== 'phone' || object === undefined || !lexicon.words.naming.has(lemmaOf(scene, candidate)))
    return false;
  const end = object < view.trigger ? view.trigger : Math.max(...subtree(sentence, object));
  const isQuoted = subtree(sentence, object).some((at) => at > object && /^["“]/u.test(tokenOf(sentence, at).form));
  const next = sentence.tokens[end + 1];
  if (isQuoted) return true;
  return next !== undefined && (next.upos === 'DET' || /^["“‘'’]/u.test(next.form));
}

/** "stands with the leaders for a group photo", "stands with the premier at the palace": side by side, not on his side. */
function isPosing(scene: Scene, { frame, view }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  if (frame.type !== 'SUPPORT' || !frame.lemmas.includes('stand')) return false;
  if (view.obliques.some(({ prep }) => ['at', 'outside', 'inside', 'beside', 'near'].includes(prep))) return true;
  return sentence.tokens.some((token) => hasLemma(lexicon.words.portraits.words, token));
}

/** "destroy the identity of Chad": what has no body is not hit. */
function isOfNoBody(scene: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'ASSAULT' || view.objects.length === 0) return false;
  const { intangibles } = scene.lexicon.words;
  return view.objects.every((at) => hasLemma(intangibles.words, tokenOf(scene.sentence, at)));
}

/** "missed warning signs", "met visiting Chadian ministers": the parser took an adjective for a verb. */
function isAdjective(scene: Scene, { view }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  const { xpos, head, deprel } = tokenOf(sentence, view.trigger);
  const object = view.objects[0];
  if (xpos !== 'VBG' || deprel !== 'xcomp' || head !== view.trigger - 1 || object === undefined) return false;
  if (
    Math.min(...subtree(sentence, object)) !== view.trigger + 1 ||
    dependents(sentence, object, 'det', 'nmod:poss').length > 0
  )
    return false;
  const { lemma } = tokenOf(sentence, head);
  return tokenOf(sentence, object).upos !== 'PRON' && !lexicon.words.gerundVerbs.has(lemma);
}

/** "the Treasury targeted two banks", "the commission hit Chad with a fine": an office without arms attacks nobody. */
function isOffice(scene: Scene, { frame, match }: Candidate): boolean {
  if (frame.type !== 'ASSAULT' || match.sources.length === 0) return false;
  return match.sources.every(({ index }) => {
    const names = [index, ...dependents(scene.sentence, index, 'compound', 'flat')];
    return names.some((at) => hasLemma(scene.lexicon.words.offices.words, tokenOf(scene.sentence, at)));
  });
}

/** "asked the Chadian ministry for comment": a newspaper's question is no request between states. */
function isInquiry(scene: Scene, { frame, view, match }: Candidate): boolean {
  if (frame.type !== 'REQUEST') return false;
  const asked = [...match.words, ...view.obliques.map(({ index }) => index)].map(
    (at) => tokenOf(scene.sentence, at).lemma,
  );
  return asked.some((lemma) => lemma === 'comment' || lemma === 'interview');
}

/** "trains its soldiers": care for one's own people. */
function isOwnCare(scene: Scene, { frame, view, match }: Candidate): boolean {
  const object = view.objects[0];
  if (frame.type !== 'AID' || object === undefined || !hasOwnPronoun(scene.sentence, object)) return false;
  return match.targets.every((one) => subtree(scene.sentence, object).includes(one.index));
}

const pressed = /^(?:conference|trip|tour|visit)$/u;

/** "cancelled a news conference", "on a press trip": one that speaks to the press, or takes it along, meets nobody. */
function isPressMeeting({ sentence }: Scene, { view, match }: Candidate): boolean {
  return [view.trigger, ...match.words].some((at) => {
    const words = dependents(sentence, at, 'compound', 'amod').map((one) => tokenOf(sentence, one).lemma);
    return pressed.test(tokenOf(sentence, at).lemma) && words.some((word) => word === 'news' || word === 'press');
  });
}

/** "landed back in France", "arrived at the palace of his premier": who comes home visits nobody. */
function isHomecoming(scene: Scene, { frame, match, view }: Candidate): boolean {
  const { sources, targets } = match;
  if (frame.mode !== 'visit' || sources.length === 0 || targets.length === 0) return false;
  const isCall =
    view.verb === view.trigger && ['visit', 'host', 'welcome'].includes(tokenOf(scene.sentence, view.trigger).lemma);
  const isPlace = (one: ActorPhrase): boolean => scene.entities[one.index]?.type === 'place';
  return targets.every((one) => (!isCall || isPlace(one)) && isHome(scene, one, sources));
}

/** "many Danes have travelled to Chad", "journalists visited Peru": only who stands for a state or body pays a visit. */
function isPrivateTravel(scene: Scene, { frame, match }: Candidate): boolean {
  return frame.mode === 'visit' && match.sources.length > 0 && match.sources.every((one) => isPeople(scene, one));
}

/** Plain people and craft: by a civil noun or a vehicle's, or a nation's name that tells of one or many ("a Dane", "many Danes"). */
function isPeople({ sentence, lexicon, entities }: Scene, { index }: ActorPhrase): boolean {
  const token = tokenOf(sentence, index);
  if (hasLemma(lexicon.words.civilNouns, token) || hasLemma(lexicon.words.materiel, token)) return true;
  const isThe = dependents(sentence, index, 'det').some((at) => tokenOf(sentence, at).form.toLowerCase() === 'the');
  return entities[index]?.type === 'nationality' && !isThe && !isRel(token, 'amod', 'compound');
}

/** "has arrived at the hardest phase of its war with Chad": a point in time is no place. */
function isStage(scene: Scene, { frame, view, match }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  if (frame.mode !== 'visit') return false;
  return view.obliques.some(({ index }) => {
    const isPoint = hasLemma(lexicon.words.stages.words, tokenOf(sentence, index));
    return isPoint && match.targets.some((one) => subtree(sentence, index).includes(one.index));
  });
}

/** "defended its trade with Chad", "stood by his country": who speaks for his own supports nobody; nor is an attack that is defended against supported. */
function isOwnDefence(scene: Scene, candidate: Candidate): boolean {
  const { frame, view, match } = candidate;
  const object = view.objects[0];
  if (frame.type !== 'SUPPORT') return false;
  const isOwn = (one: ActorPhrase): boolean =>
    scene.entities[one.index]?.type === 'place' && isHome(scene, one, match.sources);
  if (match.targets.length > 0 && match.targets.every(isOwn)) return true;
  if (lemmaOf(scene, candidate) !== 'defend' || object === undefined) return false;
  if (hasLemma(scene.lexicon.classes['attack'], tokenOf(scene.sentence, object))) return true;
  return !match.targets.some(({ index }) => index === object) && hasOwnPronoun(scene.sentence, object);
}

/** `his`, `its` before a noun or before its owner: "his government's decision". */
function hasOwnPronoun(sentence: Sentence, noun: number): boolean {
  return dependents(sentence, noun, 'nmod:poss').some(
    (at) => tokenOf(sentence, at).upos === 'PRON' || hasOwnPronoun(sentence, at),
  );
}

/** "talked about a pipeline to Chad": the way of what is spoken of is not whom it is spoken to. */
function isTopic(scene: Scene, { frame, view, match }: Candidate): boolean {
  const { sentence } = scene;
  const about = view.obliques.find(({ prep }) => prep === 'about')?.index;
  const [first] = match.targets;
  if (frame.type !== 'CONSULT' || about === undefined || first === undefined) return false;
  return about < first.index && prepOf(sentence, first.index) === 'to' && view.trigger < about;
}

/** "spoke to a crowd in Chad": who listens is not consulted. */
function isSpeech(scene: Scene, { frame, match }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  if (frame.type !== 'CONSULT' || match.targets.length === 0) return false;
  return match.targets.every(({ index }) => hasLemma(lexicon.words.audiences.words, tokenOf(sentence, index)));
}

/** "issued a bulletin discussing the raid": a paper that treats of something is no meeting. */
function isPaper(scene: Scene, { frame, view }: Candidate): boolean {
  const { sentence } = scene;
  const token = tokenOf(sentence, view.trigger);
  if (frame.type !== 'CONSULT' || view.verb !== view.trigger || token.xpos !== 'VBG' || !isRel(token, 'acl'))
    return false;
  return tokenOf(sentence, token.head).upos === 'NOUN' && actorsAt(scene, token.head).length === 0;
}

/** "voiced concern about the drought in Chad": a place where something goes ill is not blamed for it. */
function isWorry(scene: Scene, { frame, view, match }: Candidate): boolean {
  const { sentence } = scene;
  if (frame.type !== 'ACCUSE' || match.targets.length === 0) return false;
  const words = [view.trigger, ...match.words].map((at) => tokenOf(sentence, at).lemma);
  if (!words.includes('concern')) return false;
  return match.targets.every(
    ({ index }) => prepOf(sentence, index) === 'in' && isRel(tokenOf(sentence, index), 'nmod'),
  );
}

/** "vowed to fight the nomination of Bello": a thing is not fought with arms. */
function isDispute(scene: Scene, { frame, match }: Candidate): boolean {
  const { sentence } = scene;
  if (frame.type !== 'THREATEN' || match.words.length === 0) return false;
  const fight = match.words.find((at) => tokenOf(sentence, at).lemma === 'fight');
  const object = fight === undefined ? undefined : dependents(sentence, fight, 'obj')[0];
  return object !== undefined && actorsAt(scene, object).length === 0;
}

/** "vowed not to yield to Chad": it grants nothing. */
function isDefiance(scene: Scene, { frame, view }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  if (frame.type !== 'AGREE') return false;
  return view.complements.some(({ kind, index }) => {
    const isNot = dependents(sentence, index, 'advmod').some((at) =>
      /^(?:not|never)$/iu.test(tokenOf(sentence, at).form),
    );
    return kind === 'to' && isNot && lexicon.words.yielding.words.has(tokenOf(sentence, index).lemma);
  });
}

/** "the sanctions-hit economy", "war-torn Chad": the second half of a word. */
function isHalf({ sentence }: Scene, { view }: Candidate): boolean {
  const [hyphen, token] = [sentence.tokens[view.trigger - 1], tokenOf(sentence, view.trigger)];
  const before = sentence.tokens[view.trigger - 2];
  if (hyphen === undefined || before === undefined || !/^[-‐‑]$/u.test(hyphen.form) || view.verb === null) return false;
  return hyphen.end === token.start && before.end === hyphen.start && /^VB[DN]?$/u.test(token.xpos);
}

const senses: readonly Sense[] = [
  isFoughtInWords,
  isInSpeech,
  isOrder,
  isForecast,
  isNameCalling,
  isPosing,
  isContest,
  isOfNoBody,
  isAdjective,
  isOffice,
  isOwnCare,
  isPressMeeting,
  isInquiry,
  isHomecoming,
  isPrivateTravel,
  isStage,
  isOwnDefence,
  isTopic,
  isSpeech,
  isPaper,
  isNoPaper,
  isWorry,
  isDispute,
  isDefiance,
  isHalf,
];
