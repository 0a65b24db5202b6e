import type { LanguageModel } from '../../base/infer/language-model.ts';
import { ArcParser } from './arcs.ts';
import { tokenColumns } from './columns.ts';
import { Labeler } from './label.ts';
import { Tagger, tagSentence, TagSet } from './tag.ts';
import type { WordTypes } from './word-types.ts';

/** What the model says of the tokens of one sentence, an entry for each token. */
export interface Analysis {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  /** Index of the head in the sentence, -1 for the root. */
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
}

/** Tags, attaches, labels and lemmatises sentences. Holds working memory: make one for each article, or keep one. */
export class Analyser {
  private readonly model: LanguageModel;
  private readonly tagger: Tagger;
  private readonly parser: ArcParser;
  private readonly labeler: Labeler;

  constructor(model: LanguageModel) {
    this.model = model;
    this.tagger = new Tagger(new TagSet(model.tagger.names), model.tagger.rows);
    this.parser = new ArcParser(model.arcs.rows, model.arcs.beam);
    this.labeler = new Labeler(model.labels.names, model.labels.rows);
  }

  /** Analyses the forms of one sentence of the article whose word types are given. */
  analyse(forms: readonly string[], types: WordTypes): Analysis {
    const { set } = this.tagger;
    const sentence = tagSentence(forms, types);
    const tags = this.tagger.tag(sentence);
    const columns = tokenColumns(sentence, tags, set);
    const heads = this.parser.heads(columns);
    const labels = this.labeler.labels(columns, heads, null);
    const xpos = Array.from(tags, (tag) => set.xpos[tag] ?? 'X');
    return {
      upos: Array.from(tags, (tag) => set.upos[tag] ?? 'X'),
      xpos,
      lemmas: forms.map((form, i) => lemma(form, xpos[i] ?? 'X', this.model)),
      heads,
      deprels: Array.from(labels, (label) => this.labeler.names[label] ?? 'dep'),
    };
  }
}

/** The class by which lemma rules are chosen: the Penn tag and the casing of the form. */
export function lemmaClass(form: string, xpos: string): string {
  const lower = form.toLowerCase();
  if (lower === form) return `${xpos}l`;
  if (form.length > 1 && form.toUpperCase() === form) return `${xpos}u`;
  const first = form.slice(0, 1);
  return first.toLowerCase() !== first ? `${xpos}t` : `${xpos}m`;
}

function lemma(form: string, xpos: string, model: LanguageModel): string {
  const plain = form.includes('’') ? form.replace(/’/g, "'") : form;
  return model.lemmas.apply(lemmaClass(form, xpos), plain);
}
