import type { MetadataRung, Stated } from '../../../base/schema/page-metadata.ts';

/** A value with its rung, or null when there is none. */
export function found(value: string | null, from: MetadataRung): Stated<string> | null {
  return value === null || value === '' ? null : { value, from };
}
