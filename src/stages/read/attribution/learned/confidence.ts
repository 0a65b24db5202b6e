import { chance } from '../../../../base/infer/chance.ts';
import { hashString } from '../../../../base/infer/hash.ts';
import type { SpeechModel } from '../../../../base/infer/speech-model.ts';
import type { Quotation } from '../../../../base/schema/finding.ts';
import { sentenceAt } from '../../../../base/text/tree.ts';
import type { Find, Scene } from '../scene.ts';
import { ruleCode } from './cue-features.ts';
import { isNew } from './leaning.ts';
import { featureSet, hashesOf, small, steps } from './features.ts';

const atoms = [
  ...[
    'bias',
    'by',
    'rule',
    'cue',
    'content',
    'source',
    'quotation',
    'length',
    'pieces',
    'speaker',
    'quoted',
    'person',
    'wide',
  ],
  ...['cuestep', 'block', 'near'],
] as const;

const rows = [
  ...['bias', 'by', 'rule', 'cue', 'content', 'source', 'quotation', 'length', 'pieces', 'speaker', 'quoted'],
  ...['person', 'wide', 'cuestep', 'block', 'near', 'rule cue', 'rule quotation', 'rule content', 'rule source'],
  ...['cue content', 'cue source', 'content source', 'quotation cue', 'quotation content', 'quotation source'],
  ...['quotation length', 'cue content source', 'rule speaker', 'rule length', 'length cuestep', 'speaker source'],
  ...['quotation speaker', 'pieces rule', 'quoted rule', 'person rule', 'by quotation', 'wide quotation'],
  ...['quoted cuestep', 'cuestep quotation rule', 'block rule', 'near rule', 'near cuestep'],
] as const;

const set = featureSet(atoms, rows);
const one = new Float64Array(1);

/** Number of features of a finished find. */
export const sureFeatures = set.templates.count;

/**
 * How sure a find is right as a whole, 0 to 1 in thousandths: calibrated on the training articles, each read by weights that had not seen
 * it. Formulas of state media and wires that those articles hardly have, or mark otherwise, are as sure as at least {@link formulas} says.
 */
export function confidenceOf(scene: Scene, find: Find & { readonly quotation: Quotation }, model: SpeechModel): number {
  model.sure.score(sureHashes(scene, find), sureFeatures, one);
  const learned = Math.round(1000 * chance((one[0] ?? 0) / model.scale)) / 1000;
  return Math.max(learned, formulas.find(({ holds }) => holds(find))?.least ?? 0);
}

/**
 * What a formula is worth at least, rounded down from how often it was right on the golden articles: words passed on by a carrier 40 of 42,
 * a denial of what a noun names ("denied the raid") 11 of 11, an answer withheld 2 of 2.
 */
const formulas: readonly { readonly holds: (find: Find) => boolean; readonly least: number }[] = [
  { holds: ({ carriers }) => carriers.length > 0, least: 0.85 },
  { holds: ({ by }) => /^verb\.(?:deny|reject|dismiss|refute)\.object$/u.test(by), least: 0.75 },
  { holds: ({ by }) => by === 'withheld', least: 0.65 },
];

/** Hashed features of a finished find; valid until the next call. */
export function sureHashes(scene: Scene, find: Find & { readonly quotation: Quotation }): Int32Array {
  const { values } = set;
  const { learned, content, source, by } = find;
  const sentence = sentenceAt(scene.parse, find.cue[0]?.start ?? content[0]?.start ?? 0);
  const size = content.reduce((sum, span) => sum + span.end - span.start, 0);
  const words = source[0] === undefined ? '' : scene.text.slice(source[0].start, source[0].end);
  const wide = sentence !== null && content.some((span) => span.end > sentence.end + 2);
  const near = Math.abs((content[0]?.start ?? 0) - (source[0]?.start ?? 0));
  const row = [
    small(1),
    hashString(by),
    isNew(find) ? small(5) : ruleCode(find),
    level(learned?.cue, 2),
    level(learned?.content, 2),
    level(learned?.source, 1),
    hashString(find.quotation),
    small(steps(Math.floor(size / 12))),
    small(content.length),
    small(source.length === 0 ? 0 : /^\p{Lu}/u.test(words) ? 1 : 2),
    small(find.quoted ? 1 : 0),
    hashString(words.length < 5 ? words.toLowerCase() : 'long'),
    small(wide ? 1 : 0),
    level(learned?.cue, 1),
    small(Math.min(2, sentence?.block ?? 0)),
    small(steps(Math.floor(near / 20))),
  ];
  row.forEach((value, at) => {
    values[at] = value;
  });
  return hashesOf(set);
}

/** A score in so many steps a unit. */
function level(score: number | undefined, fine: number): number {
  return small(score === undefined ? 99 : 40 + Math.max(-30, Math.min(30, Math.round(score * fine))));
}
