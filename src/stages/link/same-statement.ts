import type { Quotation } from '../../base/schema/finding.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { slice } from '../../base/text/spans.ts';
import { dayNumber } from '../../base/text/iso-date.ts';
import { byCodeUnit } from './groups.ts';
import { orderOf } from './linker.ts';
import type { Item, Linker } from './linker.ts';
import { commonInOrder, contentStems, foldedWords, sharedCount } from './stems.ts';
import { areTurned } from './turned.ts';
import { sameVoice, voiceKeys, voiceOf } from './voice.ts';
import type { Voice } from './voice.ts';

/** Something said, with what makes it comparable. */
export interface Saying extends Item {
  readonly voice: Voice;
  /** Folded words of the content, in order. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly numbers: readonly string[];
  readonly quotation: Quotation;
  /** Whether the speaker says that it is not so. */
  readonly denied: boolean;
  readonly day: number | null;
}

/** Fewest words of content that tell a statement from any other. */
const leastWords = 4;

/** Days between two publications beyond which only the same words are the same statement. */
const farthest = 4;

/** Words of a content that are looked at. */
const mostWords = 400;

/** Stems of a content that are keys. */
const mostKeys = 12;

/** Everything said in an article that is long enough to be known again. */
function sayingsOf(article: Linkable): readonly Saying[] {
  return article.attributions.flatMap((said): readonly Saying[] => {
    const content = said.content.map((span) => slice(article.text, span)).join(' ');
    const words = foldedWords(content).slice(0, mostWords);
    if (words.length < leastWords) return [];
    const stems = contentStems(content);
    return [
      {
        ...{ id: said.id, article: article.id, order: orderOf(article, said.id) },
        ...{ voice: voiceOf(article, said), words, stems, quotation: said.quotation },
        denied: said.act === 'denial',
        numbers: [...new Set(content.match(/\d+(?:[.,]\d+)*/gu) ?? [])],
        day: dayNumber(article.published?.value),
      },
    ];
  });
}

function keysOf({ voice, stems, day }: Saying): readonly string[] {
  const longest = [...stems].sort((a, b) => b.length - a.length || byCodeUnit(a, b)).slice(0, mostKeys);
  const days = day === null ? [] : [0, 1, 2].map((ahead) => `day ${String(day + ahead)}`);
  return voiceKeys(voice).flatMap((name) => [...longest, ...days].map((key) => `${name} ${key}`));
}

/** What two sayings have in common, each a share from 0 to 1. */
interface Likeness {
  /** Words in the same order, of the shorter one. */
  readonly frame: number;
  /** Stems of content, of the shorter one. */
  readonly content: number;
  /** Stems of content, of the longer one. */
  readonly coverage: number;
  readonly shared: number;
}

function likenessOf(a: Saying, b: Saying, shared: number): Likeness {
  const [least, most] = [Math.min(a.stems.length, b.stems.length), Math.max(a.stems.length, b.stems.length)];
  return {
    frame: commonInOrder(a.words, b.words) / Math.min(a.words.length, b.words.length),
    content: shared / least,
    coverage: shared / most,
    shared,
  };
}

/** Least score of two sayings that are one statement. Found on the development half of bench/ledgers and by reading ties of real articles. */
const least = 0.6;

function compare(a: Saying, b: Saying): Judgement | null {
  if (a.article === b.article) return null;
  const voice = sameVoice(a.voice, b.voice);
  if (voice === 0 || numbersDiffer(a, b)) return null;
  const shared = sharedCount(a.stems, b.stems);
  if (shared < 2 || shared < 0.4 * Math.min(a.stems.length, b.stems.length)) return null;
  const like = likenessOf(a, b, shared);
  const gap = gapOf(a, b);
  // What is said again and again in words that nobody quotes is a position, not an utterance.
  const isOld = gap !== null && gap > farthest && a.quotation === 'indirect' && b.quotation === 'indirect';
  const score = isOld ? 0 : Math.min(1, scoreOf(like, gap) * voice - loosenessOf(a, b));
  if (score < least || areOpposed(a, b, like)) return null;
  const [left = '', right = ''] = [a.id, b.id].sort(byCodeUnit);
  const by = 'link/same-statement';
  const id = contentId('judgement', 'same-statement', left, right, by);
  const reasons = reasonsOf(a, b, like);
  return {
    ...{ id, kind: 'same-statement', left, right, directed: false, by, reasons },
    score: Math.round(score * 1000) / 1000,
  };
}

/** What two reports without quotation marks lack, and more where only a state is named: what officials say every day is no one statement. */
function loosenessOf(a: Saying, b: Saying): number {
  if (a.quotation !== 'indirect' || b.quotation !== 'indirect') return 0;
  return a.voice.actor === a.voice.country || b.voice.actor === b.voice.country ? 0.2 : 0.06;
}

/** Quoted words from which two prints are one utterance of which one print drops or adds a `not`. */
const longQuoted = 12;

/** Share of words in the same order from which a denial of what the other says denies nothing else. */
const sameFrame = 0.8;

/** Whether one says the opposite of the other: of the same words one is a denial, or has a `not` in it. */
function areOpposed(a: Saying, b: Saying, { frame }: Likeness): boolean {
  const [turned, denied] = [areTurned(a.words, b.words), a.denied !== b.denied];
  const quoted = a.quotation === 'direct' && b.quotation === 'direct';
  if (turned && quoted && Math.min(a.words.length, b.words.length) >= longQuoted) return false;
  return denied ? frame >= sameFrame && !turned : turned;
}

/** Whether each gives a number that the other does not have. */
function numbersDiffer(a: Saying, b: Saying): boolean {
  const shared = sharedCount(a.numbers, b.numbers);
  return shared < a.numbers.length && shared < b.numbers.length;
}

/** Days between the publications; null when one has none. */
function gapOf(a: Saying, b: Saying): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
}

/** The same words are the same statement whenever they are printed; other words only in the same days. */
function scoreOf({ frame, content, coverage, shared }: Likeness, gap: number | null): number {
  if (frame >= 0.85 && shared >= 3 && content >= 0.75) return 0.6 + 0.4 * frame * content;
  if (gap === null || gap > farthest) return 0;
  const enough = shared >= 3 || (shared === 2 && coverage >= 0.6 && frame >= 0.5);
  const closeness = gap <= 1 ? 0.08 : 0;
  return enough ? 0.45 * content + 0.3 * frame + 0.25 * coverage + 0.02 * Math.min(5, shared - 3) + closeness : 0;
}

function reasonsOf(a: Saying, b: Saying, { frame, shared }: Likeness): readonly string[] {
  const gap = gapOf(a, b);
  return [
    a.voice.actor !== null && a.voice.actor === b.voice.actor ? `both by ${a.voice.actor}` : 'speakers who can be one',
    `${shared} of ${Math.min(a.stems.length, b.stems.length)} content words in both`,
    `${Math.round(100 * frame)} % of the words in the same order`,
    ...(gap === null ? [] : [`printed ${gap === 1 ? '1 day' : `${String(gap)} days`} apart`]),
  ];
}

/** Ties what one speaker said once, however it is printed: in full, cut, reworded or translated anew. */
export const sameStatements: Linker<Saying> = {
  ...{ name: 'statements', kind: 'same-statement', window: 12, least: 1, earlier: false },
  items: sayingsOf,
  keys: keysOf,
  held: (saying) => saying,
  whole: true,
  doubles: true,
  compare,
};
