import { hashString } from '../../base/infer/hash.ts';
import type { LanguageModel } from '../../base/infer/language-model.ts';
import { ArcParser } from './arcs.ts';
import { tokenColumns } from './columns.ts';
import { correct } from './correct.ts';
import { Labeler } from './label.ts';
import { Tagger, tagSentence, TagSet } from './tag.ts';
import { SureLabels } from './sure-labels.ts';
import { lexiconKey, plainApostrophe, WordTypes } from './word-types.ts';

/** What the model says of the tokens of one sentence, an entry for each token. */
export interface Analysis {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  /** Index of the head in the sentence, -1 for the root. */
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
}

const ANALYSERS = new WeakMap<LanguageModel, Analyser>();

/** The analyser of a model; made once for each model, because its look-up tables take longer than a short sentence. */
export function analyserOf(model: LanguageModel): Analyser {
  const known = ANALYSERS.get(model);
  if (known !== undefined) return known;
  const made = new Analyser(model);
  ANALYSERS.set(model, made);
  return made;
}

/** Tags, attaches, labels and lemmatises the sentences of an article. Holds working memory of its own. */
export class Analyser {
  private readonly model: LanguageModel;
  private readonly tagger: Tagger;
  private readonly parser: ArcParser;
  private readonly labeler: Labeler;
  private readonly known: (word: string) => boolean;
  /** Lemmas made before, by tag and form. */
  private readonly lemmas = new Map<string, string>();

  constructor(model: LanguageModel) {
    this.model = model;
    this.tagger = new Tagger(new TagSet(model.tagger.names), model.tagger.rows);
    this.parser = new ArcParser(model.arcs.rows, model.arcs.beam, model.arcs.gap);
    this.known = (word) => model.words.row(hashString(lexiconKey(word))) > 0;
    this.labeler = new Labeler(model.labels.names, model.labels.rows, sureLabels(model));
  }

  /** States the parser has scored so far: a measure of work. */
  get statesScored(): number {
    return this.parser.scored;
  }

  /**
   * Analyses the sentences of one article. Each model passes over all of them before the next begins: its weights then
   * stay in the processor's cache.
   */
  analyse(sentences: readonly (readonly string[])[]): readonly Analysis[] {
    const types = new WordTypes(this.model.words, this.model.tagger.sure);
    for (const forms of sentences) types.noteSmall(forms);
    const views = sentences.map((forms) => tagSentence(forms, types));
    const tags = views.map((view) => this.tagger.tag(view));
    const columns = views.map((view, i) => tokenColumns(view, tags[i] ?? NO_TAGS, this.tagger.set));
    const heads = columns.map((column) => this.parser.heads(column));
    const labels = columns.map((column, i) => this.labeler.labels(column, heads[i] ?? NO_TAGS, null));
    const lemmas = new Map<number, string>();
    return sentences.map((forms, i) => {
      const own = {
        ids: views[i]?.ids ?? NO_TAGS,
        tags: tags[i] ?? NO_TAGS,
        heads: heads[i] ?? NO_TAGS,
        labels: labels[i] ?? NO_TAGS,
      };
      return this.named(forms, own, lemmas);
    });
  }

  private named(forms: readonly string[], numbers: Numbers, known: Map<number, string>): Analysis {
    const { set } = this.tagger;
    const tags = Array.from(numbers.tags);
    const tree = {
      forms,
      upos: tags.map((tag) => set.upos[tag] ?? 'X'),
      xpos: tags.map((tag) => set.xpos[tag] ?? 'X'),
      heads: numbers.heads,
      deprels: Array.from(numbers.labels, (label) => this.labeler.names[label] ?? 'dep'),
    };
    const tagged = [...tree.xpos];
    correct(tree);
    const lemmas = forms.map((form, i) => {
      const penn = tree.xpos[i] ?? 'X';
      if (penn !== tagged[i]) return this.lemmaOf(form, penn);
      return this.lemma(form, penn, { known, key: (numbers.ids[i] ?? 0) * 256 + (tags[i] ?? 0) });
    });
    const { upos, xpos, heads, deprels } = tree;
    return { upos, xpos, lemmas, heads, deprels };
  }

  /** The lemma of a form; each form with each tag is looked up once in an article. */
  private lemma(
    form: string,
    xpos: string,
    memory: { readonly known: Map<number, string>; readonly key: number },
  ): string {
    const before = memory.known.get(memory.key);
    if (before !== undefined) return before;
    const made = this.lemmaOf(form, xpos);
    memory.known.set(memory.key, made);
    return made;
  }

  private lemmaOf(form: string, xpos: string): string {
    const key = `${xpos}\t${form}`;
    const before = this.lemmas.get(key);
    if (before !== undefined) return before;
    const made = this.model.lemmas.apply(lemmaClass(form, xpos), plainApostrophe(form), this.known);
    if (this.lemmas.size >= LEMMAS_KEPT) this.lemmas.clear();
    this.lemmas.set(key, made);
    return made;
  }
}

/** How many lemmas are remembered. */
const LEMMAS_KEPT = 20_000;

const NO_TAGS = new Int32Array(0);

interface Numbers {
  readonly ids: Int32Array;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

function sureLabels(model: LanguageModel): SureLabels {
  const rows = model.labels.sure;
  const arcs = Array.from({ length: rows.length / 4 }, (_, k) => ({
    dependent: rows[k * 4] ?? 0,
    head: rows[k * 4 + 1] ?? 0,
    before: rows[k * 4 + 2] === 1,
    label: rows[k * 4 + 3] ?? 0,
  }));
  return new SureLabels(model.tagger.names.length, arcs);
}

/** The class by which lemma rules are chosen: the Penn tag and the casing of the form. */
export function lemmaClass(form: string, xpos: string): string {
  const lower = form.toLowerCase();
  if (lower === form) return `${xpos}l`;
  if (form.length > 1 && form.toUpperCase() === form) return `${xpos}u`;
  const first = form.slice(0, 1);
  return first.toLowerCase() !== first ? `${xpos}t` : `${xpos}m`;
}
