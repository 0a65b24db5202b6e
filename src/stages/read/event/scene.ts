import type { EventLexicon } from '../../../base/lang/event-lexicon.ts';
import type { EntityDraft, Link, Place, Timex } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, headOfSpan } from '../../../base/text/tree.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import { overlaps } from '../../../base/text/spans.ts';
import type { AttributedContext } from '../context.ts';
import { mended } from './mend.ts';
import type { NameRun, Stretch } from './repair.ts';

/** One sentence with the names and links that lie in it. */
export interface Scene {
  readonly context: AttributedContext;
  readonly lexicon: EventLexicon;
  readonly sentence: Sentence;
  /** By token: the innermost entity that holds it, or null. */
  readonly entities: readonly (EntityDraft | null)[];
  /** By token: the coreference links whose span it heads; several where a phrase stands for several (`the two men`). */
  readonly links: readonly (readonly Link[])[];
  /** Those that overlap the sentence. */
  readonly timexes: readonly Timex[];
  readonly places: readonly Place[];
}

/** The scenes of an article, one for each sentence, in order. */
export function scenesOf(context: AttributedContext, lexicon: EventLexicon): readonly Scene[] {
  const entities = windows(context.entities);
  const links = windows(context.links);
  const timexes = windows(context.timexes);
  const places = windows(context.places.filter(({ use }) => use === 'name'));
  return context.parse.sentences.map((parsed) => {
    const near = entities(parsed);
    const persons = near.filter(({ type }) => type === 'person');
    const people = parsed.tokens.map((token) => persons.some((one) => overlaps(one, token)));
    const nations = near.filter(({ type }) => type === 'nationality');
    const peoples = parsed.tokens.map((token) => nations.some((one) => overlaps(one, token)));
    const timed = timexes(parsed);
    const times = parsed.tokens.map((token) => timed.some((one) => overlaps(one, token)));
    const sentence = mended(parsed, {
      ...{ people, times, peoples, tails: tailsOf(context, parsed) },
      states: [...nations.flatMap((one) => severalWords(parsed, one)), ...torn(parsed, near)],
      runs: runsOf(context.article.text, parsed, persons),
    });
    const linked = links(sentence);
    return {
      context,
      lexicon,
      sentence,
      entities: headed(
        sentence,
        sentence.tokens.map((token) => innermost(near, token)),
      ),
      links: headedBy(sentence, linked),
      timexes: timed,
      places: places(sentence),
    };
  });
}

function tailsOf({ kit }: AttributedContext, { tokens }: Sentence): readonly boolean[] {
  const known = wordSet(kit.pack.names, 'hyphenTails');
  return tokens.map(({ form }, at) => /^[-‐–]$/u.test(tokens[at - 1]?.form ?? '') && known.has(form));
}

/** Where a name of several tokens stands. */
function severalWords({ tokens }: Sentence, { start, end }: Span): readonly Stretch[] {
  const first = tokens.findIndex((one) => one.end > start);
  const last = tokens.findLastIndex((one) => one.start < end);
  return first >= 0 && last > first ? [{ first, last }] : [];
}

/** Names of states that the parser hung from several words, made a list of or gave an object: they describe the noun behind them. */
function torn(parsed: Sentence, near: readonly EntityDraft[]): readonly Stretch[] {
  const states = near.filter(({ type, actor }) => type === 'place' && actor !== null);
  return states
    .flatMap((one) => severalWords(parsed, one))
    .filter(({ first, last }) => {
      const inside = parsed.tokens.slice(first, last + 1);
      if (inside.some(({ deprel }) => deprel === 'cc')) return false;
      const tops = inside.filter(({ head }) => head < first || head > last).length;
      const listed = inside.some(({ deprel }) => deprel === 'conj') || dependents(parsed, last, 'obj').length > 0;
      return tops > 1 || listed;
    });
}

/** A blank, or one more title such as `Sheikh` between an office and a name. */
const betweenTitles = /^\s(?:\p{Lu}[\p{L}.]*\s)?$/u;

/** Where persons and the titles right before them stand. */
function runsOf(text: string, { tokens }: Sentence, persons: readonly EntityDraft[]): readonly NameRun[] {
  return persons.flatMap((person) => {
    const { role, start, end } = person;
    const titled = role !== null && role.end <= start && betweenTitles.test(text.slice(role.end, start));
    const [first, name] = [titled ? role.start : start, start].map((at) => tokens.findIndex((one) => one.end > at));
    const last = tokens.findLastIndex((one) => one.start < end);
    return first === undefined || name === undefined || first < 0 || last < name ? [] : [{ first, name, last }];
  });
}

/** The links by the head of their span: its first token for a pronoun, `men` for `the two men`. */
function headedBy(sentence: Sentence, links: readonly Link[]): readonly (readonly Link[])[] {
  if (links.length === 0) return sentence.tokens.map(() => links);
  const heads = links.map((link) => headOfSpan(sentence, link));
  return sentence.tokens.map((_, at) => links.filter((_, index) => heads[index] === at));
}

/** A name that the finder cut short (`Qaeda`) still names the phrase whose flat part it is. */
function headed(sentence: Sentence, entities: readonly (EntityDraft | null)[]): readonly (EntityDraft | null)[] {
  if (entities.every((entity) => entity === null)) return entities;
  return entities.map((entity, at) => {
    if (entity !== null) return entity;
    const part = dependents(sentence, at, 'flat').find((child) => entities[child] !== null);
    return part === undefined ? null : (entities[part] ?? null);
  });
}

function innermost(entities: readonly EntityDraft[], token: Token): EntityDraft | null {
  let best: EntityDraft | null = null;
  for (const entity of entities) {
    if (!overlaps(entity, token)) continue;
    if (best === null || entity.end - entity.start < best.end - best.start) best = entity;
  }
  return best;
}

/** A function that gives the spans overlapping a sentence; sentences must be asked for in text order. */
function windows<T extends Span>(spans: readonly T[]): (sentence: Span) => readonly T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  return (sentence) => {
    while (from < sorted.length && (sorted[from]?.end ?? Infinity) <= sentence.start) from++;
    const found: T[] = [];
    for (let at = from; at < sorted.length; at++) {
      const span = sorted[at];
      if (span === undefined || span.start >= sentence.end) break;
      if (overlaps(span, sentence)) found.push(span);
    }
    return found;
  };
}
