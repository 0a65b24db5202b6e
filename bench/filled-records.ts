import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../src/io/store/open.ts';
import { fileName } from '../src/io/store/sqlite/open-file.ts';
import { linkPending } from '../src/linking/link-pending.ts';
import { articleAt } from './linking-corpus.ts';

// Records of many articles of the made-up stream of `linking-corpus.ts`.

/** The file of the record of a size, or of another name. */
export function recordOf(folder: string, name: number | string): string {
  return path.join(folder, String(name), fileName);
}

/** Copies a record that nobody has open. */
export function copyRecord(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Makes the records of some sizes that are not there, smallest first: each goes on where the one before it ends. */
export async function fillRecords(folder: string, sizes: readonly number[]): Promise<void> {
  for (const [n, size] of sizes.entries()) {
    const [before, place] = [n === 0 ? 0 : (sizes[n - 1] ?? 0), recordOf(folder, size)];
    if (existsSync(place)) continue;
    const growing = recordOf(folder, 'growing');
    rmSync(path.dirname(growing), { recursive: true, force: true });
    if (before > 0) copyRecord(recordOf(folder, before), growing);
    await addUpTo(path.dirname(growing), before, size);
    copyRecord(growing, place);
    console.error(`  ${String(size)} articles after ${String(Math.round(process.cpuUsage().user / 1e6))} s`);
  }
}

/** Adds and links articles up to a size, in parts as runs do. */
async function addUpTo(folder: string, from: number, size: number): Promise<void> {
  const part = 500;
  const store = await openStore(folder);
  for (let at = from; at < size; at += part) {
    await store.addArticles(Array.from({ length: Math.min(part, size - at) }, (_, n) => articleAt(at + n)));
    await linkPending(store, { at: null });
  }
  await store.close();
}
