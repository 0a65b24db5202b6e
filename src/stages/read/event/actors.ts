import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { ancestorsOf, childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
import { countedHead, isHyphen, nounPhrase } from './phrase.ts';
import type { Level } from './levels.ts';
import { entityLevel, levelAt, linkedLevel, nameActor, stateModifiers } from './levels.ts';
import type { Scene } from './scene.ts';
import { antecedentOf, conjuncts, isRel, prepOf } from './view.ts';

/** A phrase that names an actor. */
export interface ActorPhrase {
  /** Token index of the head. */
  readonly index: number;
  readonly level: Level;
  readonly span: Span;
  /** What the words alone say, or null. */
  readonly actor: string | null;
  /** Whether the actor is only the state that a noun belongs to (`Egyptian police`). */
  readonly owned?: boolean;
  /** Whether the phrase stands in another sentence: its token is none of the event's. */
  readonly elsewhere?: boolean;
}

/** The actors that a phrase names by itself (`Hungarian and Romanian officials` names two); empty when its head names none. */
export function actorsAt(scene: Scene, index: number): readonly ActorPhrase[] {
  let known = actorsInScenes.get(scene);
  if (known === undefined) actorsInScenes.set(scene, (known = new Map<number, readonly ActorPhrase[]>()));
  let actors = known.get(index);
  if (actors === undefined) known.set(index, (actors = findActors(scene, index)));
  return actors;
}

/** What {@link actorsAt} has answered, by the token. */
const actorsInScenes = new WeakMap<Scene, Map<number, readonly ActorPhrase[]>>();

function findActors(scene: Scene, index: number): readonly ActorPhrase[] {
  const { sentence, lexicon } = scene;
  const head = countedHead(sentence, antecedentOf(sentence, index), lexicon.words.measures);
  const level = levelAt(scene, head);
  if (level === 0) return head === index ? behindTitle(scene, head) : [];
  const split = splitModifiers(scene, head, level);
  const joined = joinedBelow(scene, head);
  if (split.length > 0) return [...split, ...joined];
  const owned = nameActor(scene, head) === null && stateModifiers(scene, head).length > 0;
  const own = { index: head, level, span: spanAt(scene, head, index), actor: actorIdAt(scene, head), owned };
  return [own, ...joined];
}

/** "the president of Chad and the prime minister of Niger": the second office or its holder, which the parser joined to the first state. */
function joinedBelow(scene: Scene, head: number): readonly ActorPhrase[] {
  const { sentence, lexicon } = scene;
  const states = stateModifiers(scene, head).filter((at) => at > head);
  const offices = states
    .flatMap((at) => dependents(sentence, at, 'conj'))
    .filter(
      (at) =>
        isTitled(scene, at) ||
        (!isStateWord(scene, at) && hasLemma(lexicon.words.politicalNouns, tokenOf(sentence, at))),
    );
  return offices.flatMap((at) => actorsAt(scene, at));
}

/** A person's name with an office. */
const isTitled = ({ entities }: Scene, at: number): boolean =>
  entities[at]?.type === 'person' && entities[at].role !== null;

function spanAt(scene: Scene, head: number, top: number): Span {
  const span = withOwner(scene, head, nounPhrase(scene.sentence, head));
  const whole =
    head === top ? span : { start: Math.min(span.start, nounPhrase(scene.sentence, top).start), end: span.end };
  const entity = scene.entities[head];
  if (!entity || entity.type === 'nationality') return whole;
  if (entity.type === 'place') return { start: Math.min(whole.start, entity.start), end: entity.end };
  if (contains(whole, entity)) return whole;
  const { start, end } = scene.sentence;
  const widened = { start: Math.min(whole.start, entity.start), end: Math.max(whole.end, entity.end) };
  return contains({ start, end }, widened) ? widened : whole;
}

/** `its air force`: a pronoun that stands for somebody tells whose it is. */
function withOwner(scene: Scene, head: number, span: Span): Span {
  const owner = dependents(scene.sentence, head, 'nmod:poss').find((at) => (scene.links[at] ?? []).length > 0);
  const token = owner === undefined ? undefined : scene.sentence.tokens[owner];
  return token?.upos !== 'PRON' ? span : { start: Math.min(token.start, span.start), end: span.end };
}

/** The id that the words give: of the head's own name, else of the state that modifies it. */
function actorIdAt(scene: Scene, head: number): string | null {
  const links = scene.links[head] ?? [];
  if (links.length > 1) return null;
  for (const link of links) {
    const known = scene.context.entities.find((entity) => overlaps(entity, link.antecedent) && entity.actor !== null);
    return known?.actor ?? null;
  }
  const own = nameActor(scene, head);
  if (own !== null) return own;
  const state = stateModifiers(scene, head)[0];
  return state === undefined ? null : nameActor(scene, state);
}

/** `French and Egyptian warships`: one phrase for each state. */
function splitModifiers(scene: Scene, head: number, level: Level): readonly ActorPhrase[] {
  const { sentence } = scene;
  const first = stateModifiers(scene, head).find((at) => at < head && isRel(tokenOf(sentence, at), 'amod', 'compound'));
  if (first === undefined) return splitOwners(scene, head, level);
  const others = [
    ...hyphenated(scene, first, head),
    ...dependents(sentence, first, 'conj').filter((at) => at < head && isStateWord(scene, at)),
  ];
  if (others.length === 0) return [];
  const all = [first, ...others].sort((a, b) => a - b);
  const end = tokenOf(sentence, head).end;
  return all.map((at, position) => {
    const entity = scene.entities[at];
    const { start, end: own } = entity?.type === 'nationality' ? entity : tokenOf(sentence, at);
    return {
      index: at,
      level,
      span: { start, end: position === all.length - 1 ? end : own },
      actor: entity?.actor ?? null,
    };
  });
}

/** `Israeli` in `US-Israeli strikes`, where the second is the head `Israeli` of a modifier too; `a US-Israeli journalist` is one person. */
function hyphenated(scene: Scene, first: number, head: number): readonly number[] {
  const { sentence, lexicon } = scene;
  const at = isHyphen(sentence, first + 1) ? first + 2 : first - 2;
  const isInside = at === head && isRel(tokenOf(sentence, head), 'amod', 'compound');
  if ((at >= head && !isInside) || !isHyphen(sentence, at > first ? first + 1 : first - 1)) return [];
  const noun = tokenOf(sentence, isInside ? tokenOf(sentence, head).head : head);
  const isOne = hasLemma(lexicon.words.civilNouns, noun) && !/^(?:crew|team)$/u.test(noun.lemma);
  if (isOne || !isStateWord(scene, at)) return [];
  return scene.entities[at] === scene.entities[first] ? [] : [at];
}

/** `the foreign ministers of Iran and Iraq`: the first state keeps the title. */
function splitOwners(scene: Scene, head: number, level: Level): readonly ActorPhrase[] {
  const { sentence } = scene;
  const first = stateModifiers(scene, head).find((at) => at > head && isRel(tokenOf(sentence, at), 'nmod'));
  if (first === undefined || tokenOf(sentence, head).xpos !== 'NNS') return [];
  const others = dependents(sentence, first, 'conj').filter((at) => isStateWord(scene, at));
  if (others.length === 0) return [];
  const lead = { index: head, level, span: nounPhrase(sentence, head), actor: nameActor(scene, first) };
  return [
    lead,
    ...others.map((at) => ({ index: at, level, span: nounPhrase(sentence, at), actor: nameActor(scene, at) })),
  ];
}

function isStateWord(scene: Scene, index: number): boolean {
  const entity = scene.entities[index];
  return entity !== null && entity !== undefined && (entity.actor !== null || entity.type === 'nationality');
}

/** The name right behind a word that names nobody by itself (`Okafor's predecessor Bello`); else whoever a pronoun stands for. */
function behindTitle(scene: Scene, head: number): readonly ActorPhrase[] {
  const name = dependents(scene.sentence, head, 'appos', 'flat').find(
    (at) => scene.entities[at] && (at === head + 1 || (isBody(scene, at) && prepOf(scene.sentence, at) === '')),
  );
  return name === undefined ? spokenBy(scene, head) : actorsAt(scene, name);
}

/** "The lower house of parliament, the Diet": a name behind a comma that is a body's. */
function isBody(scene: Scene, at: number): boolean {
  return scene.entities[at]?.type === 'organization';
}

/** For `it`, `he`, `they` without a link as subject of a reported clause: the one who says it. */
function spokenBy(scene: Scene, head: number): readonly ActorPhrase[] {
  const { sentence, lexicon } = scene;
  const token = tokenOf(sentence, head);
  if (token.upos === 'NUM' && (scene.links[head] ?? []).length === 0) return lastTwo(scene, head);
  if (token.upos !== 'PRON' || (scene.links[head] ?? []).length > 0 || !/^(it|he|she|they|we|i)$/iu.test(token.form))
    return [];
  for (const at of ancestorsOf(sentence, head)) {
    if (!lexicon.words.sayVerbs.has(tokenOf(sentence, at).lemma)) continue;
    const speaker = dependents(sentence, at, 'nsubj')[0];
    if (speaker !== undefined && speaker !== head && tokenOf(sentence, speaker).upos !== 'PRON')
      return actorsAt(scene, speaker);
  }
  return /^(we|i)$/iu.test(token.form) ? quoted(scene, head) : [];
}

/** "The two met": the two persons named last before the sentence, when both act for somebody. */
function lastTwo(scene: Scene, head: number): readonly ActorPhrase[] {
  const { sentence, context } = scene;
  const article = sentence.tokens[head - 1]?.form.toLowerCase();
  const alone = tokenOf(sentence, head).form.toLowerCase() === 'two' && article === 'the' && head < 3;
  if (!alone || !isRel(tokenOf(sentence, head), 'nsubj')) return [];
  const found: EntityDraft[] = [];
  for (const entity of context.entities.toReversed()) {
    if (entity.type !== 'person' || entity.end > sentence.start || found.length === 2) continue;
    const level = linkedLevel(scene, entity, 0);
    const surname = (span: Span): string => context.article.text.slice(span.start, span.end).split(' ').at(-1) ?? '';
    if (level > 1 && !found.some((other) => other.actor === entity.actor && surname(other) === surname(entity)))
      found.push(entity);
  }
  if (found.length < 2) return [];
  return found.map(({ start, end, actor }, at) => ({ index: head - at, level: 2, span: { start, end }, actor }));
}

/** For `we` in quoted words: the one whom the text names as their speaker, wherever it does. */
function quoted(scene: Scene, head: number): readonly ActorPhrase[] {
  const token = tokenOf(scene.sentence, head);
  const said = scene.context.attributions.find(
    ({ content, quotation }) => quotation !== 'indirect' && content.some((span) => contains(span, token)),
  );
  const span = said?.source[0];
  if (span === undefined) return [];
  const named = scene.context.entities.filter((entity) => overlaps(entity, span));
  const levels = named.map((entity) => entityLevel(entity, entity.actor));
  const level = levels.includes(3) ? 3 : levels.includes(2) ? 2 : 0;
  return level === 0 ? [] : [{ index: head, level, span, actor: null }];
}

/** The actors that a phrase is about when its head names none: the possessor, the one behind `by` or `from`, the modifier, then deeper. */
export function actorsWithin(scene: Scene, index: number, depth = 0): readonly ActorPhrase[] {
  const own = actorsAt(scene, index);
  if (own.length > 0 || depth > 4 || hasLemma(scene.lexicon.words.kin, tokenOf(scene.sentence, index))) return own;
  for (const at of byCloseness(scene, index)) {
    const found = conjuncts(scene.sentence, at).flatMap((part) => actorsWithin(scene, part, depth + 1));
    if (found.length > 0) return found;
  }
  return [];
}

/** The doers of "crimes committed by the rebels". */
function agentsOf(scene: Scene, participle: number): readonly number[] {
  if (scene.lexicon.words.showings.words.has(tokenOf(scene.sentence, participle).lemma)) return [];
  return dependents(scene.sentence, participle, 'obl').filter((at) => prepOf(scene.sentence, at) === 'by');
}

/** Those whose act or word a phrase is: the possessor, the modifier, the one behind `by` or `from`; never the one it hits. */
export function ownersOf(scene: Scene, index: number): readonly ActorPhrase[] {
  const owners = childrenOf(scene.sentence, index).filter((at) => {
    const token = tokenOf(scene.sentence, at);
    if (isRel(token, 'nmod:poss')) return token.upos !== 'PRON';
    if (isRel(token, 'amod', 'compound', 'nmod:desc')) return Boolean(scene.entities[at]);
    return isRel(token, 'nmod', 'obl') && ['by', 'from'].includes(prepOf(scene.sentence, at));
  });
  return owners.flatMap((at) => conjuncts(scene.sentence, at)).flatMap((at) => actorsAt(scene, at));
}

const ranks: Readonly<Record<string, number>> = {
  by: 1,
  from: 2,
  against: 3,
  of: 4,
  with: 5,
  to: 6,
  on: 7,
  for: 8,
  in: 9,
};

/** Prepositions behind which stands when, why or by whose word, not whose it is. */
const apart = new Set(
  'according after along amid around as because before despite due during except following like near off outside since than until unlike while without'.split(
    ' ',
  ),
);

/** `Iraq` in "the Iraq war", `Kabul` in "the Kabul bombing": a place before what was done there, whoever did it; `Minsk` in "the Minsk process". */
function isScene({ entities, lexicon, sentence }: Scene, at: number, noun: number): boolean {
  const entity = entities[at];
  if (
    entity?.type === 'place' &&
    entity.actor === null &&
    hasLemma(lexicon.words.dealings.words, tokenOf(sentence, noun))
  )
    return true;
  if (entity?.type !== 'place' || !hasLemma(lexicon.classes['attack'], tokenOf(sentence, noun))) return false;
  return entity.actor === null || lexicon.words.lasting.has(tokenOf(sentence, noun).lemma);
}

/** Dependents that may name the actor of a phrase, likeliest first. */
function byCloseness(scene: Scene, index: number): readonly number[] {
  const { sentence } = scene;
  const ranked = childrenOf(sentence, index).flatMap((at): readonly (readonly [number, number])[] => {
    const token = tokenOf(sentence, at);
    if (isRel(token, 'nmod:poss')) return token.upos === 'PRON' ? [] : [[0, at]];
    if (isRel(token, 'amod', 'compound', 'nmod:desc', 'flat'))
      return scene.entities[at] && !isScene(scene, at, index) ? [[2.5, at]] : [];
    if (isRel(token, 'acl')) return agentsOf(scene, at).map((agent) => [1.5, agent] as const);
    if (isRel(token, 'nmod', 'obl') && !apart.has(prepOf(sentence, at)))
      return [[ranks[prepOf(sentence, at)] ?? 10, at]];
    return [];
  });
  return ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, at]) => at);
}
