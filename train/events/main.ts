import { writeFileSync } from 'node:fs';

import type { Kit } from '../../src/base/kit.ts';
import type { EventMention } from '../../src/base/schema/finding.ts';
import { loadKit } from '../../src/kit.ts';
import { cleanRaw, type RawArticle, rawArticles } from './raw-articles.ts';
import { parseText } from '../../src/stages/parse/parse.ts';
import { read } from '../../src/stages/read/read.ts';
import { contains } from '../../src/base/text/spans.ts';
import { eventSigns } from '../../src/stages/resolve/event-confidence.ts';
import { resolve } from '../../src/stages/resolve/resolve.ts';
import { fit, type Judged, logOdds, type Weights } from './fit.ts';
import { isRight, readVerdicts, type Verdict } from './verdicts.ts';

// node train/events/main.ts DIR
// Weights of the signs of events (src/base/lang/en/events/signs.ts) from the verdicts beside this file on events of DIR/raw. Prints how
// well weights tell right from wrong on articles that they have not seen.

/** A judged event with the article it stands in. */
interface Example extends Judged {
  readonly article: string;
}

const folds = 10;

/**
 * Log odds by which verdicts flatter the program: rules were mended on the errors they name. Sheets of events that nobody had judged before were right less
 * often than the weights of their day foretold, by so much (739 events of two sheets, -0.42 and -0.60).
 */
const flattery = 0.45;

/** Weights that tell how often events of articles never seen are right. */
function sober(weights: Weights): Weights {
  return { ...weights, always: (weights['always'] ?? 0) - flattery };
}

/** Whether an event stands in default tables. */
const isTable = ({ modality }: EventMention): boolean => modality !== 'negated' && modality !== 'hypothetical';

function examplesOf(article: RawArticle, judged: ReadonlyMap<string, Verdict>, kit: Kit): readonly Example[] {
  const cleaned = cleanRaw(article, kit);
  if (cleaned === null) return [];
  const reading = read(cleaned, parseText(cleaned.text, cleaned.blocks, kit.model), kit);
  return resolve(cleaned, reading, kit).events.flatMap((event) => {
    const verdict = judged.get(event.id);
    const namesTime = reading.timexes.some((timex) => contains(event.sentence, timex));
    const right = verdict?.article === article.ref ? isRight(verdict, event, namesTime) : null;
    const draft = reading.events.find(({ by, trigger }) => by === event.by && trigger.start === event.trigger.start);
    return right === null || draft === undefined || !isTable(event)
      ? []
      : [{ article: article.ref, signs: eventSigns(draft, event), right }];
  });
}

/** Log odds of each example by weights that have not seen its article. */
function crossed(examples: readonly Example[]): readonly number[] {
  const articles = [...new Set(examples.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, at) => [article, at % folds]));
  const weights = Array.from({ length: folds }, (_, fold) =>
    fit(examples.filter(({ article }) => foldOf.get(article) !== fold)),
  );
  return examples.map(({ article, signs }) => logOdds(signs, weights[foldOf.get(article) ?? 0] ?? {}));
}

/** Share right and share kept at several thresholds. */
function report(examples: readonly Example[], odds: readonly number[]): string {
  const chances = odds.map((each) => 1 / (1 + Math.exp(-each)));
  const rows = [0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8].map((least) => {
    const kept = examples.filter((_, at) => (chances[at] ?? 0) >= least);
    const right = kept.filter((example) => example.right).length;
    const share = (part: number, all: number): string => (all === 0 ? '-' : (part / all).toFixed(3));
    return `${least.toFixed(1)}  kept ${share(kept.length, examples.length)}  right ${share(right, kept.length)}`;
  });
  const bands = [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const inside = examples.map((example, at) => ({ example, chance: chances[at] ?? 0 }));
    const band = inside.filter(({ chance }) => chance >= from && chance < from + 0.2);
    const right = band.filter(({ example }) => example.right).length;
    return `${from.toFixed(1)}: ${String(right)} of ${String(band.length)}`;
  });
  return [...rows, `calibration ${bands.join(', ')}`].join('\n');
}

function write(weights: Weights, count: number): void {
  const rows = Object.entries(weights)
    .map(([sign, weight]) => [sign, Math.round(weight * 100) / 100] as const)
    .filter(([sign, weight]) => sign === 'always' || Math.abs(weight) >= 0.03)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, weight]) => `  ${/^\w+$/u.test(sign) ? sign : `'${sign}'`}: ${String(weight)},`);
  const card = `/**
 * How much each sign of an event (see \`signsOf\`) speaks for its being right as a whole, in log odds.
 * Trained by \`node train/events/main.ts DIR\` on ${String(count)} events of unmarked news that were judged by reading (train/events/verdicts.jsonl).
 */`;
  const file = new URL('../../src/base/lang/en/events/signs.ts', import.meta.url);
  writeFileSync(
    file,
    `${card}\nexport const eventSigns: Readonly<Record<string, number>> = {\n${rows.join('\n')}\n};\n`,
  );
}

const [data = ''] = process.argv.slice(2);
const kit = loadKit();
const verdicts = readVerdicts(new URL('verdicts.jsonl', import.meta.url));
const judged = new Map(verdicts.map((verdict) => [verdict.event, verdict]));
const articles = rawArticles(data, new Set(verdicts.map(({ article }) => article)));
const examples = articles.flatMap((article) => examplesOf(article, judged, kit));
const share = examples.filter((example) => example.right).length / examples.length;
console.log(
  `${String(verdicts.length)} verdicts, ${String(examples.length)} still read so, ${share.toFixed(3)} of them right`,
);
console.log(report(examples, crossed(examples)));
console.log(`what is written foretells ${String(flattery)} log odds less`);
if (process.env.DUMP) writeFileSync(process.env.DUMP, JSON.stringify(examples));
else write(sober(fit(examples)), examples.length);
