import type { EventFrame, EventLexicon } from '../../../base/lang/event-lexicon.ts';
import type { Token } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { isFigure } from './figure.ts';
import type { Fill, Match } from './match.ts';
import { matchPattern } from './match.ts';
import type { Part, Pattern } from './pattern.ts';
import { compilePattern } from './pattern.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { conjuncts, isRel, isVerb } from './view.ts';
import { nounView, verbView } from './views.ts';

interface Entry {
  readonly frame: EventFrame;
  readonly particle: string | null;
  readonly patterns: readonly Pattern[];
}

/** Frames by part of speech, then by first trigger lemma. */
type Index = Readonly<Record<EventFrame['pos'], ReadonlyMap<string, readonly Entry[]>>>;

const indexes = new WeakMap<EventLexicon, Index>();

function indexOf(lexicon: EventLexicon): Index {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const index = buildIndex(lexicon);
  indexes.set(lexicon, index);
  return index;
}

function buildIndex(lexicon: EventLexicon): Index {
  const index = { verb: new Map<string, Entry[]>(), noun: new Map<string, Entry[]>() };
  for (const frame of lexicon.frames) {
    const patterns = frame.patterns.map(compilePattern);
    for (const words of frame.lemmas) {
      const [lemma = '', particle = null] = words.split(' ');
      const list = index[frame.pos].get(lemma) ?? [];
      index[frame.pos].set(lemma, list);
      list.push({ frame, particle, patterns });
    }
  }
  return index;
}

/** A frame that fits at a trigger. */
export interface Candidate {
  readonly frame: EventFrame;
  readonly view: View;
  readonly match: Match;
  /** Index of the particle (`off` in "called off"), or -1. */
  readonly particle: number;
}

/** The best frame at every trigger of a sentence, in text order. */
export function candidatesOf(scene: Scene): readonly Candidate[] {
  return scene.sentence.tokens.flatMap((token, at) => {
    const pos = partOfSpeech(token);
    if (pos === null) return [];
    const entries = entriesFor(scene, pos, token);
    if (entries === undefined || (pos === 'noun' && (isFigure(scene, at) || scene.entities[at]))) return [];
    const view =
      pos === 'verb'
        ? verbView(scene.sentence, at, scene.lexicon.words)
        : nounView(scene.sentence, at, scene.lexicon.words);
    const best = bestOf(scene, entries, view);
    return best === null ? [] : [best];
  });
}

/** Nouns that the tagger took for adjectives are told by their relation. */
function partOfSpeech(token: Token): 'verb' | 'noun' | null {
  if (isVerb(token)) return isRel(token, 'amod', 'compound', 'case') ? null : 'verb';
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return 'noun';
  return token.upos === 'ADJ' && isRel(token, 'nsubj', 'obj', 'obl') ? 'noun' : null;
}

/** Entries by the token's lemma, or where the lemmatiser made a word that no frame knows, by the plain undoing of its ending. */
function entriesFor(scene: Scene, pos: 'verb' | 'noun', token: Token): readonly Entry[] | undefined {
  const index = indexOf(scene.lexicon)[pos];
  const { irregular } = scene.lexicon.words;
  const own = index.get(token.lemma.toLowerCase());
  if (own !== undefined) return own;
  const form = token.form.toLowerCase();
  const plain = irregular.get(form);
  if (plain !== undefined) return index.get(plain);
  const stem = /[sdg]$/u.test(form) ? /^(.{3,}?)(?:ed|ing|es|s)$/u.exec(form)?.[1] : undefined;
  if (stem === undefined) return undefined;
  for (const lemma of [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1')]) {
    const entries = index.get(lemma);
    if (entries !== undefined) return entries;
  }
  return undefined;
}

function bestOf(scene: Scene, entries: readonly Entry[], view: View): Candidate | null {
  const plain = { view, fills: new Map<Part, Fill | null>() };
  let best: Candidate | null = null;
  for (const { frame, particle, patterns } of entries) {
    const at = particle === null ? -1 : particleAt(scene, view.trigger, particle);
    if (particle !== null && at < 0) continue;
    const wider = at < 0 ? view : withParticle(view, at);
    const seen = wider === view ? plain : { view: wider, fills: new Map<Part, Fill | null>() };
    for (const pattern of patterns) {
      const found = matchPattern(scene, pattern, seen);
      if (found === null) continue;
      const match = particle === null ? found : { ...found, weight: found.weight + 2 };
      if (best === null || match.weight > best.match.weight) best = { frame, view, match, particle: at };
    }
  }
  return best;
}

/** Where the parser took the particle for a preposition ("handed over medicine"), its phrase is the object. */
function withParticle(view: View, particle: number): View {
  const token = tokenOf(view.sentence, particle);
  const alone = dependents(view.sentence, Math.max(token.head, 0), 'case').length === 1;
  if (!isRel(token, 'case') || !alone || view.objects.length > 0) return view;
  const obliques = view.obliques.filter(({ index }) => index !== token.head);
  return { ...view, objects: conjuncts(view.sentence, token.head), obliques };
}

function particleAt(scene: Scene, trigger: number, form: string): number {
  const { sentence } = scene;
  const near = dependents(sentence, trigger, 'compound:prt', 'advmod', 'xcomp');
  const found = near.find((at) => tokenOf(sentence, at).form.toLowerCase() === form);
  if (found !== undefined) return found;
  const next = sentence.tokens[trigger + 1];
  return next?.form.toLowerCase() === form ? trigger + 1 : -1;
}
