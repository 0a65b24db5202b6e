import type { EventType } from '../../../base/schema/event-types.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { isDay } from './time-word.ts';
import { isVerb, prepOf } from './view.ts';

/** Whether the words tell how things stand, or of trade and print, where the frame asks for a deed. */
export function isStanding(scene: Scene, candidate: Candidate): boolean {
  return readings.some((reading) => reading(scene, candidate));
}

type Reading = (scene: Scene, candidate: Candidate) => boolean;

const triggerOf = ({ sentence }: Scene, { view }: Candidate): Token => tokenOf(sentence, view.trigger);

const bonds: ReadonlySet<EventType> = new Set(['COOPERATE', 'SUPPORT', 'AGREE']);

/** "there is lively cooperation between Chad and Mali": a bond that exists. */
function isThere(scene: Scene, candidate: Candidate): boolean {
  const { deprel, head } = triggerOf(scene, candidate);
  if (candidate.frame.pos !== 'noun' || !bonds.has(candidate.frame.type) || deprel !== 'nsubj') return false;
  const be = head < 0 ? undefined : tokenOf(scene.sentence, head);
  return be !== undefined && be.xpos !== 'VBD' && dependents(scene.sentence, head, 'expl').length > 0;
}

/** "Chad and Mali cooperate closely": what is done always, told in the plain present. */
function isPractice(scene: Scene, candidate: Candidate): boolean {
  const { lemma, xpos } = triggerOf(scene, candidate);
  const present = xpos === 'VBP' || xpos === 'VBZ';
  return present && /^(?:cooperate|co-operate|collaborate)$/u.test(lemma) && candidate.frame.type === 'COOPERATE';
}

/** "Chad is allowed to use the port": a permission that holds, by nobody. */
function isPermission(scene: Scene, { frame, view, match }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  const given = frame.type === 'CONCEDE' && lexicon.words.permissions.has(tokenOf(sentence, view.trigger).lemma);
  if (!given || !view.passive || match.sources.length > 0) return false;
  const aux = dependents(sentence, view.trigger, 'aux').map((at) => tokenOf(sentence, at).form.toLowerCase());
  return aux.length === 1 && /^(?:is|are|['’]re|['’]s)$/u.test(aux[0] ?? '');
}

/** "Chad's War against Libya and Its Neighbours": a heading without a verb names a matter. */
function isHeading({ sentence, lexicon }: Scene, { frame, view }: Candidate): boolean {
  if (frame.pos !== 'noun' || !hasLemma(lexicon.words.lasting, tokenOf(sentence, view.trigger))) return false;
  const told = sentence.tokens.some((token) => isVerb(token) || token.upos === 'AUX');
  return !told && !/[.!?"”]$/u.test(sentence.tokens.at(-1)?.form ?? '');
}

const grows =
  /^(?:increase|rise|grow|climb|jump|surge|soar|fall|drop|decline|shrink|slump|double|triple|total|account)$/u;

/** "Chad's shipments to Mali rose by a tenth": trade, where nothing tells what is given. */
function isTrade(scene: Scene, candidate: Candidate): boolean {
  const { sentence } = scene;
  const { lemma, deprel, head } = triggerOf(scene, candidate);
  if (candidate.frame.type !== 'AID' || candidate.frame.pos !== 'noun' || deprel !== 'nsubj' || head < 0) return false;
  const plain = dependents(sentence, candidate.view.trigger, 'compound', 'amod').length === 0;
  return plain && /^(?:shipment|delivery)$/u.test(lemma) && grows.test(tokenOf(sentence, head).lemma);
}

const companies = /^(?:company|firm|retailer|manufacturer|bank|corporation|carmaker|brand|chain)$/u;

/** "Danish companies expand their presence in Chad": who trades moves no troops. */
function isBusiness({ sentence }: Scene, { frame, match, view }: Candidate): boolean {
  if (frame.type !== 'MOBILIZE' || match.sources.length === 0) return false;
  if (view.objects.some((at) => tokenOf(sentence, at).lemma !== 'presence')) return false;
  return match.sources.every(({ index }) => companies.test(tokenOf(sentence, index).lemma.toLowerCase()));
}

/** "was flown to Chad by the Danish army": who is carried pays no visit. */
function isCarried(scene: Scene, candidate: Candidate): boolean {
  return candidate.frame.type === 'CONSULT' && candidate.view.passive && triggerOf(scene, candidate).lemma === 'fly';
}

const asks = /^(?:call|demand|request|appeal|plea)$/u;

/** "backed calls for the Chadian minister to resign": who is to do something is not whom the backing is for. */
function isAskedOf({ sentence }: Scene, { frame, view, match }: Candidate): boolean {
  if (frame.type !== 'SUPPORT' || match.targets.length === 0) return false;
  const asked = view.objects
    .filter((at) => asks.test(tokenOf(sentence, at).lemma))
    .filter((at) => isToDo(sentence, at) || isToDo(sentence, view.trigger, 'advcl', 'xcomp'))
    .flatMap((at) => dependents(sentence, at, 'nmod').filter((of) => prepOf(sentence, of) === 'for'))
    .flatMap((at) => subtree(sentence, at));
  return match.targets.every(({ index }) => asked.includes(index));
}

/** "forces who back Deby", "Chadians who supported Mali": on whose side some are tells who they are. */
function isWhoTheyAre(scene: Scene, candidate: Candidate): boolean {
  const { sentence } = scene;
  const { deprel, head, lemma } = triggerOf(scene, candidate);
  if (candidate.frame.type !== 'SUPPORT' || deprel !== 'acl:relcl' || head < 0) return false;
  const isPlain = sentence.tokens[head + 1]?.form !== ',' && /^NNP?S$/u.test(tokenOf(sentence, head).xpos);
  const isDated = dependents(sentence, candidate.view.trigger, 'obl').some((at) => isDay(tokenOf(sentence, at)));
  const who = dependents(sentence, candidate.view.trigger, 'nsubj').some((at) =>
    /^(?:who|that)$/iu.test(tokenOf(sentence, at).form),
  );
  return isPlain && who && !isDated && /^(?:back|support|favou?r)$/u.test(lemma);
}

/** Whether an infinitive tells what is asked. */
const isToDo = (sentence: Sentence, at: number, ...rels: readonly string[]): boolean =>
  dependents(sentence, at, ...(rels.length > 0 ? rels : ['acl'])).some((one) =>
    dependents(sentence, one, 'mark').some((mark) => tokenOf(sentence, mark).lemma === 'to'),
  );

const readings: readonly Reading[] = [
  isThere,
  isPractice,
  isPermission,
  isHeading,
  isTrade,
  isBusiness,
  isCarried,
  isAskedOf,
  isWhoTheyAre,
];
