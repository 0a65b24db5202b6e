import { putTask, taskState } from '../io/store/links/clusters.ts';
import { clusterKinds, dropHeld, holdClusters } from '../io/store/readings/held-clusters.ts';
import type { ClusterKind } from '../io/store/readings/held-clusters.ts';
import type { Database } from '../io/store/schema.ts';
import type { Store } from '../io/store/store.ts';
import { linkVersion } from '../stages/link/linkers.ts';
import { clusterChanges, noNews } from './cluster-changes.ts';
import type { ClusterChanges, MemberNews } from './cluster-changes.ts';
import { forgetAndBegin, linkPending, relinking, rules } from './link-pending.ts';
import type { LinkCounts, LinkOptions } from './link-pending.ts';

/** Name of the task that is open while what was there before is held for a report; its state says for which, and which rules linked it. */
const report = 'report';

/** Who is to report, and with which rules the record was linked before. */
interface Owner {
  readonly of: 'relink' | 'reread';
  readonly rules: string | null;
}

/** Holds what linking has made, for the report; what a run that was cut off held stays. In a transaction. */
export async function beginReport(db: Database, of: Owner['of']): Promise<void> {
  if ((await taskState(db, report)) !== null) return;
  await holdClusters(db);
  await putTask(db, report, JSON.stringify({ of, rules: await taskState(db, rules) } satisfies Owner));
}

/** What changed in what linking makes, by the rules of before and of now. */
export interface LinkReport {
  /** Versions of the linking rules: null before anything was linked. */
  readonly rules: readonly [before: string | null, after: string];
  readonly changes: ClusterChanges;
}

/** Compares what was held with what is there, and forgets it unless another still has to report. Null when nothing is held: another
 * process has reported. In a transaction. */
export async function endReport(db: Database, of: Owner['of'], news: MemberNews): Promise<LinkReport | null> {
  const held = await taskState(db, report);
  if (held === null) return null;
  const owner = JSON.parse(held) as Owner;
  const changes = await clusterChanges(db, news);
  if (owner.of === of) {
    await dropHeld(db);
    await putTask(db, report, null);
  }
  return { rules: [owner.rules, linkVersion], changes };
}

/** What linking a record anew changed. */
export interface Relinked extends LinkCounts, LinkReport {
  readonly before: Readonly<Record<ClusterKind, number>>;
  readonly after: Readonly<Record<ClusterKind, number>>;
}

/**
 * Links a record from the beginning, from the findings that it keeps. `made` and `withdrawn` count judgements that did not hold before, and hold no
 * more. What persons judged stays. Cut off, it goes on when anything is linked next; run again, it reports what changed since it was begun. Null when another
 * process came to the end first: that one has the report.
 */
export async function relink(store: Store, options: LinkOptions): Promise<Relinked | null> {
  await store.transaction(async (db) => {
    if (await isUnderWay(db)) return;
    await beginReport(db, 'relink');
    await forgetAndBegin(db);
  });
  const { articles } = await linkPending(store, options);
  const linked = await store.transaction((db) => endReport(db, 'relink', noNews));
  if (linked === null) return null;
  const { gone, fresh, altered } = linked.changes.judgement;
  const others = altered.filter(({ before, after }) => before !== after).length;
  const decided = { made: fresh.length + others, withdrawn: gone.length + others };
  return { articles, ...decided, ...linked, ...countsOf(linked) };
}

/** Whether a relinking was begun that has not come to its end: this one goes on with it. */
async function isUnderWay(db: Database): Promise<boolean> {
  const held = await taskState(db, report);
  const owner = held === null ? null : (JSON.parse(held) as Owner);
  return owner?.of === 'relink' && (await taskState(db, relinking)) !== null;
}

function countsOf({ changes }: LinkReport): Pick<Relinked, 'before' | 'after'> {
  const of = (side: 'before' | 'after') =>
    Object.fromEntries(clusterKinds.map((kind) => [kind, changes[kind][side]])) as Relinked['before'];
  return { before: of('before'), after: of('after') };
}
