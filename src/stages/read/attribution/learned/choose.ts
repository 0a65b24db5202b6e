import type { SpeechModel } from '../../../../base/infer/speech-model.ts';
import type { Span } from '../../../../base/schema/span.ts';
import { contentCandidates, spansOf, type Candidate } from './content-candidates.ts';
import { contentFeatures, contentHashes } from './content-features.ts';
import type { Grid } from './grid.ts';
import { leaning } from './leaning.ts';
import { voicesOf, wordsOf, type Voice } from './source-candidates.ts';
import { sourceFeatures, sourceHashes } from './source-features.ts';

const one = new Float64Array(1);

/** What is likeliest. */
export interface Choice {
  readonly words: readonly Span[];
  /** By how much the choice is likelier than the next. */
  readonly margin: number;
}

/** The likeliest words for the content of a cue; null when there are none. */
export function bestContent(grid: Grid, cue: number, model: SpeechModel): Choice | null {
  const candidates = contentCandidates(grid, cue);
  const pieces = grid.finds.get(cue)?.content.length;
  const isQuoted = grid.quoted.includes(1);
  const scores = candidates.map((candidate) => {
    model.content.score(contentHashes(grid, cue, [candidate, candidates[0] ?? candidate]), contentFeatures, one);
    const bonus = candidate.ruled === null ? 0 : isQuoted ? leaning.quotedContent : leaning.content;
    const malus = pieces === 1 && addsPiece(grid, candidate) ? leaning.pieces : 0;
    return (one[0] ?? 0) / model.scale + bonus - malus;
  });
  const { at, margin } = highest(scores);
  const candidate = candidates[at];
  return candidate === undefined ? null : { words: spansOf(grid, cue, candidate), margin };
}

/** Words on both sides of the cue, the second piece being no quotation. */
function addsPiece({ quoted }: Grid, { left, right }: Candidate): boolean {
  return left[0] !== -1 && right[0] !== -1 && quoted[right[0]] !== 1;
}

/** The likeliest speaker of a content. */
export function bestVoice(
  grid: Grid,
  cue: number,
  { model, content }: { readonly model: SpeechModel; readonly content: readonly Span[] },
): Choice {
  const voices = voicesOf(grid, cue, content);
  const named = voices.some(({ head, ruled }) => ruled && head !== -1);
  const scores = voices.map((voice, order) => {
    model.source.score(sourceHashes(grid, cue, { ...voice, content, order }), sourceFeatures, one);
    return (
      (one[0] ?? 0) / model.scale +
      (voice.ruled ? leaning.source : 0) -
      (voice.head === -1 && named ? leaning.nobody : 0)
    );
  });
  const { at, margin } = highest(scores);
  const voice: Voice = voices[at] ?? { head: -1, ruled: false };
  return { words: wordsOf(grid, cue, voice), margin };
}

/** Place of the highest score, and how far it lies above the next; -1 for none. */
function highest(scores: readonly number[]): { readonly at: number; readonly margin: number } {
  let at = -1;
  let [top, next] = [-Infinity, -Infinity];
  scores.forEach((score, index) => {
    if (score > top) [at, next, top] = [index, top, score];
    else if (score > next) next = score;
  });
  return { at, margin: next === -Infinity ? 9 : Math.min(9, top - next) };
}
