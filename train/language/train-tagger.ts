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

/** Forms that have one tag only: at least `least` times in the treebanks and at most one use in `purity` otherwise. */
export function sureForms(
  sentences: readonly GoldSentence[],
  set: TagSet,
  { least, purity }: { readonly least: number; readonly purity: number },
): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    for (const [i, form] of sentence.forms.entries()) {
      const own = counts.get(form) ?? new Map<string, number>();
      own.set(sentence.tags[i] ?? '', (own.get(sentence.tags[i] ?? '') ?? 0) + 1);
      counts.set(form, own);
    }
  }
  const sure = new Map<string, number>();
  for (const [form, tags] of counts) {
    const [first] = [...tags].sort((a, b) => b[1] - a[1]);
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
    if (first === undefined || total < least || (total - first[1]) * purity > total) continue;
    const tag = set.names.indexOf(first[0]);
    if (tag >= 0) sure.set(form, tag);
  }
  return sure;
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
      const sure = sentence.sure[i] ?? -1;
      const best = sure >= 0 ? sure : this.choose(sentence, i, history);
      if (sure < 0) this.correct(tags[i] ?? -1);
      history.tag[i] = this.set.tagAtoms[best] ?? 0;
      history.upos[i] = this.set.uposAtoms[best] ?? 0;
    }
  }

  private choose(sentence: TagSentence, i: number, history: TagHistory): number {
    tagAtoms(sentence, i, history, this.atoms);
    hashTemplates(TAG_TEMPLATES, this.atoms, this.hashes);
    this.rows.score(this.hashes, TAG_TEMPLATES.count, this.scores);
    return argmax(this.scores, this.set.names.length);
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
