import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { createApp } from '../../src/apps/serve/app.ts';
import { ingest } from '../../src/ingest.ts';
import { openInputs } from '../../src/io/intake/open-inputs.ts';
import { openStore } from '../../src/io/store/open.ts';
import type { Store } from '../../src/io/store/store.ts';
import { loadKit } from '../../src/kit.ts';
import { makeDemoRecord } from './demo-record.ts';

/** An answer of the pages, read to its end. */
interface Got {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A record in a folder of its own with the pages over it, asked without a socket. */
export interface Served {
  readonly folder: string;
  readonly store: Store;
  readonly app: Hono;
  get(address: string): Promise<Got>;
  /** The JSON twin of an address that is answered. */
  twin<T>(address: string): Promise<T>;
  /** Closes the record and takes the folder away. */
  close(): Promise<void>;
}

const kit = loadKit();

function servedOver(folder: string, store: Store): Served {
  const app = createApp({ store, tables: kit.tables });
  const get = async (address: string): Promise<Got> => {
    const response = await app.request(address);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return {
    ...{ folder, store, app, get },
    async twin<T>(address: string): Promise<T> {
      const { pathname, search } = new URL(address, 'http://localhost');
      const { status, text } = await get(`${pathname === '/' ? '/index' : pathname}.json${search}`);
      assert.equal(status, 200, address);
      return JSON.parse(text) as T;
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freshFolder = (): string => mkdtempSync(path.join(tmpdir(), 'entente-served-'));

/** The pages over articles as JSON Lines have them, read in mode `recall`. */
export async function servedArticles(articles: readonly object[]): Promise<Served> {
  const folder = freshFolder();
  const store = await openStore(folder);
  const stdin = Readable.from([Buffer.from(articles.map((each) => `${JSON.stringify(each)}\n`).join(''))]);
  const inputs = openInputs(['-'], { format: 'jsonl', stdin, cwd: folder });
  await ingest(inputs, { store, kit, mode: 'recall', onOutcome: () => undefined });
  return servedOver(folder, store);
}

/** The pages over the sample corpus, or one folder of it. */
export async function servedDemo(part = ''): Promise<Served> {
  const folder = freshFolder();
  await makeDemoRecord(folder, kit, part);
  return servedOver(folder, await openStore(folder));
}
