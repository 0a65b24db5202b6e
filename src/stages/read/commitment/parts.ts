import type { CommitmentLexicon } from '../../../base/lang/commitment-lexicon.ts';
import type { CommitmentDraft } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { subtree, tokenOf } from '../../../base/text/tree.ts';
import { hasFinite, range, trimmedSpan } from '../attribution/phrase.ts';
import type { CodedContext } from '../context.ts';

/** What the finders of commitments share. */
export interface Desk {
  readonly context: CodedContext;
  readonly lexicon: CommitmentLexicon;
}

/** A commitment without the terms that are read the same way for all kinds. */
export type CommitmentCore = Omit<CommitmentDraft, 'since' | 'clause' | 'quantities'>;

/** What is owed, and on what condition. */
export interface Duty {
  readonly action: Span;
  readonly condition: Span | null;
}

/** Splits the words of tokens `from` to `to` (exclusive) into what is owed and its condition; null when nothing is left to owe. */
export function dutyIn(desk: Desk, sentence: Sentence, [from, to]: readonly [number, number]): Duty | null {
  const at = conditionStart(desk, sentence, [from, to]);
  if (at === -1) return dutyOf(sentence, range(from, to), null);
  const end = conditionEnd(sentence, at, to);
  const condition = trimmedSpan(sentence, range(at, end));
  const before = trimmedSpan(sentence, range(from, at));
  const rest = before !== null && at > from ? range(from, withoutLoose(sentence, from, at)) : range(end, to);
  return dutyOf(sentence, rest, condition);
}

/** Index after the last word before a condition: a preposition or an opening mark left over there belongs to it. */
function withoutLoose(sentence: Sentence, from: number, to: number): number {
  let end = to;
  while (end > from && /^(?:ADP|SCONJ|CCONJ|PUNCT)$/u.test(tokenOf(sentence, end - 1).upos)) end--;
  return end > from ? end : to;
}

function dutyOf(sentence: Sentence, tokens: readonly number[], condition: Span | null): Duty | null {
  const action = trimmedSpan(sentence, withoutSequel(sentence, tokens));
  return action === null ? null : { action, condition };
}

/** "to stop all firing | , ending a week of fighting": what a participle after a comma adds is not owed. */
function withoutSequel(sentence: Sentence, tokens: readonly number[]): readonly number[] {
  const at = tokens.findIndex(
    (index, step) =>
      step > 1 &&
      tokenOf(sentence, index).form === ',' &&
      sentence.tokens[index + 1]?.xpos === 'VBG' &&
      sentence.tokens[index + 1]?.deprel === 'advcl',
  );
  return at === -1 ? tokens : tokens.slice(0, at);
}

/** The condition anywhere in the sentence of a duty that has none of its own ("If attacked, it will help"). */
export function conditionOf(desk: Desk, sentence: Sentence): Span | null {
  const { length } = sentence.tokens;
  const at = conditionStart(desk, sentence, [0, length]);
  return at === -1 ? null : trimmedSpan(sentence, range(at, conditionEnd(sentence, at, length)));
}

function conditionStart({ lexicon }: Desk, sentence: Sentence, [from, to]: readonly [number, number]): number {
  const phrases = phrasesOf(lexicon);
  for (let at = from; at < to; at++) {
    const form = tokenOf(sentence, at).form.toLowerCase();
    if (phrases.get(form)?.some((words) => isPhraseAt(sentence, at, words)) === true) return at;
    if (lexicon.conditions.includes(form) && opensClause(sentence, at)) return at;
  }
  return -1;
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const phrasesOfLexicons = new WeakMap<CommitmentLexicon, Phrases>();

/** The phrases that open a condition, as words, by their first word. */
function phrasesOf(lexicon: CommitmentLexicon): Phrases {
  let phrases = phrasesOfLexicons.get(lexicon);
  if (phrases === undefined) {
    const words = lexicon.conditionPhrases.map((phrase) => phrase.split(' '));
    phrases = Map.groupBy(words, ([first = '']) => first);
    phrasesOfLexicons.set(lexicon, phrases);
  }
  return phrases;
}

function isPhraseAt(sentence: Sentence, at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => sentence.tokens[at + offset]?.form.toLowerCase() === word);
}

/** "if", "unless" open one wherever they stand as conjunctions; "should either party ..." only before its subject. */
function opensClause(sentence: Sentence, at: number): boolean {
  const token = tokenOf(sentence, at);
  if (token.upos === 'SCONJ' || token.upos === 'ADV') return true;
  const before = sentence.tokens[at - 1];
  const after = sentence.tokens[at + 1];
  const free = before === undefined || /^(?:PUNCT|CCONJ|NOUN|ADJ|PRON)$/u.test(before.upos);
  return (
    token.xpos === 'MD' && free && after !== undefined && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|CCONJ)$/u.test(after.upos)
  );
}

/** Index after the condition: the end of its clause, at most the comma that closes it before the main clause. */
function conditionEnd(sentence: Sentence, at: number, to: number): number {
  const comma = range(at + 1, to).find(
    (index) =>
      tokenOf(sentence, index).form === ',' &&
      hasFinite(sentence, index, to) &&
      (at === 0 || hasPredicate(sentence, at, index)),
  );
  if (at === 0 || tokenOf(sentence, Math.max(0, at - 1)).upos === 'PUNCT') return comma ?? to;
  if (tokenOf(sentence, at).upos === 'ADP') return Math.min(to, nominalEnd(sentence, at, to));
  const { head } = tokenOf(sentence, at);
  const inside = head > at ? subtree(sentence, head) : [];
  const last = inside.at(-1) ?? to - 1;
  return Math.min(to, Math.max(last + 1, Math.min(comma ?? to, to)));
}

/** "in the event of an attack by a third state | , as part of the accord": a phrase ends at its comma, but not inside a list. */
function nominalEnd(sentence: Sentence, at: number, to: number): number {
  const comma = range(at + 1, to).find(
    (index) => tokenOf(sentence, index).form === ',' && sentence.tokens[index + 1]?.upos !== 'CCONJ',
  );
  const whole =
    subtree(sentence, tokenOf(sentence, at).head)
      .filter((index) => index >= at)
      .at(-1) ?? to - 1;
  return Math.min(comma ?? to, Math.max(whole + 1, phraseEnd(sentence, at, to)));
}

/** Where the noun phrase after the opening words ends at the least. */
function phraseEnd(sentence: Sentence, at: number, to: number): number {
  const noun = range(at + 3, to).find((index) => /^(?:NOUN|PROPN)$/u.test(tokenOf(sentence, index).upos));
  return noun === undefined ? at + 1 : Math.min(to, (subtree(sentence, noun).at(-1) ?? noun) + 1);
}

function hasPredicate(sentence: Sentence, from: number, to: number): boolean {
  return range(from, to).some((index) => /^VB/u.test(tokenOf(sentence, index).xpos));
}

/** The time by which the action is due: a time expression in it after "by", "before", "within" and the like; null when none. */
export function dueIn({ context, lexicon }: Desk, sentence: Sentence, action: Span): Span | null {
  const found = context.timexes.find((timex) => {
    if (timex.type === 'SET' || !overlaps(action, timex)) return false;
    const at = sentence.tokens.findIndex((token) => token.end > timex.start);
    const before = sentence.tokens[at - 1]?.form.toLowerCase() ?? '';
    const first = sentence.tokens[at]?.form.toLowerCase() ?? '';
    return lexicon.dueWords.includes(before) || lexicon.dueWords.includes(first);
  });
  return found === undefined ? null : { start: found.start, end: found.end };
}

/** Indexes of the first token in a span and after its last one. */
export function edgesOf(sentence: Sentence, span: Span): readonly [number, number] {
  const from = sentence.tokens.findIndex((token) => token.start >= span.start);
  const after = sentence.tokens.findIndex((token) => token.start >= span.end);
  return [from === -1 ? sentence.tokens.length : from, after === -1 ? sentence.tokens.length : after];
}

/** Index of the attribution whose content holds the words, the innermost; null when the paper itself says it. */
export function holderOf({ context }: Desk, span: Span): number | null {
  let best: number | null = null;
  let least = Infinity;
  context.attributions.forEach(({ content }, index) => {
    for (const piece of content) {
      if (!contains(piece, span) || piece.end - piece.start >= least) continue;
      best = index;
      least = piece.end - piece.start;
    }
  });
  return best;
}
