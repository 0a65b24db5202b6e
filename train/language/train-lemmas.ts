import { ANY_CLASS, applyEdit, EditTable } from '../../src/base/infer/edit-table.ts';
import type { Edit } from '../../src/base/infer/edit-table.ts';
import { lemmaClass } from '../../src/stages/parse/analyse.ts';
import type { BundleWriter } from './bundle-writer.ts';
import { verbRules } from './lemma-words.ts';
import type { VerbSearch } from './lemma-words.ts';
import type { GoldSentence } from './treebank.ts';

const REACH = 6;
const CASINGS = ['l', 'k', 't'] as const;

/** The cheapest edit from a form to its lemma; null when the lemma is unknown. */
function editFor(form: string, lemma: string): Edit | null {
  if (lemma === '_' || lemma === '') return null;
  let best: Edit | null = null;
  let cost = Infinity;
  for (const casing of CASINGS) {
    const cased = applyEdit(form, { casing, cut: 0, add: '' });
    let shared = 0;
    while (shared < cased.length && shared < lemma.length && cased[shared] === lemma[shared]) shared++;
    const edit: Edit = {
      casing,
      cut: cased.length - shared,
      add: lemma.slice(shared),
    };
    if (edit.cut + edit.add.length >= cost) continue;
    best = edit;
    cost = edit.cut + edit.add.length;
  }
  return best;
}

/**
 * Learns the rules: for every class and ending the commonest edit, kept where it differs from that of the shorter ending;
 * and for regular verb forms among `words` (small-letter words of raw text) the edit that fits them best.
 */
export function trainLemmas(
  sentences: readonly GoldSentence[],
  words: ReadonlySet<string>,
  writer: BundleWriter,
): void {
  const votes = collectVotes(sentences);
  const rules = treebankRules(votes);
  addVerbs(rules, words, (cls, form) => votes.has(`${cls}\t^${form}`));
  const edits = editsIn(rules.values());
  const numbers = numbered(edits);
  writer.value('reach', REACH);
  writer.text('edits', edits.join('\n'));
  const lines = [...rules].map(([key, edit]) => `${key}\t${String(numbers.get(edit) ?? 0)}`);
  writer.text('rules', lines.sort().join('\n'));
}

function editsIn(edits: Iterable<string>): readonly string[] {
  return [...new Set(edits)].sort();
}

function numbered(edits: readonly string[]): ReadonlyMap<string, number> {
  return new Map(edits.map((edit, index) => [edit, index]));
}

/** Adds a whole-word rule for each verb form that the ending rules get wrong and the treebanks do not hold. */
function addVerbs(rules: Map<string, string>, words: ReadonlySet<string>, seen: VerbSearch['seen']): void {
  const edits = editsIn(rules.values());
  const numbers = numbered(edits);
  const table = new EditTable(
    edits.map(editOf),
    [...rules].map(([key, edit]) => [key, numbers.get(edit) ?? 0] as const),
    REACH,
  );
  const editsOf = (cls: string): readonly Edit[] =>
    editsIn([...rules].filter(([key]) => key.startsWith(`${cls}\t`)).map(([, edit]) => edit)).map(editOf);
  const byClass = new Map<string, readonly Edit[]>();
  const remembered = (cls: string): readonly Edit[] => {
    const own = byClass.get(cls) ?? editsOf(cls);
    byClass.set(cls, own);
    return own;
  };
  for (const { cls, form, edit } of verbRules({
    table,
    editsOf: remembered,
    seen,
    words,
  })) {
    rules.set(`${cls}\t^${form}`, lineOf(edit));
  }
}

function lineOf(edit: Edit): string {
  return `${edit.casing}\t${String(edit.cut)}\t${edit.add}`;
}

function editOf(line: string): Edit {
  const [casing = 'k', cut = '0', add = ''] = line.split('\t');
  return {
    casing: casing === 'l' || casing === 't' ? casing : 'k',
    cut: Number(cut),
    add,
  };
}

type Votes = Map<string, Map<string, number>>;

function treebankRules(votes: Votes): Map<string, string> {
  const rules = new Map<string, string>();
  const keys = [...votes.keys()].sort((a, b) => keyLength(a) - keyLength(b) || (a < b ? -1 : 1));
  for (const key of keys) {
    const [edit, count, total] = commonest(votes.get(key) ?? new Map<string, number>());
    const whole = key.includes('\t^');
    if (!whole && !key.endsWith('\t') && (total < 2 || count * 2 < total)) continue;
    if (edit !== shorterRule(key, rules)) rules.set(key, edit);
  }
  return rules;
}

/** Votes of tokens for whole words, of different words for endings: a frequent irregular word must not bend an ending. */
function collectVotes(sentences: readonly GoldSentence[]): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>();
  const add = (key: string, edit: string): void => {
    const counts = votes.get(key) ?? new Map<string, number>();
    counts.set(edit, (counts.get(edit) ?? 0) + 1);
    votes.set(key, counts);
  };
  for (const sentence of sentences) {
    for (const [i, raw] of sentence.forms.entries()) {
      const form = raw.replace(/’/g, "'");
      const edit = editFor(form, (sentence.lemmas[i] ?? '').replace(/’/g, "'"));
      if (edit === null) continue;
      const text = lineOf(edit);
      const cls = lemmaClass(form, (sentence.tags[i] ?? '').split('|')[1] ?? '');
      const lower = form.toLowerCase();
      const known = votes.get(`${cls}\t^${lower}`)?.has(text) ?? false;
      add(`${cls}\t^${lower}`, text);
      if (!/\p{L}/u.test(lower)) add(`${ANY_CLASS}\t^${lower}`, text);
      if (known) continue;
      for (let k = 0; k <= Math.min(REACH, lower.length); k++) add(`${cls}\t${lower.slice(lower.length - k)}`, text);
    }
  }
  return votes;
}

/** Length of the ending; whole words come last. */
function keyLength(key: string): number {
  const ending = key.slice(key.indexOf('\t') + 1);
  return ending.startsWith('^') ? 1000 : ending.length;
}

function commonest(votes: ReadonlyMap<string, number>): readonly [string, number, number] {
  let best = '';
  let most = 0;
  let total = 0;
  for (const [edit, count] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    total += count;
    if (count > most) [best, most] = [edit, count];
  }
  return [best, most, total];
}

function shorterRule(key: string, rules: ReadonlyMap<string, string>): string | undefined {
  const at = key.indexOf('\t') + 1;
  const cls = key.slice(0, at);
  const ending = key.slice(at);
  const whole = ending.startsWith('^');
  const word = whole ? ending.slice(1) : ending;
  for (let k = Math.min(REACH, whole ? word.length : word.length - 1); k >= 0; k--) {
    const rule = rules.get(cls + word.slice(word.length - k));
    if (rule !== undefined) return rule;
  }
  return undefined;
}
