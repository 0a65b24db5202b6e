import { statSync } from 'node:fs';
import path from 'node:path';
import { openInputs } from '../src/io/intake/open-inputs.ts';
import { writeArchive } from './intake-archive.ts';
import { runWhole } from './whole-run.ts';

const MEGABYTE = 1_000_000;

/** Reads an archive through intake; prints its size, documents, seconds and the most memory held. */
async function measure(file: string): Promise<void> {
  const start = performance.now();
  let documents = 0;
  let refused = 0;
  for await (const input of openInputs([file])) {
    if ('notice' in input) refused++;
    else documents++;
  }
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  const size = (statSync(file).size / MEGABYTE).toFixed(0);
  const counts = `${String(documents)} documents, ${String(refused)} refused`;
  process.stdout.write(`${path.basename(file)}: ${size} MB, ${counts}, ${seconds.toFixed(1)} s, `);
  process.stdout.write(`at most ${megabytes.toFixed(0)} MB held by the process\n`);
}

// `node bench/intake.ts write 1000 a.warc.gz` writes, `node bench/intake.ts read a.warc.gz` measures in a process of its own. With `news` behind
// the file the pages are articles, and `whole-read` and `whole-add` run `entente read` and `entente add` on them.
const [task, ...given] = process.argv.slice(2);
if (task === 'write') await writeArchive(given[1] ?? 'bench.warc', Number(given[0] ?? 1000) * MEGABYTE, given[2] ?? '');
else if (task === 'read') await measure(given[0] ?? 'bench.warc');
else if (task?.startsWith('whole-') === true)
  process.stdout.write(runWhole(task.slice('whole-'.length), given[0] ?? 'bench.warc').said);
