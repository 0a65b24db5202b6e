import type { ParseArgsOptionsConfig } from 'node:util';

/** What a command may touch: streams instead of the process's own, so that tests and pipes see the same bytes. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** True when standard error is a terminal: progress is shown only then. */
  readonly terminal: boolean;
  /** True when standard output is a terminal: a person looks. */
  readonly shown?: boolean;
  /** True when standard output is a terminal that shows colours. */
  readonly colour?: boolean;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Waits until the person asks a server to stop (SIGINT, SIGTERM). */
  readonly stopped: () => Promise<void>;
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** Exit code: 0 done, 1 some inputs rejected, 2 usage or nothing done. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the name: `A [B]`. */
  readonly usage: string;
  /** A line that works on the sample corpus. */
  readonly example: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  run(positionals: readonly string[], values: OptionValues, around: Surroundings): Promise<ExitCode> | ExitCode;
}

export interface OptionHelp {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** One line for `--help`. */
  readonly help: string;
}

/** A mistake in how a command was called: message for the person, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The options of a command as `node:util` wants them, with `--help` added. */
export function parserOptions(command: Command): ParseArgsOptionsConfig {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type, short, multiple }] of Object.entries(command.options)) {
    options[name] = { type, ...(short && { short }), ...(multiple && { multiple }) };
  }
  return options;
}

/** The help page of one command. */
export function helpOf(command: Command): string {
  const help: OptionHelp = { type: 'boolean', help: 'show this page' };
  const rows = Object.entries({ ...command.options, help });
  const names = rows.map(([name, option]) => `--${name}${option.type === 'string' ? ` ${name.toUpperCase()}` : ''}`);
  const width = Math.max(...names.map((name) => name.length));
  const lines = rows.map(([, option], index) => `  ${(names[index] ?? '').padEnd(width)}  ${option.help}`);
  return [
    `entente ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.summary,
    '',
    'Options',
    ...lines,
    '',
    'Example',
    `  ${command.example}`,
    '',
  ].join('\n');
}

/** An option's text, or null when it was not given. */
export function textOption(values: OptionValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** A whole number between two bounds, or `otherwise` when not given. @throws UsageError for anything else. */
export function numberOption(
  values: OptionValues,
  name: string,
  otherwise: number,
  [least, most]: readonly [least: number, most: number] = [0, 1_000_000_000],
): number {
  const text = textOption(values, name);
  if (text === null) return otherwise;
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number < least || number > most) {
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${text}"`);
  }
  return number;
}
