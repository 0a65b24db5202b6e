import { wordSet } from '../../../base/lang/role-match.ts';
import type { EntityDraft, Link } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { findQuotes } from '../../../base/text/quotes.ts';
import { contains } from '../../../base/text/spans.ts';
import { startingIn } from '../../../base/text/sorted-spans.ts';
import { headOfSpan } from '../../../base/text/tree.ts';
import { type Placed, placeOf } from './grammar-role.ts';
import type { LinkContext } from './links.ts';

/**
 * Links `they`, where it is said to meet, talk, sign or agree, to each of the two persons of whom the clause before tells, the two
 * states that begin it together, or those whom `the two leaders` there stands for (`groups`): "Ann Roe thanked Ali Bo when they met".
 * Where anybody else is named or spoken of, it is left out.
 */
export function linkPairs(context: LinkContext, groups: readonly Link[]): readonly Link[] {
  const verbs = wordSet(context.kit.pack.names, 'mutualVerbs');
  const links: Link[] = [];
  context.parse.sentences.forEach((sentence, at) => {
    for (const token of sentence.tokens) {
      if (!isMutual(sentence, token, verbs) || isQuoted(context, token)) continue;
      const { start, end } = token;
      const pair = pairBefore(context, at, { token, groups: [...groups, ...links] });
      links.push(...pair.map((one) => ({ start, end, antecedent: { start: one.start, end: one.end } })));
    }
  });
  return links;
}

interface Meant {
  readonly token: Token;
  readonly groups: readonly Link[];
}

/** `they` as the subject of such a verb. */
function isMutual(sentence: Sentence, token: Token, verbs: ReadonlySet<string>): boolean {
  if (token.form.toLowerCase() !== 'they' || token.deprel !== 'nsubj') return false;
  return verbs.has(sentence.tokens[token.head]?.form.toLowerCase() ?? '');
}

function isQuoted({ article }: LinkContext, token: Token): boolean {
  return findQuotes(article.text, article.blocks).some((quote) => quote.mark === 'double' && contains(quote, token));
}

/** Those named in the sentence before the pronoun, or where nobody is, in the whole sentence before. */
function pairBefore(context: LinkContext, at: number, { token, groups }: Meant): readonly Span[] {
  const sentence = context.parse.sentences[at];
  const before = context.parse.sentences[at - 1];
  if (sentence === undefined) return [];
  const own = { start: sentence.start, end: token.start };
  if (namedIn(context, own).length > 0 || before === undefined) return pairIn(context, sentence, own);
  if (isOfPeople(context, sentence, own)) return [];
  const pair = pairIn(context, before, before);
  return pair.length > 0 ? pair : groupIn(context, before, groups);
}

/** Those whom `the two leaders`, the subject of a sentence that names no one else, stands for. */
function groupIn(context: LinkContext, sentence: Sentence, groups: readonly Link[]): readonly Span[] {
  const inside = groups.filter((link) => contains(sentence, link));
  const [first] = inside;
  if (first === undefined || inside.length !== 2 || inside.some(({ start }) => start !== first.start)) return [];
  const others = namedIn(context, sentence).some(({ type }) => type !== 'place');
  const people = [
    { start: sentence.start, end: first.start },
    { start: first.end, end: sentence.end },
  ].some((span) => isOfPeople(context, sentence, span));
  if (others || people || placedAt(sentence, first)?.role !== 'subject') return [];
  return inside.map(({ antecedent }) => antecedent);
}

/** All that a part of the text names but places that nobody is called by. */
function namedIn({ entities }: LinkContext, span: Span): readonly EntityDraft[] {
  return startingIn(entities, span).filter(({ end }) => end <= span.end);
}

/** Whether a plural of people is spoken of: `officials`, `soldiers`. */
function isOfPeople({ kit }: LinkContext, { tokens }: Sentence, span: Span): boolean {
  const { politicalNouns, civilNouns, stateNouns } = kit.pack.events.words;
  return tokens.some(
    ({ xpos, lemma, form, start, end }) =>
      start >= span.start &&
      end <= span.end &&
      (xpos === 'NNS' || /^(?:police|taliban)$/iu.test(form)) &&
      [politicalNouns, civilNouns, stateNouns].some((words) => words.has(lemma.toLowerCase())),
  );
}

function pairIn(context: LinkContext, sentence: Sentence, span: Span): readonly EntityDraft[] {
  if (isOfPeople(context, sentence, span)) return [];
  const named = namedIn(context, span);
  const persons = distinct(
    context,
    named.filter(({ type }) => type === 'person'),
  );
  const titled = (one: EntityDraft): boolean => named.some(({ role }) => role?.start === one.start);
  if (named.some((one) => /^(?:organization|office)$/u.test(one.type) && !titled(one))) return [];
  if (persons.length > 0) return persons.length === 2 && isTogether(sentence, persons) ? persons : [];
  const states = distinct(
    context,
    named.filter(({ type, actor }) => type === 'place' && actor !== null),
  );
  return states.length === 2 && isCoordinated(sentence, states) ? states : [];
}

/** One mention for each bearer of a name. */
function distinct({ clusterOf }: LinkContext, named: readonly EntityDraft[]): readonly EntityDraft[] {
  const bearer = (one: EntityDraft): unknown => one.actor ?? clusterOf.get(one) ?? one;
  return named.filter((one, at) => named.findIndex((other) => bearer(other) === bearer(one)) === at);
}

/** The first is the subject of a verb, the second is joined to it or stands under that verb: not as the owner of something. */
function isTogether(sentence: Sentence, [first, second]: readonly EntityDraft[]): boolean {
  const [one, other] = [first, second].map((span) => placedAt(sentence, span));
  if (one?.role !== 'subject' || other === undefined) return false;
  const verb = sentence.tokens[one.top]?.head;
  return other.top === one.top || (/^ob/u.test(other.role) && sentence.tokens[other.top]?.head === verb);
}

function isCoordinated(sentence: Sentence, [first, second]: readonly EntityDraft[]): boolean {
  const [one, other] = [first, second].map((span) => placedAt(sentence, span));
  return one?.role === 'subject' && one.top === other?.top;
}

const placedAt = (sentence: Sentence, span: Span | undefined): Placed | undefined =>
  span === undefined ? undefined : placeOf({ sentence, index: headOfSpan(sentence, span) });
