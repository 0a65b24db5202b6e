import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A gold mention: its chain, its head's offset and whether it is a name, one pronoun or another phrase. */
export interface GoldMention {
  readonly chain: string;
  readonly head: number;
  readonly kind: 'name' | 'pronoun' | 'phrase';
  /** What it is: `person`, `place`, `event` ... */
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface GumDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

interface Word {
  readonly at: number;
  readonly head: number;
  readonly start: number;
  readonly end: number;
  readonly upos: string;
}

/**
 * Genres left out: those of the coreference development set (news, interviews, lives, speeches), whose other documents are kept back,
 * and those with a non-commercial licence.
 */
const left = /^GUM_(?:news|interview|bio|speech|fiction|whow)_/u;

/** Documents of the GUM treebank with the coreference of its MISC column. */
export function gumDocuments(data: string): readonly GumDocument[] {
  return ['train', 'dev'].flatMap((part) => {
    const file = gunzipSync(readFileSync(path.join(data, 'treebank', `gum.${part}.conllu.gz`))).toString('utf8');
    return file
      .split(/^(?=# newdoc)/mu)
      .filter((document) => document.startsWith('# newdoc id = ') && !left.test(idOf(document)))
      .map((document) => readDocument(document));
  });
}

const idOf = (document: string): string => /^# newdoc id = (\S+)/u.exec(document)?.[1] ?? '';

function readDocument(document: string): GumDocument {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const block of document.split('\n\n')) {
    if (!/^1\t|^1-/mu.test(block)) continue;
    text = `${text.trimEnd()}${text === '' ? '' : block.includes('# newpar') ? '\n' : ' '}`;
    const rows = block.split('\n').filter((line) => /^\d/u.test(line) && !/^\d+\./u.test(line));
    const sentence = readSentence(
      rows.map((row) => row.split('\t')),
      text.length,
    );
    text += sentence.text;
    mentions.push(...sentence.mentions);
  }
  return { id: idOf(document), text, mentions };
}

/** The text of a sentence and its mentions. A part of a contracted word starts where the whole word does. */
function readSentence(
  rows: readonly (readonly string[])[],
  offset: number,
): { readonly text: string; readonly mentions: readonly GoldMention[] } {
  let text = '';
  let until = 0;
  let whole = 0;
  const words: Word[] = [];
  for (const [id = '', form = '', , upos = '', , , head = '', , , misc = ''] of rows) {
    const [first, last] = id.split('-').map(Number);
    const inside = last === undefined && (first ?? 0) <= until;
    if (last !== undefined) [until, whole] = [last, text.length];
    if (last === undefined)
      words.push(wordOf({ at: first ?? 0, head: Number(head), upos }, offset + (inside ? whole : text.length), form));
    if (!inside) text += `${form}${misc.includes('SpaceAfter=No') ? '' : ' '}`;
  }
  const marks = rows
    .filter(([id = '']) => !id.includes('-'))
    .map((row) => /Entity=([^|]+)/u.exec(row[9] ?? '')?.[1] ?? '');
  return { text, mentions: mentionsOf(words, marks) };
}

function wordOf(facts: Omit<Word, 'start' | 'end'>, start: number, form: string): Word {
  return { ...facts, start, end: start + form.length };
}

/** Mentions of a sentence from its opening and closing marks, one string a word. */
function mentionsOf(words: readonly Word[], marks: readonly string[]): readonly GoldMention[] {
  const open: { readonly chain: string; readonly type: string; readonly first: number }[] = [];
  return marks.flatMap((mark, last) => {
    const found: GoldMention[] = [];
    for (const [piece, opened, type, closed] of mark.matchAll(/\((\d+)-([a-z]*)[^()]*\)?|(\d+)\)/gu)) {
      if (opened !== undefined) open.push({ chain: opened, type: type ?? '', first: last });
      if (opened !== undefined && !piece.endsWith(')')) continue;
      const at = open.findLastIndex(({ chain }) => chain === (opened ?? closed));
      const [mention] = at === -1 ? [] : open.splice(at, 1);
      if (mention !== undefined) found.push(goldMention(mention, words.slice(mention.first, last + 1)));
    }
    return found;
  });
}

function goldMention({ chain, type }: Pick<GoldMention, 'chain' | 'type'>, words: readonly Word[]): GoldMention {
  const inside = new Set(words.map(({ at }) => at));
  const head = words.find((word) => !inside.has(word.head)) ?? words[0];
  const kind = head?.upos === 'PROPN' ? 'name' : head?.upos === 'PRON' && words.length === 1 ? 'pronoun' : 'phrase';
  const [start, end] = [words[0]?.start ?? -1, words.at(-1)?.end ?? -1];
  return { chain, type, head: head?.start ?? -1, kind, start, end };
}
