import type { WordLexicon } from '../../src/base/infer/lexicon.ts';
import { hashTemplates } from '../../src/base/infer/templates.ts';
import { TAG_ATOMS, TAG_TEMPLATES, tagAtoms } from '../../src/stages/parse/tag-features.ts';
import type { TagHistory, TagSentence } from '../../src/stages/parse/tag-features.ts';
import { argmax, tagSentence, TagSet } from '../../src/stages/parse/tag.ts';
import { WordTypes } from '../../src/stages/parse/word-types.ts';
import { randomStream, shuffled } from './random.ts';
import { byDocument } from './treebank.ts';
import type { GoldSentence } from './treebank.ts';
import type { Trainable } from './training-rows.ts';

/** A sentence with its gold tags, ready for the tagger. */
export interface TagExample {
  readonly gold: GoldSentence;
  readonly sentence: TagSentence;
  readonly tags: Int32Array;
}

/** The joint tags of the given sentences. */
export function collectTags(sentences: readonly GoldSentence[]): TagSet {
  const counts = new Map<string, number>();
  for (const tag of sentences.flatMap((sentence) => sentence.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= 3);
  return new TagSet(kept.map(([tag]) => tag).sort());
}

/** Looks at every document as the parser will: its own word types, its own small-letter forms. */
export function tagExamples(
  sentences: readonly GoldSentence[],
  set: TagSet,
  lexicon: WordLexicon,
): readonly TagExample[] {
  const numbers = new Map(set.names.map((name, index) => [name, index]));
  return byDocument(sentences).flatMap((document) => {
    const types = new WordTypes(lexicon);
    types.noteSmall(document.flatMap((sentence) => sentence.forms));
    return document.map((gold) => ({
      gold,
      sentence: tagSentence(gold.forms, types),
      tags: Int32Array.from(gold.tags, (tag) => numbers.get(tag) ?? -1),
    }));
  });
}

/** How a classifier is trained. */
export interface TagTraining {
  readonly epochs: number;
  /** A right answer that wins by less is learnt from all the same. */
  readonly margin: number;
  readonly seed: number;
}

/** Trains the tagger's weights in place. */
export function trainTagger(
  examples: readonly TagExample[],
  set: TagSet,
  { rows, options }: { readonly rows: Trainable; readonly options: TagTraining },
): void {
  const random = randomStream(options.seed);
  const pass = new TagPass(set, rows, options.margin);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) pass.learn(example);
  }
}

class TagPass {
  private readonly atoms = new Int32Array(TAG_ATOMS);
  private readonly hashes = new Int32Array(TAG_TEMPLATES.count);
  private readonly scores: Float64Array;
  private readonly set: TagSet;
  private readonly rows: Trainable;
  private readonly margin: number;

  constructor(set: TagSet, rows: Trainable, margin: number) {
    this.set = set;
    this.rows = rows;
    this.margin = margin;
    this.scores = new Float64Array(set.names.length);
  }

  learn({ sentence, tags }: TagExample): void {
    const history: TagHistory = { tag: new Int32Array(sentence.length), upos: new Int32Array(sentence.length) };
    for (let i = 0; i < sentence.length; i++) {
      tagAtoms(sentence, i, history, this.atoms);
      hashTemplates(TAG_TEMPLATES, this.atoms, this.hashes);
      this.rows.score(this.hashes, TAG_TEMPLATES.count, this.scores);
      const best = argmax(this.scores, this.set.names.length);
      this.correct(tags[i] ?? -1);
      history.tag[i] = this.set.tagAtoms[best] ?? 0;
      history.upos[i] = this.set.uposAtoms[best] ?? 0;
    }
  }

  private correct(gold: number): void {
    this.rows.tick();
    learnClass(this.rows, this.scores, { hashes: this.hashes, count: TAG_TEMPLATES.count, gold, margin: this.margin });
  }
}

/** One perceptron step with a margin: raises the gold class and lowers its strongest rival when it wins by too little. */
export function learnClass(
  rows: Trainable,
  scores: Float64Array,
  example: { readonly hashes: Int32Array; readonly count: number; readonly gold: number; readonly margin: number },
): void {
  const { hashes, count, gold, margin } = example;
  if (gold < 0) return;
  const goldScore = scores[gold] ?? 0;
  scores[gold] = -Infinity;
  const rival = argmax(scores, rows.classes);
  scores[gold] = goldScore;
  if (goldScore - (scores[rival] ?? 0) > margin) return;
  rows.update(hashes, count, { cls: gold, delta: 1 });
  rows.update(hashes, count, { cls: rival, delta: -1 });
}
