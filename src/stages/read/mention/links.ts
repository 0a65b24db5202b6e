import type { EntityDraft, Link } from '../../../base/schema/finding.ts';
import { bySpan } from '../../../base/text/spans.ts';
import type { ReadContext } from '../context.ts';
import type { Found } from './entities.ts';
import { type Cluster, clusterNames } from './clusters.ts';
import { linkGroups } from './groups.ts';
import { linkNominals } from './nominals.ts';
import { linkPairs } from './pairs.ts';
import { linkPronouns } from './pronouns.ts';
import { linkSpeakers } from './speakers.ts';

/** What the linkers of one article share. */
export interface LinkContext extends ReadContext {
  readonly entities: readonly EntityDraft[];
  readonly clusters: readonly Cluster[];
  readonly clusterOf: ReadonlyMap<EntityDraft, Cluster>;
  /** Mentions of clusters that are no entities unless a pronoun stands for them. */
  readonly doubtful: ReadonlySet<EntityDraft>;
}

/**
 * Coreference of an article, in text order: later names to the first of the same bearer, pronouns and definite descriptions to a name,
 * `both sides` to each of those meant (several links at one span). What is not clear is left out.
 */
export function readMentions(context: ReadContext & Found): Mentions {
  const shared = shareClusters(context);
  const nominals = linkNominals(shared);
  const pronouns = linkPronouns(shared, nominals);
  const shown = shownPersons(shared, pronouns);
  const clusters = shared.clusters.filter(({ mentions }) =>
    mentions.some((mention) => !shared.doubtful.has(mention) || shown.has(mention)),
  );
  const groups = linkGroups(shared);
  const named = [...linkNames(clusters), ...nominals, ...pronouns, ...groups, ...linkPairs(shared, groups)];
  const entities = shown.size === 0 ? context.entities : [...context.entities, ...shown].sort(bySpan);
  const links = [...named, ...linkSpeakers({ ...shared, entities }, named)];
  return { entities, links: links.sort((a, b) => bySpan(a, b) || a.antecedent.start - b.antecedent.start) };
}

/** The links among names that are sure. */
export function linkMentions(context: ReadContext & Pick<Found, 'entities'>): readonly Link[] {
  return readMentions({ ...context, doubtful: [] }).links;
}

/** The doubtful names that pronouns show to be persons'. */
function shownPersons({ clusters, doubtful }: LinkContext, pronouns: readonly Link[]): ReadonlySet<EntityDraft> {
  const meant = new Set(pronouns.map(({ antecedent }) => antecedent.start));
  const shown = clusters.filter(({ mentions }) =>
    mentions.some((mention) => doubtful.has(mention) && meant.has(mention.start)),
  );
  return new Set(shown.flatMap(({ mentions }) => mentions.filter((mention) => doubtful.has(mention))));
}

/** The names of an article and what stands for what. */
export interface Mentions {
  /** With those that pronouns have shown to be persons' names. */
  readonly entities: readonly EntityDraft[];
  readonly links: readonly Link[];
}

/** Groups the names of an article for its linkers. */
export function shareClusters(context: ReadContext & Found): LinkContext {
  const names = [...context.entities, ...context.doubtful].sort(bySpan);
  const clusters = clusterNames({ text: context.article.text, parse: context.parse, kit: context.kit }, names);
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.mentions.map((mention) => [mention, cluster] as const)),
  );
  return { ...context, clusters, clusterOf, doubtful: new Set(context.doubtful) };
}

const plain = ({ start, end }: EntityDraft): { readonly start: number; readonly end: number } => ({ start, end });

/** Later mentions of a name to the latest of the fullest mentions before them. */
function linkNames(clusters: readonly Cluster[]): readonly Link[] {
  return clusters.flatMap((cluster) => {
    const [first, ...later] = cluster.mentions;
    if (first === undefined) return [];
    let fullest = first;
    return later.map((mention) => {
      const link = { ...plain(mention), antecedent: plain(fullest) };
      if (mention.end - mention.start >= fullest.end - fullest.start) fullest = mention;
      return link;
    });
  });
}
