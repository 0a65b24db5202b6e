import type { Kit } from '../../base/kit.ts';
import type { Article } from '../../base/schema/article.ts';
import type { Resolved } from '../../base/schema/finding.ts';
import type { Parse } from '../../base/schema/parse.ts';
import type { RecordLine } from '../../base/schema/record.ts';

/** Everything known of one article. */
export interface Read {
  readonly article: Article;
  readonly parse: Parse;
  readonly resolved: Resolved;
  readonly kit: Pick<Kit, 'digest'>;
}

/** The line of `entente read`: an article with all that was found in it, its fields always in the same order. */
export function recordLine({ article, parse, resolved, kit }: Read): RecordLine {
  const { id, input, url, outlet, title, bylines, language, published, metadata } = article;
  const { text, blocks, origins, dropped, credits, notices } = article;
  const { entities, links, timexes, places, attributions, events, claims, commitments } = resolved;
  const sentences = parse.sentences.map(({ start, end }) => ({ start, end }));
  return {
    ...{ id, input, url, outlet, title, bylines, language, published, metadata },
    ...{ text, blocks, origins, dropped, credits, sentences },
    ...{ entities, links, timexes, places, attributions, events, claims, commitments, notices, kit: kit.digest },
  };
}
