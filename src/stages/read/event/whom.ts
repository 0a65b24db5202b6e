import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { sameActor } from './below.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { conjuncts, isRel, prepOf } from './view.ts';

/** Who is meant by the targets that the patterns found, or by none: the words around the deed may name another. */
export function whomMeant(scene: Scene, candidate: Candidate, targets: readonly ActorPhrase[]): readonly ActorPhrase[] {
  const others = [recognisedFor, foughtThere, struckThere, answered, partners].map((meant) =>
    meant(scene, candidate, targets),
  );
  const found = others.find((one) => one.length > 0)?.filter((one) => !isDoer(one, candidate));
  if (found !== undefined && found.length > 0) return found;
  const met = targets.filter((one) => !isOfMatter(scene, one, candidate) && !isTopic(scene, one));
  const left = met.length > 0 ? met : targets.filter((one) => !isTopic(scene, one));
  return left.filter((one) => !isUndergoer(scene, one, candidate) && !isPressed(scene, one, candidate));
}

const isDoer = (one: ActorPhrase, { match }: Candidate): boolean =>
  match.sources.some((source) => sameActor(source, one));

/** "recognised Jerusalem as Chad's capital", "the hills as Chadian territory": the state to which something is granted. */
function recognisedFor(scene: Scene, { view }: Candidate): readonly ActorPhrase[] {
  const { sentence } = scene;
  if (!/^recogni[sz]e$/u.test(tokenOf(sentence, view.trigger).lemma)) return [];
  const as = view.obliques.find(({ prep }) => prep === 'as');
  if (as === undefined) return [];
  const owned = ownersOf(scene, as.index);
  const part = dependents(sentence, as.index, 'nmod').filter((at) => prepOf(sentence, at) === 'of');
  return (owned.length > 0 ? owned : part.flatMap((at) => actorsAt(scene, at))).filter(({ level }) => level === 3);
}

/** "launched a campaign in Chad to crush the FROLINAT": the armed people whom an attack on a place is to destroy. */
function foughtThere(
  scene: Scene,
  { frame, view }: Candidate,
  targets: readonly ActorPhrase[],
): readonly ActorPhrase[] {
  const { sentence, entities, lexicon } = scene;
  if (frame.type !== 'ASSAULT' || targets.some(({ index }) => entities[index]?.type !== 'place')) return [];
  const heads = [...new Set([view.verb ?? view.trigger, view.trigger])];
  const aims = heads
    .flatMap((at) => dependents(sentence, at, 'advcl', 'xcomp', 'acl'))
    .filter(
      (at) =>
        lexicon.words.quells.words.has(tokenOf(sentence, at).lemma) &&
        dependents(sentence, at, 'mark').some((mark) => tokenOf(sentence, mark).lemma === 'to'),
    );
  const whom = aims.flatMap((at) => dependents(sentence, at, 'obj')).flatMap((at) => conjuncts(sentence, at));
  return whom
    .flatMap((at) => actorsAt(scene, at))
    .filter(({ level, index }) => level > 1 && entities[index]?.type !== 'place');
}

/** "Bello was the target of a raid in Chad": whom an attack on a place was to hit. */
function struckThere(
  scene: Scene,
  { frame, view }: Candidate,
  targets: readonly ActorPhrase[],
): readonly ActorPhrase[] {
  const { sentence, entities } = scene;
  const { deprel, head } = tokenOf(sentence, view.trigger);
  if (frame.type !== 'ASSAULT' || frame.pos !== 'noun' || deprel !== 'nmod' || head < 0) return [];
  if (targets.some(({ index }) => entities[index]?.type !== 'place')) return [];
  const isHit = /^(?:target|victim)$/u.test(tokenOf(sentence, head).lemma) && prepOf(sentence, view.trigger) === 'of';
  return isHit ? dependents(sentence, head, 'nsubj').flatMap((at) => actorsAt(scene, at)) : [];
}

/** "vowed to retaliate after Chad shelled a town", "for Chad's raid": who did what is answered. */
function answered(scene: Scene, { frame, view }: Candidate, targets: readonly ActorPhrase[]): readonly ActorPhrase[] {
  const { sentence, lexicon } = scene;
  if (frame.type !== 'THREATEN' || targets.length > 0) return [];
  const answers = view.complements.filter(({ index }) =>
    lexicon.words.answers.words.has(tokenOf(sentence, index).lemma),
  );
  const heads = answers.length === 0 ? [] : [view.trigger, ...answers.map(({ index }) => index)];
  const clauses = heads.flatMap((at) => dependents(sentence, at, 'advcl')).filter((at) => isAfter(sentence, at));
  const doers = clauses.flatMap((at) => dependents(sentence, at, 'nsubj')).flatMap((at) => actorsAt(scene, at));
  const deeds = heads
    .flatMap((at) => dependents(sentence, at, 'obl'))
    .filter((at) => /^(?:for|after|following|over)$/u.test(prepOf(sentence, at)));
  return [...doers, ...deeds.flatMap((at) => ownersOf(scene, at))].filter(({ level }) => level === 3);
}

const isAfter = (sentence: Sentence, clause: number): boolean =>
  dependents(sentence, clause, 'mark').some((at) => /^(?:after|because)$/iu.test(tokenOf(sentence, at).form));

/** "signed an agreement on cooperation with Chad's ministry": who is bound with the signer, though the words hang on what is agreed. */
function partners(
  scene: Scene,
  { frame, view, match }: Candidate,
  targets: readonly ActorPhrase[],
): readonly ActorPhrase[] {
  const { sentence, lexicon } = scene;
  if (frame.type !== 'AGREE' || targets.length > 0 || match.sources.length === 0) return [];
  if (!/^(?:sign|conclude|initial|ratify|put)$/u.test(tokenOf(sentence, view.verb ?? view.trigger).lemma)) return [];
  const about = view.obliques.filter(({ prep }) => /^(?:on|for)$/u.test(prep)).map(({ index }) => index);
  return [...match.words, ...about]
    .filter((at) =>
      [lexicon.classes['agreement'], lexicon.classes['ties']].some((one) => hasLemma(one, tokenOf(sentence, at))),
    )
    .flatMap((at) => [at, ...dependents(sentence, at, 'nmod').filter((of) => prepOf(sentence, of) === 'of')])
    .flatMap((at) => dependents(sentence, at, 'nmod').filter((of) => prepOf(sentence, of) === 'with'))
    .flatMap((at) => conjuncts(sentence, at))
    .flatMap((at) => actorsAt(scene, at))
    .filter(({ level }) => level > 1);
}

/** "discussed with Moi Kenyan cooperation with Chad and Mali": with whom there is what is talked about. */
function isOfMatter({ sentence, lexicon }: Scene, { index }: ActorPhrase, { frame, view }: Candidate): boolean {
  if (frame.type !== 'CONSULT' || tokenOf(sentence, view.trigger).lemma !== 'discuss') return false;
  let top = index;
  while (isRel(tokenOf(sentence, top), 'conj') && tokenOf(sentence, top).head >= 0) top = tokenOf(sentence, top).head;
  const mark = dependents(sentence, top, 'case').find((at) => tokenOf(sentence, at).lemma === 'with');
  const before = mark === undefined ? undefined : sentence.tokens[mark - 1];
  if (before === undefined || before.upos !== 'NOUN') return false;
  return before.lemma === 'coordination' || hasLemma(lexicon.classes['ties'], before);
}

/** "derided the Chad inquiry": a state's bare name before a word for what looks into it; "the US inquiry" is by the US. */
function isTopic({ sentence }: Scene, { index }: ActorPhrase): boolean {
  const { deprel, head, xpos, form } = tokenOf(sentence, index);
  const isOwner = /^\p{Lu}\.?\p{Lu}/u.test(form);
  return (
    !isOwner && deprel === 'compound' && xpos === 'NNP' && head >= 0 && looking.test(tokenOf(sentence, head).lemma)
  );
}

const looking = /^(?:investigation|inquiry|probe|scandal|affair|question|issue)$/u;

/** "defended the transfer of Chadian prisoners": to whom it was done is not who is backed by a word for the deed. */
function isUndergoer(scene: Scene, { index }: ActorPhrase, { frame, view }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  if (frame.type !== 'SUPPORT' || view.objects.some((at) => consoling.test(tokenOf(sentence, at).lemma))) return false;
  const deeds = [...view.objects, ...view.obliques.map((one) => one.index)].filter((at) =>
    hasLemma(lexicon.words.undergone.words, tokenOf(sentence, at)),
  );
  return deeds.some((at) => at !== index && isBelow(sentence, index, at, ['of', 'from', 'to']));
}

/** What is offered to whom a deed was done to: "condolences over the murder of Chadian students". */
const consoling = /^(?:condolence|sympathy|solidarity)$/u;

/** Whether a token hangs from a noun behind one of some prepositions, however deep. */
function isBelow(sentence: Sentence, at: number, noun: number, preps: readonly string[]): boolean {
  for (let up = at; up >= 0; up = tokenOf(sentence, up).head) {
    if (tokenOf(sentence, up).head !== noun) continue;
    return isRel(tokenOf(sentence, up), 'nmod') && preps.includes(prepOf(sentence, up));
  }
  return false;
}

const eases = /^(?:lift|ease|remove|end|drop|suspend|relax|cut|reduce|loosen|waive|avoid|stop)$/u;

/** "Both agreed to press Chad", "to widen the pressure on Chad": whom several agree to act against is none of them. */
function isPressed(scene: Scene, one: ActorPhrase, { frame, view, match }: Candidate): boolean {
  const { sentence, lexicon } = scene;
  if (frame.type !== 'AGREE' || match.targets.some((other) => other.index === one.index)) return false;
  return view.complements.some(({ index }) => {
    if (eases.test(tokenOf(sentence, index).lemma)) return false;
    const objects = dependents(sentence, index, 'obj');
    const presses = [index, ...objects].some((at) => hasLemma(lexicon.words.pressing.words, tokenOf(sentence, at)));
    return presses && [index, ...objects].some((at) => at !== one.index && isUnder(sentence, one.index, at));
  });
}

function isUnder(sentence: Sentence, at: number, top: number): boolean {
  for (let up = at; up >= 0; up = tokenOf(sentence, up).head) if (up === top) return true;
  return false;
}

/** "banned under UN rules", "killed as a result of Chadian shelling": by whose rule or attack a passive without a doer was done. */
export function withBasis(scene: Scene, candidate: Candidate): Candidate {
  const { sentence, lexicon } = scene;
  const { frame, match, view } = candidate;
  if (!view.passive || match.sources.length > 0) return candidate;
  const heads = [view.trigger, ...dependents(sentence, view.trigger, 'advcl', 'xcomp')];
  const phrases = heads.flatMap((at) => dependents(sentence, at, 'obl'));
  const rules = phrases.filter(
    (at) => prepOf(sentence, at) === 'under' && hasLemma(lexicon.words.rulings.words, tokenOf(sentence, at)),
  );
  const results = phrases
    .filter((at) => /^(?:result|consequence)$/u.test(tokenOf(sentence, at).lemma))
    .flatMap((at) => dependents(sentence, at, 'nmod').filter((of) => prepOf(sentence, of) === 'of'));
  const basis = frame.type === 'ASSAULT' ? results : frame.type === 'COERCE' || frame.type === 'SANCTION' ? rules : [];
  const doers = frame.lemmas.includes('summon')
    ? summonedTo(scene, candidate)
    : basis.flatMap((at) => ownersOf(scene, at));
  const sources = doers.filter(({ level }) => level === 3);
  const others = sources.filter((source) => !match.targets.some((target) => sameActor(target, source)));
  return { ...candidate, match: { ...match, sources: others } };
}

/** "was summoned to Chad's foreign ministry": the body that an envoy has to go to called him. */
function summonedTo(scene: Scene, { view }: Candidate): readonly ActorPhrase[] {
  const called = view.obliques.filter(
    ({ prep, index }) =>
      prep === 'to' && index > view.trigger && calling.test(tokenOf(scene.sentence, index).lemma.toLowerCase()),
  );
  return called.flatMap(({ index }) => actorsAt(scene, index));
}

const calling = /^(?:ministry|office|department|parliament|court|embassy|palace)$/u;
