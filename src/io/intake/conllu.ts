/** One syntactic word of a CoNLL-U file; heads count from 0 within the sentence, -1 is the root. */
export interface ConlluToken {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  /** False when the next token follows without a space. */
  readonly spaceAfter: boolean;
}

/** A surface word that is several syntactic words (`don't`): the tokens `from` to `to`, both included. */
export interface ConlluRange {
  readonly from: number;
  readonly to: number;
  readonly form: string;
  readonly spaceAfter: boolean;
}

/** One sentence of a CoNLL-U file. */
export interface ConlluSentence {
  /** Comment lines as they stand, `#` included. */
  readonly comments: readonly string[];
  readonly tokens: readonly ConlluToken[];
  readonly ranges: readonly ConlluRange[];
}

/** What is wrong with a CoNLL-U file, and where (line numbers count from 1). */
export interface ConlluProblem {
  readonly line: number;
  readonly message: string;
}

/** Sentences, or the first problem that kept the file from being read. */
export type ConlluResult =
  | { readonly ok: true; readonly sentences: readonly ConlluSentence[] }
  | { readonly ok: false; readonly problem: ConlluProblem };

/** Reads CoNLL-U (Universal Dependencies). Empty nodes (`8.1`) are left out; unknown heads (`_`) are read as -1. */
export function readConllu(file: string): ConlluResult {
  const sentences: ConlluSentence[] = [];
  let open = blank();
  const lines = file.replace(/^\uFEFF/, '').split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.trim() === '') {
      if (open.tokens.length > 0) sentences.push(open);
      if (open.tokens.length > 0) open = blank();
    } else if (line.startsWith('#')) open.comments.push(line);
    else {
      const problem = readLine(line, open);
      if (problem !== null) return { ok: false, problem: { line: index + 1, message: problem } };
    }
  }
  if (open.tokens.length > 0) sentences.push(open);
  return { ok: true, sentences };
}

interface OpenSentence {
  readonly comments: string[];
  readonly tokens: ConlluToken[];
  readonly ranges: ConlluRange[];
}

function blank(): OpenSentence {
  return { comments: [], tokens: [], ranges: [] };
}

function readLine(line: string, open: OpenSentence): string | null {
  const cells = line.split('\t');
  if (cells.length < 10) return `expected ten columns between tabs, found ${String(cells.length)}`;
  const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', deprel = ''] = cells;
  const spaceAfter = !(cells[9] ?? '').split('|').includes('SpaceAfter=No');
  if (form === '') return 'the form column is empty';
  if (/^\d+\.\d+$/.test(id)) return null;
  const range = /^(\d+)-(\d+)$/.exec(id);
  if (range !== null) {
    open.ranges.push({ from: Number(range[1]) - 1, to: Number(range[2]) - 1, form, spaceAfter });
    return null;
  }
  if (Number(id) !== open.tokens.length + 1) return `expected token ${String(open.tokens.length + 1)}, found ${id}`;
  if (head !== '_' && !/^\d+$/.test(head)) return `the head is no number: ${head}`;
  open.tokens.push({ form, lemma, upos, xpos, head: head === '_' ? -1 : Number(head) - 1, deprel, spaceAfter });
  return null;
}

/** The running text of a sentence and where each token stands in it; a token inside a range has its part of the range. */
export interface SentenceText {
  readonly text: string;
  /** Start of each token in `text`; a token that the range's form does not spell starts where the range starts. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** False when the next sentence follows without a space. */
  readonly spaceAfter: boolean;
}

/** Rebuilds the text of a sentence from its forms, ranges and `SpaceAfter`. */
export function sentenceText(sentence: ConlluSentence): SentenceText {
  let text = '';
  let spaceAfter = true;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < sentence.tokens.length; i++) {
    const range = sentence.ranges.find((candidate) => candidate.from === i);
    const last = range === undefined ? i : range.to;
    const at = text.length;
    const form = range?.form ?? sentence.tokens[i]?.form ?? '';
    let offset = 0;
    for (let k = i; k <= last; k++) {
      const own = sentence.tokens[k]?.form ?? '';
      const found = form.toLowerCase().indexOf(own.toLowerCase(), offset);
      starts.push(at + (found < 0 ? offset : found));
      offset = found < 0 ? offset : found + own.length;
      ends.push(at + offset);
    }
    spaceAfter = range?.spaceAfter ?? sentence.tokens[i]?.spaceAfter ?? true;
    text += form + (spaceAfter ? ' ' : '');
    i = last;
  }
  return { text: spaceAfter ? text.slice(0, -1) : text, starts, ends, spaceAfter };
}
