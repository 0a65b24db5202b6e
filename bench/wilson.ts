/** Ends of the 95 % interval of a share of `all` by Wilson's score, in percent. */
export function wilson(right: number, all: number): readonly [number, number] {
  const z = 1.96;
  const share = right / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 100 / (1 + (z * z) / all);
  return [Math.max(0, (middle - half) * scale), Math.min(100, (middle + half) * scale)];
}
