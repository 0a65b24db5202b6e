import type { z } from 'zod';
import type { Store } from '../../io/store/store.ts';
import type { Plain } from './answers/plain.ts';
import { checked } from './question.ts';
import type { Around } from './question.ts';

/** What a writing is carried out with. `store` is open for writing. */
interface Doing<P, B> extends Omit<Around, 'store'> {
  readonly params: P;
  readonly body: B;
  readonly store: Store;
  /** Instant of the request (ISO, UTC). */
  readonly at: string;
}

/** What came of it: 201 when something new is in the record. */
export interface Done<T> {
  readonly status: 200 | 201;
  readonly answer: T;
  /** Where it is found, below `/api/v1`. */
  readonly location?: string;
}

/** Something that programs with the token can have written: its body and answer are said once, as those of a question are. */
export interface Writing {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
  /** Bytes of a body, at most. */
  readonly mostBytes: number;
  /** True where it may take seconds. */
  readonly isLong?: true;
  /** @throws Problem when it cannot be written so. */
  write(given: Given, around: Omit<Around, 'store'>, store: Store): Promise<Done<unknown>>;
}

/** What a request brought, unchecked but for the body. */
export interface Given {
  readonly params: unknown;
  readonly body: unknown;
  readonly at: string;
}

interface Parts<P extends z.ZodObject, B extends z.ZodType, T> extends Omit<
  Writing,
  'write' | 'params' | 'body' | 'answer'
> {
  readonly params: P;
  readonly body: B;
  readonly answer: z.ZodType<Plain<NoInfer<T>>>;
  readonly carryOut: (doing: Doing<z.output<P>, z.output<B>>) => Promise<Done<T>>;
}

/** Makes a writing that checks what it is given. */
export function writing<P extends z.ZodObject, B extends z.ZodType, T>({
  carryOut,
  ...parts
}: Parts<P, B, T>): Writing {
  return {
    ...parts,
    write: ({ params, body, at }, around, store) =>
      carryOut({
        ...{ ...around, store, at },
        params: checked(parts.params, params, 'bad-parameter'),
        body: checked(parts.body, body, 'bad-body'),
      }),
  };
}
