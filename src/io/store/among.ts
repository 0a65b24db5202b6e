import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * A list for `in`, as one parameter: whatever its length, the statement is the same one, so that it is prepared once, and no limit on
 * parameters is met.
 */
export function among<T extends string | number = string>(values: Iterable<T>): RawBuilder<T> {
  return sql<T>`(select value from json_each(${JSON.stringify([...new Set(values)])}))`;
}
