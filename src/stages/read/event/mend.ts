import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { isDay, isThing } from './time-word.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** New head and relation for a token. */
interface Change {
  readonly at: number;
  readonly head: number;
  readonly deprel: string;
}

type Repair = (sentence: Sentence, at: number) => readonly Change[];

/**
 * The sentence with attachments put right that the words around them rule out: a phrase of a coordination hung below its
 * other part, a preposition taken for the phrase, a bare phrase beside a verb that has no subject or object. Offsets stay.
 */
export function mended(sentence: Sentence): Sentence {
  return repairs.reduce(applied, sentence);
}

function applied(sentence: Sentence, repair: Repair): Sentence {
  const changes = new Map(
    sentence.tokens.flatMap((_, at) => repair(sentence, at)).map((change) => [change.at, change] as const),
  );
  if (changes.size === 0) return sentence;
  const tokens = sentence.tokens.map((token, at): Token => {
    const change = changes.get(at);
    return change === undefined ? token : { ...token, head: change.head, deprel: change.deprel };
  });
  return { ...sentence, tokens };
}

const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN';

/** "President Sisi and Sudanese leader Burhan signed": Sisi, taken for the subject of `leader`, is coordinated with it. */
function subjectOfNoun(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'nsubj') || token.head <= at || !isNominal(token)) return [];
  const head = tokenOf(sentence, token.head);
  if (!isNominal(head) || dependents(sentence, token.head, 'cop').length > 0) return [];
  const joined = sentence.tokens.slice(at + 1, token.head).some(({ upos }) => upos === 'CCONJ');
  return joined ? [{ at, head: token.head, deprel: 'conj' }] : [];
}

/** The parts of a list hang from its first: "Chad, Mali, Niger and Togo". */
function partOfList(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.head < 0 || !isNominal(token)) return [];
  const above = tokenOf(sentence, token.head);
  const bare = isRel(token, 'nmod') && token.upos === 'PROPN' && isListed(sentence, at, token.head);
  if (bare) return [{ at, head: token.head, deprel: 'conj' }];
  return isRel(token, 'conj') && isRel(above, 'conj') && isNominal(above) && above.head >= 0
    ? [{ at, head: above.head, deprel: 'conj' }]
    : [];
}

/** A name without a preposition behind a comma and another name. */
function isListed(sentence: Sentence, at: number, head: number): boolean {
  if (prepOf(sentence, at) !== '' || tokenOf(sentence, head).upos !== 'PROPN' || at < head) return false;
  const before = sentence.tokens.slice(head + 1, at).filter(({ upos }) => upos === 'PUNCT');
  return before.length > 0 && !isRel(tokenOf(sentence, at), 'nmod:poss', 'nmod:unmarked', 'nmod:desc');
}

/** "imposed sanctions on a Slovak": the preposition, taken for the phrase, introduces the noun behind it. */
function prepositionAsPhrase(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.upos !== 'ADP' || !isRel(token, 'obl') || token.head < 0) return [];
  const next = sentence.tokens.findIndex((one, index) => index > at && isNounEnd(sentence, one, index));
  if (next < 0 || next > at + 5) return [];
  return [
    { at: next, head: token.head, deprel: 'obl' },
    { at, head: next, deprel: 'case' },
  ];
}

/** A noun behind which no other noun stands; or `national`, `official`, tagged as an adjective. */
function isNounEnd(sentence: Sentence, token: Token, index: number): boolean {
  const next = sentence.tokens[index + 1];
  const goesOn = next !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(next.upos);
  return !goesOn && (isNominal(token) || token.upos === 'ADJ');
}

const finite = /^(VBD|VBZ|VBP)$/u;

/** "On Friday Chad expelled": a finite verb without a subject has the bare name or noun right before it. */
function subjectBefore(sentence: Sentence, verb: number): readonly Change[] {
  const token = tokenOf(sentence, verb);
  if (!isVerb(token) || !finite.test(token.xpos) || !isRel(token, 'root', 'ccomp', 'parataxis')) return [];
  if (token.head >= 0 && isRel(token, 'root')) return [];
  if (dependents(sentence, verb, 'nsubj', 'csubj', 'expl').length > 0) return [];
  const at = sentence.tokens.findLastIndex(({ upos }, index) => index < verb && upos !== 'ADV' && upos !== 'AUX');
  const before = sentence.tokens[at];
  if (before === undefined || !isNominal(before) || isDay(before) || before.head === verb) return [];
  const day = before.head >= 0 && isDay(tokenOf(sentence, before.head));
  return day && isRel(before, 'flat', 'compound', 'appos') ? [{ at, head: verb, deprel: 'nsubj' }] : [];
}

/** "accused Iran of being behind", "delivered at least 100 missiles": the bare noun right behind a verb is its object. */
function objectBehind(sentence: Sentence, verb: number): readonly Change[] {
  const token = tokenOf(sentence, verb);
  if (!isVerb(token) || dependents(sentence, verb, 'obj', 'iobj', 'xcomp').length > 0) return [];
  if (dependents(sentence, verb, 'nsubj:pass', 'aux:pass').length > 0) return [];
  const at = firstNominal(sentence, verb);
  const found = sentence.tokens[at];
  if (found === undefined || !isThing(found) || hasPreposition(sentence, at)) return [];
  if (isRel(found, 'obl') && !isRel(found, 'obl:unmarked') && found.head === verb)
    return [{ at, head: verb, deprel: 'obj' }];
  const wrong = isRel(found, 'nsubj') && found.head > at && isTenseless(sentence, found.head);
  return wrong ? [{ at, head: verb, deprel: 'obj' }] : [];
}

/** Head of the noun phrase that begins right behind a verb, or -1. */
function firstNominal(sentence: Sentence, verb: number): number {
  let last = -1;
  for (let at = verb + 1; at < sentence.tokens.length; at++) {
    const { upos, form } = tokenOf(sentence, at);
    if (upos === 'NOUN' || upos === 'PROPN') last = at;
    else if (last >= 0 || !(['DET', 'ADJ', 'NUM'].includes(upos) || /^(at|least|most|more|than|up|to)$/u.test(form)))
      return last;
  }
  return last;
}

function hasPreposition(sentence: Sentence, at: number): boolean {
  return prepOf(sentence, at) !== '';
}

/** A predicate that no tense carries: the noun behind "of being behind". */
function isTenseless(sentence: Sentence, at: number): boolean {
  const own = tokenOf(sentence, at);
  const carriers = [own, ...dependents(sentence, at, 'aux', 'cop').map((child) => tokenOf(sentence, child))];
  return carriers.every(({ xpos }) => !finite.test(xpos) && xpos !== 'MD') && own.xpos !== 'VBN';
}

/** "promised Chad full support": the bare noun that was hung on the object before it is a second object. */
function secondObject(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'nmod') || token.deprel !== 'nmod' || token.upos !== 'NOUN' || token.head < 0) return [];
  const object = tokenOf(sentence, token.head);
  const owned = dependents(sentence, at, 'nmod:poss', 'det').some((child) => child === token.head + 1);
  if (!owned || !isRel(object, 'obj') || prepOf(sentence, at) !== '' || object.head < 0) return [];
  return [{ at, head: object.head, deprel: 'obl:unmarked' }];
}

const repairs: readonly Repair[] = [
  subjectOfNoun,
  partOfList,
  prepositionAsPhrase,
  subjectBefore,
  objectBehind,
  secondObject,
];
