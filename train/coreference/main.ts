import { writeFileSync } from 'node:fs';
import { overlaps } from '../../src/base/text/spans.ts';
import { loadKit } from '../../src/kit.ts';
import { likeliest, linkPronouns, type Weights } from '../../src/stages/read/mention/pronouns.ts';
import { type Example, gapExample, gumExamples, newsExamples } from './examples.ts';
import { fit } from './fit.ts';
import { gumDocuments } from './gum.ts';
import { type GapExample, gapExamples, newsTexts, type Prepared, prepare } from './texts.ts';

// node train/coreference/main.ts DIR [--out FILE]
// Weights of the antecedents of "he" and "she" from DIR/coref/gap-dev, DIR/treebank/gum.* and DIR/raw. Prints what weights trained on
// one half of GAP score on the other, then trains on all and writes src/base/lang/en/antecedents.ts.

const rounds = 4;

/** How much a pronoun of the news counts beside one marked by hand. */
const newsWeight = 0.3;

const first: Weights = {
  nobody: 0,
  same: 3,
  ahead: 2,
  'back 1': 2,
  'back 2': 1,
  'subject again': 1,
  'same subject': 1,
  'back 1 subject': 1,
};

interface Gap {
  readonly gold: GapExample;
  readonly prepared: Prepared;
}

const kit = loadKit();
const [data = ''] = process.argv.slice(2);
const gap: readonly Gap[] = gapExamples(data).map((gold) => ({ gold, prepared: prepare(gold.text, kit) }));
const gum = gumDocuments(data).map((gold) => ({ gold, prepared: prepare(gold.text, kit) }));
const news = readNews(train([], []));

/** The pronouns of the news that gender decides; the others go by weights that have not seen GAP. */
function readNews(weights: Weights): readonly Example[] {
  return [...newsTexts(data)].flatMap((text) => newsExamples(prepare(text, kit), weights, newsWeight));
}

function train(gaps: readonly Gap[], more: readonly Example[]): Weights {
  let weights = first;
  for (let round = 0; round < rounds; round++) {
    const marked: readonly Example[] = [
      ...gaps.flatMap(({ gold, prepared }) => gapExample(gold, prepared, weights)),
      ...gum.flatMap(({ gold, prepared }) => gumExamples(gold, prepared, weights)),
    ];
    weights = fit([...marked, ...more], round === 0 ? {} : weights);
  }
  return weights;
}

/** F1 of the yes and no of both names, as GAP counts. */
function f1(gaps: readonly Gap[], weights: Weights): number {
  let [right, said, true_] = [0, 0, 0];
  for (const { gold, prepared } of gaps) {
    let mentions: readonly { readonly start: number; readonly end: number }[] = [];
    linkPronouns(prepared.context, prepared.described, ({ site }, candidates) => {
      const found = likeliest(candidates, weights);
      if (site.token.start === gold.pronoun.start) mentions = found?.cluster.mentions ?? [];
      return found;
    });
    for (const name of [gold.A, gold.B]) {
      const says = mentions.some((mention) => overlaps(mention, name));
      said += Number(says);
      true_ += Number(name.coref);
      right += Number(says && name.coref);
    }
  }
  return (2 * right) / (said + true_);
}

const half = (rest: number): readonly Gap[] => gap.filter((_, at) => at % 2 === rest);
const halves = [f1(half(1), train(half(0), news)), f1(half(0), train(half(1), news))];
console.log(`GAP, trained on the other half: ${halves.map((value) => value.toFixed(3)).join(' and ')}`);
console.log(`news pronouns ${String(news.length)}, GUM documents ${String(gum.length)}`);
const weights = Object.entries(train(gap, news))
  .filter(([name, value]) => name === 'nobody' || Math.abs(value) >= 0.05)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const rows = weights.map(([name, value]) => `  '${name}': ${String(value)},`);
const card = `/**
 * How much each feature of a mention (see \`featuresOf\`) speaks for it as the antecedent of "he" or "she"; \`nobody\` is what must be exceeded.
 * Trained by \`node train/coreference/main.ts DIR\` on GAP's development set (Apache-2.0), on GUM's genres other than news, interview, bio,
 * speech, fiction and whow (CC BY 4.0), and on ${String(news.length)} pronouns of unmarked news whose gender left one candidate. Weights trained on half of GAP score
 * ${halves.map((value) => value.toFixed(3)).join(' and ')} F1 on the other half.
 */`;
const file = new URL('../../src/base/lang/en/antecedents.ts', import.meta.url);
writeFileSync(
  file,
  `${card}\nexport const antecedentWeights: Readonly<Record<string, number>> = {\n${rows.join('\n')}\n};\n`,
);
