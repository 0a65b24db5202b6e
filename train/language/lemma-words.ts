import type { EditTable } from '../../src/base/infer/edit-table.ts';
import { applyEdit } from '../../src/base/infer/edit-table.ts';
import type { Edit } from '../../src/base/infer/edit-table.ts';

/** What is known when whole-word rules are looked for. */
export interface VerbSearch {
  /** The rules learnt from the treebanks. */
  readonly table: EditTable;
  /** The edits that a class's endings use. */
  readonly editsOf: (cls: string) => readonly Edit[];
  /** True for forms whose lemma the treebanks give. */
  readonly seen: (cls: string, form: string) => boolean;
  /** Small-letter words that raw text holds. */
  readonly words: ReadonlySet<string>;
}

/** A verb form and the edit that its class should make of it. */
export interface VerbRule {
  readonly cls: string;
  readonly form: string;
  readonly edit: Edit;
}

/** Verb classes with a regular ending, by Penn tag. */
const ENDINGS: Readonly<Record<string, string>> = {
  VBD: 'ed',
  VBN: 'ed',
  VBG: 'ing',
  VBZ: 's',
};
/** Casing letters of `lemmaClass` that get rules. */
const CASINGS = ['l', 't'] as const;

/**
 * Rules for regular verb forms that raw text holds and that the ending rules get wrong. A lemma must give the form back
 * when it is inflected; of several the one with most of its other forms in raw text wins (`chided`: `chide`, not `chi`).
 */
export function verbRules(search: VerbSearch): readonly VerbRule[] {
  const known = (word: string): boolean => search.words.has(word);
  return Object.entries(ENDINGS).flatMap(([tag, ending]) => {
    const forms = [...search.words].filter((word) => word.endsWith(ending) && /^[a-z]+$/.test(word));
    return CASINGS.flatMap((casing) => {
      const cls = tag + casing;
      return forms.flatMap((form) => {
        const shown = dressed(form, casing);
        if (search.seen(cls, form)) return [];
        const made = search.table.apply(cls, shown, known);
        const plain = search.table.apply(cls, shown, () => true);
        const edit = better({ form: shown, made, plain }, search.editsOf(cls), search.words);
        return edit === null ? [] : [{ cls, form, edit }];
      });
    });
  });
}

function dressed(form: string, casing: (typeof CASINGS)[number]): string {
  if (casing === 'l') return form;
  return form.slice(0, 1).toUpperCase() + form.slice(1);
}

/** A form, what the rules make of it, and what their longest ending alone makes. */
interface View {
  readonly form: string;
  readonly made: string;
  readonly plain: string;
}

/**
 * The edit to take instead of what the rules make of a form; null when nothing is better. A lemma with more support is
 * better; where the rules' known word does not fit the form (`chi`), so is what their longest ending makes, if that fits.
 */
function better(view: View, edits: readonly Edit[], words: ReadonlySet<string>): Edit | null {
  const { form, made, plain } = view;
  const small = form.toLowerCase();
  const fits = regular(small, made);
  const other = !fits && regular(small, plain);
  let best = other ? (edits.find((edit) => applyEdit(form, edit) === plain) ?? null) : null;
  let most = fits ? support(small, made, words) : 0;
  for (const edit of edits) {
    const lemma = applyEdit(form, edit);
    const count = regular(small, lemma) ? support(small, lemma, words) : 0;
    if (count <= most) continue;
    best = edit;
    most = count;
  }
  return best;
}

/** True when `form` is a regular form of the lemma. */
function regular(form: string, lemma: string): boolean {
  return /[aeiouy]/.test(lemma) && inflections(lemma).some((forms) => forms.includes(form));
}

/** How many of a verb's other forms raw text holds, the lemma counted. */
function support(form: string, lemma: string, words: ReadonlySet<string>): number {
  const cells = [[lemma], ...inflections(lemma)];
  return cells.filter((forms) => forms.some((each) => each !== form && words.has(each))).length;
}

function inflections(lemma: string): readonly (readonly string[])[] {
  return [thirdPersons(lemma), participles(lemma, 'ed'), participles(lemma, 'ing')];
}

function thirdPersons(lemma: string): readonly string[] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`];
  return /(?:[sxzo]|[cs]h)$/.test(lemma) ? [`${lemma}es`] : [`${lemma}s`];
}

/** Regular `-ed` and `-ing` forms, with and without a doubled last consonant. */
function participles(lemma: string, ending: 'ed' | 'ing'): readonly string[] {
  if (ending === 'ing' && lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`];
  if (ending === 'ing' && /[eoy]e$/.test(lemma)) return [`${lemma}ing`];
  if (lemma.endsWith('e')) return [lemma.slice(0, -1) + ending];
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  const doubled = /[aeiou][bdgklmnprtvz]$/.test(lemma) ? [lemma + lemma.slice(-1) + ending] : [];
  return [lemma + ending, ...doubled];
}
