import { statSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGE_FILES } from '../src/base/infer/language-model.ts';
import type { LanguageModel } from '../src/base/infer/language-model.ts';
import { loadModels } from '../src/models.ts';
import { parseText } from '../src/stages/parse/parse.ts';
import { randomStream } from '../train/language/random.ts';
import { percentages, scoreSentences } from '../train/language/scores.ts';
import type { SentenceScores, TreeScores } from '../train/language/scores.ts';
import { readTreebank } from '../train/language/treebank.ts';
import { f1, goldTexts, matchSpans } from './language-text.ts';
import type { GoldText, Match } from './language-text.ts';
import type { Measure } from './measure.ts';

const MODELS = new URL('../models/', import.meta.url);
const RESAMPLES = 400;

/** Accuracy of tags, lemmas and trees on the development treebanks, of sentences and tokens on raw text, size. */
export function benchLanguage(data: string): Promise<readonly Measure[]> {
  const model = loadModels(MODELS);
  const measures = ['ewt.dev', 'gum.dev'].flatMap((name) => {
    const sentences = readTreebank(path.join(data, 'treebank', `${name}.conllu.gz`), false);
    const texts = goldTexts(sentences);
    return [
      ...trees(name, scoreSentences(sentences, model)),
      ...raw(name, texts, model),
      ...(name === 'gum.dev'
        ? raw(
            'gum.dev news',
            texts.filter((text) => text.id.startsWith('GUM_news')),
            model,
          )
        : []),
    ];
  });
  return Promise.resolve([...measures, packed()]);
}

function measure(name: string, value: number, unit: string): Measure {
  return { layer: 'language', name, value: round(value), low: null, high: null, unit };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const NAMES: Readonly<Record<keyof TreeScores, string>> = {
  upos: 'UPOS',
  xpos: 'XPOS',
  uas: 'UAS',
  las: 'LAS',
  lemma: 'lemma',
  lemmaAnyCase: 'lemma, any case',
};

function trees(set: string, scores: readonly SentenceScores[]): Measure[] {
  const keys = Object.keys(NAMES) as (keyof TreeScores)[];
  const value = percentages(scores);
  const draws = resampled(scores).map((sample) => percentages(sample));
  return keys.map((key) => {
    const [low, high] = interval(draws.map((draw) => draw[key]));
    return { layer: 'language', name: `${set} ${NAMES[key]}`, value: round(value[key]), low, high, unit: '%' };
  });
}

/** Samples of the same size drawn with replacement (bootstrap over sentences or documents). */
function resampled<T>(items: readonly T[]): readonly (readonly T[])[] {
  const random = randomStream(11);
  return Array.from({ length: RESAMPLES }, () => items.flatMap(() => items[Math.floor(random() * items.length)] ?? []));
}

function interval(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return [at(0.025), at(0.975)];
}

function raw(set: string, texts: readonly GoldText[], model: LanguageModel): Measure[] {
  const found = texts.map((text) => ({ text, parse: parseText(text.text, text.blocks, model) }));
  const tokens = found.map(({ text, parse }) =>
    matchSpans(
      parse.sentences.flatMap((each) => each.tokens),
      text.tokens,
    ),
  );
  const sentences = found.map(({ text, parse }) => matchSpans(parse.sentences, text.sentences));
  return [withInterval(`${set} tokens`, tokens), withInterval(`${set} sentences`, sentences)];
}

function withInterval(name: string, matches: readonly Match[]): Measure {
  const [low, high] = interval(resampled(matches).map((sample) => f1(sample)));
  return { layer: 'language', name, value: round(f1(matches)), low, high, unit: 'F1' };
}

function packed(): Measure {
  const bytes = LANGUAGE_FILES.filter((name) => name.endsWith('.bin')).map(
    (name) => statSync(new URL(`${name}.gz`, MODELS)).size,
  );
  return measure('weights packed', bytes.reduce((sum, size) => sum + size, 0) / 1e6, 'MB');
}
