import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import { contains, overlaps, slice } from '../../../base/text/spans.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, sentenceAt, tokenOf, tokensIn } from '../../../base/text/tree.ts';
import type { NamedContext } from '../context.ts';
import { leadOf } from './lead.ts';
import { isRel, nounPhrase, range, trimmedSpan } from './phrase.ts';
import type { Find, Scene } from './scene.ts';
import { agentOf } from './source.ts';

/** Tests of noun phrases: whether one names a news agency or medium, and whether it names a text or stands for one of them. */
interface CarrierTests {
  readonly isCarrier: (span: Span) => boolean;
  readonly isMedium: (span: Span) => boolean;
  /** The agency's name inside the words ("state media KCNA's report" -> "KCNA"); the words themselves when the tables know none. */
  readonly carrierName: (span: Span) => Span;
}

/** The tests for an article: by the tables, by the head nouns, and through pronouns by their antecedents. */
export function carrierTests(context: NamedContext): CarrierTests {
  const { article, kit, links } = context;
  const agencies = new Set(kit.tables.agencies.map((agency) => agency.id));
  const named = context.entities.filter((entity) => entity.actor !== null && agencies.has(entity.actor));
  const starts = new Map(named.map((entity) => [entity.start, entity]));
  const carriers = new Set(kit.pack.attribution.carriers);
  const media = new Set(kit.pack.attribution.media);
  const antecedents = new Map(links.map((link) => [link.start, link.antecedent]));
  const words = (span: Span): readonly string[] =>
    slice(article.text, span)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
  const isPerson = (entity: EntityDraft): boolean =>
    entity.type === 'person' && !words(entity).some((word) => carriers.has(word) || media.has(word));
  const persons = new Map(context.entities.filter(isPerson).map((who) => [who.start, who]));
  /** "the agency's director Ann Lee", "the editor Ann Lee of the Lima Post": a person, not the medium. */
  const namesPerson = (span: Span): boolean => {
    for (let at = span.start; at < span.end; at++) if ((persons.get(at)?.end ?? Infinity) <= span.end) return true;
    return false;
  };
  const tellsCarrier = (span: Span): boolean => {
    if (namesPerson(span)) return false;
    if (words(span).some((word, at, all) => carriers.has(word) && bringsNews(word, all, at))) return true;
    if (named.some(({ start }) => start >= span.start && start < span.end)) return true;
    return kit.tables.names(slice(article.text, span)).some((entry) => agencies.has(entry.actor));
  };
  const isCarrier = remembered(tellsCarrier);
  const { newsWords, occasions, doubtful } = kit.pack.attribution.newsCarriers;
  /** "news agency" and, where the article names one, "the agency"; not "spy agency" or "press conference". */
  const bringsNews = (word: string, all: readonly string[], at: number): boolean => {
    if (occasions.includes(all[at + 1] ?? '')) return false;
    if (!doubtful.includes(word)) return true;
    const before = all[at - 1] ?? 'the';
    return newsWords.includes(before) || (before === 'the' && named.length > 0);
  };
  const isMedium = (span: Span): boolean => {
    if (namesPerson(span)) return false;
    if (words(span).some((word) => media.has(word))) return true;
    if (words(span).join(' ') !== kit.pack.attribution.thing) return false;
    const antecedent = antecedents.get(span.start);
    return antecedent === undefined || isCarrier(antecedent) || words(antecedent).some((word) => media.has(word));
  };
  const carrierName = (span: Span): Span => {
    for (let at = span.start; at < span.end; at++) {
      const entity = starts.get(at);
      if (entity !== undefined && entity.end <= span.end) return { start: entity.start, end: entity.end };
    }
    return span;
  };
  return { isCarrier, isMedium, carrierName };
}

/** A test of the words of one text that answers a second time without looking at them again. */
function remembered(test: (span: Span) => boolean): (span: Span) => boolean {
  const known = new Map<number, boolean>();
  return (span) => {
    const key = span.start * 2 ** 26 + span.end;
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = test(span)));
    return answer;
  };
}

/** The carriers of a find in order: its source when that is an agency, who published its text, whom it was told to, then the rest. */
export function chainOf(scene: Scene, find: Find): readonly Span[] {
  const own = find.source.filter((span) => scene.isCarrier(span));
  const all = [...own, ...textCarriers(scene, find), ...find.carriers].filter((span) => isNamed(scene, span));
  const chain = all.map((span) => scene.carrierName(span));
  return chain.filter((span, index) => !chain.slice(0, index).some((other) => overlaps(other, span)));
}

function isNamed(scene: Scene, span: Span): boolean {
  return scene.isCarrier(span) || /\p{Lu}/u.test(slice(scene.text, span).slice(1));
}

/** "said in a statement carried by SANA", "told Reuters", "over Radio Prague": carriers in the cue's clause, outside the content. */
function textCarriers(scene: Scene, find: Find): readonly Span[] {
  const cue = find.cue.at(-1);
  const sentence = cue === undefined ? null : sentenceAt(scene.parse, cue.start);
  if (cue === undefined || sentence === null) return [];
  const verb = tokensIn(sentence, cue).findLast((index) => /^(?:VERB|NOUN)$/u.test(tokenOf(sentence, index).upos));
  if (verb === undefined) return [];
  const below = dependents(sentence, verb, 'obl', 'obj', 'iobj', 'nmod').filter((child) => child > verb);
  const texts = textsIn(scene, sentence);
  const own = find.source.flatMap((span) => tokensIn(sentence, span));
  const found = [
    ...[...texts, ...own].flatMap((noun) => publishers(scene, sentence, noun)),
    ...below.flatMap((child) => addressee(scene, sentence, child)),
    ...channels(scene, sentence, [verb, ...texts]),
  ];
  return found.filter((span) => !find.content.some((piece) => contains(piece, span) && !isLead(sentence, piece, span)));
}

function isLead(sentence: Sentence, content: Span, span: Span): boolean {
  const lead = leadOf(sentence, content);
  return lead !== null && contains(lead, span);
}

/** "denied to Reuters", "in an interview with BTA", "over Radio Prague": a carrier in a phrase on the cue or on the text. */
function channels(scene: Scene, sentence: Sentence, heads: readonly number[]): readonly Span[] {
  return heads.flatMap((head) =>
    dependents(sentence, head, 'obl', 'nmod').flatMap((child) => {
      const leads = dependents(sentence, child, 'case').some((at) =>
        isOneOf(tokenOf(sentence, at).form, functionWords.channels),
      );
      const span = leads ? nounPhrase(sentence, child, head) : null;
      return span !== null && scene.isCarrier(span) ? [span] : [];
    }),
  );
}

function textsIn({ cues }: Scene, { tokens }: Sentence): readonly number[] {
  const found: number[] = [];
  tokens.forEach(({ upos, lemma }, at) => {
    if (upos === 'NOUN' && cues.media.has(lemma.toLowerCase())) found.push(at);
  });
  return found;
}

function publishers(scene: Scene, sentence: Sentence, noun: number): readonly Span[] {
  const verbs = new Set([...dependents(sentence, noun, 'acl'), noun + 1]);
  return [...verbs].flatMap((verb) => {
    const token = sentence.tokens[verb];
    if (token?.upos !== 'VERB' || !scene.lexicon.carries.includes(token.lemma.toLowerCase())) return [];
    const agent = agentOf(sentence, verb);
    const span = agent === -1 ? nounAfterBy(sentence, verb) : nounPhrase(sentence, agent, verb);
    return span === null ? [] : [span];
  });
}

/** "cited by the agency" where the tree has no agent: the words after "by" up to the next punctuation. */
function nounAfterBy(sentence: Sentence, verb: number): Span | null {
  if (sentence.tokens[verb + 1]?.form.toLowerCase() !== functionWords.agent) return null;
  const stop = sentence.tokens.findIndex(
    (token, index) => index > verb + 1 && /^(?:PUNCT|VERB|CCONJ)$/u.test(token.upos),
  );
  return trimmedSpan(sentence, range(verb + 2, stop === -1 ? sentence.tokens.length : stop));
}

/** "told Reuters": an agency as the object of telling carries what it is told. */
function addressee(scene: Scene, sentence: Sentence, noun: number): readonly Span[] {
  if (!isRel(tokenOf(sentence, noun), 'obj', 'iobj')) return [];
  const span = nounPhrase(sentence, noun, tokenOf(sentence, noun).head);
  return span !== null && scene.isCarrier(span) ? [span] : [];
}
