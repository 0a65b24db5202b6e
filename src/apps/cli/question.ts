import type { Tables } from '../../base/tables/tables.ts';
import type { Newness, Page } from '../../io/query/types.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { loadTables } from '../../kit.ts';
import type { Command, ExitCode, OptionHelp, OptionValues } from './command.ts';
import { atMost, questionOptions, recordFolder } from './options.ts';
import { count } from './paint.ts';
import { instantMeant, noteVisit, paintSince, sinceOf, sinceOption } from './visits.ts';

/** Names actors by their ids; an id that the tables do not know names itself. */
export function actorNamer(tables: Tables): (id: string) => string {
  return (id) => tables.actor(id)?.name ?? id;
}

/** What a question is asked with. */
export interface Asked {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
  readonly tables: Tables;
}

/** A command that asks the record one named question and prints a page of rows. */
export interface Question<T, P extends Page<T> = Page<T>> {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly example: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** How many words the question takes. */
  readonly words: number;
  /** What a row is called: `happening`, and its plural. */
  readonly row: readonly [one: string, many: string];
  /** Understands what was asked; throws before the record is opened when that cannot be. */
  readonly ask: (asked: Asked) => (store: Store, news: Newness) => Promise<P>;
  /** False where rows do not tell when they came in: then nothing new can be asked for. */
  readonly tellsNews?: boolean;
  readonly paint: (row: T) => string;
  /** What is said behind the rows. */
  readonly foot?: (page: P) => readonly string[];
}

function total<T>({ offset, rows, total: all }: Page<T>, [one, many]: readonly [string, string]): string {
  const last = offset + rows.length;
  if (rows.length === 0 && offset > 0 && all > 0) return `none from row ${offset + 1}; ${count(all, one, many)} in all`;
  if (rows.length === all) return count(all, one, many);
  const more = last < all ? `; --offset ${last} shows more` : '';
  return `${count(all, one, many)} (rows ${offset + 1} to ${last}${more})`;
}

function painted<T, P extends Page<T>>(page: P, question: Question<T, P>): string {
  const rows = page.rows.map((row) => question.paint(row));
  return [...rows, total(page, question.row), ...(question.foot?.(page) ?? []), ''].join('\n');
}

/** Makes the command of a question: it opens the record for reading, asks, and prints text or JSON. */
export function questionCommand<T, P extends Page<T> = Page<T>>(question: Question<T, P>): Command {
  const { name, summary, usage, example } = question;
  return {
    ...{ name, summary, usage, example },
    options: { ...question.options, ...(question.tellsNews === false ? {} : sinceOption), ...questionOptions },
    async run(positionals, values, around): Promise<ExitCode> {
      atMost(positionals, question.words);
      const ask = question.ask({ positionals, values, tables: loadTables() });
      const [since, now] = [sinceOf(values), new Date().toISOString()];
      const store = await openStore(recordFolder(values, around), { readonly: true });
      try {
        const at = await instantMeant(store, since, now);
        const page = await ask(store, { since: at });
        const told = since === null ? page : { since: at ?? null, ...page };
        const text = [...paintSince(since, at), painted(page, question)].join('\n');
        around.out(values['json'] === true ? `${JSON.stringify(told, null, 2)}\n` : text);
      } finally {
        await store.close();
      }
      await noteVisit(values, around, now);
      return 0;
    },
  };
}
