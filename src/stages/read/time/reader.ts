import type { TimeLexicon, TimeMeaning } from '../../../base/lang/time-lexicon.ts';
import type { Timex } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { aspectOf, isDone } from './aspect.ts';
import { readDate, type CalendarDate } from './calendar.ts';
import { Captured } from './captured.ts';
import { grammarOf, type CompiledForm, type Grammar } from './compile.ts';
import { constructs } from './constructs.ts';
import { formsAt } from './form-tree.ts';
import type { Memory, Moment } from './moment.ts';

/** A time expression with what its form means and the form's index in the lexicon. */
export interface Hit {
  readonly timex: Timex;
  readonly means: TimeMeaning;
  readonly row: number;
}

interface Match extends Span {
  readonly form: CompiledForm;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** How many code units of the sentence on either side a form or construct may look at. */
const around = 40;

/** How many code units before its key word (or digit) an expression may begin. */
const reach = 80;

/** How many code units may stand before an expression that opens its sentence: "In 1962". */
const opening = 4;

/** For how many sentences a date is remembered. */
const memorySpan = 3;

/** Reads the sentences of one article in order, remembering the dates they mention. */
export class Reader {
  readonly #text: string;
  readonly #anchor: CalendarDate | null;
  readonly #lexicon: TimeLexicon;
  readonly #grammar: Grammar;
  /** Sentences since the last date. */
  #age = 0;
  #memory: Memory = { last: null, sentence: null, frame: null, story: null, quarter: null };

  constructor(text: string, anchor: CalendarDate | null, lexicon: TimeLexicon) {
    this.#text = text;
    this.#anchor = anchor;
    this.#lexicon = lexicon;
    this.#grammar = grammarOf(lexicon);
  }

  /** The time expressions of one sentence. */
  read(sentence: Sentence): readonly Hit[] {
    const { last, frame, story } = this.#memory;
    const kept = ++this.#age <= memorySpan;
    this.#memory = {
      ...this.#memory,
      last: kept ? last : null,
      frame: kept ? frame : null,
      story: kept ? story : null,
      sentence: null,
    };
    const hits: Hit[] = [];
    for (const start of this.#starts(sentence)) {
      if (start < (hits.at(-1)?.timex.end ?? 0)) continue;
      const hit = this.#at(sentence, start);
      if (hit === null) continue;
      hits.push(hit);
      this.#remember(hit, hits.length === 1 && hit.timex.start - sentence.start <= opening);
    }
    return hits;
  }

  /** Offsets where a word or number begins and a key word is near. */
  #starts(sentence: Sentence): readonly number[] {
    const starts: number[] = [];
    let waiting: number[] = [];
    const word = /(['’]?)([\p{L}\p{N}]+)/gu;
    word.lastIndex = sentence.start;
    for (
      let match = word.exec(this.#text);
      match !== null && match.index < sentence.end;
      match = word.exec(this.#text)
    ) {
      const [, quote = '', letters = ''] = match;
      waiting.push(match.index);
      if (quote !== '') waiting.push(match.index + 1);
      if (!/\d/u.test(letters) && !this.#grammar.keys.has(letters.toLowerCase())) continue;
      for (const start of waiting) if (match.index - start <= reach) starts.push(start);
      waiting = [];
    }
    return starts;
  }

  #at(sentence: Sentence, start: number): Hit | null {
    const matches = this.#matches(sentence, start).sort((a, b) => b.end - a.end);
    for (const match of matches) {
      const meaning = constructs[match.form.means](this.#moment(sentence, match));
      if (meaning !== null)
        return { timex: { start, end: match.end, ...meaning }, means: match.form.means, row: match.form.row };
    }
    return null;
  }

  /** The forms that match at an offset, in the order of the lexicon. */
  #matches(sentence: Sentence, start: number): Match[] {
    const matches: Match[] = [];
    for (const form of formsAt(this.#grammar.tree, this.#text, start)) {
      form.pattern.lastIndex = start;
      const found = form.pattern.exec(this.#text);
      if (found === null) continue;
      const match = { start, end: start + found[0].length, form, groups: found.groups ?? {} };
      if (match.end <= sentence.end && this.#fits(sentence, match)) matches.push(match);
    }
    return matches;
  }

  #fits(sentence: Sentence, { start, end, form, groups }: Match): boolean {
    const { before, after } = this.#beside(sentence, { start, end });
    if (form.before?.test(before) === false || form.notBefore?.test(before) === true) return false;
    if (form.after?.test(after) === false || form.notAfter?.test(after) === true) return false;
    const month = groups['month'] ?? '';
    return !this.#lexicon.capital.has(month.toLowerCase()) || /^\p{Lu}/u.test(month);
  }

  #beside(sentence: Sentence, { start, end }: Span): { readonly before: string; readonly after: string } {
    return {
      before: this.#text.slice(Math.max(sentence.start, start - around), start),
      after: this.#text.slice(end, Math.min(sentence.end, end + around)),
    };
  }

  #moment(sentence: Sentence, match: Match): Moment {
    const { tokens } = sentence;
    const first = countWhile(tokens, (token) => token.end <= match.start);
    const next = countWhile(tokens, (token) => token.start < match.end);
    const { before, after } = this.#beside(sentence, match);
    const since = this.#grammar.behindBefore.test(before);
    return {
      lexicon: this.#lexicon,
      captured: new Captured(match.groups, this.#lexicon),
      text: this.#text.slice(match.start, match.end),
      before,
      after,
      previous: tokens[first - 1] ?? null,
      first: tokens[first] ?? null,
      last: tokens[next - 1] ?? null,
      next: tokens[next] ?? null,
      anchor: this.#anchor,
      memory: this.#memory,
      since,
      done: () => next > 0 && isDone(sentence, next - 1, this.#lexicon),
      aspect: () => {
        if (since) return 'past';
        const ahead = this.#grammar.aheadBefore.test(before);
        return next === 0
          ? null
          : aspectOf(
              sentence,
              { first, last: next - 1, ahead, possessive: tokens[next]?.xpos === 'POS' },
              this.#lexicon,
            );
      },
    };
  }

  #remember({ timex: { type, value }, means }: Hit, opens: boolean): void {
    if (type === 'DURATION' || type === 'SET') return;
    if (/^\d{4}-Q\d$/u.test(value)) {
      if (means === 'quarter') this.#memory = { ...this.#memory, quarter: value };
      return;
    }
    const date = readDate(value);
    if (date === null) return;
    const { frame, story } = this.#memory;
    const framed = opens ? date : date.year === frame?.year ? frame : null;
    const told = means === 'same-month' ? date.year : date.year === story ? story : null;
    this.#memory = { ...this.#memory, last: date, sentence: date, frame: framed, story: told };
    this.#age = 0;
  }
}

/** How many tokens from the first on pass a test that fails for all behind one that fails it: a binary search. */
function countWhile(tokens: readonly Token[], passes: (token: Token) => boolean): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && passes(token)) low = middle + 1;
    else high = middle;
  }
  return low;
}
