import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { says } from './plain.ts';

interface Sample {
  readonly id: string;
  readonly kind: 'one' | 'two';
  readonly parts: readonly (string | null)[];
}

describe('a schema of a type', () => {
  it('is taken when it says what the type says, and refused by the compiler when it says less or more', () => {
    const kind = z.enum(['one', 'two']);
    const parts = z.array(z.string().nullable());
    const sample = says<Sample>()(z.object({ id: z.string(), kind, parts }));
    assert.ok(sample.safeParse({ id: 'a', kind: 'one', parts: [null] }).success);
    // @ts-expect-error a field is missing
    says<Sample>()(z.object({ id: z.string(), kind }));
    // @ts-expect-error a null is missing
    says<Sample>()(z.object({ id: z.string(), kind, parts: z.array(z.string()) }));
    // @ts-expect-error an option is missing
    says<Sample>()(z.object({ id: z.string(), kind: z.literal('one'), parts }));
    // @ts-expect-error an option is too much
    says<Sample>()(z.object({ id: z.string(), kind: z.enum(['one', 'two', 'three']), parts }));
    // @ts-expect-error a field is too much
    says<Sample>()(z.object({ id: z.string(), kind, parts, more: z.string() }));
  });
});
