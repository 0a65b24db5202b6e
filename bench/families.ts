import type { Linkable } from '../src/base/schema/record.ts';
import { loadKit } from '../src/kit.ts';
import { linkArchive } from '../src/stages/link/link.ts';
import { generate } from './families/generate.ts';
import type { Made } from './families/generate.ts';
import { linkableOf } from './families/made.ts';
import { Chances } from './families/random.ts';
import { scoreFamilies } from './families/score.ts';
import type { Tally } from './families/score.ts';
import type { Bench, Measure } from './measure.ts';

const resamples = 200;

/** Families, relations and directions on 2,000 articles that are made from texts by rules. */
export const benchFamilies: Bench = async () => {
  const kit = loadKit();
  const made = await generate(kit);
  const articles = made.map((each) => linkableOf(each, kit));
  return measuresOf(made, articles);
};

/** The figures for some of the articles. */
export function measuresOf(made: readonly Made[], articles: readonly Linkable[]): readonly Measure[] {
  const { judgements, clusters } = linkArchive(articles);
  const { precision, recall, found, relation, direction } = scoreFamilies(made, {
    ...{ articles, judgements, families: clusters.families },
  });
  const how = (pattern: RegExp): readonly Tally[] => [...found].flatMap(([name, list]) => (pattern.test(name) ? list : []));
  return [
    measure('pairs precision', precision),
    measure('pairs recall', recall),
    measure('spun found', how(/^spun/u)),
    measure('spun with other thesaurus found', how(/^spun.*moby/u)),
    measure('spun with held-out synonyms found', how(/^spun.*wordnet/u)),
    measure('translation found', how(/^translation/u)),
    measure('cut found', how(/^cut/u)),
    measure('edited found', how(/^edited|^typos|^trimmed/u)),
    measure('relation', relation),
    measure('direction', direction),
  ];
}

/** A share of all, with the 95 % interval of resampling the texts: articles of one text stand and fall together. */
function measure(name: string, tallies: readonly Tally[]): Measure {
  const texts = [...Map.groupBy(tallies, ({ base }) => base).values()];
  const chances = new Chances(name);
  const shares = Array.from({ length: resamples }, () => shareOf(texts.flatMap(() => chances.of(texts)))).sort((a, b) => a - b);
  const [low, high] = [shares[Math.floor(resamples * 0.025)] ?? 0, shares[Math.floor(resamples * 0.975)] ?? 0];
  return { layer: 'families', name, value: shareOf(tallies), low, high, unit: '' };
}

function shareOf(tallies: readonly Tally[]): number {
  const all = tallies.reduce((sum, each) => sum + each.all, 0);
  return all === 0 ? 0 : tallies.reduce((sum, each) => sum + each.right, 0) / all;
}
