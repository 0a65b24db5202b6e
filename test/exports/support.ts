import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { FileFormat, Format, Told } from '../../src/io/export/format.ts';
import { formats } from '../../src/io/export/formats.ts';
import { toldBy } from '../../src/io/query/told.ts';
import type { TimelineFilter } from '../../src/io/query/types.ts';
import type { Store } from '../../src/io/store/store.ts';
import { loadTables } from '../../src/kit.ts';

const tables = loadTables();
const folders: string[] = [];
const stores: Store[] = [];

after(async () => {
  for (const store of stores) await store.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A record in a folder of its own, closed and removed after the tests of the file. */
export async function fresh(make: (folder: string) => Promise<Store>): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-export-'));
  folders.push(folder);
  const store = await make(folder);
  stores.push(store);
  return store;
}

/** What a store tells to exports. */
export function tell(store: Store, filter: TimelineFilter = {}): Told {
  return { ...toldBy(store, filter), tables };
}

/** A format by name. @throws RangeError when there is none. */
export function formatNamed(name: string): Format {
  const format = formats.find((each) => each.name === name);
  if (format === undefined) throw new RangeError(`no format ${name}`);
  return format;
}

/** The bytes of a file. */
export async function bytesOf(file: FileFormat, told: Told): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file.write(told)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The text of a file of a format, the first unless another is named. */
export async function textOf(format: string, told: Told, name?: string): Promise<string> {
  const { files } = formatNamed(format);
  const file = name === undefined ? files[0] : files.find((each) => each.name === name);
  if (file === undefined) throw new RangeError(`no file ${String(name)} in ${format}`);
  return (await bytesOf(file, told)).toString();
}

/** Everything of a list that is told. */
export async function allOf<T>(things: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const thing of things) list.push(thing);
  return list;
}
