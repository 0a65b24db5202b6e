import path from 'node:path';
import type { Format } from '../../io/export/format.ts';
import { formats } from '../../io/export/formats.ts';
import { writeFiles, type Target } from '../../io/export/write-files.ts';
import { toldBy } from '../../io/query/told.ts';
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

/** `entente export`: the record in forms that other programs read. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write happenings and articles in forms that other programs read',
  usage: '[A [B]]',
  example: 'entente export "north korea" russia --format gdelt --out gdelt',
  options: {
    format: { type: 'string', help: `one of ${names}` },
    out: { type: 'string', help: 'folder, or file for a format of one file (else standard output)' },
    ...dateOptions,
    ...typeOption,
    ...recordOption,
  },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 2);
    const tables = loadTables();
    const [format, pair] = [formatOf(values), pairOf(tables, positionals)];
    const targets = targetsOf(format, textOption(values, 'out'), around);
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const told = { ...toldBy(store, { ...pair, ...datesOf(values), types: typesOf(values) }), tables };
      if (targets !== null) await writeFiles(targets, told);
      else for await (const piece of format.files[0]?.write(told) ?? []) around.out(piece.toString());
      if (targets !== null) around.error(`${targets.map(({ place }) => place).join('\n')}\n`);
    } finally {
      await store.close();
    }
    return 0;
  },
};
