import type { Scorer } from '../../base/infer/score-rows.ts';
import { hashScaled, scaleAtoms } from '../../base/infer/templates.ts';
import { ScoreMemo } from './score-memo.ts';
import { CONTEXT_TEMPLATES, KEY_ATOMS, OWN_TEMPLATES, TAG_ATOMS, TAG_TEMPLATES, tagAtom } from './tag-features.ts';
import { tagAtoms } from './tag-features.ts';
import type { TagSentence } from './tag-features.ts';
import { BARRED, CASING } from './word-types.ts';
import type { WordTypes } from './word-types.ts';

/** Classes that get no new words. */
const CLOSED: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'CCONJ', 'DET', 'PRON', 'AUX', 'PART']);

/** More than any of BARRED. */
const NEVER = 9;

function barOf(upos: string, xpos: string): number {
  if (CLOSED.has(upos)) return BARRED.closed;
  return xpos === 'VB' || xpos === 'VBP' ? NEVER : BARRED.others;
}

/** The tags of the tagger: joint tags such as `VERB|VBD`. */
export class TagSet {
  readonly names: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly tagAtoms: Int32Array;
  /** The least of BARRED that rules a tag out. */
  readonly barredBy: readonly number[];

  constructor(names: readonly string[]) {
    this.names = names;
    this.upos = names.map((name) => name.slice(0, name.indexOf('|')));
    this.xpos = names.map((name) => name.slice(name.indexOf('|') + 1));
    this.barredBy = this.upos.map((upos, tag) => barOf(upos, this.xpos[tag] ?? ''));
    this.tagAtoms = Int32Array.from(names, (_, tag) => tagAtom(tag));
  }
}

/** Makes the tagger's view of a sentence. */
export function tagSentence(forms: readonly string[], types: WordTypes): TagSentence {
  const ids = new Int32Array(forms.length);
  const sure = new Int32Array(forms.length);
  const barred = new Uint8Array(forms.length);
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] ?? '';
    const id = types.id(form);
    ids[i] = id;
    sure[i] = types.sureTag(id);
    barred[i] = types.bars(id);
    const casing = types.casing(id);
    if (casing === CASING.none) continue;
    if (form.length > 3 || casing !== CASING.small) words++;
    if (casing !== CASING.small) capitals++;
  }
  return { ids, types: types.values, length: forms.length, sure, barred, title: words >= 3 && capitals > words * 0.7 };
}

/** Tags sentences from left to right, each tag chosen with the two before it in view. */
export class Tagger {
  readonly set: TagSet;
  private readonly scorer: Scorer;
  private readonly atoms = new Int32Array(TAG_ATOMS);
  private readonly hashes = new Int32Array(TAG_TEMPLATES.count);
  private readonly scores: Float64Array;
  /** The scores of the own templates of words met before. */
  private readonly own: ScoreMemo;

  constructor(set: TagSet, scorer: Scorer) {
    this.set = set;
    this.scorer = scorer;
    this.scores = new Float64Array(set.names.length);
    this.own = new ScoreMemo(set.names.length);
    this.own.clear(WORDS_KEPT);
  }

  /** The joint tag number of every token. */
  tag(sentence: TagSentence): Int32Array {
    const tags = new Int32Array(sentence.length);
    const history = new Int32Array(sentence.length);
    for (let i = 0; i < sentence.length; i++) {
      const sure = sentence.sure[i] ?? -1;
      const best = sure >= 0 ? sure : this.choose(sentence, i, history);
      tags[i] = best;
      history[i] = this.set.tagAtoms[best] ?? 0;
    }
    return tags;
  }

  private choose(sentence: TagSentence, i: number, history: Int32Array): number {
    const { atoms, hashes, scores } = this;
    tagAtoms(sentence, i, history, atoms);
    const own = this.ownEntry();
    hashScaled(CONTEXT_TEMPLATES, atoms, hashes);
    this.scorer.score(hashes, CONTEXT_TEMPLATES.count, scores);
    const best = argmaxOfSums(scores, this.own.scores, own * scores.length);
    const [bars, { barredBy }] = [sentence.barred[i] ?? BARRED.none, this.set];
    if (bars < (barredBy[best] ?? NEVER)) return best;
    for (const [tag, by] of barredBy.entries()) if (bars >= by) scores[tag] = -Infinity;
    return argmaxOfSums(scores, this.own.scores, own * scores.length);
  }

  /** The entry of `own` for the word and place that the atoms describe, made when it is new; scales the atoms. */
  private ownEntry(): number {
    const { atoms, hashes, scores, own } = this;
    if (own.size >= WORDS_KEPT) own.clear(WORDS_KEPT);
    const place = (atoms[KEY_ATOMS.place] ?? 0) ^ (atoms[KEY_ATOMS.cased] ?? 0);
    const found = own.find(atoms[KEY_ATOMS.form] ?? 0, atoms[KEY_ATOMS.lower] ?? 0, atoms[KEY_ATOMS.shape] ?? 0, place);
    scaleAtoms(TAG_TEMPLATES, atoms);
    if (found >= 0) return found;
    hashScaled(OWN_TEMPLATES, atoms, hashes);
    this.scorer.score(hashes, OWN_TEMPLATES.count, scores);
    own.scores.set(scores, (-1 - found) * scores.length);
    return -1 - found;
  }
}

/** How many words the tagger remembers the scores of. */
const WORDS_KEPT = 4096;

/** Index of the greatest sum of two rows of scores, the second from `at` on; the first of equals. */
function argmaxOfSums(scores: Float64Array, more: Float64Array, at: number): number {
  let best = 0;
  let top = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    const score = (scores[i] ?? 0) + (more[at + i] ?? 0);
    if (score > top) {
      top = score;
      best = i;
    }
  }
  return best;
}

/** Index of the greatest of the first `count` scores; the first of equals. */
export function argmax(scores: Float64Array, count: number): number {
  let best = 0;
  let top = scores[0] ?? 0;
  for (let i = 1; i < count; i++) {
    const score = scores[i] ?? 0;
    if (score > top) {
      top = score;
      best = i;
    }
  }
  return best;
}
