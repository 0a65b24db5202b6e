import type { NameModel } from '../../src/base/infer/name-model.ts';
import type { Scorer } from '../../src/base/infer/score-rows.ts';
import type { Kit } from '../../src/base/kit.ts';
import { kindFeatures, kindHashes } from '../../src/stages/read/mention/kind-features.ts';
import { verdictFeatures, verdictHashes } from '../../src/stages/read/mention/verdict-features.ts';
import { candidatesOf, casesOf } from '../../src/stages/read/mention/verdicts.ts';
import { type Group, Linear, type Recipe } from '../attribution/linear.ts';
import { gumDocuments } from '../coreference/gum.ts';
import { Cap, goldKind, groupOf, sureRuns } from './examples.ts';
import { newsTexts, ruledText } from './texts.ts';

/** Sizes were compared on GUM documents of genres that nothing here is measured on. */
const recipes = {
  kind: { features: kindFeatures, bits: 22, rounds: 2, rate: 0.04, least: 3, most: 200_000 },
  verdict: { features: verdictFeatures, bits: 16, rounds: 10, rate: 0.015, least: 3, most: 8_000 },
} satisfies Record<string, Recipe>;

/** At most so many runs of the same words. */
const mostAlike = 40;

export type NameWeights = Readonly<Record<keyof typeof recipes, Linear>>;

function linear(recipe: Recipe, groups: readonly Group[]): Linear {
  const model = new Linear(recipe);
  model.train(groups);
  return model;
}

/** Runs of the news that rules and tables are sure of. */
function newsGroups(data: string, kit: Kit): readonly Group[] {
  const cap = new Cap(mostAlike);
  const groups: Group[] = [];
  for (const text of newsTexts(data))
    for (const each of sureRuns(ruledText(text, kit)))
      if (cap.takes(each))
        groups.push(groupOf(kindHashes({ scene: each.scene, words: kit.model.words }, each.run), each.kind));
  return groups;
}

/** Runs of the documents marked by hand as the verdict sees them. */
function markedGroups(data: string, kit: Kit, model: NameModel): readonly Group[] {
  return gumDocuments(data).flatMap((document) => {
    const { chunks, loose, scenes } = ruledText(document.text, kit);
    const cases = casesOf(candidatesOf(chunks, loose), { chunks, scenes }, { words: kit.model.words, model });
    return cases.map((item) => groupOf(verdictHashes(item, kit.model.words), goldKind(item.scene, item.run, document)));
  });
}

/** Trains both scorers: the first on the news, the second on documents marked by hand. */
export function trainNames(data: string, kit: Kit, log: (message: string) => void): NameWeights {
  const news = newsGroups(data, kit);
  log(`${String(news.length)} sure names in the news`);
  const kind = linear(recipes.kind, news);
  log('weights of kinds trained');
  const marked = markedGroups(data, kit, { scale: 1, kind: scorerOf(kind), verdict: scorerOf(kind) });
  log(`${String(marked.length)} names marked by hand`);
  return { kind, verdict: linear(recipes.verdict, marked) };
}

/** Weights in training as the reader runs them. */
function scorerOf(model: Linear): Scorer {
  return {
    classes: 1,
    score: (hashes, _count, scores) => {
      scores[0] = model.score(hashes);
    },
  };
}
