import type { LanguageModel } from '../../src/base/infer/language-model.ts';
import { parseTokens } from '../../src/stages/parse/parse.ts';
import { byDocument } from './treebank.ts';
import type { GoldSentence } from './treebank.ts';

/** Number of right answers of one sentence, or their share in percent over many; all tokens count, punctuation too. */
export interface TreeScores {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  /** Head and full label (`nsubj:pass` is not `nsubj`). */
  readonly las: number;
  readonly lemma: number;
  /** Lemmas compared in small letters. */
  readonly lemmaAnyCase: number;
}

/** What one sentence scored. */
export interface SentenceScores extends TreeScores {
  readonly tokens: number;
}

/** Parses gold tokens as shipped, document by document, and counts what is right in each sentence. */
export function scoreSentences(sentences: readonly GoldSentence[], model: LanguageModel): readonly SentenceScores[] {
  return byDocument(sentences).flatMap((document) => {
    const parse = parseTokens(
      document.map((sentence) => sentence.forms),
      model,
    );
    return document.map((gold, i) => countRight(gold, parse.sentences[i]?.tokens ?? []));
  });
}

type Tokens = ReturnType<typeof parseTokens>['sentences'][number]['tokens'];

function countRight(gold: GoldSentence, tokens: Tokens): SentenceScores {
  const score = { tokens: gold.forms.length, upos: 0, xpos: 0, uas: 0, las: 0, lemma: 0, lemmaAnyCase: 0 };
  for (const [i, token] of tokens.entries()) {
    const [upos, xpos] = (gold.tags[i] ?? '').split('|');
    const attached = token.head === gold.heads[i];
    const lemma = gold.lemmas[i] ?? '';
    score.upos += Number(token.upos === upos);
    score.xpos += Number(token.xpos === xpos);
    score.uas += Number(attached);
    score.las += Number(attached && token.deprel === gold.labels[i]);
    score.lemma += Number(token.lemma === lemma);
    score.lemmaAnyCase += Number(token.lemma.toLowerCase() === lemma.toLowerCase());
  }
  return score;
}

/** Percentages over all tokens of the sentences. */
export function percentages(scores: readonly SentenceScores[]): TreeScores {
  const tokens = scores.reduce((sum, each) => sum + each.tokens, 0);
  const share = (name: keyof TreeScores): number =>
    tokens === 0 ? 0 : (100 * scores.reduce((sum, each) => sum + each[name], 0)) / tokens;
  return {
    upos: share('upos'),
    xpos: share('xpos'),
    uas: share('uas'),
    las: share('las'),
    lemma: share('lemma'),
    lemmaAnyCase: share('lemmaAnyCase'),
  };
}
