import type { Span } from '../../src/base/schema/span.ts';
import {
  contentCandidates,
  spansOf,
  type Candidate,
} from '../../src/stages/read/attribution/learned/content-candidates.ts';
import { contentFeatures, contentHashes } from '../../src/stages/read/attribution/learned/content-features.ts';
import { possibleCues } from '../../src/stages/read/attribution/learned/cue-candidates.ts';
import { cueHashes } from '../../src/stages/read/attribution/learned/cue-features.ts';
import type { Grid } from '../../src/stages/read/attribution/learned/grid.ts';
import { voicesOf, wordsOf as voiceWords } from '../../src/stages/read/attribution/learned/source-candidates.ts';
import { sourceFeatures, sourceHashes } from '../../src/stages/read/attribution/learned/source-features.ts';
import { jaccard, wordsIn, type GoldAttribution } from './gold.ts';
import type { Group } from './linear.ts';

/** What an article teaches: which tokens are cues, which words are their content, who says them. */
export interface Lessons {
  readonly cues: readonly Group[];
  readonly contents: readonly Group[];
  readonly sources: readonly Group[];
}

/** The lessons of one sentence; `words` are those of the article. */
export function lessonsOf(grid: Grid, gold: readonly GoldAttribution[], words: readonly Span[]): Lessons {
  const { sentence } = grid;
  const possible = possibleCues(grid);
  const cues: Group[] = [];
  const contents: Group[] = [];
  const sources: Group[] = [];
  const heads = new Map<number, Answer>();
  const inCue = new Set<number>();
  for (const attribution of gold) {
    const tokens = possible.filter((at) => attribution.cue.some((span) => touches(span, sentence.tokens[at])));
    for (const at of tokens) inCue.add(at);
    const answer = bestHead(grid, tokens, { attribution, words });
    if (answer !== null) heads.set(answer.cue, answer);
  }
  for (const at of possible) {
    if (!heads.has(at) && inCue.has(at)) continue;
    cues.push({ hashes: cueHashes(grid, at).slice(), members: 1, target: Float64Array.of(heads.has(at) ? 1 : 0) });
  }
  for (const answer of heads.values()) {
    const content = contentGroup(grid, answer);
    if (content !== null) contents.push(content);
    const source = content === null ? null : sourceGroup(grid, answer, words);
    if (source !== null) sources.push(source);
  }
  return { cues, contents, sources };
}

interface Answer {
  readonly cue: number;
  readonly attribution: GoldAttribution;
  readonly candidates: readonly Candidate[];
  /** How far each candidate agrees with the marked content inside the sentence, 0 to 1. */
  readonly fits: readonly number[];
}

function touches(span: Span, token: Span | undefined): boolean {
  return token !== undefined && token.start < span.end && span.start < token.end;
}

function bestHead(
  grid: Grid,
  tokens: readonly number[],
  { attribution, words }: { readonly attribution: GoldAttribution; readonly words: readonly Span[] },
): Answer | null {
  let best: Answer | null = null;
  for (const cue of tokens) {
    const candidates = contentCandidates(grid, cue);
    const fits = candidates.map((each) => fit(grid, words, spansOf(grid, cue, each), attribution.content));
    if (best === null || Math.max(0, ...fits) > Math.max(0, ...best.fits))
      best = { cue, attribution, candidates, fits };
  }
  return best;
}

function fit(grid: Grid, words: readonly Span[], content: readonly Span[], marked: readonly Span[]): number {
  const chosen = wordsIn(words, content);
  const near = wordsIn(words, [grid.sentence, ...content]);
  const right = new Set([...wordsIn(words, marked)].filter((word) => near.has(word)));
  return jaccard(chosen, right);
}

function contentGroup(grid: Grid, { cue, candidates, fits }: Answer): Group | null {
  const top = Math.max(0, ...fits);
  if (top < 0.5 || candidates.length < 2) return null;
  const best = fits.filter((each) => each === top).length;
  const hashes = new Int32Array(candidates.length * contentFeatures);
  candidates.forEach((candidate, at) => {
    hashes.set(contentHashes(grid, cue, [candidate, candidates[0] ?? candidate]), at * contentFeatures);
  });
  return {
    hashes,
    members: candidates.length,
    target: Float64Array.from(fits, (each) => (each === top ? 1 / best : 0)),
  };
}

function sourceGroup(grid: Grid, { cue, attribution, candidates, fits }: Answer, words: readonly Span[]): Group | null {
  const best = candidates[fits.indexOf(Math.max(...fits))];
  const content = best === undefined ? [] : spansOf(grid, cue, best);
  const voices = voicesOf(grid, cue, content);
  const marked = wordsIn(words, attribution.source);
  const scores = voices.map((voice) => {
    const own = wordsIn(words, voiceWords(grid, cue, voice));
    return marked.size === 0 ? Number(voice.head === -1) : jaccard(own, marked);
  });
  const top = Math.max(...scores);
  if (top <= 0 || voices.length < 2) return null;
  const hashes = new Int32Array(voices.length * sourceFeatures);
  voices.forEach((voice, order) => {
    hashes.set(sourceHashes(grid, cue, { ...voice, content, order }), order * sourceFeatures);
  });
  const chosen = scores.indexOf(top);
  return { hashes, members: voices.length, target: Float64Array.from(scores, (_, at) => (at === chosen ? 1 : 0)) };
}
