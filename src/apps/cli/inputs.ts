import { countInputs } from '../../io/intake/count-inputs.ts';
import type { ReadingMode } from '../../base/schema/reading-mode.ts';
import { intakeFormats } from '../../io/intake/formats.ts';
import type { InputOptions } from '../../io/intake/open-inputs.ts';
import type { OptionHelp, OptionValues, Surroundings } from './command.ts';
import { numberOption, textOption, UsageError } from './command.ts';

const MEGABYTE = 1_000_000;

const formatNames: readonly string[] = intakeFormats.map(({ name }) => name);
const formatsInWords = `${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1) ?? ''}`;

/** What `read` and `add` take, as their help says it. */
export const inputsUsage = [
  'PATHS... (or - for standard input)',
  '',
  'PATHS are files and folders, each also packed as .gz:',
  '  pages and text              .html .txt .md',
  '  JSON Lines                  .jsonl',
  '  web archives                .warc .wacz',
  '  Zip and tar archives        .zip .tar .tgz',
  '  lists of articles           .csv .tsv .json (GDELT, Media Cloud, Event Registry, NewsAPI, your own)',
].join('\n');

/** How inputs are to be read; shared by `read` and `add`. */
export const inputOptions: Readonly<Record<string, OptionHelp>> = {
  input: { type: 'string', help: `format of standard input: ${formatsInWords} (else it is recognised)` },
  mode: {
    type: 'string',
    help: 'precision keeps what is very likely right, recall all with its confidence (add: precision, read: recall)',
  },
  'max-mb': { type: 'string', help: 'largest document that is read, in megabytes (20)' },
};

/** What the person wants kept; `otherwise` when nothing is said. @throws UsageError for another word. */
export function modeOf(values: OptionValues, otherwise: ReadingMode): ReadingMode {
  const mode = textOption(values, 'mode') ?? otherwise;
  if (mode !== 'precision' && mode !== 'recall')
    throw new UsageError(`--mode takes precision or recall, not "${mode}"`);
  return mode;
}

interface Inputs {
  /** As given by the person. */
  readonly paths: readonly string[];
  readonly options: InputOptions;
  /** Number of documents where it can be counted cheaply, else 0. */
  readonly total: number;
}

/** What `read` and `add` are to read, and how many documents that is when it can be counted cheaply. */
export async function inputsOf(paths: readonly string[], values: OptionValues, around: Surroundings): Promise<Inputs> {
  const format = textOption(values, 'input') ?? 'auto';
  if (format !== 'auto' && !formatNames.includes(format)) {
    throw new UsageError(`--input takes ${formatsInWords}, not "${format}"`);
  }
  const maxBytes = numberOption(values, 'max-mb', 20, [1, 500]) * MEGABYTE;
  const options: InputOptions = { format, maxBytes, stdin: around.stdin, cwd: around.cwd };
  const total = around.terminal ? await countInputs(paths, { cwd: around.cwd }) : 0;
  return { paths, options, total };
}
