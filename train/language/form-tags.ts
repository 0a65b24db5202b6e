/** What makes a form's tag sure: seen at least `least` times, with at most one other tag in `purity` uses. */
export interface FormSureness {
  readonly least: number;
  readonly purity: number;
}

/** Counts the tags, by number, that forms have in a body of text. */
export class FormTags {
  private readonly counts = new Map<string, Map<number, number>>();

  /** Counts one sentence; a negative tag counts as one more tag that is none of ours. */
  note(forms: readonly string[], tags: Int32Array): void {
    for (const [i, form] of forms.entries()) {
      const own = this.counts.get(form) ?? new Map<number, number>();
      const tag = tags[i] ?? -1;
      own.set(tag, (own.get(tag) ?? 0) + 1);
      this.counts.set(form, own);
    }
  }

  /** The forms that have one tag only, in order of first appearance. */
  sure({ least, purity }: FormSureness): ReadonlyMap<string, number> {
    const sure = new Map<string, number>();
    for (const [form, own] of this.counts) {
      const [first] = [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const total = [...own.values()].reduce((sum, count) => sum + count, 0);
      if (first === undefined || total < least || (total - first[1]) * purity > total) continue;
      if (first[0] >= 0) sure.set(form, first[0]);
    }
    return sure;
  }
}
