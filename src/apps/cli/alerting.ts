import type { Kit } from '../../base/kit.ts';
import type { Tables } from '../../base/tables/tables.ts';
import { openStore } from '../../io/store/open.ts';
import { RecordError } from '../../io/store/record-error.ts';
import type { Store } from '../../io/store/store.ts';
import { loadKit } from '../../kit.ts';
import { raiseAlerts } from '../api/raise-alerts.ts';

/** Raises the alerts of saved questions for what was added; how many were raised. */
export function alertOf(store: Store, { tables, kit = loadKit }: { tables: Tables; kit?: () => Kit }): Promise<number> {
  return raiseAlerts({ store, tables, kit }, new Date().toISOString());
}

/** Milliseconds that a look waits for another process that writes. */
const patienceMs = 500;

/** Raises what a process that was cut off left, unless the record cannot be written now: then the next one does. */
export async function catchUp(folder: string, tables: Tables): Promise<void> {
  try {
    const store = await openStore(folder, { busyTimeout: patienceMs });
    try {
      await alertOf(store, { tables });
    } finally {
      await store.close();
    }
  } catch (problem) {
    if (!(problem instanceof RecordError)) throw problem;
  }
}
