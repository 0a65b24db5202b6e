/** Bytes that may always be unpacked. */
const freeBytes = 100_000_000;
/** Times its size that an input may unpack to beyond that: pages pack to a fifth, hostile zeros to a thousandth. */
const mostTimes = 200;

/** What is wrong with an input that unpacks to far more than pages do. */
export const bombDamage = `it unpacks to more than ${String(mostTimes)} times its size`;

/** Whether `unpacked` bytes are more than any input of `packed` bytes holds that was not made to fill a disk. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > freeBytes && unpacked > mostTimes * packed;
}
