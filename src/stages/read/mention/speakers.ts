import { plainWord, wordSet } from '../../../base/lang/role-match.ts';
import type { Link } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { nounPhrase } from '../attribution/phrase.ts';
import { cueIndex } from '../attribution/scene.ts';
import type { LinkContext } from './links.ts';

/** Who spoke last: the words that name it, what may stand for it, and the texts in which it spoke. */
interface Voice {
  readonly span: Span;
  readonly kind: 'thing' | 'many' | 'person';
  /** A person told by an office or body alone (`a general`), whom no name can stand for. */
  readonly unnamed: boolean;
  /** Nouns for texts in its sentence: `statement`. */
  readonly texts: readonly string[];
  readonly at: number;
}

const reach = 2;

/**
 * Links what speaks again to who spoke before, where no name is known for it: `it said` to the ministry, `they said` to the sources,
 * `the statement said` to those who made one. `known` are the links so far: their words are left as they are.
 */
export function linkSpeakers(context: LinkContext, known: readonly Link[]): readonly Link[] {
  const linked = new Map(known.map((link) => [link.start, link]));
  const links: Link[] = [];
  let last: Voice | null = null;
  context.parse.sentences.forEach((sentence, at) => {
    for (const index of speakersIn(context, sentence)) {
      const place = { sentence, index, at };
      const found = speaks(context, place) || goesOn(context, place, last) ? heir(place, last) : null;
      const token = tokenOf(sentence, index);
      if (found === null) {
        last = voiceOf(context, place) ?? (token.upos === 'PRON' && linked.has(token.start) ? null : last);
        continue;
      }
      if (!linked.has(found.span.start)) links.push({ ...found.span, antecedent: found.voice.span });
      last = { ...found.voice, at, texts: [...found.voice.texts, ...textsIn(context, sentence)] };
    }
  });
  return links;
}

/** Whether the verb of a subject reports words, or a relay's object is quoted. */
function speaks({ kit }: LinkContext, { sentence, index }: Place): boolean {
  const { head, deprel } = tokenOf(sentence, index);
  const lemma = sentence.tokens[head]?.lemma.toLowerCase() ?? '';
  const { names } = kit.pack;
  return deprel === 'obj' || wordSet(names, 'sayVerbs').has(lemma) || wordSet(names, 'tellVerbs').has(lemma);
}

/** "It agreed", "he emphasised", a sentence later: with any cue whoever spoke goes on; within one sentence it may be what is spoken of. */
function goesOn(context: LinkContext, { sentence, index, at }: Place, last: Voice | null): boolean {
  return last !== null && last.at < at && hasCue(context, sentence, tokenOf(sentence, index).head);
}

/** A cue, alone or joined to the verb: "regretted the loss and announced". */
function hasCue(context: LinkContext, sentence: Sentence, verb: number): boolean {
  return [verb, ...dependents(sentence, verb, 'conj')].some((at) => at >= 0 && isCue(context, tokenOf(sentence, at)));
}

interface Place {
  readonly sentence: Sentence;
  readonly index: number;
  readonly at: number;
}

/** The subjects of verbs of speech in a sentence, and the objects of "quoted them as saying". */
function speakersIn(context: LinkContext, sentence: Sentence): readonly number[] {
  const verbs = wordSet(context.kit.pack.names, 'sayVerbs');
  return [...sentence.tokens.keys()].filter((index) => {
    const token = tokenOf(sentence, index);
    const verb = sentence.tokens[token.head];
    if (verb === undefined || (token.deprel !== 'nsubj' && token.deprel !== 'obj')) return false;
    const relays = context.kit.pack.attribution.relays.includes(verb.lemma.toLowerCase());
    if (token.deprel === 'obj') return relays;
    if (relays && dependents(sentence, token.head, 'obj').length > 0) return false;
    return (
      verbs.has(verb.lemma.toLowerCase()) ||
      hasCue(context, sentence, token.head) ||
      givesText(context, sentence, token.head)
    );
  });
}

/** Verbs of denying, accusing and asking too: whoever does that goes on with "it said". */
function isCue({ kit }: LinkContext, verb: Token): boolean {
  const lemma = verb.lemma.toLowerCase();
  if (verb.upos !== 'VERB') return false;
  return (
    cueIndex(kit.pack.attribution)
      .verbs.get(lemma)
      ?.some((row) => row.lemma === lemma) ?? false
  );
}

/** `issued a statement`, `released a report`: who does that goes on with "it said". */
function givesText({ kit }: LinkContext, sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'obj').some((index) =>
    kit.pack.attribution.media.includes(plainWord(tokenOf(sentence, index).lemma)),
  );
}

/** A pronoun or text that speaks for who spoke before; null for a name and for what stands for nobody known. */
function heir(
  { sentence, index, at }: Place,
  last: Voice | null,
): { readonly span: Span; readonly voice: Voice } | null {
  if (last === null || at - last.at > reach) return null;
  const token = tokenOf(sentence, index);
  const form = token.form.toLowerCase();
  const span = { start: token.start, end: token.end };
  if (form === 'it')
    return last.kind === 'person' ? null : fits(last, last.kind === 'thing' || last.texts.length > 0, span);
  if (form === 'he' || form === 'she') return fits(last, last.kind === 'person' && last.unnamed, span);
  if (form === 'they' || form === 'them') return fits(last, last.kind === 'many', span);
  const article = sentence.tokens[index - 1];
  if (article?.form.toLowerCase() !== 'the' || !last.texts.includes(plainWord(token.lemma))) return null;
  return dependents(sentence, index, 'nmod', 'acl').length > 0
    ? null
    : fits(last, true, { start: article.start, end: token.end });
}

function fits(voice: Voice, does: boolean, span: Span): { readonly span: Span; readonly voice: Voice } | null {
  return does ? { span, voice } : null;
}

/** A noun phrase as the one who spoke last; null for pronouns. */
function voiceOf(context: LinkContext, { sentence, index, at }: Place): Voice | null {
  const token = tokenOf(sentence, index);
  const span = token.upos === 'PRON' ? null : nounPhrase(sentence, index, token.head);
  if (span === null) return null;
  const person = context.entities.some(
    (entity) => entity.type === 'person' && entity.start <= token.start && entity.end >= token.end,
  );
  const many = /S$/u.test(token.xpos) && token.xpos !== 'POS';
  const kind = person ? 'person' : many ? 'many' : 'thing';
  return {
    span,
    kind: isBody(context, token) || kind !== 'thing' ? kind : 'person',
    unnamed: !context.entities.some((entity) => entity.type === 'person' && overlaps(entity, span)),
    texts: textsIn(context, sentence),
    at,
  };
}

/** Whether a noun names a body ("ministry", "office", "army"), a state or a text rather than a person ("spokesman"). */
function isBody({ kit, entities }: LinkContext, token: Token): boolean {
  const { names, attribution } = kit.pack;
  const word = plainWord(token.lemma);
  if (wordSet(names, 'organisationNouns').has(word) || attribution.media.includes(word)) return true;
  return entities.some(
    (entity) =>
      (entity.type === 'organization' || (entity.type === 'place' && entity.actor !== null)) &&
      entity.start <= token.start &&
      entity.end >= token.end,
  );
}

/** The nouns for texts in a sentence ("said in a joint statement"). */
function textsIn({ kit }: LinkContext, sentence: Sentence): readonly string[] {
  return sentence.tokens.flatMap((token) => {
    const word = plainWord(token.lemma);
    return token.upos === 'NOUN' && kit.pack.attribution.media.includes(word) ? [word] : [];
  });
}
