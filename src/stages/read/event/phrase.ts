import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { childrenOf, subtree, tokenOf } from '../../../base/text/tree.ts';
import { isRel, prepOf } from './view.ts';

const kept = new Set(['of', 'in', 'from', 'for']);
const timeWords = /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow|here|again)$/iu;
const articles = new Set(['the', 'a', 'an', 'some', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their']);

/**
 * The span of a noun phrase by its head: modifiers, title and name, and phrases with `of`, `in`, `from`, `for` that stand right
 * behind; without leading article, relative clauses, appositions and coordinated phrases.
 */
export function nounPhrase(sentence: Sentence, head: number): Span {
  const inside = subtree(sentence, head, (token, index) => keeps(sentence, head, token, index));
  const run = contiguous(inside, head);
  const first = run.find((index) => !isEdge(tokenOf(sentence, index))) ?? head;
  const last = run.findLast((index) => !isTail(tokenOf(sentence, index))) ?? head;
  return { start: tokenOf(sentence, Math.min(first, head)).start, end: tokenOf(sentence, Math.max(last, head)).end };
}

function keeps(sentence: Sentence, head: number, token: Token, index: number): boolean {
  if (isRel(token, 'appos')) return isNameBehind(sentence, head, token, index);
  if ((index < head || index < token.head) && /^[-‐–]$/u.test(sentence.tokens[index + 1]?.form ?? '')) return true;
  if (isRel(token, 'acl', 'advcl', 'conj', 'cc', 'parataxis', 'obl', 'cop', 'nsubj', 'discourse')) return false;
  if (isRel(token, 'case', 'mark', 'aux', 'advmod') && token.head === head) return index > head && token.form === "'s";
  if (isRel(token, 'punct')) return index > 0 && /^[-/–]$/u.test(token.form);
  if (isRel(token, 'nmod') && !isRel(token, 'nmod:poss') && index > head) {
    return isRel(token, 'nmod:desc') || (isKept(sentence, index) && !isYear(token));
  }
  if (index > head && (timeWords.test(token.form) || isYear(token))) return false;
  return true;
}

/** `of` always belongs to the phrase; `in` a named place, `from` and `for` only behind a common noun (`rebels in Darfur`), not behind a name. */
function isKept(sentence: Sentence, index: number): boolean {
  const prep = prepOf(sentence, index);
  if (!kept.has(prep)) return false;
  const { head } = tokenOf(sentence, index);
  const named = childrenOf(sentence, head).some((at) => at < index && isRel(tokenOf(sentence, at), 'appos', 'flat'));
  if (prep === 'in' && tokenOf(sentence, index).upos !== 'PROPN') return false;
  return prep === 'of' || (tokenOf(sentence, head).upos !== 'PROPN' && !named);
}

/** The name right behind its title: "North Korean leader Kim Jong Un". */
function isNameBehind(sentence: Sentence, head: number, token: Token, index: number): boolean {
  if (token.head !== head || token.upos !== 'PROPN') return false;
  const between = sentence.tokens.slice(head + 1, index);
  return between.every(({ upos }) => upos === 'PROPN' || upos === 'NOUN');
}

/** `in 2017` belongs to the event, not to the actor. */
function isYear(token: Token): boolean {
  return /^(1[89]|20)\d\d$/u.test(token.form);
}

/** The unbroken run of tokens around the head. */
function contiguous(inside: readonly number[], head: number): readonly number[] {
  const at = inside.indexOf(head);
  let from = at;
  let to = at;
  while (from > 0 && inside[from - 1] === (inside[from] ?? 0) - 1) from--;
  while (to < inside.length - 1 && inside[to + 1] === (inside[to] ?? 0) + 1) to++;
  return inside.slice(from, to + 1);
}

const amounts = new Set([
  'least',
  'most',
  'more',
  'than',
  'up',
  'to',
  'about',
  'some',
  'nearly',
  'almost',
  'around',
  'over',
  'at',
  'several',
]);

function isEdge(token: Token): boolean {
  if ((token.upos === 'NUM' && !/^(two|three|four)$/iu.test(token.form)) || amounts.has(token.form.toLowerCase()))
    return true;
  return articles.has(token.form.toLowerCase()) || token.upos === 'PUNCT' || token.upos === 'ADP';
}

function isTail(token: Token): boolean {
  return token.upos === 'PUNCT' || token.upos === 'ADP' || token.upos === 'DET' || /^['’]s?$/u.test(token.form);
}

/** Whether a phrase says that it names several: `the two sides`, `both countries`, `the leaders of the two states`, `troops from both sides`. */
export function isCounted(sentence: Sentence, head: number): boolean {
  const several = /^(two|both|three|four)$/iu;
  if (several.test(tokenOf(sentence, head).form)) return true;
  return childrenOf(sentence, head).some((at) => {
    const inner =
      isRel(tokenOf(sentence, at), 'nmod') && /^(?:of|from)$/u.test(prepOf(sentence, at))
        ? childrenOf(sentence, at)
        : [];
    return [at, ...inner].some((index) => several.test(tokenOf(sentence, index).form));
  });
}

/** The noun that a phrase of quantity or membership counts: `guerrillas` in "a third of the guerrillas"; else the head itself. */
export function countedHead(sentence: Sentence, head: number, measures: ReadonlySet<string>): number {
  let at = head;
  for (let steps = 0; steps < 3; steps++) {
    const token = tokenOf(sentence, at);
    if (token.upos !== 'NUM' && !measures.has(token.lemma.toLowerCase())) return at;
    const of = childrenOf(sentence, at).find(
      (child) => isRel(tokenOf(sentence, child), 'nmod') && prepOf(sentence, child) === 'of',
    );
    if (of === undefined) return at;
    at = of;
  }
  return at;
}

/** A hyphen that joins the words beside it. */
export function isHyphen({ tokens }: Sentence, at: number): boolean {
  const [before, hyphen, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || hyphen === undefined || behind === undefined) return false;
  return /^[-–]$/u.test(hyphen.form) && before.end === hyphen.start && hyphen.end === behind.start;
}
