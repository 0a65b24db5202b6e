import type { EntityDraft, Link } from '../../../base/schema/finding.ts';
import { bySpan } from '../../../base/text/spans.ts';
import type { ReadContext } from '../context.ts';
import { type Cluster, clusterNames } from './clusters.ts';
import { linkGroups } from './groups.ts';
import { linkNominals } from './nominals.ts';
import { linkPronouns } from './pronouns.ts';
import { linkSpeakers } from './speakers.ts';

/** What the linkers of one article share. */
export interface LinkContext extends ReadContext {
  readonly entities: readonly EntityDraft[];
  readonly clusters: readonly Cluster[];
  readonly clusterOf: ReadonlyMap<EntityDraft, Cluster>;
}

/**
 * Coreference of an article, in text order: later names to the first of the same bearer, pronouns and definite descriptions to a name,
 * `both sides` to each of those meant (several links at one span). What is not clear is left out.
 */
export function linkMentions(context: ReadContext & { readonly entities: readonly EntityDraft[] }): readonly Link[] {
  const clusters = clusterNames(context.article.text, context.kit.pack.names, context.entities);
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.mentions.map((mention) => [mention, cluster] as const)),
  );
  const shared: LinkContext = { ...context, clusters, clusterOf };
  const nominals = linkNominals(shared);
  const named = [...linkNames(clusters), ...nominals, ...linkPronouns(shared, nominals), ...linkGroups(shared)];
  return [...named, ...linkSpeakers(shared, named)].sort(
    (a, b) => bySpan(a, b) || a.antecedent.start - b.antecedent.start,
  );
}

const plain = ({ start, end }: EntityDraft): { readonly start: number; readonly end: number } => ({ start, end });

/** Later mentions of a name to the fullest mention before them. */
function linkNames(clusters: readonly Cluster[]): readonly Link[] {
  return clusters.flatMap((cluster) => {
    const [first, ...later] = cluster.mentions;
    if (first === undefined) return [];
    let fullest = first;
    return later.map((mention) => {
      const link = { ...plain(mention), antecedent: plain(fullest) };
      if (mention.end - mention.start > fullest.end - fullest.start) fullest = mention;
      return link;
    });
  });
}
