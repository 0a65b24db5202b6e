import type { Bundle } from './bundle.ts';

/** How a form becomes another: `casing` (`l` small letters, `k` as it is, `t` first letter large, rest small), then cut and add at the end. */
export interface Edit {
  readonly casing: 'l' | 'k' | 't';
  readonly cut: number;
  readonly add: string;
}

/** How many of a class's edits are tried on a form whose own rules make no known word. */
const COMMON = 5;

/** The class whose whole-word rules hold for a word that its own class does not know. */
export const ANY_CLASS = '*';

/** The rules of one class: for whole words and for endings, the number of an edit. */
interface ClassRules {
  readonly words: Map<string, number>;
  readonly endings: Map<string, number>;
  /** Edits of the endings' rules with the number of rules. */
  readonly uses: Map<number, number>;
  /** The commonest of these, commonest first. */
  common: readonly number[];
}

/** Rules that rewrite a word's ending, chosen by the longest ending that has one; a key `^word` is that whole word. */
export class EditTable {
  private readonly edits: readonly Edit[];
  private readonly classes = new Map<string, ClassRules>();
  /** Longest ending looked up. */
  private readonly reach: number;

  /** `rules` maps a class, a tab and an ending to the number of an edit. */
  constructor(edits: readonly Edit[], rules: Iterable<readonly [string, number]>, reach: number) {
    this.edits = edits;
    this.reach = reach;
    for (const [key, edit] of rules) this.add(key, edit);
    for (const own of this.classes.values()) own.common = commonest(own.uses);
  }

  /**
   * The rewritten form; the form itself when no rule fits its class. Where the longest ending's rule makes something that
   * is no word by `known`, a shorter ending's rule that makes a word is taken.
   */
  apply(cls: string, form: string, known: (word: string) => boolean): string {
    const rules = this.classes.get(cls);
    const lower = form.toLowerCase();
    const whole = rules?.words.get(lower) ?? this.classes.get(ANY_CLASS)?.words.get(lower);
    if (whole !== undefined) return this.rewrite(form, whole);
    let first: string | null = null;
    for (let length = Math.min(this.reach, lower.length); length >= 0; length--) {
      const rule = rules?.endings.get(lower.slice(lower.length - length));
      if (rule === undefined) continue;
      const made = this.rewrite(form, rule);
      first ??= made;
      if (known(made)) return made;
    }
    return (first !== null && first !== form ? this.likely(rules, form, known) : null) ?? first ?? form;
  }

  /** The first of the class's commonest edits that makes a known word. */
  private likely(rules: ClassRules | undefined, form: string, known: (word: string) => boolean): string | null {
    for (const edit of rules?.common ?? []) {
      const made = this.rewrite(form, edit);
      if (made !== form && known(made)) return made;
    }
    return null;
  }

  private add(key: string, edit: number): void {
    const at = key.indexOf('\t');
    const cls = key.slice(0, at);
    const rules: ClassRules = this.classes.get(cls) ?? {
      words: new Map(),
      endings: new Map(),
      uses: new Map(),
      common: [],
    };
    if (key.charAt(at + 1) === '^') rules.words.set(key.slice(at + 2), edit);
    else {
      rules.endings.set(key.slice(at + 1), edit);
      rules.uses.set(edit, (rules.uses.get(edit) ?? 0) + 1);
    }
    this.classes.set(cls, rules);
  }

  private rewrite(form: string, rule: number): string {
    const edit = this.edits[rule];
    return edit === undefined ? form : applyEdit(form, edit);
  }
}

function commonest(uses: ReadonlyMap<number, number>): readonly number[] {
  const sorted = [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sorted.slice(0, COMMON).map(([edit]) => edit);
}

/** Carries out one edit. */
export function applyEdit(form: string, edit: Edit): string {
  const cased = recase(form, edit.casing);
  return edit.cut === 0 && edit.add === '' ? cased : cased.slice(0, Math.max(0, cased.length - edit.cut)) + edit.add;
}

/** A form in the casing asked for. */
function recase(form: string, casing: Edit['casing']): string {
  if (casing === 'k') return form;
  if (casing === 'l') return form.toLowerCase();
  return form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase();
}

/** Reads the table from its bundle: edits `casing cut add` and rules `class ending edit`, one a line. */
export function readEdits(bundle: Bundle): EditTable {
  const edits = bundle
    .text('edits')
    .split('\n')
    .map((line): Edit => {
      const [casing = 'k', cut = '0', add = ''] = line.split('\t');
      return { casing: casing === 'l' || casing === 't' ? casing : 'k', cut: Number(cut), add };
    });
  const rules = bundle
    .text('rules')
    .split('\n')
    .map((line): readonly [string, number] => {
      const at = line.lastIndexOf('\t');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    });
  return new EditTable(edits, rules, bundle.number('reach'));
}
