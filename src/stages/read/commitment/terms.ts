import type { CommitmentDraft } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { overlaps, slice } from '../../../base/text/spans.ts';
import { sentenceAt } from '../../../base/text/tree.ts';
import { countedIn } from '../counted.ts';
import type { CommitmentCore, Desk } from './parts.ts';

/** A commitment with the terms that are read the same way for all kinds: from when, by which article, and how much. */
export function withTerms(desk: Desk, core: CommitmentCore): CommitmentDraft {
  const sentence = sentenceAt(desk.context.parse, core.action.start);
  return {
    ...core,
    since: sinceIn(desk, sentence, core),
    clause: sentence === null ? null : (clauseOf(desk, sentence) ?? clauseBefore(desk, sentence)),
    quantities: countedIn(desk.context, [core.action]),
  };
}

/** "from January", "starting on Monday": the time expression after a word of beginning, in the action. */
function sinceIn({ context, lexicon }: Desk, sentence: Sentence | null, { action, due }: CommitmentCore): Span | null {
  const found = context.timexes.find((timex) => {
    if (timex.type !== 'DATE' || !overlaps(action, timex) || (due !== null && overlaps(due, timex))) return false;
    const at = sentence?.tokens.findIndex((token) => token.end > timex.start) ?? -1;
    const words = sentence?.tokens.slice(Math.max(0, at - 2), at) ?? [];
    return words.some((token) => lexicon.sinceWords.includes(token.form.toLowerCase()));
  });
  return found === undefined ? null : { start: found.start, end: found.end };
}

/** "Under this article": the number of the article that the sentence before names. */
function clauseBefore(desk: Desk, sentence: Sentence): string | null {
  const { sentences } = desk.context.parse;
  const points = sentence.tokens.some(
    (token, at) =>
      desk.lexicon.clauseWords.includes(token.form.toLowerCase()) && sentence.tokens[at - 1]?.upos === 'DET',
  );
  const before = points ? sentences[sentences.indexOf(sentence) - 1] : undefined;
  return before === undefined ? null : clauseOf(desk, before);
}

/** "Under Article 4 of the treaty": the number after the word for an article. */
function clauseOf({ context, lexicon }: Desk, sentence: Sentence): string | null {
  const at = sentence.tokens.findIndex(
    (token, index) =>
      lexicon.clauseWords.includes(token.form.toLowerCase()) &&
      /^(?:\d+|[IVXL]+)$/u.test(sentence.tokens[index + 1]?.form ?? ''),
  );
  const number = sentence.tokens[at + 1];
  return at === -1 || number === undefined ? null : slice(context.article.text, number);
}
