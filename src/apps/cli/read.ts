import { openInputs } from '../../io/intake/open-inputs.ts';
import { readInputs } from '../../ingest.ts';
import { loadKit } from '../../kit.ts';
import type { Command, ExitCode } from './command.ts';
import { UsageError } from './command.ts';
import { inputOptions, inputsOf, inputsUsage, modeOf } from './inputs.ts';
import { watchOutcomes } from './outcomes.ts';

/** `entente read`: a pure filter. Inputs in, JSON Lines out; nothing is stored. */
export const readCommand: Command = {
  name: 'read',
  summary: 'a pure filter: inputs in, one JSON line an article out, nothing stored',
  usage: inputsUsage,
  example: 'entente read examples/articles > read.jsonl',
  options: inputOptions,
  async run(positionals, values, around): Promise<ExitCode> {
    if (positionals.length === 0) throw new UsageError('read what? Name files or folders, or - for standard input');
    const mode = modeOf(values, 'recall');
    const { paths, options, total } = await inputsOf(positionals, values, around);
    const watch = watchOutcomes(total, around);
    for await (const outcome of readInputs(openInputs(paths, options), loadKit(), mode)) {
      if (outcome.ok) around.out(`${JSON.stringify(outcome.line)}\n`);
      watch.tell(outcome);
    }
    const { done, rejected } = watch.end();
    if (done === rejected) return 2;
    return rejected > 0 ? 1 : 0;
  },
};
