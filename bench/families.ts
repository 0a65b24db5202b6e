import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AreSynonyms } from '../src/base/tables/synonyms.ts';
import { buildSynonyms } from '../src/base/tables/synonyms.ts';
import type { Linkable } from '../src/base/schema/record.ts';
import { loadKit } from '../src/kit.ts';
import { findCopies } from '../src/stages/link/find-copies.ts';
import { linkArchive } from '../src/stages/link/link.ts';
import { generate } from './families/generate.ts';
import type { Made } from './families/generate.ts';
import { linkableOf } from './families/made.ts';
import { Chances } from './families/random.ts';
import type { Alone, Tally } from './families/score.ts';
import { scoreDirection, scoreFound, scorePairs, scoreRelation } from './families/score.ts';
import { isHeldOut, synonymRows } from './families/thesaurus.ts';
import type { Bench, Measure } from './measure.ts';
import { wilson } from './wilson.ts';

const resamples = 200;

/**
 * Families, relations and directions on 2,000 articles that are made from texts by rules. Words are replaced from the Moby Thesaurus and from
 * one half of WordNet's sets; the linker is shown the other half only, and `relation, all synonyms` is measured with all of them.
 */
export const benchFamilies: Bench = async () => {
  const kit = loadKit();
  const made = await generate(kit);
  const articles = made.map((each) => linkableOf(each, kit));
  return [...measuresOf(made, articles), realPairs()];
};

/** Pairs of real articles that were found, judged by reading. */
function realPairs(): Measure {
  const rows = readFileSync(path.join(import.meta.dirname, 'families', 'real-pairs.tsv'), 'utf8')
    .split('\n')
    .slice(1);
  const judged = rows.map((row) => row.split('\t')[4]).filter((verdict) => verdict === 'right' || verdict === 'wrong');
  const right = judged.filter((verdict) => verdict === 'right').length;
  const [low, high] = wilson(right, judged.length).map((share) => share / 100);
  const value = right / judged.length;
  return {
    layer: 'families',
    name: 'real pairs judged by reading',
    value,
    low: low ?? null,
    high: high ?? null,
    unit: '',
  };
}

/** Synonyms without the half of the sets from which the bench replaces words, or with all. */
function synonyms(all: boolean): AreSynonyms {
  const rows = synonymRows().filter(([kind, words]) => all || kind === 'form' || !isHeldOut(words));
  return buildSynonyms(['kind\twords', ...rows.map((row) => row.join('\t'))].join('\n'));
}

/** Every copy beside its source, found by the same keys as in an archive. */
function linkedAlone(made: readonly Made[], articles: readonly Linkable[], areSynonyms: AreSynonyms): readonly Alone[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return made.flatMap((each) => {
    const [copy, source] = [byId.get(each.id), byId.get(each.truth.of ?? '')];
    if (copy === undefined || source === undefined) return [];
    return [{ made: each, copy, source, found: findCopies([source, copy], areSynonyms)[0] ?? null }];
  });
}

/** The figures for some of the articles. */
function measuresOf(made: readonly Made[], articles: readonly Linkable[]): readonly Measure[] {
  const few = synonyms(false);
  const { precision, recall } = scorePairs(made, linkArchive(articles, few).clusters.families);
  const alone = linkedAlone(made, articles, few);
  const how = (pattern: RegExp): readonly Alone[] => alone.filter((each) => pattern.test(each.made.truth.how));
  return [
    measure('pairs precision', precision),
    measure('pairs recall', recall),
    measure('spun by Moby, found alone', scoreFound(how(/^spun.*moby/u))),
    measure('spun by held-out synonyms, found alone', scoreFound(how(/^spun.*wordnet/u))),
    measure('translations found alone', scoreFound(how(/^translation/u))),
    measure('excerpts found alone', scoreFound(how(/^cut/u))),
    measure('near copies found alone', scoreFound(how(/^(?:copy|edited|typos|trimmed)/u))),
    measure('relation', scoreRelation(alone)),
    measure('relation, all synonyms', scoreRelation(linkedAlone(made, articles, synonyms(true)))),
    measure('relation of spun', scoreRelation(how(/^spun/u))),
    measure('relation of translations', scoreRelation(how(/^translation/u))),
    measure('direction', scoreDirection(alone)),
  ];
}

/** A share of all, with the 95 % interval of resampling the texts: articles of one text stand and fall together. */
function measure(name: string, tallies: readonly Tally[]): Measure {
  const texts = [...Map.groupBy(tallies, ({ base }) => base).values()];
  const chances = new Chances(name);
  const shares = Array.from({ length: resamples }, () => shareOf(texts.flatMap(() => chances.of(texts)))).sort(
    (a, b) => a - b,
  );
  const [low, high] = [shares[Math.floor(resamples * 0.025)] ?? 0, shares[Math.floor(resamples * 0.975)] ?? 0];
  return { layer: 'families', name, value: shareOf(tallies), low, high, unit: '' };
}

function shareOf(tallies: readonly Tally[]): number {
  const all = tallies.reduce((sum, each) => sum + each.all, 0);
  return all === 0 ? 0 : tallies.reduce((sum, each) => sum + each.right, 0) / all;
}
