import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { linkPending } from '../src/linking/link-pending.ts';
import { articleAt } from './linking-corpus.ts';
import type { Measure } from './measure.ts';

/** ENTENTE_LINKING_SIZES takes fewer (1000,10000): the last takes an hour. */
const sizes = (process.env['ENTENTE_LINKING_SIZES'] ?? '1000,10000,100000').split(',').map(Number);
/** Articles by which the cost at a size is told. */
const told = 200;

interface Cost {
  readonly size: number;
  /** Milliseconds of processor time for one article that comes alone. */
  readonly alone: number;
  /** Milliseconds for the ledgers of the whole archive, which are formed once for each run. */
  readonly ledgers: number;
}

/**
 * What linking one more article costs at 1,000, 10,000 and 100,000 articles, in processor time: a made-up stream of a hundred articles a day is
 * added as lines of a record, and at each size two hundred articles come one by one. The ledgers (statements, answers, instruments, persons) are
 * formed over the whole archive once for each run: their cost stands apart.
 */
export async function benchLinkingCost(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-linking-'));
  const store = await openStore(folder);
  try {
    const costs: Cost[] = [];
    let filled = 0;
    for (const size of sizes) {
      filled = await fill(store, filled, size);
      costs.push({ size, alone: await costOfOne(store, filled), ledgers: await costOfLedgers(store) });
      filled += told;
      console.error(
        `  ${String(size)} articles: ${JSON.stringify(costs.at(-1))}, ${String(Math.round(process.cpuUsage().user / 1e6))} s so far`,
      );
    }
    return measuresOf(costs, statSync(path.join(folder, 'record.sqlite')).size);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds and links articles up to a size, in parts as a run does. */
async function fill(store: Store, from: number, size: number): Promise<number> {
  const part = 500;
  for (let at = from; at < size; at += part) {
    const lines = Array.from({ length: Math.min(part, size - at) }, (_, n) => articleAt(at + n));
    await store.addArticles(lines);
    await linkPending(store, { at: null });
  }
  return size;
}

async function costOfOne(store: Store, from: number): Promise<number> {
  let spent = 0;
  for (let n = from; n < from + told; n++) {
    await store.addArticles([articleAt(n)]);
    const before = process.cpuUsage();
    await linkPending(store, { at: null });
    const { user, system } = process.cpuUsage(before);
    spent += user + system;
  }
  return spent / told / 1000;
}

/** Nothing waits to be linked: what is left are the ledgers. */
async function costOfLedgers(store: Store): Promise<number> {
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
    ...costs.map(({ size, ledgers }) => measure(`ledgers anew at ${String(size)}`, ledgers, 'ms')),
    measure(`${String(sizes.at(-1))} against ${String(sizes[0])}`, last / first, 'x'),
    measure('memory at most', process.resourceUsage().maxRSS / 1024, 'MB'),
    measure('record', bytes / 2 ** 30, 'GB'),
  ];
}
