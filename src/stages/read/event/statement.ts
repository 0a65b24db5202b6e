import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsAt } from './actors.ts';
import { background } from './background.ts';
import { sameActor } from './below.ts';
import type { Coded } from './coding.ts';
import { hasLemma } from './lemma.ts';
import { isPress } from './keep.ts';
import { realityOf } from './modality.ts';
import type { Scene } from './scene.ts';
import { surfaceSubject } from './subjects.ts';
import { conjuncts, isPassive, isVerb, prepOf } from './view.ts';
import { verbView } from './views.ts';

/** The frame of a plain statement about another state, for `by`. */
const frame = {
  id: 'statement.about-another',
  type: 'STATEMENT',
  mode: 'comment',
  contexts: [],
  pos: 'verb',
  lemmas: [],
  patterns: [],
  example: "Kenya's foreign minister said that Somalia was a good neighbour.",
  counter: 'Kenya said that the harvest was good.',
} as const;

/** A state's word about another state, where nothing else is coded: the subject of what is said must name the other state. */
export function statementsOf(scene: Scene): readonly Coded[] {
  const { sentence, lexicon } = scene;
  const say = sentence.tokens.findIndex((token) => isVerb(token) && lexicon.words.sayVerbs.has(token.lemma));
  if (say < 0) return [];
  const clause = dependents(sentence, say, 'ccomp')[0];
  const speaker = surfaceSubject(sentence, say, lexicon.words);
  if (clause === undefined || speaker < 0 || isAhead(scene, clause)) return [];
  const sources = conjuncts(sentence, speaker)
    .flatMap((at) => actorsAt(scene, at))
    .filter((one) => one.level === 3 && one.actor !== null && !isPress(scene, one));
  const home = new Set(sources.map((one) => countryOf(scene, one)));
  const targets = spokenOf(scene, clause).filter((one) => {
    const country = countryOf(scene, one);
    return (
      isState(scene, country) &&
      !isPress(scene, one) &&
      !home.has(country) &&
      !sources.some((other) => sameActor(one, other))
    );
  });
  if (sources.length === 0 || targets.length === 0) return [];
  const view = verbView(sentence, say, lexicon.words);
  const match = { sources, targets, words: [], below: clause, needsTarget: true, weight: 1 };
  const told = realityOf(scene, view);
  const modality =
    told.modality === 'actual' ? background(scene, { view, type: 'STATEMENT', past: told.past }) : told.modality;
  const coded = { candidate: { frame, view, match, particle: -1 }, sources, targets, modality };
  if (isReproach(scene, clause)) return [{ ...coded, type: 'ACCUSE', mode: 'allege' }];
  return [{ ...coded, type: 'STATEMENT', mode: 'comment' }];
}

/** "said that Chad was violating the truce", "has committed crimes": a word about another that reproaches it with what it does. */
function isReproach(scene: Scene, clause: number): boolean {
  const { sentence, lexicon } = scene;
  const { reproaches } = lexicon.words;
  const isNot = (at: number): boolean =>
    dependents(sentence, at, 'advmod').some((one) => /^(?:not|n['’]t|never)$/iu.test(tokenOf(sentence, one).form));
  const verbs = [clause, ...dependents(sentence, clause, 'conj', 'xcomp')].filter((at) => !isNot(at));
  const told = verbs.flatMap((at) => [
    at,
    ...(does.has(tokenOf(sentence, at).lemma) ? dependents(sentence, at, 'obj') : []),
  ]);
  if (verbs.length === 0 && dependents(sentence, clause, 'obj').some((at) => tokenOf(sentence, at).lemma === 'enough'))
    return true;
  return told.some((at) => hasLemma(reproaches.words, tokenOf(sentence, at))) || verbs.some((at) => isWrong(scene, at));
}

const guilty = /^(?:responsible|guilty|complicit|culpable)$/u;
const wrongly = /^(?:illegally|unlawfully|unfairly)$/u;

/** "was acting against the treaty", "was crossing red lines", "was responsible", "fished illegally": wrong by what stands beside the verb. */
function isWrong({ sentence, lexicon }: Scene, verb: number): boolean {
  const { lemma } = tokenOf(sentence, verb);
  const how = dependents(sentence, verb, 'advmod').map((at) => tokenOf(sentence, at).lemma);
  if (isPassive(sentence, verb)) return false;
  if ((guilty.test(lemma) && !isDutiful(sentence, verb)) || how.some((word) => wrongly.test(word))) return true;
  const objects = dependents(sentence, verb, 'obj').map((at) => tokenOf(sentence, at));
  if (lemma === 'cross') return dependents(sentence, verb, 'obj').some((at) => isRedLine(sentence, at));
  if (/^(?:enable|fuel|prolong|abet|feed)$/u.test(lemma))
    return objects.some((object) => hasLemma(lexicon.words.lasting, object));
  if (!/^(?:act|go)$/u.test(lemma)) return false;
  return dependents(sentence, verb, 'obl').some(
    (at) => prepOf(sentence, at) === 'against' && hasLemma(lexicon.words.rulings.words, tokenOf(sentence, at)),
  );
}

/** "is responsible for the safety of ships", "to the council", "under the treaty": a duty; bare, or for a deed of force, a reproach. */
const isDutiful = (sentence: Sentence, at: number): boolean =>
  dependents(sentence, at, 'obl', 'advcl', 'nmod').some(
    (one) => prepOf(sentence, one) !== '' || tokenOf(sentence, one).xpos === 'VBG',
  );

/** "crossed a red line", "crossed Moscow's red lines". */
const isRedLine = (sentence: Sentence, at: number): boolean =>
  tokenOf(sentence, at).lemma === 'line' &&
  dependents(sentence, at, 'amod').some((one) => tokenOf(sentence, one).lemma.toLowerCase() === 'red');

/** Verbs whose object is what somebody does. */
const does = new Set([
  'commit',
  'make',
  'engage',
  'wage',
  'conduct',
  'spread',
  'tell',
  'carry',
  'use',
  'practise',
  'practice',
]);

/** Whether a country code is a state's: bodies of several states speak of themselves. */
function isState({ context }: Scene, country: string | null): boolean {
  return country !== null && context.kit.tables.actor(country)?.kind === 'state';
}

/** ISO code of the state that a known actor is or belongs to, or null. */
function countryOf(scene: Scene, { actor }: ActorPhrase): string | null {
  return actor === null ? null : (scene.context.kit.tables.actor(actor)?.country ?? null);
}

/** "said that Chad would pay": a promise, a threat or a guess is no word about what another is. */
function isAhead({ sentence }: Scene, clause: number): boolean {
  return dependents(sentence, clause, 'aux').some((at) => tokenOf(sentence, at).xpos === 'MD');
}

function spokenOf(scene: Scene, clause: number): readonly ActorPhrase[] {
  const { sentence } = scene;
  const subjects = dependents(sentence, clause, 'nsubj').slice(0, 1);
  const named = subjects.flatMap((at) => conjuncts(sentence, at)).filter((at) => tokenOf(sentence, at).upos !== 'PRON');
  return named.flatMap((at) => actorsAt(scene, at)).filter(({ level, actor }) => level === 3 && actor !== null);
}
