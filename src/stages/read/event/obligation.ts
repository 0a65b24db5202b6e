import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsAt } from './actors.ts';
import { isHome, sameActor } from './below.ts';
import type { Coded } from './coding.ts';
import { hasActors } from './keep.ts';
import { realityOf } from './modality.ts';
import type { Scene } from './scene.ts';
import { surfaceSubject } from './subjects.ts';
import { conjuncts, isVerb } from './view.ts';
import { verbView } from './views.ts';

/** The frame of a demand by obligation, for `by`. */
const frame = {
  id: 'request.obligation',
  type: 'REQUEST',
  mode: null,
  contexts: [],
  pos: 'verb',
  lemmas: [],
  patterns: [],
  example: 'Kenya said on Monday that Somalia must close the camps.',
  counter: 'Kenya said that it must close the camps.',
} as const;

/** "Kenya said that Somalia must close the camps": a state that says what another must do makes a request. */
export function obligationsOf(scene: Scene): readonly Coded[] {
  const { sentence, lexicon } = scene;
  return sentence.tokens.flatMap((token, say) => {
    if (!isVerb(token) || !lexicon.words.sayVerbs.has(token.lemma)) return [];
    const clause = dependents(sentence, say, 'ccomp').find((at) => obliges(scene, at));
    return clause === undefined ? [] : obligation(scene, say, clause);
  });
}

function obliges(scene: Scene, clause: number): boolean {
  const { sentence, lexicon } = scene;
  const aux = dependents(sentence, clause, 'aux').some((at) =>
    lexicon.words.obligations.has(tokenOf(sentence, at).lemma),
  );
  const token = tokenOf(sentence, clause);
  if (isOfItself(scene, clause)) return false;
  const owed = ['have', 'need'].includes(token.lemma) && dependents(sentence, clause, 'obj').length === 0;
  return aux || (owed && isInfinitive(scene, clause));
}

/** "must defend itself" backs it. */
function isOfItself({ sentence }: Scene, clause: number): boolean {
  const object = dependents(sentence, clause, 'obj')[0];
  return (
    object !== undefined &&
    /sel(?:f|ves)$/iu.test(tokenOf(sentence, object).form) &&
    tokenOf(sentence, clause).lemma === 'defend'
  );
}

/** "has to leave", against "had intruded", where the parser took `had` for the verb. */
function isInfinitive({ sentence }: Scene, clause: number): boolean {
  return dependents(sentence, clause, 'xcomp').some((at) =>
    dependents(sentence, at, 'mark').some((mark) => tokenOf(sentence, mark).lemma === 'to'),
  );
}

/** "the Chadian minister said that Chad must win": whom he speaks for. */
function isOwnState(scene: Scene, one: ActorPhrase, sources: readonly ActorPhrase[]): boolean {
  return scene.entities[one.index]?.type === 'place' && isHome(scene, one, sources);
}

function obligation(scene: Scene, say: number, clause: number): readonly Coded[] {
  const { sentence, lexicon } = scene;
  const speaker = surfaceSubject(sentence, say, lexicon.words);
  const obliged = dependents(sentence, clause, 'nsubj')[0] ?? -1;
  if (speaker < 0 || obliged < 0 || tokenOf(sentence, obliged).upos === 'PRON') return [];
  const sources = conjuncts(sentence, speaker).flatMap((at) => actorsAt(scene, at));
  const targets = conjuncts(sentence, obliged)
    .flatMap((at) => actorsAt(scene, at))
    .filter((one) => !sources.some((other) => sameActor(one, other)));
  if (targets.some((one) => isOwnState(scene, one, sources))) return [];
  if (sources.length === 0 || !targets.some(({ level }) => level > 1)) return [];
  const view = verbView(sentence, say, lexicon.words);
  const { modality } = realityOf(scene, view);
  const match = { sources, targets, words: [], below: clause, needsTarget: true, weight: 1 };
  const coded: Coded = {
    candidate: { frame, view, match, particle: -1 },
    type: 'REQUEST',
    mode: null,
    sources,
    targets,
    modality,
  };
  return hasActors(scene, coded) ? [coded] : [];
}
