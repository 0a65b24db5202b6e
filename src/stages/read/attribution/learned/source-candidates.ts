import type { Span } from '../../../../base/schema/span.ts';
import { tokenOf, tokensIn } from '../../../../base/text/tree.ts';
import { overlaps } from '../../../../base/text/spans.ts';
import { nounPhrase } from '../phrase.ts';
import { antecedentOf } from '../source.ts';
import type { Grid } from './grid.ts';

/** Who may have said it. */
export interface Voice {
  /** Head token; -1 for nobody. */
  readonly head: number;
  /** True for the rule's speaker. */
  readonly ruled: boolean;
}

const inner = /^(?:compound|flat|fixed|amod|det|case|nummod|appos|goeswith)/u;
const most = 24;

/** The possible speakers of a cue: nobody, then the nouns and pronouns of the sentence outside the content, nearest first. */
export function voicesOf(grid: Grid, cue: number, content: readonly Span[]): readonly Voice[] {
  const { sentence } = grid;
  const rule = ruleHead(grid, cue);
  const { relatives } = grid.scene.lexicon;
  const heads: number[] = [];
  for (let at = 0; at < grid.size; at++) {
    if (at === cue || (at !== rule && !isNominal(grid, at))) continue;
    const token = tokenOf(sentence, at);
    if (rule !== -1 && relatives.includes(token.form.toLowerCase())) continue;
    if (grid.quoted[at] === 1 && grid.quoted[cue] === 0 && at !== rule) continue;
    if (content.some((piece) => overlaps(piece, token))) continue;
    heads.push(at);
  }
  heads.sort((a, b) => Math.abs(a - cue) - Math.abs(b - cue));
  const voices = heads.slice(0, most).map((head): Voice => ({ head, ruled: head === rule }));
  return [{ head: -1, ruled: rule === -1 && grid.finds.has(cue) }, ...voices];
}

function isNominal({ sentence }: Grid, at: number): boolean {
  const token = tokenOf(sentence, at);
  const { upos, deprel } = token;
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') return !isInner(deprel);
  return (upos === 'DET' || upos === 'NUM' || upos === 'ADJ') && /^nsubj|^nmod:poss/u.test(deprel);
}

/** Answers by relation, of which there are few. */
const inners = new Map<string, boolean>();

/** Whether a relation hangs a noun inside the name or phrase of another. */
function isInner(deprel: string): boolean {
  let answer = inners.get(deprel);
  if (answer === undefined) inners.set(deprel, (answer = inner.test(deprel)));
  return answer;
}

/** Head of the words that a rule takes for the speaker; -1 when it names nobody. */
function ruleHead(grid: Grid, cue: number): number {
  const span = grid.finds.get(cue)?.source[0];
  if (span === undefined) return -1;
  const inside = tokensIn(grid.sentence, span);
  const set = new Set(inside);
  const tops = inside.filter((at) => !set.has(tokenOf(grid.sentence, at).head));
  return tops.find((at) => isNominal(grid, at)) ?? inside.find((at) => isNominal(grid, at)) ?? tops.at(-1) ?? -1;
}

/** The words of a speaker. */
export function wordsOf(grid: Grid, cue: number, voice: Voice): readonly Span[] {
  if (voice.head === -1) return [];
  const rule = grid.finds.get(cue);
  if (voice.ruled && rule !== undefined && rule.source.length > 0) return rule.source;
  const { sentence, scene } = grid;
  const span = nounPhrase(sentence, voice.head, cue);
  const token = tokenOf(sentence, voice.head);
  const meant = antecedentOf(scene, sentence, voice.head);
  const noun = meant === voice.head ? null : nounPhrase(sentence, meant, voice.head);
  return noun === null ? (span === null ? [] : [span]) : [noun, { start: token.start, end: token.end }];
}
