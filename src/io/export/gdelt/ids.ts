/** GDELT's number of a happening: the first 52 bits of its id, so that it fits a double and stays the same in every export. */
export function globalEventId(happening: string): number {
  return Number.parseInt(happening.slice(-16, -3), 16);
}
