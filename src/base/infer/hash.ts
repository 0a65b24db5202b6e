/**
 * Spreads a 32-bit integer over all 32 bits (the finaliser of MurmurHash3): small integers that differ in one bit give
 * values that share no pattern. Feature hashing rests on it: weak mixing makes pairs of small integers collide.
 */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A 32-bit hash of the code units `start` to `end` (exclusive) of a string, for one `seed`; 0 units give the mixed seed. */
export function hashSlice(text: string, start: number, end: number, seed = 0): number {
  let h = (seed ^ 0x811c9dc5) | 0;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h ^ (end - start));
}

/** A 32-bit hash of a whole string. */
export function hashString(text: string, seed = 0): number {
  return hashSlice(text, 0, text.length, seed);
}

/** {@link hashString} of the first `length` code units of an array, without making the string. */
export function hashUnits(units: Uint16Array, length: number): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < length; i++) h = Math.imul(h ^ (units[i] ?? 0), 0x01000193);
  return mix(h ^ length);
}
