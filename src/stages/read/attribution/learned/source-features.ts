import { hashString, mix } from '../../../../base/infer/hash.ts';
import type { Span } from '../../../../base/schema/span.ts';
import { childrenOf, tokenOf } from '../../../../base/text/tree.ts';
import { ruleCode } from './cue-features.ts';
import { featureSet, hashesOf, small, steps } from './features.ts';
import { valueAt, type Grid } from './grid.ts';
import type { Voice } from './source-candidates.ts';

const atoms = [
  ...[
    'lemma',
    'tag',
    'rel',
    'rule',
    'ruled',
    'path',
    'headrel',
    'headtag',
    'head',
    'fine',
    'coarse',
    'name',
    'distance',
    'order',
  ],
  ...['case', 'touch', 'quoted', 'side', 'before', 'after', 'owner', 'up'],
] as const;

const rows = [
  ...['ruled', 'path', 'headrel', 'head', 'fine', 'coarse', 'distance', 'order', 'case', 'touch', 'side', 'before'],
  ...['after', 'up', 'lemma path', 'tag path', 'tag path ruled', 'lemma case', 'path coarse', 'path case'],
  ...['headrel distance', 'headrel name', 'tag rel path', 'side distance', 'side headtag', 'side name', 'touch side'],
  ...['touch name side', 'order side', 'quoted name', 'before side', 'after side', 'case headrel', 'tag name side'],
  ...['ruled order', 'ruled distance', 'owner path', 'ruled fine', 'tag headrel case', 'rel headrel side'],
  ...['lemma headrel', 'touch path ruled', 'order path', 'rule path headtag'],
] as const;

const set = featureSet(atoms, rows);
const none = hashString('none');

/** Number of features of a possible speaker. */
export const sourceFeatures = set.templates.count;

/** Where the content lies, and the place of a speaker among those that are nearer. */
export interface VoicePlace {
  readonly content: readonly Span[];
  readonly order: number;
}

/** Hashed features of a noun as the speaker of a cue; valid until the next call. */
export function sourceHashes(grid: Grid, cue: number, voice: Voice & VoicePlace): Int32Array {
  const { values } = set;
  const { head } = voice;
  let k = 0;
  const put = (value: number): void => {
    values[k++] = value;
  };
  for (const array of [grid.lemma, grid.tag, grid.rel]) put(valueAt(array, cue));
  const find = grid.finds.get(cue);
  put(find === undefined ? none : ruleCode(find));
  put(small(voice.ruled ? 1 : find === undefined ? 2 : 0));
  put(head === -1 ? none : pathTo(grid, head, cue));
  for (const array of [grid.rel, grid.tag, grid.lemma, grid.fine, grid.coarse])
    put(head === -1 ? none : valueAt(array, head));
  put(small(head === -1 ? 9 : (grid.entity[head] ?? 0)));
  put(small(head === -1 ? 99 : steps(Math.abs(head - cue))));
  put(small(Math.min(6, voice.order)));
  put(head === -1 ? none : caseOf(grid, head));
  putPlace(grid, cue, voice, put);
  return hashesOf(set);
}

function putPlace(grid: Grid, cue: number, { head, content }: Voice & VoicePlace, put: (value: number) => void): void {
  const { sentence, first, last, quoted } = grid;
  const touch = head === -1 ? 0 : (last[head] ?? head) === cue - 1 ? 1 : (first[head] ?? head) === cue + 1 ? 2 : 3;
  put(small(touch));
  put(small(head === -1 ? 9 : (quoted[head] ?? 0) * 2 + (quoted[cue] ?? 0)));
  const token = head === -1 ? null : tokenOf(sentence, head);
  const start = content[0]?.start ?? 0;
  const between = token !== null && token.start < start === tokenOf(sentence, cue).start < start;
  put(small(token === null ? 9 : (head < cue ? 1 : 2) + (between ? 4 : 0)));
  put(head === -1 ? none : valueAt(grid.tag, (first[head] ?? head) - 1));
  put(head === -1 ? none : valueAt(grid.form, (last[head] ?? head) + 1));
  put(small(token?.deprel === 'nmod:poss' ? 1 : 0));
  put(token === null ? none : valueAt(grid.lemma, token.head));
}

/** The relations on the way from a noun up to the cue or to what both hang on, and down to the cue, as one number. */
function pathTo({ sentence, rel }: Grid, from: number, cue: number): number {
  const above = new Map<number, number>();
  for (let at = cue, step = 0; at !== -1 && step < 5; at = tokenOf(sentence, at).head, step++) above.set(at, step);
  let sum = 11;
  for (let at = from, step = 0; step < 5; step++) {
    const down = above.get(at);
    if (down !== undefined) return mix(downTo(sum, { sentence, rel }, cue, down));
    if (at === -1) break;
    sum = mix(Math.imul(sum, 33) ^ valueAt(rel, at));
    at = tokenOf(sentence, at).head;
  }
  return small(77);
}

function downTo(sum: number, { sentence, rel }: Pick<Grid, 'sentence' | 'rel'>, cue: number, steps: number): number {
  let code = sum;
  for (let at = cue, step = 0; step < steps; at = tokenOf(sentence, at).head, step++)
    code = mix(Math.imul(code, 35) ^ valueAt(rel, at));
  return code;
}

function caseOf({ sentence, form }: Grid, head: number): number {
  const marker = childrenOf(sentence, head).find((child) => child < head && tokenOf(sentence, child).deprel === 'case');
  return marker === undefined ? small(1) : valueAt(form, marker);
}
