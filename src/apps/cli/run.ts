import { parseArgs } from 'node:util';
import type { Command, ExitCode, Surroundings } from './command.ts';
import { helpOf, parserOptions, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { ExportError } from '../../io/export/write-files.ts';
import { RecordError } from '../../io/store/record-error.ts';

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'entente COMMAND [options]: reads news about relations between states and keeps a sourced record of it',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'entente COMMAND --help tells the options of a command, with an example.',
    'The record lies in ./entente-record unless --record DIR or ENTENTE_RECORD names another folder.',
    '',
  ].join('\n');
}

async function runCommand(command: Command, args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: parserOptions(command),
    allowPositionals: true,
    strict: true,
  });
  if (values['help'] === true) {
    around.out(helpOf(command));
    return 0;
  }
  return command.run(positionals, values, around);
}

function isUsage(problem: unknown): problem is Error {
  if (problem instanceof UsageError) return true;
  return problem instanceof TypeError && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS');
}

/** Says what went wrong in one line where it is the caller's or the world's doing; a mistake of ours goes through. */
function explain(problem: unknown, command: Command, around: Surroundings): ExitCode {
  if (isUsage(problem)) {
    around.error(
      `entente ${command.name}: ${problem.message}\nentente ${command.name} --help tells how it is called.\n`,
    );
    return 2;
  }
  if (problem instanceof RecordError) {
    const { code, place, message, remedy } = problem.notice;
    around.error(`entente ${command.name}: ${code}: ${place}: ${message} ${remedy}\n`);
    return 2;
  }
  if (problem instanceof ExportError) {
    around.error(`entente ${command.name}: ${problem.message}\n`);
    return 2;
  }
  throw problem;
}

/** Runs one command line (without `node` and the script's name) and tells its exit code. */
export async function run(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    around.out(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    around.error(`entente: there is no command "${name}". entente --help lists them.\n`);
    return 2;
  }
  try {
    return await runCommand(command, rest, around);
  } catch (problem) {
    return explain(problem, command, around);
  }
}
