import { writeCards } from './cards.ts';
import { buildLemmas } from './parts/lemmas.ts';
import { buildParser } from './parts/parser.ts';
import { buildTagger } from './parts/tagger.ts';
import { buildWords } from './parts/words.ts';
import { admitSources, SILVER_NEWS, SOURCES } from './sources.ts';
import { openWorkshop } from './workshop.ts';
import type { Workshop } from './workshop.ts';

/** The parts that can be trained alone, in the order in which each needs those before it. */
export const PARTS = ['clusters', 'tagger', 'parser', 'lemmas'] as const;

export type Part = (typeof PARTS)[number];

const BUILDERS: Readonly<Record<Part, (shop: Workshop) => void>> = {
  clusters: buildWords,
  tagger: buildTagger,
  parser: buildParser,
  lemmas: buildLemmas,
};

/** Trains the parts asked for and writes weights and cards into `out`. */
export function trainLanguage(job: {
  readonly data: string;
  readonly out: string;
  readonly parts: readonly Part[];
}): void {
  admitSources([...SOURCES, SILVER_NEWS]);
  const shop = openWorkshop(job.data, job.out);
  for (const part of PARTS.filter((each) => job.parts.includes(each))) {
    shop.log(part);
    BUILDERS[part](shop);
  }
  writeCards(shop);
}
