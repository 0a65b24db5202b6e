/** Integers of a key. */
const KEY = 4;

/**
 * Remembers a row of scores for a key of four integers: an open-addressing table that is exact (keys are compared, not
 * only their hashes) and emptied at little cost.
 */
export class ScoreMemo {
  /** The scores of each entry, one entry after the other; read it again after every `clear`. */
  scores = new Float64Array(0);
  private keys = new Int32Array(0);
  private slots = new Int32Array(0);
  private mask = 0;
  private used = 0;
  private readonly width: number;

  /** `width` is the number of scores of a key. */
  constructor(width: number) {
    this.width = width;
  }

  /** Number of entries. */
  get size(): number {
    return this.used;
  }

  /** Forgets everything; room is made for at least `most` entries. */
  clear(most: number): void {
    this.used = 0;
    let size = 64;
    while (size < most * 2) size *= 2;
    this.mask = size - 1;
    if (size > this.slots.length) {
      this.slots = new Int32Array(size);
      this.keys = new Int32Array((KEY * size) / 2);
      this.scores = new Float64Array((this.width * size) / 2);
    } else this.slots.fill(0, 0, size);
  }

  /** The number of a key's entry; of a key not seen before, `-1 - number` of the entry made for it, whose scores are yet to be set. */
  find(a: number, b: number, c: number, d: number): number {
    const { keys, slots, mask } = this;
    const mixed =
      Math.imul(a, 0x2c1b3c6d) + Math.imul(b, 0x297a2d39) + Math.imul(c, 0x85ebca6b) + Math.imul(d, 0xc2b2ae35);
    let slot = Math.imul(mixed ^ (mixed >>> 15), 0x165667b1) >>> 8;
    for (;;) {
      slot &= mask;
      const entry = slots[slot] ?? 0;
      const at = (entry === 0 ? this.used : entry - 1) * KEY;
      if (entry === 0) {
        keys[at] = a;
        keys[at + 1] = b;
        keys[at + 2] = c;
        keys[at + 3] = d;
        slots[slot] = ++this.used;
        return -this.used;
      }
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) return entry - 1;
      slot++;
    }
  }
}
