import { clusterKinds, countClusters, differingClusters } from '../io/store/readings/held-clusters.ts';
import type { Cluster, ClusterKind } from '../io/store/readings/held-clusters.ts';
import type { Database } from '../io/store/schema.ts';

/** One of what linking makes that is not as it was, and why. */
export interface ClusterChange {
  /** Ids of it before and now; null where there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Members that left and that came, by id. */
  readonly left: readonly string[];
  readonly joined: readonly string[];
  readonly reasons: readonly string[];
}

/** What became of everything of one kind. */
export interface KindOfClusterChanges {
  readonly before: number;
  readonly after: number;
  readonly gone: readonly ClusterChange[];
  readonly fresh: readonly ClusterChange[];
  readonly altered: readonly ClusterChange[];
}

/** What became of what linking makes, by kind. */
export type ClusterChanges = Readonly<Record<ClusterKind, KindOfClusterChanges>>;

/** What is known of the members: which findings took the place of which, which are read no more, and which are new. */
export interface MemberNews {
  readonly moved: ReadonlyMap<string, string>;
  readonly gone: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
}

/** No finding is another than before. */
export const noNews: MemberNews = { moved: new Map(), gone: new Set(), fresh: new Set() };

/** Compares what is held with what is now, in a transaction. */
export async function clusterChanges(db: Database, news: MemberNews): Promise<ClusterChanges> {
  const counts = await countClusters(db);
  const changes: Partial<Record<ClusterKind, KindOfClusterChanges>> = {};
  for (const kind of clusterKinds) {
    changes[kind] = { ...counts[kind], ...compare(kind, await differingClusters(db, kind), news) };
  }
  return changes as ClusterChanges;
}

interface Differing {
  readonly before: readonly Cluster[];
  readonly after: readonly Cluster[];
}

/** Puts clusters together that share most members, each with one other at most. */
function compare(
  kind: ClusterKind,
  { before, after }: Differing,
  news: MemberNews,
): Pick<KindOfClusterChanges, 'gone' | 'fresh' | 'altered'> {
  const moved = before.map((cluster) => ({
    ...cluster,
    members: [...new Set(cluster.members.map((id) => news.moved.get(id) ?? id))].sort(),
  }));
  const partners = partnersOf(moved, after, wholeKinds.has(kind));
  const taken = new Set(partners.values());
  const pairs = moved.map((cluster) => [cluster, partners.get(cluster)] as const);
  return {
    gone: pairs.flatMap(([cluster, partner]) =>
      partner === undefined ? [changeOf(kind, { before: cluster, after: null }, news)] : [],
    ),
    fresh: after
      .filter((cluster) => !taken.has(cluster))
      .map((cluster) => changeOf(kind, { before: null, after: cluster }, news)),
    altered: pairs.flatMap(([cluster, partner]) => {
      if (partner === undefined) return [];
      const change = changeOf(kind, { before: cluster, after: partner }, news);
      return change.reasons.length === 0 ? [] : [change];
    }),
  };
}

/** Kinds that are what they are by all their members. */
const wholeKinds: ReadonlySet<ClusterKind> = new Set(['judgement', 'answer']);

function partnersOf(
  before: readonly Cluster[],
  after: readonly Cluster[],
  isWhole: boolean,
): ReadonlyMap<Cluster, Cluster> {
  const holding = new Map<string, Cluster[]>();
  for (const cluster of after)
    for (const member of cluster.members) holding.set(member, [...(holding.get(member) ?? []), cluster]);
  const byId = new Map(after.map((cluster) => [cluster.id, cluster]));
  const pairs = before.flatMap((cluster) => {
    const same = byId.get(cluster.id);
    const shared = new Map<Cluster, number>(same === undefined ? [] : [[same, 0]]);
    for (const member of cluster.members)
      for (const other of holding.get(member) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const enough = [...shared].filter(
      ([other, count]) => !isWhole || other === same || count === cluster.members.length,
    );
    return enough.map(([other, count]) => ({ cluster, other, count, same: cluster.id === other.id ? 1 : 0 }));
  });
  pairs.sort((a, b) => b.same - a.same || b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1));
  const partners = new Map<Cluster, Cluster>();
  const taken = new Set<Cluster>();
  for (const { cluster, other } of pairs) {
    if (partners.has(cluster) || taken.has(other)) continue;
    partners.set(cluster, other);
    taken.add(other);
  }
  return partners;
}

function keyOf({ cluster, other }: { readonly cluster: Cluster; readonly other: Cluster }): string {
  return `${cluster.id} ${other.id}`;
}

/** A cluster as it was and as it is; null where there was or is none. */
interface Pair {
  readonly before: Cluster | null;
  readonly after: Cluster | null;
}

function changeOf(kind: ClusterKind, { before, after }: Pair, news: MemberNews): ClusterChange {
  const [old, now] = [new Set(before?.members), new Set(after?.members)];
  const left = [...old].filter((id) => !now.has(id));
  const joined = [...now].filter((id) => !old.has(id));
  const reasons = [...leaving(left, news), ...joining(joined, news), ...retold(kind, { before, after })];
  return { before: before?.id ?? null, after: after?.id ?? null, left, joined, reasons };
}

function leaving(left: readonly string[], { gone }: MemberNews): readonly string[] {
  const unread = left.filter((id) => gone.has(id)).length;
  return [...said(unread, 'member is', 'members are', 'read no more'), ...untied(left.length - unread)];
}

function untied(count: number): readonly string[] {
  return said(count, 'member is', 'members are', 'held together with the others no more');
}

function joining(joined: readonly string[], { fresh }: MemberNews): readonly string[] {
  const read = joined.filter((id) => fresh.has(id)).length;
  return [
    ...said(read, 'member is', 'members are', 'read now and was not before'),
    ...said(joined.length - read, 'member is', 'members are', 'held together with the others now'),
  ];
}

function said(count: number, one: string, many: string, what: string): readonly string[] {
  return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many} ${what}`];
}

/** What a cluster of each kind tells beside its members, in order. */
const tellings: Readonly<Record<ClusterKind, readonly string[]>> = {
  ...{ judgement: ['kind', 'maker'], family: ['origin'], happening: ['type', 'date', 'status'], story: [] },
  ...{ statement: [], matter: ['type'], answer: [], instrument: ['name', 'status'], person: ['name', 'articles'] },
};

function retold(kind: ClusterKind, { before, after }: Pair): readonly string[] {
  if (before === null || after === null) return [];
  return after.told.flatMap((word, at) => {
    const old = before.told[at] ?? null;
    const what = tellings[kind][at] ?? '';
    return word === old ? [] : [`${what} was ${old ?? 'unknown'}, is ${word ?? 'unknown'} now`];
  });
}
