import { openInputs } from '../../io/intake/open-inputs.ts';
import { openStore } from '../../io/store/open.ts';
import { closeVisit } from '../../io/store/visits.ts';
import type { IngestCounts } from '../../ingest.ts';
import { ingest } from '../../ingest.ts';
import { loadKit } from '../../kit.ts';
import { alertOf } from './alerting.ts';
import type { Command, ExitCode, OptionValues, Surroundings } from './command.ts';
import { UsageError } from './command.ts';
import { inputOptions, inputsOf, inputsUsage, modeOf } from './inputs.ts';
import { recordFolder, recordOption } from './options.ts';
import { watchOutcomes } from './outcomes.ts';
import { count } from './paint.ts';

/** The counts as text: read, copies, rejected and why. */
export function paintCounts(counts: IngestCounts): string {
  const rejected = [...counts.rejected].map(([code, inputs]) => `${inputs} ${code}`);
  const refused = [...counts.rejected.values()].reduce((sum, inputs) => sum + inputs, 0);
  return [
    `read      ${count(counts.added, 'new article')}, ${counts.known} known before`,
    ...(counts.versions > 0
      ? [`versions  ${count(counts.versions, 'text')} of articles with another text before`]
      : []),
    ...(counts.failed > 0
      ? [`failed    ${count(counts.failed, 'article')} could not be stored; entente status names the reason`]
      : []),
    `copies    ${count(counts.copies, 'article')} of the record ${counts.copies === 1 ? 'is a copy' : 'are copies'} of another`,
    `rejected  ${count(refused, 'input')}${rejected.length > 0 ? `: ${rejected.join(', ')}` : ''}`,
    '',
  ].join('\n');
}

/** Reads paths into a record folder, with progress; shared by `add` and `demo`. */
export async function addPaths(
  { positionals, values, folder }: { positionals: readonly string[]; values: OptionValues; folder: string },
  around: Surroundings,
): Promise<IngestCounts> {
  const mode = modeOf(values, 'precision');
  const { paths, options, total } = await inputsOf(positionals, values, around);
  const store = await openStore(folder);
  const watch = watchOutcomes(total, around);
  try {
    const kit = loadKit();
    const counts = await ingest(openInputs(paths, options), {
      store,
      kit,
      mode,
      at: new Date().toISOString(),
      onOutcome: (outcome) => {
        watch.tell(outcome);
      },
      onNotice: (notice) => {
        watch.notice(notice);
      },
    });
    // The person has changed the record: what is looked at next is new against what was looked at before.
    if (counts.added + counts.versions > 0) await closeVisit(store.db);
    await alertOf(store, { tables: kit.tables, kit: () => kit });
    return counts;
  } finally {
    watch.end();
    await store.close();
  }
}

function exitCode(counts: IngestCounts): ExitCode {
  if (counts.added + counts.versions + counts.known === 0) return 2;
  return counts.rejected.size + counts.failed > 0 ? 1 : 0;
}

/** `entente add`: reads inputs into the record. */
export const addCommand: Command = {
  name: 'add',
  summary: 'read files, folders or standard input into the record',
  usage: inputsUsage,
  example: 'entente add examples/articles',
  options: { ...inputOptions, ...recordOption, json: { type: 'boolean', help: 'print the counts as JSON' } },
  async run(positionals, values, around): Promise<ExitCode> {
    if (positionals.length === 0) throw new UsageError('add what? Name files or folders, or - for standard input');
    const counts = await addPaths({ positionals, values, folder: recordFolder(values, around) }, around);
    const { rejected, ...numbers } = counts;
    const asJson = { ...numbers, rejected: Object.fromEntries(rejected) };
    around.out(values['json'] === true ? `${JSON.stringify(asJson, null, 2)}\n` : paintCounts(counts));
    return exitCode(counts);
  },
};
