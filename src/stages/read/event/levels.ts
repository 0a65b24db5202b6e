import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
import { isCounted } from './phrase.ts';
import type { Scene } from './scene.ts';
import { isRel, prepOf } from './view.ts';

/** How surely a phrase names somebody who acts in world affairs: 3 a known state or body, 2 a political body or person, 1 people, 0 nobody. */
export type Level = 0 | 1 | 2 | 3;

/** The actor of the name at a token: what the finder says, for a capital or seat (`Moscow`) its government, for a surname its one bearer. */
export function nameActor(scene: Scene, index: number): string | null {
  const entity = scene.entities[index];
  if (!entity) return null;
  if (entity.actor !== null) return entity.actor;
  const { article, kit } = scene.context;
  const meanings = kit.tables.names(article.text.slice(entity.start, entity.end));
  if (entity.type === 'person') return meanings.length === 1 ? (meanings[0]?.actor ?? null) : null;
  return meanings.find(({ kind }) => kind === 'capital' || kind === 'seat')?.actor ?? null;
}

/** The level of the phrase headed by a token. */
export function levelAt(scene: Scene, head: number): Level {
  const token = tokenOf(scene.sentence, head);
  if (scene.timexes.some((timex) => overlaps(timex, token))) return 0;
  if (token.upos === 'PRON' || token.upos === 'DET') return pronounLevel(scene, head);
  const entity = scene.entities[head];
  if (token.upos === 'NUM') return pronounLevel(scene, head);
  const describes = token.upos === 'ADJ' && !isRel(token, 'obj', 'obl', 'nmod');
  const byNoun = describes ? 0 : nounLevel(scene, head);
  const byName = entity ? entityLevel(entity, nameActor(scene, head)) : token.upos === 'PROPN' ? 1 : 0;
  const byLink = pronounLevel(scene, head);
  return [byNoun, byName, byLink].reduce((best, level) => (level > best ? level : best));
}

/** The level of a name whose actor is known to be `actor`, or not known. */
export function entityLevel(entity: EntityDraft, actor: string | null): Level {
  if (entity.type === 'person' && entity.actor === null && actor !== null) return 2;
  if (entity.type === 'nationality' || actor !== null) return 3;
  if (entity.type === 'person') return entity.role === null ? 1 : 2;
  return entity.type === 'place' ? 1 : 2;
}

function nounLevel(scene: Scene, head: number): Level {
  const { words } = scene.lexicon;
  const token = tokenOf(scene.sentence, head);
  const owned = stateModifiers(scene, head).length > 0;
  if (hasLemma(words.politicalNouns, token)) return owned ? 3 : 2;
  if (hasLemma(words.civilNouns, token)) return owned ? 2 : 1;
  if (hasLemma(words.stateNouns, token)) return owned || isSeveral(scene, head) ? 2 : 0;
  return owned && hasLemma(words.materiel, token) ? 3 : 0;
}

/** `the two sides`, `both countries`, `its neighbours`, `and other states`. */
function isSeveral({ sentence }: Scene, head: number): boolean {
  if (isCounted(sentence, head) || dependents(sentence, head, 'nmod:poss').length > 0) return true;
  const listed = isRel(tokenOf(sentence, head), 'conj');
  return listed && dependents(sentence, head, 'amod').some((at) => tokenOf(sentence, at).lemma === 'other');
}

/** The level of what a pronoun or a repeated name stands for. */
function pronounLevel(scene: Scene, head: number): Level {
  return (scene.links[head] ?? []).reduce<Level>((best, link) => {
    const level = linkedLevel(scene, link.antecedent, 0);
    return level > best ? level : best;
  }, 0);
}

/** `the two leaders`, or `they` for two who were named. */
export function standsForSeveral(scene: Scene, head: number): boolean {
  return isCounted(scene.sentence, head) || (scene.links[head] ?? []).length > 1;
}

const longestChain = 4;

/** The level of the name at a span, or of the fuller name that it returns to. */
export function linkedLevel(scene: Scene, span: Span, depth: number): Level {
  const named = scene.context.entities.filter((entity) => overlaps(entity, span));
  if (named.some(({ actor }) => actor !== null)) return 3;
  const levels = named.filter(({ type }) => type !== 'place').map((entity) => entityLevel(entity, null));
  if (levels.includes(2) || depth > longestChain) return levels.includes(2) ? 2 : 0;
  const further = scene.context.links.find((link) => overlaps(link, span) && link.antecedent.end <= span.start);
  const above = further === undefined ? 0 : linkedLevel(scene, further.antecedent, depth + 1);
  return above > 0 ? above : levels.length > 0 ? 1 : 0;
}

/** Token indexes of the states that a noun belongs to: `Israeli troops`, `Russia's army`, `the army of Chad`, `rebels in Darfur`. */
export function stateModifiers(scene: Scene, head: number): readonly number[] {
  const { sentence } = scene;
  return childrenOf(sentence, head).filter((at) => {
    const entity = scene.entities[at];
    if (!entity || (entity.actor === null && entity.type !== 'nationality' && entity.type !== 'place')) return false;
    const token = tokenOf(sentence, at);
    if (isRel(token, 'amod', 'compound', 'nmod:poss', 'flat', 'nmod:desc')) return true;
    return isRel(token, 'nmod') && ['of', 'in', 'from', 'for'].includes(prepOf(sentence, at));
  });
}
