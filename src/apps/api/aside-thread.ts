import { parentPort } from 'node:worker_threads';
import { openStore } from '../../io/store/open.ts';
import { loadKit } from '../../kit.ts';
import type { Errand, Returned } from './aside.ts';
import { once } from './once.ts';
import { problemOf } from './problem.ts';
import type { Done } from './writing.ts';
import { writings } from './writings.ts';

// The thread in which an `Aside` has writings carried out.

const kit = once(loadKit);

async function carryOut({ folder, name, given }: Errand): Promise<Done<unknown>> {
  const writing = writings.find((each) => each.name === name);
  if (writing === undefined) throw new RangeError(`there is no writing ${name}`);
  const store = await openStore(folder);
  try {
    return await writing.write(given, { tables: kit().tables, kit }, store);
  } finally {
    await store.close();
  }
}

async function returnedFor(errand: Errand): Promise<Returned> {
  const { n } = errand;
  try {
    return { n, done: await carryOut(errand) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'internal-error') console.error(error);
    return { n, problem: { kind: problem.kind, detail: problem.message, more: problem.more } };
  }
}

parentPort?.on('message', (errand: Errand) => {
  void returnedFor(errand).then((returned) => parentPort?.postMessage(returned));
});
