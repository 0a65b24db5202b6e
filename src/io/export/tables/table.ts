import type { Evidence } from '../../../base/schema/evidence.ts';
import type { ActorRef } from '../../query/types.ts';
import { codePointAt } from '../code-points.ts';
import type { Told } from '../format.ts';

/** What a cell holds; null is "not known". */
export type Value = string | number | boolean | null;

/** Types of columns: text, whole numbers, numbers, and yes or no. Dates are text: an ISO prefix says how exact it is. */
export type ColumnType = 'text' | 'whole' | 'number' | 'flag';

export interface Head {
  readonly name: string;
  readonly type: ColumnType;
}

/** A table of an export: every column has one meaning, every row as many values as there are columns. */
export interface Table {
  /** Name of the table, and of its file before the dot. */
  readonly name: string;
  readonly columns: readonly Head[];
  readonly rows: (told: Told) => AsyncIterable<readonly Value[]>;
}

export interface Column<R> extends Head {
  readonly value: (row: R) => Value;
}

/** A table whose rows are made from things, any number of each. */
export function tableOf<T, R>(
  name: string,
  columns: readonly Column<R>[],
  rows: { readonly each: (told: Told) => AsyncIterable<T>; readonly rows: (thing: T) => readonly R[] },
): Table {
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    async *rows(told) {
      for await (const thing of rows.each(told)) {
        for (const row of rows.rows(thing)) yield columns.map(({ value }) => value(row));
      }
    },
  };
}

const typed =
  (type: ColumnType) =>
  <R>(name: string, value: (row: R) => Value): Column<R> => ({ name, type, value });

/** Columns by type. */
export const [text, whole, number, flag] = [typed('text'), typed('whole'), typed('number'), typed('flag')];

/** Where a row's words stand: the article, the span in UTF-16 code units and in code points, and the words. */
export function evidenceColumns<R>(
  find: (row: R) => { readonly evidence: Evidence | null; readonly text: string | undefined },
): readonly Column<R>[] {
  const point = (row: R, side: 'start' | 'end'): number | null => {
    const { evidence, text: words } = find(row);
    return evidence === null || words === undefined ? null : codePointAt(words, evidence[side]);
  };
  return [
    text('article', (row) => find(row).evidence?.article ?? null),
    whole('start', (row) => find(row).evidence?.start ?? null),
    whole('end', (row) => find(row).evidence?.end ?? null),
    whole('start_points', (row) => point(row, 'start')),
    whole('end_points', (row) => point(row, 'end')),
    text('quote', (row) => find(row).evidence?.quote ?? null),
  ];
}

/** The three counts, which are never mixed. */
export function countColumns<
  R extends { readonly counts: Record<'articles' | 'families' | 'origins', number> },
>(): readonly Column<R>[] {
  return [
    whole('articles', (row) => row.counts.articles),
    whole('families', (row) => row.counts.families),
    whole('origins', (row) => row.counts.origins),
  ];
}

/** Several values in one cell, in the order in which they are told; null for none. */
export function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('; ');
}

/** Ids of actors in one cell. */
export function idsOf(actors: readonly ActorRef[]): string | null {
  return listed(actors.map(({ id }) => id));
}
