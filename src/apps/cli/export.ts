import path from 'node:path';
import type { Format } from '../../io/export/format.ts';
import { formats } from '../../io/export/formats.ts';
import { writeFiles, type Target } from '../../io/export/write-files.ts';
import { toldBy } from '../../io/query/told.ts';
import { askedFilter } from '../../io/query/asked-filter.ts';
import type { TimelineFilter } from '../../io/query/types.ts';
import { savedQuestion } from '../../io/store/asked.ts';
import type { Store } from '../../io/store/store.ts';
import { openStore } from '../../io/store/open.ts';
import { loadTables } from '../../kit.ts';
import {
  type Command,
  type ExitCode,
  type OptionValues,
  type Surroundings,
  textOption,
  UsageError,
} from './command.ts';
import { atMost, dateOptions, datesOf, pairOf, recordFolder, recordOption, typeOption, typesOf } from './options.ts';

const names = formats.map(({ name }) => name).join(', ');

function formatOf(values: OptionValues): Format {
  const name = textOption(values, 'format');
  const format = formats.find((each) => each.name === name);
  if (format !== undefined) return format;
  const told = formats.map((each) => `  ${each.name.padEnd(10)}${each.summary}`).join('\n');
  throw new UsageError(`${name === null ? 'in which format?' : `there is no format "${name}".`} The formats:\n${told}`);
}

/** Where the files go: a folder for a format of several, a file for a format of one; null is standard output. */
function targetsOf(format: Format, out: string | null, { cwd }: Surroundings): readonly Target[] | null {
  const [only, ...more] = format.files;
  if (out === null && more.length > 0)
    throw new UsageError(`${format.name} has ${format.files.length} files; name a folder for them with --out`);
  if (out === null || only === undefined) return null;
  const place = path.resolve(cwd, out);
  return more.length === 0
    ? [{ file: only, place }]
    : format.files.map((file) => ({ file, place: path.join(place, file.name) }));
}

/** What a saved question narrows the export to. @throws UsageError when none of that name asks for happenings. */
async function narrowedBy(name: string, { db }: Store): Promise<TimelineFilter> {
  const question = await savedQuestion(db, name);
  if (question === null)
    throw new UsageError(`no question is saved as "${name}"; entente ask list names those that are`);
  const filter = askedFilter(question);
  if (filter !== null) return filter;
  throw new UsageError(`"${name}" asks for ${question.about}; an export is narrowed by a question about happenings`);
}

/** The saved question that narrows the export, null for none. @throws UsageError beside filters of the export's own. */
function questionOf(positionals: readonly string[], values: OptionValues): string | null {
  const name = textOption(values, 'ask');
  const isNarrowed = positionals.length > 0 || ['from', 'to', 'type'].some((option) => values[option] !== undefined);
  if (name !== null && isNarrowed) throw new UsageError('--ask brings its own filters; leave out the others');
  return name;
}

/** `entente export`: the record in forms that other programs read. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write happenings and articles in forms that other programs read',
  usage: '[A [B]]',
  example: 'entente export "north korea" russia --format gdelt --out gdelt',
  options: {
    format: { type: 'string', help: `one of ${names}` },
    out: { type: 'string', help: 'folder, or file for a format of one file (else standard output)' },
    ask: { type: 'string', help: 'narrow it to what this saved question asks for (one about happenings)' },
    ...dateOptions,
    ...typeOption,
    ...recordOption,
  },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 2);
    const tables = loadTables();
    const [format, pair] = [formatOf(values), pairOf(tables, positionals)];
    const own = { ...pair, ...datesOf(values), types: typesOf(values) };
    const question = questionOf(positionals, values);
    const targets = targetsOf(format, textOption(values, 'out'), around);
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const filter = question === null ? own : await narrowedBy(question, store);
      const told = { ...toldBy(store, filter), tables, ...(question !== null && { question }) };
      if (targets !== null) await writeFiles(targets, told);
      else for await (const piece of format.files[0]?.write(told) ?? []) around.out(piece.toString());
      if (targets !== null) around.error(`${targets.map(({ place }) => place).join('\n')}\n`);
    } finally {
      await store.close();
    }
    return 0;
  },
};
