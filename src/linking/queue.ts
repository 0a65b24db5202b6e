/** Something that waits for its turn. */
export interface Waiting {
  readonly id: string;
  /** Its place among all: the smallest comes first. */
  readonly placed: string;
}

/** Things that are to be placed: each after everything that stands before it in order, so that what it looks at is settled. */
export class Queue {
  readonly #waiting = new Set<string>();
  readonly #heap: Waiting[] = [];

  /** Has things wait; what waits already waits once. */
  put(things: Iterable<Waiting>): void {
    for (const thing of things) {
      if (this.#waiting.has(thing.id)) continue;
      this.#waiting.add(thing.id);
      this.#heap.push(thing);
      this.#rise(this.#heap.length - 1);
    }
  }

  /** Takes the first; null when nothing waits. */
  take(): Waiting | null {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (first === undefined || last === undefined) return null;
    this.#waiting.delete(first.id);
    if (this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  /** Some of those that wait, from the beginning on: most of the next ones are among them. */
  ahead(count: number): readonly string[] {
    return this.#heap.slice(0, count).map(({ id }) => id);
  }

  #rise(at: number): void {
    const above = (at - 1) >> 1;
    if (at === 0 || !this.#isBefore(at, above)) return;
    this.#swap(at, above);
    this.#rise(above);
  }

  #sink(at: number): void {
    const below = 2 * at + 1;
    const next = this.#isBefore(below + 1, below) ? below + 1 : below;
    if (!this.#isBefore(next, at)) return;
    this.#swap(at, next);
    this.#sink(next);
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.placed === b.placed ? a.id < b.id : a.placed < b.placed;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }
}
