import type { CueRow, Frame } from '../../../base/lang/attribution-lexicon.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { hasTo, infinitiveChild, markerOf, partner, withMarker } from './complement.ts';
import { cutSpan } from './grow.ts';
import type { Hit } from './hit.ts';
import { passiveContent } from './passive.ts';
import { range } from './phrase.ts';
import { quoteFrom, runOf, wholeQuotes } from './scene.ts';
import { clauseAfter } from './clause.ts';
import { reportedSpeech } from './speech.ts';

const order: readonly Frame[] = [
  'o+that',
  'that',
  'quote',
  'to',
  'ing',
  'o+to',
  'o+of',
  'o+as',
  'o+for',
  'o+over',
  'o+pred',
];

/** The content of a cue by the first of its frames that holds, with that frame's name; null when none does. */
export function contentOf(hit: Hit): { readonly content: readonly Span[]; readonly frame: Frame } | null {
  const speech = speechFrame(hit);
  if (speech !== null) return speech;
  for (const frame of framesOf(hit.row)) {
    const content = contentIn(hit, frame);
    if (content.length > 0) return { content, frame };
  }
  return null;
}

const framesOfRows = new WeakMap<CueRow, readonly Frame[]>();

/** The frames of a cue in the order in which they are tried. */
function framesOf(row: CueRow): readonly Frame[] {
  let ordered = framesOfRows.get(row);
  if (ordered === undefined) {
    const { frames } = row;
    const rest = frames.filter((frame) => frame.startsWith('p:'));
    const last = frames.filter((frame) => frame === 'object' || frame === 'raised');
    framesOfRows.set(row, (ordered = [...order.filter((frame) => frames.includes(frame)), ...rest, ...last]));
  }
  return ordered;
}

function speechFrame(hit: Hit): { readonly content: readonly Span[]; readonly frame: Frame } | null {
  const { frames } = hit.row;
  const takesClause = frames.includes('that') || frames.includes('o+that');
  if (!takesClause || hit.passive || isInfinitive(hit)) return null;
  const content = reportedSpeech(hit);
  return content.length > 0 ? { content, frame: 'that' } : null;
}

/** "claimed to have won": a cue that takes infinitives, with one right after it. */
function isInfinitive({ row, sentence, last }: Hit): boolean {
  const next = sentence.tokens[last + 2];
  return row.frames.includes('to') && sentence.tokens[last + 1]?.xpos === 'TO' && next?.xpos === 'VB';
}

function contentIn(hit: Hit, frame: Frame): readonly Span[] {
  if (hit.passive) return passiveContent(hit, frame);
  if (frame === 'quote') return quoteOnly(hit);
  if (frame === 'to') return infinitive(hit);
  if (frame === 'ing') return gerund(hit);
  if (frame === 'object') return widened(hit, objectSpan(hit));
  if (frame === 'raised' || frame === 'that' || frame === 'o+that') return [];
  if (frame.startsWith('p:')) return widened(hit, afterPreposition(hit, frame.slice(2)));
  return widened(hit, objectAnd(hit, frame));
}

function widened(hit: Hit, span: Span | null): readonly Span[] {
  return span === null ? [] : wholeQuotes(hit.scene, span);
}

/** A quotation around or after a verb that takes no clause ("rejected the plan: ..." is speech all the same). */
function quoteOnly(hit: Hit): readonly Span[] {
  const { scene, sentence, row } = hit;
  if (
    row.frames.some((frame) => frame !== 'quote') &&
    dependents(sentence, hit.verb, 'obj', 'obl').some((child) => child > hit.verb)
  )
    return [];
  if (clauseAfter(hit) !== null) return [];
  const from = tokenOf(sentence, hit.last).end;
  const quote = scene.quotes[quoteFrom(scene, from)];
  if (quote !== undefined && /^[\s,:]*$/u.test(scene.text.slice(from, quote.start))) return runOf(scene, quote);
  return reportedSpeech(hit).filter(
    (span) =>
      span.end <= tokenOf(sentence, hit.first).start && /["”’»]\s*$/u.test(scene.text.slice(0, span.end).slice(-2)),
  );
}

/** "vowed to help": the infinitive with all that belongs to it. */
function infinitive(hit: Hit): readonly Span[] {
  const { scene, sentence, verb } = hit;
  const child = dependents(sentence, verb, 'xcomp', 'advcl', 'ccomp').find(
    (index) => index > verb && /^VBN?$/u.test(tokenOf(sentence, index).xpos) && hasTo(sentence, index),
  );
  if (child === undefined || dependents(sentence, verb, 'obj').some((index) => index > verb && index < child))
    return [];
  const perfect = sentence.tokens[child + 1]?.xpos === 'VBN' ? child + 1 : child;
  const inside = [...subtree(sentence, child), ...subtree(sentence, perfect)].filter((index) => index > verb);
  const span = cutSpan(
    hit,
    inside.toSorted((a, b) => a - b),
  );
  return span === null ? [] : wholeQuotes(scene, span);
}

/** "denied supplying arms": the gerund right after the cue with all that belongs to it. */
function gerund(hit: Hit): readonly Span[] {
  const { scene, sentence, last } = hit;
  const next = sentence.tokens[last + 1];
  if (next?.xpos !== 'VBG' || next.head !== hit.verb) return [];
  const span = cutSpan(
    hit,
    subtree(sentence, last + 1).filter((index) => index > last),
  );
  return span === null ? [] : wholeQuotes(scene, span);
}

function objectOf({ sentence, verb }: Hit): number | undefined {
  return dependents(sentence, verb, 'obj').find((child) => child > verb);
}

/** The object with all that hangs on it. */
function objectSpan(hit: Hit): Span | null {
  const { sentence, verb } = hit;
  const objects = dependents(sentence, verb, 'obj', 'iobj', 'obl:unmarked').filter((child) => child > verb);
  const [first] = objects;
  if (first === undefined || (objects.length === 1 && tokenOf(sentence, first).upos === 'PRON' && !answers(hit)))
    return null;
  const inside = objects.flatMap((object) => subtree(sentence, object, (child) => !leavesPhrase(child)));
  return cutSpan(
    hit,
    inside.sort((a, b) => a - b),
  );
}

/** "denied it", "confirmed this": an answer to what was said may point at it by a pronoun. */
function answers({ scene, row }: Hit): boolean {
  return row.act === 'deny' || scene.lexicon.stance.confirms.includes(row.lemma);
}

/** "denied any part | and has offered help": a finite verb that a bad tree has joined to a noun. */
function leavesPhrase(child: Token): boolean {
  return child.deprel === 'parataxis' || (child.deprel === 'conj' && /^(?:VBD|VBZ|VBP|MD|VBN)$/u.test(child.xpos));
}

/** Object and what is said of it: from the object's first to the other's last word. */
function objectAnd(hit: Hit, frame: Frame): Span | null {
  const { sentence } = hit;
  const object = objectOf(hit);
  const second = secondOf(hit, frame, object);
  if (second === undefined) return null;
  const inside = [...(object === undefined ? [] : subtree(sentence, object)), ...subtree(sentence, second)];
  const after = inside.filter((index) => index > hit.last).sort((a, b) => a - b);
  return cutSpan(hit, [...fromCue(hit, after[0] ?? hit.last + 1), ...after]);
}

function secondOf(hit: Hit, frame: Frame, object: number | undefined): number | undefined {
  if (frame === 'o+to') return infinitiveChild(hit);
  if (frame === 'o+pred') return predicate(hit, object);
  const words = partner[frame] ?? [];
  return withMarker(hit, words) ?? markerAhead(hit, words);
}

/** The tokens between cue and content when nothing sets them apart: the object begins right after its verb, whatever the tree says. */
function fromCue({ sentence, last }: Hit, first: number): readonly number[] {
  const gap = range(last + 1, first);
  return gap.length > 10 || gap.some((at) => /^(?:PUNCT|VERB)$/u.test(tokenOf(sentence, at).upos)) ? [] : gap;
}

/** The head of the phrase that a marker opens further on, with only the words of an object before it. */
function markerAhead({ sentence, last }: Hit, words: readonly string[]): number | undefined {
  for (const at of range(last + 1, Math.min(sentence.tokens.length, last + 24))) {
    const token = tokenOf(sentence, at);
    if (/^(?:VERB|PUNCT|SCONJ)$/u.test(token.upos) && !words.includes(token.form.toLowerCase())) return undefined;
    if (at > last + 1 && words.includes(token.form.toLowerCase()) && token.head > at) return token.head;
  }
  return undefined;
}

/** "called the report | groundless", both words taken for one noun. */
function isVerdict({ scene, sentence }: Hit, object: number): boolean {
  const { falsity } = scene.lexicon.stance;
  return sentence.tokens[object - 1]?.upos === 'NOUN' && falsity.includes(tokenOf(sentence, object).form.toLowerCase());
}

function predicate(hit: Hit, object: number | undefined): number | undefined {
  const { sentence, verb } = hit;
  const found = dependents(sentence, verb, 'xcomp', 'obj', 'iobj', 'obl:unmarked').find(
    (index) => index > verb && index !== object,
  );
  if (found !== undefined || object === undefined) return found;
  if (isVerdict(hit, object)) return object;
  const inside = subtree(sentence, object);
  const last = inside.at(-1) ?? object;
  // "called the figures | false": an adjective after its noun is said of it.
  if (last > object && tokenOf(sentence, last).upos === 'ADJ') return last;
  // A quotation that the tree takes for part of the object is what is said of it.
  return range(object + 1, last + 2).find((at) => /^(?:["“‘']|'')$/u.test(sentence.tokens[at]?.form ?? ''));
}

/** "called for talks": the phrase after the preposition; `in=favour|support` asks for that noun too. */
function afterPreposition(hit: Hit, pattern: string): Span | null {
  const { sentence, verb } = hit;
  const [word = '', nouns = ''] = pattern.split('=');
  const found = dependents(sentence, verb, 'obl', 'advcl', 'nmod', 'xcomp', 'ccomp').find(
    (index) => index > verb && markerOf(sentence, index, [word]) !== -1 && fitsNoun(sentence, index, nouns),
  );
  if (found === undefined) return null;
  const marker = markerOf(sentence, found, [word]);
  const infinitive = infinitiveChild(hit);
  const tail = infinitive !== undefined && infinitive > found ? subtree(sentence, infinitive) : [];
  const inside = [...subtree(sentence, found), ...tail].filter((index) => index > marker).sort((a, b) => a - b);
  return cutSpan(hit, inside);
}

function fitsNoun(sentence: Sentence, index: number, nouns: string): boolean {
  return nouns === '' || nouns.split('|').includes(tokenOf(sentence, index).lemma.toLowerCase());
}
