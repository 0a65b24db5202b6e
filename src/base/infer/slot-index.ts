/**
 * Says which slots of a hash space of 2^bits are kept, and the how-manieth kept one each is. A bitmap (small enough for
 * the processor's second cache) answers most questions, which are about slots that are not kept.
 */
export class SlotIndex {
  /** Pairs of integers, one pair for 32 slots: a bit for each slot, and the number of kept slots before them. */
  readonly pairs: Int32Array;

  /** Number of kept slots. */
  readonly count: number;

  /** `gaps` holds the kept slots in rising order as differences from the one before, as varints; the first is its own number. */
  constructor(bits: number, gaps: Uint8Array) {
    const pairs = new Int32Array(2 << Math.max(0, bits - 5));
    let slot = 0;
    let gap = 0;
    let shift = 0;
    let rank = 0;
    let open = 0;
    for (let i = 0; i < gaps.length; i++) {
      const byte = gaps[i] ?? 0;
      gap |= (byte & 127) << shift;
      shift += 7;
      if (byte >= 128) continue;
      slot += gap;
      gap = shift = 0;
      const at = (slot >>> 5) << 1;
      for (; open < at; open += 2) pairs[open + 3] = rank;
      pairs[at] = (pairs[at] ?? 0) | (1 << (slot & 31));
      rank++;
    }
    for (; open + 3 < pairs.length; open += 2) pairs[open + 3] = rank;
    this.pairs = pairs;
    this.count = rank;
  }

  /** The rank of a slot among the kept ones, or -1 when it is not kept. */
  find(slot: number): number {
    const { pairs } = this;
    const at = (slot >>> 5) << 1;
    const word = pairs[at] ?? 0;
    const place = slot & 31;
    if (((word >>> place) & 1) === 0) return -1;
    return (pairs[at + 1] ?? 0) + ones(word & ((1 << place) - 1));
  }
}

/** Number of bits set in a 32-bit word. */
export function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
