import { BundleWriter } from '../bundle-writer.ts';
import { trainLemmas } from '../train-lemmas.ts';
import { putFile, trainedForms } from '../workshop.ts';
import type { Workshop } from '../workshop.ts';

/** Builds the rules from form and tag to lemma. */
export function buildLemmas(shop: Workshop): void {
  const writer = new BundleWriter();
  trainLemmas(shop.gold, trainedForms(shop), writer);
  putFile(shop, 'lemmas/lemmas.bin', writer.build());
}
