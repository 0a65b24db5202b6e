import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import { countedHead } from './phrase.ts';
import type { Scene } from './scene.ts';

/** Whether the words of a frame name something other than a deed: a call at random, a bond that stands, help that ends, money. */
export function isNoDeed(scene: Scene, candidate: Candidate): boolean {
  return readings.some((reading) => reading(scene, candidate));
}

type Reading = (scene: Scene, candidate: Candidate) => boolean;

/** "called on the states that ... to leave", "called the secretary on to the stage": no telephone. */
function isCallOn({ sentence }: Scene, { frame, view }: Candidate): boolean {
  const next = sentence.tokens[view.trigger + 1]?.form.toLowerCase() ?? '';
  return (
    frame.mode === 'phone' &&
    tokenOf(sentence, view.trigger).lemma === 'call' &&
    (/^(?:on|upon|for)$/u.test(next) || view.obliques.some(({ prep }) => /^(?:to|onto|up)$/u.test(prep)))
  );
}

/** "met the press": those who report. The name of a day behind it may hide it from the parser. */
function isPressCall({ sentence, lexicon }: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'CONSULT' || view.verb !== view.trigger) return false;
  const [first, second] = [1, 2].map((step) => sentence.tokens[view.trigger + step]);
  const noun = first?.upos === 'DET' || first?.lemma === 'with' ? second : first;
  return noun !== undefined && hasLemma(lexicon.words.newsmen.words, noun);
}

/** "its partnership with Chad remains vital": a bond of which something is said. */
function isBond({ sentence, lexicon }: Scene, { frame, view }: Candidate): boolean {
  if (frame.pos !== 'noun' || view.verb !== null || !(frame.type === 'COOPERATE' || frame.type === 'SUPPORT'))
    return false;
  const trigger = tokenOf(sentence, view.trigger);
  if (trigger.deprel !== 'nsubj' || trigger.head < 0) return false;
  if (frame.type === 'COOPERATE' && !hasLemma(lexicon.classes['ties'], trigger)) return false;
  return tokenOf(sentence, trigger.head).lemma === 'remain' || dependents(sentence, trigger.head, 'cop').length > 0;
}

/** "an end to its support for Chad", "a halt in arms deliveries": help that ends is none. */
function isEnded({ sentence, lexicon }: Scene, { frame, view }: Candidate): boolean {
  if (frame.pos !== 'noun' || view.verb !== null || !['COOPERATE', 'SUPPORT', 'AID'].includes(frame.type)) return false;
  const prep = dependents(sentence, view.trigger, 'case')[0] ?? 0;
  const before = sentence.tokens[prep - 1];
  return prep < view.trigger && before?.upos === 'NOUN' && hasLemma(lexicon.words.endings.words, before);
}

/** "mobilised $9 billion in loans": money bears no arms. */
function isFunding({ sentence, lexicon }: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'MOBILIZE') return false;
  const inside = view.objects.flatMap((at) => subtree(sentence, at));
  return inside.some(
    (at) => hasLemma(lexicon.words.funds.words, tokenOf(sentence, at)) || /^[$€£¥]$/u.test(tokenOf(sentence, at).form),
  );
}

/** "have been clashing over a raft of issues": states that quarrel about what is no place. */
function isQuarrel(scene: Scene, { frame, view, match }: Candidate): boolean {
  const { sentence, lexicon, entities } = scene;
  if (frame.type !== 'ASSAULT' || !/^(?:clash|fight|battle|spar|feud)$/u.test(tokenOf(sentence, view.trigger).lemma))
    return false;
  if (match.words.some((at) => tokenOf(sentence, at).lemma === 'war')) return false;
  const over = view.obliques.find(
    ({ prep, index }) => prep === 'over' || (prep === 'on' && isMatter(scene, index)),
  )?.index;
  if (over === undefined || entities[over]?.type === 'place') return false;
  const isArmed = match.sources.some(({ index }) => hasLemma(lexicon.classes['armed'], tokenOf(sentence, index)));
  return !isArmed && !hasLemma(lexicon.words.grounds.words, tokenOf(sentence, over));
}

/** "on a number of issues": something to be of two minds about; `on the border`, `on Monday` are none. */
function isMatter({ sentence, lexicon }: Scene, index: number): boolean {
  const { lemma } = tokenOf(sentence, countedHead(sentence, index, lexicon.words.measures));
  return /^(?:issue|question|matter|topic|subject|policy|problem|trade|rights?)$/u.test(lemma);
}

/** "Mr Moi held a rally": who canvasses for votes protests against nobody. */
function isCanvass({ sentence, entities }: Scene, { frame, match }: Candidate): boolean {
  if (frame.type !== 'PROTEST' || match.targets.length > 0 || match.sources.length === 0) return false;
  const isRally = match.words.some((at) => tokenOf(sentence, at).lemma === 'rally');
  const isPerson = (index: number): boolean =>
    [index, ...dependents(sentence, index, 'flat')].some((at) => entities[at]?.type === 'person');
  return isRally && match.sources.every(({ index }) => isPerson(index));
}

/** "its resistance to the invasion": who fights back refuses no proposal. */
function isDefence({ sentence, lexicon }: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'REJECT' || tokenOf(sentence, view.trigger).lemma !== 'resistance') return false;
  return dependents(sentence, view.trigger, 'nmod').some((at) => {
    const noun = tokenOf(sentence, at);
    return hasLemma(lexicon.classes['attack'], noun) || hasLemma(lexicon.words.lasting, noun);
  });
}

/** "declined to provide details": who keeps silent refuses nobody. */
function isSilence({ sentence, lexicon }: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'REJECT') return false;
  return view.complements.some(
    ({ kind, index }) =>
      kind === 'to' &&
      /^(?:provide|give|offer|share|release|supply)$/u.test(tokenOf(sentence, index).lemma) &&
      dependents(sentence, index, 'obj').some((at) => hasLemma(lexicon.words.particulars.words, tokenOf(sentence, at))),
  );
}

/** "have been driven into camps", "were displaced by the raids": what drives people from home without a doer is no deportation. */
function isUprooting({ sentence, lexicon }: Scene, { frame, view, match }: Candidate): boolean {
  const { lemma } = tokenOf(sentence, view.trigger);
  if (frame.type !== 'COERCE' || !view.passive || !/^(?:displace|drive|uproot)$/u.test(lemma)) return false;
  if (lemma === 'drive' && match.sources.length === 0) return true;
  return dependents(sentence, view.trigger, 'obl').some((at) =>
    hasLemma(lexicon.classes['attack'], tokenOf(sentence, at)),
  );
}

/** "fired back at the criticism": words against words. */
function isRetort({ sentence }: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'ASSAULT' || sentence.tokens[view.trigger + 1]?.form.toLowerCase() !== 'back') return false;
  return view.obliques.some(({ prep, index }) => prep === 'at' && retorts.test(tokenOf(sentence, index).lemma));
}

const retorts = /^(?:remark|comment|claim|criticism|critic|accusation|allegation|statement)$/u;

/** "invited guests to dinner": people who are nobody's envoys. */
function isParty({ sentence }: Scene, { frame, view, match }: Candidate): boolean {
  if (frame.type !== 'REQUEST' || tokenOf(sentence, view.trigger).lemma !== 'invite') return false;
  return match.targets.length > 0 && match.targets.every(({ level }) => level < 2);
}

/** "Talks between Chad and Mali in Doha were called off": by whom is not told, so the talks are what is read. */
function isUntold(_: Scene, { frame, view, match }: Candidate): boolean {
  return frame.type === 'REJECT' && frame.mode === 'meet' && view.passive && match.sources.length === 0;
}

/** "would welcome him in Lima": who says so receives nobody. */
function isWelcoming({ sentence }: Scene, { frame, view }: Candidate): boolean {
  if (frame.type !== 'CONSULT' || tokenOf(sentence, view.trigger).lemma !== 'welcome') return false;
  return dependents(sentence, view.trigger, 'aux').some((at) => tokenOf(sentence, at).lemma === 'would');
}

const readings: readonly Reading[] = [
  isWelcoming,
  isUntold,
  isParty,
  isCallOn,
  isPressCall,
  isBond,
  isEnded,
  isFunding,
  isQuarrel,
  isCanvass,
  isDefence,
  isSilence,
  isUprooting,
  isRetort,
];
