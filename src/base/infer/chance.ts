/** 1 / (1 + exp(-x)) by multiplications and divisions only, which are the same on every machine. */
export function chance(logOdds: number): number {
  let power = 1 - Math.max(-20, Math.min(20, logOdds)) / 1024;
  for (let step = 0; step < 10; step++) power *= power;
  return 1 / (1 + power);
}
