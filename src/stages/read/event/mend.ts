import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { isDay, isThing } from './time-word.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** New head and relation for a token. */
interface Change {
  readonly at: number;
  readonly head: number;
  readonly deprel: string;
  /** Set where the tagger took a verb for a word that describes. */
  readonly xpos?: 'VBD';
}

/** What is asked of a token by a repair. */
interface Names {
  /** By token: whether it belongs to a person's name. */
  readonly people: readonly boolean[];
}

type Repair = (sentence: Sentence, at: number, names: Names) => readonly Change[];

/**
 * The sentence with attachments put right that the words around them rule out: a phrase of a coordination hung below its
 * other part, a preposition taken for the phrase, a bare phrase beside a verb that has no subject or object. Offsets stay.
 */
export function mended(sentence: Sentence, names: Names): Sentence {
  return repairs.reduce((tree, repair) => applied(tree, repair, names), sentence);
}

function applied(sentence: Sentence, repair: Repair, names: Names): Sentence {
  const changes = new Map(
    sentence.tokens.flatMap((_, at) => repair(sentence, at, names)).map((change) => [change.at, change] as const),
  );
  if (changes.size === 0) return sentence;
  const tokens = sentence.tokens.map((token, at): Token => {
    const change = changes.get(at);
    if (change === undefined) return token;
    const { head, deprel, xpos } = change;
    return xpos === undefined ? { ...token, head, deprel } : { ...token, head, deprel, xpos, upos: 'VERB' };
  });
  return { ...sentence, tokens };
}

const finite = /^(VBD|VBZ|VBP)$/u;

const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN';

/** "President Sisi and Sudanese leader Burhan signed": Sisi, taken for the subject or a part of `leader`, is coordinated with it. */
function subjectOfNoun(sentence: Sentence, at: number, { people }: Names): readonly Change[] {
  const token = tokenOf(sentence, at);
  const asPart = people[at] === true && isRel(token, 'compound', 'nmod', 'amod', 'dep') && !isRel(token, 'nmod:poss');
  if (!(asPart || isRel(token, 'nsubj')) || token.head <= at || !isNominal(token)) return [];
  const head = tokenOf(sentence, token.head);
  if (!isNominal(head) || dependents(sentence, token.head, 'cop').length > 0) return [];
  const joined = sentence.tokens.slice(at + 1, token.head).some(({ upos }) => upos === 'CCONJ');
  return joined ? [{ at, head: nameBehind(sentence, token.head), deprel: 'conj' }] : [];
}

/** The name for which a title that was taken for the head stands: "and Deputy Minister Rudenko signed". */
function nameBehind(sentence: Sentence, title: number): number {
  const { head, deprel } = tokenOf(sentence, title);
  return deprel === 'nmod:desc' && head > title ? head : title;
}

/** "signed by Dr Roe, the premier of Chad, and envoy Bo of Mali": what follows the description goes with the one described. */
function besideDescription(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'conj') || token.head < 0 || !isNominal(token)) return [];
  const description = tokenOf(sentence, token.head);
  if (!isRel(description, 'appos') || description.head < 0) return [];
  const and = dependents(sentence, at, 'cc').find((child) => child < at);
  const comma = and !== undefined && sentence.tokens[and - 1]?.form === ',';
  return comma ? [{ at, head: description.head, deprel: 'conj' }] : [];
}

/** "Roe, who landed in Doha, later flew on": the verb behind the relative clause is the sentence's. */
function verbAfterRelative(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!finite.test(token.xpos) || !isRel(token, 'acl') || dependents(sentence, at, 'nsubj', 'mark').length > 0)
    return [];
  const root = sentence.tokens.findIndex(({ head }) => head < 0);
  const noun = sentence.tokens[root];
  const first = Math.min(at, ...dependents(sentence, at, 'advmod', 'aux'));
  if (noun?.upos !== 'PROPN' || root >= at || sentence.tokens[first - 1]?.form !== ',') return [];
  const relative = dependents(sentence, root, 'acl').some((clause) => clause < at);
  if (!relative) return [];
  return [
    { at, head: -1, deprel: 'root' },
    { at: root, head: at, deprel: 'nsubj' },
  ];
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

/** Verbs whose past looks like their base, and like an adjective or noun. */
const unchanged = /^(cut|hit|put|set|shut|quit|split)$/u;

/** "Turkey cut gas supplies": between a name and a bare noun such a word is the verb. */
function unchangedVerb(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!unchanged.test(token.form) || !isRel(token, 'amod', 'compound') || token.head <= at) return [];
  const noun = tokenOf(sentence, token.head);
  const name = sentence.tokens[at - 1];
  if (name?.upos !== 'PROPN' || name.head !== token.head || !isRel(name, 'compound', 'amod', 'nsubj')) return [];
  const main = noun.head < 0 ? undefined : sentence.tokens[noun.head];
  const subjects = noun.head < 0 ? [] : dependents(sentence, noun.head, 'nsubj');
  const clause = main === undefined || (isRel(noun, 'nsubj') && isVerb(main) && subjects.length > 1);
  if (!clause) return [];
  const lost = main === undefined ? [] : [{ at: noun.head, head: at, deprel: 'advcl' }];
  return [
    { at, head: main?.head ?? -1, deprel: main?.deprel ?? 'root', xpos: 'VBD' },
    { at: token.head, head: at, deprel: 'obj' },
    { at: at - 1, head: at, deprel: 'nsubj' },
    ...lost,
  ];
}

/** "The movement, which ... , said": a noun before a verb of speech that was taken for what is said is who says it. */
function speakerAsSpeech(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'ccomp') || !isNominal(token) || token.head <= at || prepOf(sentence, at) !== '') return [];
  if (dependents(sentence, at, 'nsubj', 'cop', 'mark').length > 0) return [];
  return dependents(sentence, token.head, 'nsubj').length === 0 ? [{ at, head: token.head, deprel: 'nsubj' }] : [];
}

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

/** "The envoys met on Friday in Bern, where Oman opened talks": a participle right behind the subject of a verb that has another is itself the verb. */
function participleAsVerb(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'acl') || isRel(token, 'acl:relcl') || token.head !== at - 1 || !/^VB[ND]$/u.test(token.xpos))
    return [];
  const noun = tokenOf(sentence, token.head);
  if (!isRel(noun, 'nsubj') || noun.head <= at) return [];
  const verb = tokenOf(sentence, noun.head);
  const other = dependents(sentence, noun.head, 'nsubj').some((subject) => subject > at);
  if (!other) return [];
  return [
    { at, head: verb.head, deprel: verb.deprel },
    { at: token.head, head: at, deprel: 'nsubj' },
    { at: noun.head, head: at, deprel: 'conj' },
  ];
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

/** Of two subjects of a verb, the bare one behind it is its object: "accused the government of having lied". */
function secondSubject(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.deprel !== 'nsubj' || token.head < 0 || token.head > at || !isVerb(tokenOf(sentence, token.head)))
    return [];
  const subjects = dependents(sentence, token.head, 'nsubj');
  const objects = dependents(sentence, token.head, 'obj', 'aux:pass');
  const first = subjects.some((subject) => subject < token.head);
  return first && objects.length === 0 && isThing(token) && prepOf(sentence, at) === ''
    ? [{ at, head: token.head, deprel: 'obj' }]
    : [];
}

/** "accused Chad of having sold arms": the participle taken for a word that describes is the verb. */
function perfectGerund(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const before = sentence.tokens[at - 1];
  if (token.xpos !== 'VBN' || !isRel(token, 'amod') || before?.form.toLowerCase() !== 'having') return [];
  const noun = tokenOf(sentence, token.head);
  if (!isRel(noun, 'obj') || noun.head !== at - 1) return [];
  const others = childrenOf(sentence, at - 1).filter((child) => child !== token.head);
  return [
    { at, head: before.head, deprel: before.deprel },
    { at: token.head, head: at, deprel: 'obj' },
    { at: at - 1, head: at, deprel: 'aux' },
    ...others.map((child) => ({ at: child, head: at, deprel: tokenOf(sentence, child).deprel })),
  ];
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
  besideDescription,
  partOfList,
  verbAfterRelative,
  prepositionAsPhrase,
  unchangedVerb,
  speakerAsSpeech,
  subjectBefore,
  participleAsVerb,
  perfectGerund,
  secondSubject,
  objectBehind,
  secondObject,
];
