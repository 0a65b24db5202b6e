import type { Article } from '../../base/schema/article.ts';
import type { Resolved } from '../../base/schema/finding.ts';
import type { Notice } from '../../base/schema/problem.ts';
import type { Span } from '../../base/schema/span.ts';

/** Shorter items often tell nothing of anybody. */
const fewestSentences = 3;

/** What is known of a text in which nothing may have been found. */
interface Searched {
  readonly article: Pick<Article, 'input' | 'notices'>;
  readonly sentences: readonly Span[];
  readonly resolved: Resolved;
}

/** The notices of an article, with the one that is due where several sentences gave no finding, and name nobody and no place that is known. */
export function withNothingFound({ article, sentences, resolved }: Searched): readonly Notice[] {
  const others = article.notices.filter(({ code }) => code !== 'nothing-found');
  if (sentences.length < fewestSentences || isAnythingFound(resolved)) return others;
  const notice: Notice = {
    code: 'nothing-found',
    place: article.input,
    message: `Its ${String(sentences.length)} sentences gave no event and no statement, and name nobody that the tables know.`,
    remedy: 'If it is about states, add the missing names to the tables in `data/`; otherwise nothing needs doing.',
  };
  return [...others, notice];
}

function isAnythingFound({ entities, places, attributions, events, claims, commitments }: Resolved): boolean {
  const findings = [attributions, events, claims, commitments];
  if (findings.some(({ length }) => length > 0)) return true;
  return entities.some(({ actor }) => actor !== null) || places.some(({ country }) => country !== null);
}
