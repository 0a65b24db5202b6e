import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Bundle } from '../../src/base/infer/bundle.ts';
import { loadModels } from '../../src/models.ts';
import { percentages, scoreSentences } from './scores.ts';
import type { TreeScores } from './scores.ts';
import { GUIDELINE, SILVER_NEWS, SOURCES } from './sources.ts';
import { readTreebank } from './treebank.ts';
import type { Workshop } from './workshop.ts';

const LICENCE = 'CC BY-SA 4.0';
const NEWS = 'statistics of about 18 million words of English news; no text of it is contained';

interface CardText {
  readonly file: string;
  readonly task: string;
  readonly data: readonly string[];
  readonly part: string;
  /** Which scores belong to this model. */
  readonly scores: readonly (keyof TreeScores)[];
}

const CARDS: Readonly<Record<string, CardText>> = {
  words: {
    file: 'words.bin.gz',
    task: 'clusters, usual casing and usual tags of words',
    data: [NEWS, ...SOURCES.map((source) => source.name)],
    part: 'clusters',
    scores: [],
  },
  tagger: {
    file: 'weights.bin.gz',
    task: 'universal and Penn part-of-speech tags',
    data: [...SOURCES, SILVER_NEWS].map((source) => source.name),
    part: 'tagger',
    scores: ['upos', 'xpos'],
  },
  arcs: {
    file: 'weights.bin.gz',
    task: 'heads of words: arc-hybrid transitions, beam search',
    data: [...SOURCES, SILVER_NEWS].map((source) => source.name),
    part: 'parser',
    scores: ['uas', 'las'],
  },
  labels: {
    file: 'weights.bin.gz',
    task: 'relations of words to their heads',
    data: [...SOURCES, SILVER_NEWS].map((source) => source.name),
    part: 'parser',
    scores: ['las'],
  },
  lemmas: {
    file: 'lemmas.bin.gz',
    task: 'lemmas from form and tag',
    data: SOURCES.map((source) => source.name),
    part: 'lemmas',
    scores: ['lemma', 'lemmaAnyCase'],
  },
};

/** Sets that cards report on, and whether the model was trained on them. */
const SETS = [
  { name: 'ewt.train', trained: true },
  { name: 'gum.train', trained: true },
  { name: 'ewt.dev', trained: false },
  { name: 'gum.dev', trained: false },
] as const;

/** Writes the card of every model there is: data, licence, guideline, checksum, and its scores in and out of training. */
export function writeCards(shop: Workshop): void {
  const missing = Object.entries(CARDS).filter(([name, card]) => !existsSync(path.join(shop.out, name, card.file)));
  if (missing.length > 0) {
    shop.log(`no cards yet: ${missing.map(([name]) => name).join(', ')} not trained`);
    return;
  }
  stateBeam(shop);
  const model = loadModels(pathToFileURL(`${shop.out}/`));
  const scores = SETS.map(({ name, trained }) => {
    const sentences = readTreebank(path.join(shop.data, 'treebank', `${name}.conllu.gz`), trained);
    return { name, trained, scores: percentages(scoreSentences(sentences, model)) };
  });
  for (const [name, text] of Object.entries(CARDS)) writeCard(shop, name, { text, scores, beam: model.arcs.beam });
}

/** The loader wants the beam on the card before it runs the weights. */
function stateBeam(shop: Workshop): void {
  const weights = new Bundle(gunzipSync(readFileSync(path.join(shop.out, 'arcs/weights.bin.gz'))));
  writeFileSync(path.join(shop.out, 'arcs/card.json'), `${JSON.stringify({ beam: weights.number('beam') })}\n`);
}

interface Facts {
  readonly text: CardText;
  readonly scores: readonly { readonly name: string; readonly trained: boolean; readonly scores: TreeScores }[];
  readonly beam: number;
}

function writeCard(shop: Workshop, name: string, { text, scores, beam }: Facts): void {
  const bytes = readFileSync(path.join(shop.out, name, text.file));
  const card = {
    task: text.task,
    data: text.data,
    guideline: GUIDELINE,
    licence: LICENCE,
    command: `npm run train -- DIR --only ${text.part}`,
    file: text.file,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(name === 'arcs' ? { beam } : {}),
    scores: Object.fromEntries(
      scores.map((set) => [
        `${set.name}${set.trained ? ' (trained on)' : ' (held out)'}`,
        chosen(set.scores, text.scores),
      ]),
    ),
  };
  writeFileSync(path.join(shop.out, name, 'card.json'), `${JSON.stringify(card, null, 2)}\n`);
}

function chosen(scores: TreeScores, names: readonly (keyof TreeScores)[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, Math.round(scores[name] * 100) / 100]));
}
