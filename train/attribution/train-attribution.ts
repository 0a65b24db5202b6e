import path from 'node:path';
import type { Scorer } from '../../src/base/infer/score-rows.ts';
import type { SpeechModel } from '../../src/base/infer/speech-model.ts';
import type { Span } from '../../src/base/schema/span.ts';
import type { Kit } from '../../src/base/kit.ts';
import { finishedFinds } from '../../src/stages/read/attribution/attribution.ts';
import { sureFeatures, sureHashes } from '../../src/stages/read/attribution/learned/confidence.ts';
import { contentFeatures } from '../../src/stages/read/attribution/learned/content-features.ts';
import { cueFeatures } from '../../src/stages/read/attribution/learned/cue-features.ts';
import { gridOf } from '../../src/stages/read/attribution/learned/grid.ts';
import { sorted } from '../../src/stages/read/attribution/learned/propose.ts';
import { sourceFeatures } from '../../src/stages/read/attribution/learned/source-features.ts';
import { quotationOf } from '../../src/stages/read/attribution/quotation.ts';
import type { Find } from '../../src/stages/read/attribution/scene.ts';
import { lessonsOf, type Lessons } from './examples.ts';
import { wordsOf } from './gold.ts';
import { judged } from './judge.ts';
import { Linear, type Group, type Recipe } from './linear.ts';
import { goldDocuments, readArticle, type ReadArticle } from './read-articles.ts';

const folds = 5;

/** Rates, rounds and sizes were compared on a fifth of the training articles that was kept out. */
const recipes = {
  cue: { features: cueFeatures, bits: 20, rounds: 4, rate: 0.02, least: 3, most: 60_000 },
  content: { features: contentFeatures, bits: 20, rounds: 3, rate: 0.07, least: 3, most: 50_000 },
  source: { features: sourceFeatures, bits: 19, rounds: 3, rate: 0.03, least: 3, most: 25_000 },
  sure: { features: sureFeatures, bits: 16, rounds: 6, rate: 0.03, least: 5, most: 5_000 },
} satisfies Record<string, Recipe>;

/** The four trained scorers. */
export type Weights = Readonly<Record<keyof typeof recipes, Linear>>;

/** What an article read by weights that had not seen it gives: its finds, and which of them are right. */
export interface Outcome {
  readonly article: ReadArticle;
  readonly finds: readonly Find[];
  readonly right: readonly boolean[];
  readonly groups: readonly Group[];
}

/** Weights, and the training articles read by weights of the other folds. */
export interface Trained {
  readonly weights: Weights;
  readonly outcomes: readonly Outcome[];
}

/** Reads the training articles and trains the reader of attributions on them. */
export function trainAttribution(data: string, kit: Kit, log: (message: string) => void): Trained {
  const file = path.join(data, 'attribution', 'polnear-train.jsonl.gz');
  const articles = goldDocuments(file).map((document) => readArticle(document, kit));
  log(`${articles.length} articles read`);
  const lessons = articles.map(lessonsIn);
  log(`${lessons.reduce((sum, { cues }) => sum + cues.length, 0)} possible cues`);
  const outcomes = crossRead(articles, lessons, log);
  const own = taught(lessons);
  log('weights of cues, contents and speakers trained');
  return {
    weights: {
      ...own,
      sure: linear(
        recipes.sure,
        outcomes.flatMap(({ groups }) => groups),
      ),
    },
    outcomes,
  };
}

/** All lessons of one article. */
function lessonsIn({ around, rules, gold }: ReadArticle): Lessons {
  const { bySentence } = sorted(around, rules);
  const words = wordsOf(around.scene.text);
  const each = around.scene.parse.sentences.map((sentence) => {
    const marked = gold.filter(({ cue }) => isIn(sentence, cue[0]));
    return lessonsOf(gridOf(around, sentence, bySentence.get(sentence) ?? new Map<number, Find>()), marked, words);
  });
  return {
    cues: each.flatMap(({ cues }) => cues),
    contents: each.flatMap(({ contents }) => contents),
    sources: each.flatMap(({ sources }) => sources),
  };
}

function isIn(sentence: Span, span: Span | undefined): boolean {
  return span !== undefined && span.start >= sentence.start && span.start < sentence.end;
}

function linear(recipe: Recipe, groups: readonly Group[]): Linear {
  const model = new Linear(recipe);
  model.train(groups);
  return model;
}

/** Weights of cues, contents and speakers from so many articles' lessons. */
function taught(lessons: readonly Lessons[]): Omit<Weights, 'sure'> {
  return {
    cue: linear(
      recipes.cue,
      lessons.flatMap(({ cues }) => cues),
    ),
    content: linear(
      recipes.content,
      lessons.flatMap(({ contents }) => contents),
    ),
    source: linear(
      recipes.source,
      lessons.flatMap(({ sources }) => sources),
    ),
  };
}

/** Each article read by weights from the other folds. */
function crossRead(
  articles: readonly ReadArticle[],
  lessons: readonly Lessons[],
  log: (message: string) => void,
): readonly Outcome[] {
  const read = new Map<ReadArticle, Outcome>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = taught(lessons.filter((_, at) => at % folds !== fold));
    const speech = unpacked({ ...weights, sure: new Linear({ ...recipes.sure, bits: 4 }) });
    articles.forEach((article, at) => {
      if (at % folds === fold) read.set(article, outcomeOf(article, speech));
    });
    log(`fold ${fold + 1} of ${folds}`);
  }
  return articles.flatMap((article) => read.get(article) ?? []);
}

function outcomeOf(article: ReadArticle, speech: SpeechModel): Outcome {
  const { scene } = article.around;
  const finds = finishedFinds(article.around, article.rules, speech);
  const right = judged(finds, article.gold, wordsOf(scene.text));
  const groups = finds.map((find, at) => ({
    hashes: sureHashes(scene, { ...find, quotation: quotationOf(scene, find.content) }).slice(),
    members: 1,
    target: Float64Array.of(right[at] === true ? 1 : 0),
  }));
  return { article, finds, right, groups };
}

/** Weights in training as the reader runs them. */
function unpacked(weights: Weights): SpeechModel {
  const scorer = (model: Linear): Scorer => ({
    classes: 1,
    score: (hashes, _count, scores) => {
      scores[0] = model.score(hashes);
    },
  });
  const { cue, content, source, sure } = weights;
  return { scale: 1, cue: scorer(cue), content: scorer(content), source: scorer(source), sure: scorer(sure) };
}
