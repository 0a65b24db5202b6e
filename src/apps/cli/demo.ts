import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { claims } from '../../io/query/claims.ts';
import { commitments } from '../../io/query/commitments.ts';
import { families } from '../../io/query/families.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { packageRoot } from '../../kit.ts';
import { addPaths, paintCounts } from './add.ts';
import { paintClaim } from './claims.ts';
import type { Command, ExitCode, Surroundings } from './command.ts';
import { numberOption } from './command.ts';
import { paintCommitment } from './commitments.ts';
import { paintFamily } from './families.ts';
import { atMost } from './options.ts';
import { serveRecord } from './serve.ts';
import { timelineCommand } from './timeline.ts';

/** The pair of the sample corpus that the demo shows. */
const pair = { a: 'PRK', b: 'RUS' } as const;

async function showOne(store: Store, around: Surroundings): Promise<void> {
  const matters = await claims(store, { ...pair, limit: 200 });
  const disputed = matters.rows.find((row) => row.asserts.length > 0 && row.denies.length > 0) ?? matters.rows[0];
  if (disputed) around.out(`\nA claim: who asserts it, who denies it\n\n${paintClaim(disputed)}`);
  const promised = await commitments(store, { ...pair, kinds: ['treaty', 'pledge'], limit: 200 });
  const conditional = promised.rows.find((row) => row.condition !== null) ?? promised.rows[0];
  if (conditional) around.out(`\nA commitment, with its condition\n\n${paintCommitment(conditional)}`);
  const copied = await families(store, { limit: 200 });
  const largest = [...copied.rows].sort((x, y) => y.members.length - x.members.length)[0];
  if (largest)
    around.out(`\nA family: articles that come from one text count as one origin\n\n${paintFamily(largest)}`);
}

async function showRecord(folder: string, around: Surroundings): Promise<void> {
  around.out(
    '\nWhat happened between North Korea and Russia since 2023 (entente timeline "north korea" russia --from 2023)\n\n',
  );
  await timelineCommand.run([pair.a, pair.b], { record: folder, from: '2023', limit: '12' }, around);
  const store = await openStore(folder, { readonly: true });
  try {
    await showOne(store, around);
  } finally {
    await store.close();
  }
}

async function demo(
  folder: string,
  { port, serve }: { port: number; serve: boolean },
  around: Surroundings,
): Promise<void> {
  const corpus = path.join(fileURLToPath(packageRoot), 'examples', 'articles');
  around.out('Reading the sample corpus into a fresh record\n\n');
  around.out(paintCounts(await addPaths({ positionals: [corpus], values: {}, folder }, around)));
  await showRecord(folder, around);
  if (serve) await serveRecord(folder, port, around);
}

/** `npm run demo`: the sample corpus in a temporary record, shown in text and then as pages. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'read the sample corpus into a temporary record, show it, then serve it as pages',
  usage: '',
  example: 'entente demo --no-serve',
  options: {
    'no-serve': { type: 'boolean', help: 'end instead of serving' },
    port: { type: 'string', help: 'port of the pages (4711; 0 takes any free one)' },
  },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-demo-'));
    try {
      await demo(
        folder,
        { port: numberOption(values, 'port', 4711, [0, 65_535]), serve: values['no-serve'] !== true },
        around,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return 0;
  },
};
