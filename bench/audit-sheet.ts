import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Participant } from '../src/base/schema/finding.ts';
import { loadKit } from '../src/kit.ts';
import { defaultEvents, readRaw, sampled } from '../train/events/raw-articles.ts';

// node bench/audit-sheet.ts --data DIR --seed N [--each 12] [--mode recall]
// Prints the default events of articles taken at random, for a person to judge; see bench/audit.ts for the judgements.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string' },
    each: { type: 'string', default: '12' },
    mode: { type: 'string', default: 'precision' },
  },
});
if (values.data === undefined || values.seed === undefined) throw new Error('give --data DIR and --seed N');

const kit = loadKit();
const who = (actors: readonly Participant[]): string =>
  actors.map(({ text, country, sector }) => `${text} [${country ?? '?'} ${sector ?? '-'}]`).join(' + ') || '-';

for (const article of sampled(path.resolve(values.data), kit, {
  seed: Number(values.seed),
  each: Number(values.each),
})) {
  const line = readRaw(article, kit, values.mode === 'recall' ? 'recall' : 'precision');
  if (line === null) continue;
  console.log(`\n=== ${article.ref} | ${article.date ?? '-'} | ${article.title ?? '-'}`);
  const words = (span: { readonly start: number; readonly end: number }): string =>
    line.text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ');
  const before = (start: number): string => words({ start: Math.max(0, start - 350), end: start });
  for (const event of defaultEvents(line)) {
    const { id, type, mode, modality, date, trigger, sources, targets, attribution, by, sentence } = event;
    console.log(
      [
        `${id} ${type}${mode === null ? '' : `/${mode}`} ${modality}${attribution === null ? '' : ' claimed'} ${date?.value ?? 'no day'}`,
        `  [${trigger.text}] ${who(sources)} -> ${who(targets)}  ${by}`,
        `  before: ${before(sentence.start)}`,
        `  SENTENCE: ${words(sentence)}`,
      ].join('\n'),
    );
  }
}
