import type { Link } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { Cluster } from './clusters.ts';
import type { LinkContext } from './links.ts';
import { type Site, siteFinder } from './sites.ts';

/** A mention of a cluster at a place: a name, or a pronoun or description that stands for it. */
export interface Trace {
  readonly cluster: Cluster;
  readonly span: Span;
  readonly site: Site;
  readonly kind: 'name' | 'description' | 'pronoun';
}

/** How many sentences back a pronoun looks. */
export const reach = 3;

/** How many mentions before and after a pronoun are looked at. */
const crowd = 40;

/** The names of an article and the descriptions already linked to them, in text order. */
export function tracesOf(context: LinkContext, described: readonly Link[]): Trace[] {
  const siteOf = siteFinder(context.parse);
  const byAntecedent = new Map<number, Link[]>();
  for (const link of described) listOf(byAntecedent, link.antecedent.start).push(link);
  const traces: Trace[] = [];
  const add = (cluster: Cluster, { start, end }: Span, kind: Trace['kind']): void => {
    const site = siteOf({ start, end });
    if (site !== null) traces.push({ cluster, span: { start, end }, site, kind });
  };
  for (const cluster of context.clusters) {
    for (const mention of cluster.mentions) {
      add(cluster, mention, 'name');
      for (const link of byAntecedent.get(mention.start) ?? []) add(cluster, link, 'description');
    }
  }
  return traces.sort((a, b) => a.span.start - b.span.start);
}

/** Traces of the sentences within reach, in text order, and those of each cluster before an offset. */
export class Traces {
  private readonly bySentence = new Map<number, Trace[]>();
  private readonly byCluster = new Map<Cluster, Trace[]>();
  private readonly counts = new Map<Cluster, number>();
  /** The person mentioned most in what the reading has passed; null before the first. */
  topic: Cluster | null = null;

  constructor(traces: readonly Trace[]) {
    for (const trace of traces) this.add(trace);
  }

  add(trace: Trace): void {
    insert(listOf(this.bySentence, trace.site.at), trace);
    insert(listOf(this.byCluster, trace.cluster), trace);
  }

  /** Those of a sentence and of the sentences within reach before it. */
  near(sentence: number): readonly Trace[] {
    return Array.from({ length: reach + 1 }, (_, step) => this.bySentence.get(sentence - reach + step) ?? []).flat();
  }

  /** Counts a mention that the reading has reached. */
  pass(cluster: Cluster): void {
    const count = (this.counts.get(cluster) ?? 0) + 1;
    this.counts.set(cluster, count);
    if (cluster.type !== 'person' || cluster.mentions.length === 0) return;
    if (this.topic === null || count > (this.counts.get(this.topic) ?? 0)) this.topic = cluster;
  }

  /** The mentions within reach of an offset of a sentence: at most `crowd` before it and as many after, which keeps long sentences cheap. */
  around(sentence: number, offset: number): readonly Trace[] {
    const near = this.near(sentence);
    const at = near.findIndex((trace) => trace.span.start >= offset);
    const middle = at === -1 ? near.length : at;
    return near.slice(Math.max(0, middle - crowd), middle + crowd);
  }

  /** How often a cluster was mentioned before an offset, counted up to four. */
  frequency(cluster: Cluster, offset: number): number {
    const list = this.byCluster.get(cluster) ?? [];
    let count = 0;
    while (count < Math.min(4, list.length) && (list[count]?.span.start ?? Infinity) < offset) count++;
    return count;
  }

  /** Counts the names of a sentence. */
  passSentence(sentence: number): void {
    for (const { cluster, kind } of this.bySentence.get(sentence) ?? []) if (kind !== 'pronoun') this.pass(cluster);
  }

  /** The latest mention of a cluster before an offset. */
  last(cluster: Cluster, offset: number): Trace | null {
    return this.byCluster.get(cluster)?.findLast((trace) => trace.span.start < offset) ?? null;
  }
}

function insert(traces: Trace[], trace: Trace): void {
  let at = traces.length;
  while (at > 0 && (traces[at - 1]?.span.start ?? 0) > trace.span.start) at--;
  traces.splice(at, 0, trace);
}

function listOf<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}
