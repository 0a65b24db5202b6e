import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepHeapSmall } from '../src/apps/cli/heap.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { linkPending } from '../src/linking/link-pending.ts';
import { copyRecord, fillRecords, recordOf } from './filled-records.ts';
import { articleAt } from './linking-corpus.ts';
import type { Measure } from './measure.ts';

/** ENTENTE_LINKING_SIZES takes fewer (1000,10000): filling the last record takes an hour. */
const sizes = (process.env['ENTENTE_LINKING_SIZES'] ?? '1000,10000,100000').split(',').map(Number);
/** ENTENTE_LINKING_RECORDS names a folder in which filled records stay for the next time. Other rules of linking need other records. */
const kept = process.env['ENTENTE_LINKING_RECORDS'];
/** Articles by which the cost at a size is told. */
const told = 200;

/**
 * What linking one more article costs at 1,000, 10,000 and 100,000 articles, in processor time: a made-up stream of a hundred articles a day is
 * added as lines of a record, so that nothing is read. Then two hundred articles come one by one to a copy of each record, to all in
 * turn, so that what else the machine does bears on all sizes alike.
 */
export async function benchLinkingCost(): Promise<readonly Measure[]> {
  keepHeapSmall();
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-linking-'));
  try {
    await fillRecords(kept ?? folder, sizes);
    const filled = sizes.map((size) => statSync(recordOf(kept ?? folder, size)).size);
    return measuresOf(await costsOfOne(kept ?? folder, folder), Math.max(...filled));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cost {
  readonly size: number;
  /** Milliseconds of processor time for one article that comes alone. */
  readonly alone: number;
}

async function costsOfOne(filled: string, folder: string): Promise<readonly Cost[]> {
  const records: { readonly size: number; readonly store: Store; spent: number }[] = [];
  for (const size of sizes) {
    const place = recordOf(folder, `copy-${String(size)}`);
    copyRecord(recordOf(filled, size), place);
    records.push({ size, store: await openStore(path.dirname(place)), spent: 0 });
  }
  for (let n = 0; n < told; n++) {
    for (const record of records) record.spent += await costOf(record.store, record.size + n);
  }
  for (const { store } of records) await store.close();
  return records.map(({ size, spent }) => ({ size, alone: spent / told }));
}

/** Milliseconds of processor time that linking one article of the stream takes. */
async function costOf(store: Store, n: number): Promise<number> {
  await store.addArticles([articleAt(n)]);
  const before = process.cpuUsage();
  await linkPending(store, { at: null });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function measuresOf(costs: readonly Cost[], bytes: number): readonly Measure[] {
  const measure = (name: string, value: number, unit: string): Measure => {
    return { layer: 'linking-cost', name, value: Math.round(value * 100) / 100, low: null, high: null, unit };
  };
  const [first, last] = [costs[0]?.alone ?? 0, costs.at(-1)?.alone ?? 0];
  return [
    ...costs.map(({ size, alone }) => measure(`one article more at ${String(size)}`, alone, 'ms')),
    measure(`${String(sizes.at(-1))} against ${String(sizes[0])}`, last / first, 'x'),
    measure('memory at most', process.resourceUsage().maxRSS / 1024, 'MB'),
    measure('record', bytes / 2 ** 30, 'GB'),
  ];
}
