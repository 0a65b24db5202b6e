import type { SpeechModel } from '../../../../base/infer/speech-model.ts';
import type { Sentence } from '../../../../base/schema/parse.ts';
import type { Span } from '../../../../base/schema/span.ts';
import { sentenceAt, spanOfTokens, tokenOf, tokensIn } from '../../../../base/text/tree.ts';
import { cueEdges } from '../hit.ts';
import { quoteAt, verbRows, type Find } from '../scene.ts';
import { bestContent, bestVoice, type Choice } from './choose.ts';
import { cueHead, possibleCues } from './cue-candidates.ts';
import { cueFeatures, cueHashes } from './cue-features.ts';
import { gridOf, type Grid, type Surroundings } from './grid.ts';
import { isNew, leaning, newFindsBy } from './leaning.ts';

const one = new Float64Array(1);

/**
 * The finds of the rules as the trained reader sees them (cue, content and speaker scored, content and speaker corrected where
 * others are clearly likelier), and what it finds beside them. Finds without a cue pass unchanged.
 */
export function withLearned(around: Surroundings, finds: readonly Find[], model: SpeechModel): readonly Find[] {
  const { bySentence, rest } = sorted(around, finds);
  const grids = around.scene.parse.sentences.map((sentence) =>
    gridOf(around, sentence, bySentence.get(sentence) ?? new Map<number, Find>()),
  );
  // Each scorer passes over all sentences before the next begins: its weights then stay in the processor's cache.
  const cues = grids.flatMap((grid) => cuesIn(grid, model));
  const contents = cues.map((cue) => (isLookedAt(cue) ? bestContent(cue.grid, cue.at, model) : null));
  const read = cues.flatMap((cue, at) => findOf(cue, contents[at] ?? null, model) ?? []);
  return [...rest, ...read];
}

/** Whether a find is likely enough to be settled with the others. */
export function isWorthKeeping(find: Find): boolean {
  const { learned } = find;
  if (learned === undefined || isTrusted(find)) return true;
  return learned.cue >= (isNew(find) ? leaning.leastNew : leaning.leastRuled);
}

interface Sorted {
  readonly bySentence: ReadonlyMap<Sentence, ReadonlyMap<number, Find>>;
  readonly rest: readonly Find[];
}

/** Finds by sentence and head of their cue; of two with the same head the one of more weight stays. */
export function sorted({ scene }: Surroundings, finds: readonly Find[]): Sorted {
  const bySentence = new Map<Sentence, Map<number, Find>>();
  const rest: Find[] = [];
  for (const find of finds) {
    const sentence = sentenceAt(scene.parse, find.cue[0]?.start ?? -1);
    const head = sentence === null || find.by === 'dialogue' ? -1 : cueHead(sentence, find);
    if (sentence === null || head === -1) {
      rest.push(find);
      continue;
    }
    const heads = bySentence.get(sentence) ?? new Map<number, Find>();
    bySentence.set(sentence, heads);
    if ((heads.get(head)?.weight ?? -1) < find.weight) heads.set(head, find);
  }
  return { bySentence, rest };
}

/** A token that may head a cue. */
interface Cue {
  readonly grid: Grid;
  readonly at: number;
  /** What a rule found there. */
  readonly rule: Find | undefined;
  /** Log odds that the token is a cue. */
  readonly score: number;
}

function cuesIn(grid: Grid, model: SpeechModel): readonly Cue[] {
  const inCue = new Set<number>();
  for (const { cue } of grid.finds.values())
    for (const span of cue) for (const at of tokensIn(grid.sentence, span)) inCue.add(at);
  const found: Cue[] = [];
  for (const at of possibleCues(grid)) {
    const rule = grid.finds.get(at);
    if (rule === undefined && inCue.has(at)) continue;
    model.cue.score(cueHashes(grid, at), cueFeatures, one);
    found.push({ grid, at, rule, score: (one[0] ?? 0) / model.scale });
  }
  return found;
}

/** Whether content and speaker of a cue are looked for: by a rule's find unless it is unlikely or trusted, else by a likely cue. */
function isLookedAt({ grid, at, rule, score }: Cue): boolean {
  if (rule !== undefined) return score >= leaning.cueFloor && !isTrusted(rule);
  const known = isKnown(grid, at);
  if (score < (known ? leaning.leastKnown : leaning.leastNew)) return false;
  return known || tokenOf(grid.sentence, at).upos !== 'ADJ';
}

/** The find at a cue whose content has been looked for; null where no rule made one and the content says nothing. */
function findOf({ grid, at, rule, score }: Cue, content: Choice | null, model: SpeechModel): Find | null {
  if (content === null) return rule === undefined ? null : { ...rule, learned: { cue: score, content: 0, source: 0 } };
  if (rule === undefined && !says(grid, content.words)) return null;
  const source = bestVoice(grid, at, { model, content: content.words });
  const learned = { cue: score, content: content.margin, source: source.margin };
  return { ...(rule ?? made(grid, at)), content: content.words, source: source.words, learned };
}

/**
 * Whether words say something: a bare noun or adverb ("recalled its envoy", "the talks conclude today") is no speech unless some
 * words of it are quoted.
 * In "quoted Kim as saying that" the saying is the cue.
 */
function says({ sentence, quoted }: Grid, content: readonly Span[]): boolean {
  const inside = content.flatMap((span) => tokensIn(sentence, span));
  const passedOn = inside.some(
    (at) => tokenOf(sentence, at).form === 'saying' && sentence.tokens[at - 1]?.form === 'as',
  );
  if (passedOn) return false;
  const words = inside.filter((at) => quoted[at] === 1 && tokenOf(sentence, at).upos !== 'PUNCT');
  if (words.length >= leaning.quotedWords) return true;
  return inside.some((at) => {
    const { upos, deprel } = tokenOf(sentence, at);
    return /^(?:VERB|AUX)$/u.test(upos) && !/^(?:amod|compound)/u.test(deprel);
  });
}

/** A cue of the lexicon in which no rule saw one. */
function isKnown({ scene, sentence }: Grid, cue: number): boolean {
  const token = tokenOf(sentence, cue);
  if (token.upos === 'NOUN') return scene.cues.nouns.has(token.lemma.toLowerCase());
  return verbRows(scene, token) !== undefined || scene.cues.answers.has(token.lemma.toLowerCase());
}

/** What the training articles hold too little of to judge: words passed on by an agency, quoted cues, answers withheld. */
function isTrusted({ carriers, quoted, by }: Find): boolean {
  return carriers.length > 0 || quoted || by === 'withheld' || by.startsWith('phrase.');
}

function made(grid: Grid, cue: number): Omit<Find, 'content' | 'source' | 'learned'> {
  const { sentence, scene } = grid;
  const { first, last } = cueEdges(sentence, cue);
  const token = tokenOf(sentence, cue);
  const span = spanOfTokens(sentence, [first, last]) ?? { start: token.start, end: token.end };
  const by = `${newFindsBy}${token.lemma.toLowerCase().replaceAll(/[^\p{L}]+/gu, '-')}`;
  return { cue: [span], carriers: [], by, weight: 0, quoted: quoteAt(scene, token.start) !== null };
}
