import { Bundle } from './bundle.ts';
import { readEdits } from './edit-table.ts';
import type { EditTable } from './edit-table.ts';
import { readLexicon } from './lexicon.ts';
import type { WordLexicon } from './lexicon.ts';
import type { Scorer } from './score-rows.ts';
import { SparseRows } from './sparse-rows.ts';
import { TripleRows } from './triple-rows.ts';

/** Names of the weight files, relative to the folder of models, unpacked (on disk they end in `.gz`). */
export const LANGUAGE_FILES = [
  'words/words.bin',
  'tagger/weights.bin',
  'arcs/weights.bin',
  'arcs/card.json',
  'labels/weights.bin',
  'lemmas/lemmas.bin',
] as const;

/** A classifier with the names of its classes. */
export interface Classifier {
  readonly names: readonly string[];
  readonly rows: Scorer;
}

/** Everything the parser has learnt, ready to run; never changed after loading. */
export interface LanguageModel {
  readonly words: WordLexicon;
  /** Joint tags, `UPOS|XPOS`, and the forms that have only one, by tag number. */
  readonly tagger: Classifier & { readonly sure: ReadonlyMap<string, number> };
  /** The transition model and the beam it was trained for: its width and the score at which an item is given up. */
  readonly arcs: { readonly beam: number; readonly gap: number; readonly rows: Scorer };
  /** Labels; `sure` lists dependent tag, head tag, 1 when the dependent comes first, and the label, four by four. */
  readonly labels: Classifier & { readonly sure: Int32Array };
  readonly lemmas: EditTable;
}

/**
 * Builds the model from the bytes of {@link LANGUAGE_FILES}.
 *
 * Throws when a file is missing or damaged, and when the card of the transition model names another beam width than its
 * weights were trained for: decoding with another beam loses about three points of accuracy.
 */
export function loadLanguageModel(files: Readonly<Record<string, Uint8Array>>): LanguageModel {
  const open = (name: string): Bundle => new Bundle(fileNamed(files, name));
  const tagger = open('tagger/weights.bin');
  const arcs = open('arcs/weights.bin');
  const labels = open('labels/weights.bin');
  const beam = arcs.number('beam');
  const stated = statedBeam(fileNamed(files, 'arcs/card.json'));
  if (stated !== beam) {
    throw new Error(`arcs/card.json says beam ${String(stated)}, the weights were trained for ${String(beam)}`);
  }
  return {
    words: readLexicon(open('words/words.bin')),
    tagger: { names: tagger.list('names'), rows: new SparseRows(tagger, 'rows'), sure: sureForms(tagger) },
    arcs: { beam, gap: arcs.number('gap'), rows: new TripleRows(arcs, 'rows') },
    labels: { names: labels.list('names'), rows: new SparseRows(labels, 'rows'), sure: labels.gaps('sure') },
    lemmas: readEdits(open('lemmas/lemmas.bin')),
  };
}

function sureForms(tagger: Bundle): ReadonlyMap<string, number> {
  const tags = tagger.gaps('sureTags');
  const forms = tagger.text('sureForms');
  return new Map(forms === '' ? [] : forms.split('\n').map((form, index) => [form, tags[index] ?? 0]));
}

function fileNamed(files: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array {
  const file = files[name];
  if (file === undefined) throw new Error(`models: no file ${name}`);
  return file;
}

function statedBeam(card: Uint8Array): number | null {
  let json = '';
  for (const byte of card) json += String.fromCharCode(byte);
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null || !('beam' in value)) return null;
  return typeof value.beam === 'number' ? value.beam : null;
}
