import type { Tables } from '../../base/tables/tables.ts';
import type { Page } from '../../io/query/types.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { loadTables } from '../../kit.ts';
import type { Command, ExitCode, OptionHelp, OptionValues } from './command.ts';
import { atMost, questionOptions, recordFolder } from './options.ts';
import { count } from './paint.ts';

/** What a question is asked with. */
export interface Asked {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
  readonly tables: Tables;
}

/** A command that asks the record one named question and prints a page of rows. */
export interface Question<T> {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly example: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** How many words the question takes. */
  readonly words: number;
  /** What a row is called: `happening`, and its plural. */
  readonly row: readonly [one: string, many: string];
  ask(store: Store, asked: Asked): Promise<Page<T>>;
  paint(row: T): string;
}

function painted<T>(page: Page<T>, question: Question<T>): string {
  const [one, many] = question.row;
  const last = page.offset + page.rows.length;
  const shown =
    page.rows.length === page.total ? '' : ` (rows ${page.offset + 1} to ${last}; --offset ${last} shows more)`;
  return [
    ...page.rows.map((row) => question.paint(row)),
    `${count(page.total, one, many)}${page.rows.length === 0 ? '' : shown}`,
    '',
  ].join('\n');
}

/** Makes the command of a question: it opens the record for reading, asks, and prints text or JSON. */
export function questionCommand<T>(question: Question<T>): Command {
  const { name, summary, usage, example } = question;
  return {
    ...{ name, summary, usage, example },
    options: { ...question.options, ...questionOptions },
    async run(positionals, values, around): Promise<ExitCode> {
      atMost(positionals, question.words);
      const asked = { positionals, values, tables: loadTables() };
      const store = await openStore(recordFolder(values, around), { readonly: true });
      try {
        const page = await question.ask(store, asked);
        around.out(values['json'] === true ? `${JSON.stringify(page, null, 2)}\n` : painted(page, question));
      } finally {
        await store.close();
      }
      return 0;
    },
  };
}
