import { hashString, mix } from '../../../base/infer/hash.ts';
import { compileTemplates, hashTemplates } from '../../../base/infer/templates.ts';
import type { WordLexicon } from '../../../base/infer/lexicon.ts';
import { isGivenName } from '../../../base/lang/given-name.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import { formAt, isAcronym, type Range, type Scene, textOf, tokenAt } from './chunk.ts';
import { isRegion, knownPlaces } from './known-places.ts';
import { headOf } from './kind-features.ts';
import { nameKinds } from './name-kinds.ts';
import { opensSentence } from './runs.ts';

/** What is known of a run before the verdict: the rules' type with its certainty, and chances from here and the whole article. */
export interface Case {
  readonly scene: Scene;
  readonly run: Range;
  /** 0 when the rules give no type, else three times the number of the kind, plus certainty. */
  readonly rule: number;
  /** Chances of the kinds from this place. */
  readonly here: Float64Array;
  /** Mean chances over all places of the article with these words. */
  readonly everywhere: Float64Array;
  /** Number of those places. */
  readonly times: number;
  /** Whether the article has the last word in small letters too. */
  readonly small: boolean;
  /** In which places of which sure longer names of the article the last word stands too, as bits. */
  readonly within: number;
}

const atoms = [
  ...['rule', 'here', 'herekind', 'all', 'allkind', 'person', 'organization', 'nameplace', 'other', 'times', 'count'],
  ...['acronym', 'before', 'place', 'tag', 'rel', 'known', 'gazetteer', 'given', 'caps', 'small', 'after'],
  ...['firstcaps', 'places', 'within'],
] as const;

const rows = [
  ...['rule', 'allkind', 'herekind', 'person', 'organization', 'nameplace', 'other', 'all', 'rule allkind', 'rule all'],
  ...['rule herekind', 'rule acronym', 'rule before', 'rule place', 'rule small', 'rule given', 'caps small place'],
  ...['before allkind', 'known', 'gazetteer', 'acronym allkind', 'after', 'tag', 'rule count'],
  ...[
    'firstcaps caps count',
    'rule firstcaps',
    'places',
    'rule places',
    'allkind places',
    'within',
    'rule within',
    'allkind within',
  ],
] as const;

const templates = compileTemplates(rows, atoms);
const values = new Int32Array(atoms.length);

/** Number of features of a case. */
export const verdictFeatures = templates.count;

/** Hashed features of a case; a new array for each call. */
export function verdictHashes(item: Case, words: WordLexicon): Int32Array {
  const { scene, run, here, everywhere } = item;
  let k = 0;
  const put = (value: number): void => {
    values[k++] = mix(value + 1);
  };
  put(item.rule);
  for (const chances of [here, everywhere]) {
    put(topOf(chances) * 16 + bin(Math.max(...chances)));
    put(topOf(chances));
  }
  for (const chance of everywhere) put(bin(chance));
  put(Math.min(4, item.times));
  put(Math.min(4, run.last - run.first));
  put(isAcronym(textOf(scene, run)) ? 1 : 0);
  put(hashBefore(scene, run));
  put((opensSentence(scene, run.first) ? 1 : 0) + (scene.titleCase ? 2 : 0));
  put(hashString(tokenAt(scene, run.last)?.xpos ?? ''));
  put(hashString(tokenAt(scene, headOf(scene, run))?.deprel ?? ''));
  putKnown(item, words, put);
  const row = words.row(hashString(formAt(scene, run.first).toLowerCase()));
  put(row === 0 ? 99 : (words.classes.caps[row] ?? 0));
  put(placesOf(item));
  put(item.within);
  const hashes = new Int32Array(verdictFeatures);
  hashTemplates(templates, values, hashes);
  return hashes;
}

function putKnown({ scene, run, small }: Case, words: WordLexicon, put: (value: number) => void): void {
  const entry = scene.tables.names(textOf(scene, run))[0];
  put(entry === undefined ? 0 : 1 + nameKinds.findIndex((kind) => kind === entry.type) + (entry.ambiguous ? 8 : 0));
  const places = knownPlaces(scene.tables, textOf(scene, run));
  const people = Math.max(0, ...places.map((place) => place.population));
  put(
    places.length === 0
      ? 0
      : places.some(isRegion)
        ? 5
        : people < 20_000
          ? 1
          : people < 100_000
            ? 2
            : people < 500_000
              ? 3
              : 4,
  );
  put(isGivenName(scene.lexicon, formAt(scene, run.first)) ? 1 : 0);
  const row = words.row(hashString(formAt(scene, run.last).toLowerCase()));
  put(row === 0 ? 99 : (words.classes.caps[row] ?? 0));
  put(small ? 1 : 0);
  put(afterOf(scene, run));
}

/** What all places of a name say: how many people the largest has, and whether other places share the name. */
function placesOf({ scene, run }: Case): number {
  const all = scene.tables.places(textOf(scene, run));
  const people = Math.max(0, ...all.map(({ population }) => population));
  const step = [1, 1_000, 10_000, 50_000, 200_000, 1_000_000].filter((least) => people >= least).length;
  if (all.some(isRegion)) return 1;
  return all.length === 0 ? 0 : 2 + step * 2 + (all.length > 3 ? 1 : 0);
}

/** `the`, another determiner, a preposition of places or something else before a run. */
function hashBefore(scene: Scene, { first }: Range): number {
  const before = formAt(scene, first - 1).toLowerCase();
  if (before === 'the') return 1;
  if (/^(?:a|an|this|these|those|some|its|their|his|her|our|my)$/u.test(before)) return 2;
  if (wordSet(scene.lexicon, 'placePrepositions').has(before)) return 3;
  const tag = tokenAt(scene, first - 1)?.upos ?? '';
  return tag === 'NOUN' ? 4 : tag === 'PROPN' ? 5 : tag === 'PUNCT' ? 6 : tag === 'ADP' ? 7 : tag === 'VERB' ? 8 : 0;
}

function afterOf(scene: Scene, { last }: Range): number {
  const next = tokenAt(scene, last + 1);
  if (next === null) return 1;
  if (next.xpos === 'POS') return 2;
  const tags = ['NOUN', 'PROPN', 'VERB', 'AUX', 'ADP', 'NUM', 'PUNCT', 'CCONJ'];
  return 3 + tags.indexOf(next.upos);
}

function topOf(chances: Float64Array): number {
  return chances.indexOf(Math.max(...chances));
}

/** A chance in eight steps. */
function bin(chance: number): number {
  const edges = [0.02, 0.08, 0.2, 0.4, 0.6, 0.8, 0.92];
  return edges.findIndex((at) => chance < at) === -1 ? 7 : edges.findIndex((at) => chance < at);
}
