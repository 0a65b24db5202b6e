declare const holds: unique symbol;

/** A list written as JSON, which remembers what it holds. */
export type Json<T> = string & { readonly [holds]?: T };

/** A list as JSON. */
export function toJson<T>(values: readonly T[]): Json<T> {
  return JSON.stringify(values);
}

/** The list that `toJson` wrote. @throws TypeError when the record holds something else. */
export function fromJson<T>(json: Json<T>): readonly T[] {
  const values: unknown = JSON.parse(json);
  if (!Array.isArray(values)) throw new TypeError('a record holds a list that is no list');
  return values as readonly T[];
}
