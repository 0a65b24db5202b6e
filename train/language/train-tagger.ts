import type { WordLexicon } from '../../src/base/infer/lexicon.ts';
import { hashTemplates } from '../../src/base/infer/templates.ts';
import { KEY_ATOMS, TAG_ATOMS, TAG_TEMPLATES, tagAtoms } from '../../src/stages/parse/tag-features.ts';
import type { TagSentence } from '../../src/stages/parse/tag-features.ts';
import { argmax, tagSentence, TagSet } from '../../src/stages/parse/tag.ts';
import { WordTypes } from '../../src/stages/parse/word-types.ts';
import { FormTags } from './form-tags.ts';
import type { FormSureness } from './form-tags.ts';
import { randomStream, shuffled } from './random.ts';
import { byDocument } from './treebank.ts';
import { HIDDEN } from './train-arcs.ts';
import type { GoldSentence } from './treebank.ts';
import type { Trainable } from './training-rows.ts';

/** Forms that have one tag only in the treebanks. */
export function sureForms(
  sentences: readonly GoldSentence[],
  set: TagSet,
  sureness: FormSureness,
): ReadonlyMap<string, number> {
  const numbers = new Map(set.names.map((name, index) => [name, index]));
  const counts = new FormTags();
  for (const { forms, tags } of sentences)
    counts.note(
      forms,
      Int32Array.from(tags, (tag) => numbers.get(tag) ?? -1),
    );
  return counts.sure(sureness);
}

/** A sentence with the tags to learn, ready for the tagger. */
export interface TagExample {
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
  words: { readonly lexicon: WordLexicon; readonly sure: ReadonlyMap<string, number> },
): readonly TagExample[] {
  const numbers = new Map(set.names.map((name, index) => [name, index]));
  return byDocument(sentences).flatMap((document) => {
    const types = new WordTypes(words.lexicon, words.sure);
    types.noteSmall(document.flatMap((sentence) => sentence.forms));
    return document.map((gold) => ({
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

/** Trains the tagger's weights in place; a share `drop` of words is seen without their form. */
export function trainTagger(
  examples: readonly TagExample[],
  set: TagSet,
  { rows, options, drop = 0 }: { readonly rows: Trainable; readonly options: TagTraining; readonly drop?: number },
): void {
  const random = randomStream(options.seed);
  const pass = new TagPass(set, { rows, margin: options.margin, hides: () => drop > 0 && random() < drop });
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) pass.learn(example);
  }
}

/** The weights that a pass changes, and how. */
interface TagPassOptions {
  readonly rows: Trainable;
  readonly margin: number;
  /** Says of the next word whether its form is hidden. */
  readonly hides: () => boolean;
}

class TagPass {
  private readonly atoms = new Int32Array(TAG_ATOMS);
  private readonly hashes = new Int32Array(TAG_TEMPLATES.count);
  private readonly scores: Float64Array;
  private readonly set: TagSet;
  private readonly rows: Trainable;
  private readonly options: TagPassOptions;

  constructor(set: TagSet, options: TagPassOptions) {
    this.set = set;
    this.rows = options.rows;
    this.options = options;
    this.scores = new Float64Array(set.names.length);
  }

  learn({ sentence, tags }: TagExample): void {
    const history = new Int32Array(sentence.length);
    for (let i = 0; i < sentence.length; i++) {
      const sure = sentence.sure[i] ?? -1;
      const best = sure >= 0 ? sure : this.choose(sentence, i, history);
      if (sure < 0) this.correct(tags[i] ?? -1);
      history[i] = this.set.tagAtoms[best] ?? 0;
    }
  }

  private choose(sentence: TagSentence, i: number, history: Int32Array): number {
    tagAtoms(sentence, i, history, this.atoms);
    if (this.options.hides()) this.atoms.fill(HIDDEN, KEY_ATOMS.form, KEY_ATOMS.lower + 1);
    hashTemplates(TAG_TEMPLATES, this.atoms, this.hashes);
    this.rows.score(this.hashes, TAG_TEMPLATES.count, this.scores);
    return argmax(this.scores, this.set.names.length);
  }

  private correct(gold: number): void {
    this.rows.tick();
    learnClass(this.rows, this.scores, {
      hashes: this.hashes,
      count: TAG_TEMPLATES.count,
      gold,
      margin: this.options.margin,
    });
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
