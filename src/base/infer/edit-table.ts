import type { Bundle } from './bundle.ts';

/** How a form becomes another: `casing` (`l` small letters, `k` as it is, `t` first letter large, rest small), then cut and add at the end. */
export interface Edit {
  readonly casing: 'l' | 'k' | 't';
  readonly cut: number;
  readonly add: string;
}

/** The rules of one class: for whole words and for endings, the number of an edit. */
interface ClassRules {
  readonly words: Map<string, number>;
  readonly endings: Map<string, number>;
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
  }

  /** The rewritten form; the form itself when no rule fits its class. */
  apply(cls: string, form: string): string {
    const rules = this.classes.get(cls);
    if (rules === undefined) return form;
    const lower = form.toLowerCase();
    const whole = rules.words.get(lower);
    if (whole !== undefined) return this.rewrite(form, whole);
    for (let length = Math.min(this.reach, lower.length); length >= 0; length--) {
      const rule = rules.endings.get(lower.slice(lower.length - length));
      if (rule !== undefined) return this.rewrite(form, rule);
    }
    return form;
  }

  private add(key: string, edit: number): void {
    const at = key.indexOf('\t');
    const cls = key.slice(0, at);
    const rules = this.classes.get(cls) ?? { words: new Map<string, number>(), endings: new Map<string, number>() };
    if (key.charAt(at + 1) === '^') rules.words.set(key.slice(at + 2), edit);
    else rules.endings.set(key.slice(at + 1), edit);
    this.classes.set(cls, rules);
  }

  private rewrite(form: string, rule: number): string {
    const edit = this.edits[rule];
    return edit === undefined ? form : applyEdit(form, edit);
  }
}

/** Carries out one edit. */
export function applyEdit(form: string, edit: Edit): string {
  const cased = recase(form, edit.casing);
  return edit.cut === 0 && edit.add === '' ? cased : cased.slice(0, Math.max(0, cased.length - edit.cut)) + edit.add;
}

/** A form in the casing asked for. */
export function recase(form: string, casing: Edit['casing']): string {
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
