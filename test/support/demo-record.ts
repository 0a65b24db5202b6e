import { fileURLToPath } from 'node:url';
import type { Kit } from '../../src/base/kit.ts';
import { ingest } from '../../src/ingest.ts';
import { openInputs } from '../../src/io/intake/open-inputs.ts';
import { openStore } from '../../src/io/store/open.ts';

/** Reads the sample corpus, or one folder of it, into a record folder, as `entente demo` does. */
export async function makeDemoRecord(folder: string, kit: Kit, part = ''): Promise<void> {
  const store = await openStore(folder);
  const corpus = fileURLToPath(new URL(`../../examples/articles/${part}`, import.meta.url));
  await ingest(openInputs([corpus], {}), { store, kit, mode: 'precision', onOutcome: () => undefined });
  await store.close();
}
