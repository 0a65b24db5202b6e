import { judgementsInForce } from '../io/store/judgement-log.ts';
import { putTask, taskState } from '../io/store/links/clusters.ts';
import { matters } from '../io/store/links/topics.ts';
import { readLines } from '../io/store/read-lines.ts';
import type { Database } from '../io/store/schema.ts';
import { idsOfVersions } from '../io/store/versions.ts';
import { putLedgers } from '../io/store/write-ledgers.ts';
import { ledgersOf } from '../stages/link/ledgers.ts';

/** Name of the task that is open while the ledgers are older than what they are made of. */
const stale = 'ledgers';

/** Notes that the ledgers are to be formed anew. */
export async function dueLedgers(db: Database): Promise<void> {
  await putTask(db, stale, 'due');
}

/** Forms the ledgers anew where they are due: statements, answers, instruments and persons, over the whole archive. */
export async function settleLedgers(db: Database): Promise<void> {
  if ((await taskState(db, stale)) === null) return;
  const articles = await readLines(db, await idsOfVersions(db, 'newest'));
  await putLedgers(db, ledgersOf(articles, await judgementsInForce(db), await matters(db)));
  await putTask(db, stale, null);
}
