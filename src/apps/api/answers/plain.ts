import type { z } from 'zod';

/** A type as JSON carries it: without marks of our own, and free to be changed by whoever gets it. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? Plain<U>[]
    : { -readonly [K in keyof T as K extends string ? K : never]: Plain<T[K]> };

/**
 * Takes a schema only when it says exactly what the type says: no field, option or null more or less. So a type that grows names here, at
 * compile time, the schema that is to be filled.
 */
export function says<T>() {
  return <S extends z.ZodType<Plain<T>>>(
    schema: S & (Plain<T> extends z.output<S> ? unknown : 'this schema says more than the type'),
  ): S => schema;
}
