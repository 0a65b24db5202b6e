/**
 * Says which slots of a hash space of 2^bits are kept, and the how-manieth kept one each is. A bitmap (small enough for
 * the processor's second cache) answers most questions, which are about slots that are not kept.
 */
export class SlotIndex {
  /** 32 slots a word. */
  private readonly words: Int32Array;
  /** Kept slots before each word. */
  private readonly ranks: Int32Array;

  /** `gaps` holds the kept slots in rising order as differences from the one before; the first is its own number. */
  constructor(bits: number, gaps: Int32Array) {
    this.words = new Int32Array(1 << Math.max(0, bits - 5));
    this.ranks = new Int32Array(this.words.length);
    let slot = 0;
    for (const gap of gaps) {
      slot += gap;
      const word = slot >>> 5;
      this.words[word] = (this.words[word] ?? 0) | (1 << (slot & 31));
    }
    let rank = 0;
    for (let i = 0; i < this.words.length; i++) {
      this.ranks[i] = rank;
      rank += ones(this.words[i] ?? 0);
    }
  }

  /** The rank of a slot among the kept ones, or -1 when it is not kept. */
  find(slot: number): number {
    const word = this.words[slot >>> 5] ?? 0;
    const place = slot & 31;
    if (((word >>> place) & 1) === 0) return -1;
    return (this.ranks[slot >>> 5] ?? 0) + ones(word & ((1 << place) - 1));
  }
}

function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
