import type { BundleWriter } from '../language/bundle-writer.ts';

/** Writes a weight for each kept slot as `SlotWeights` reads them: `scale` to one, rounded, slots of nothing left out. */
export function packWeights(
  writer: BundleWriter,
  name: string,
  { weights, bits, scale }: { readonly weights: Float64Array; readonly bits: number; readonly scale: number },
): void {
  const gaps: number[] = [];
  const kept: number[] = [];
  let last = 0;
  weights.forEach((weight, slot) => {
    const whole = Math.round(weight * scale);
    if (whole === 0) return;
    gaps.push(slot - last);
    kept.push(whole);
    last = slot;
  });
  writer.value(`${name}.bits`, bits);
  writer.gaps(`${name}.gaps`, gaps);
  writer.weights(`${name}.weights`, kept);
}
