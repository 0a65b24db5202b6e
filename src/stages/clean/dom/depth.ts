// Elements that never hold others, and elements whose end tag may be left out (a new one closes the last): neither adds depth.
const flat = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body'
  ).split(' '),
);

/** Whether an element adds no depth. */
export function isFlat(name: string): boolean {
  return flat.has(name);
}

/** Open elements as a parser would keep them: an end tag closes everything above its start tag, or nothing. */
export class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();
  deepest = 0;

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  open(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.deepest = Math.max(this.deepest, this.#names.length);
  }

  close(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    for (let last = this.#names.pop(); last !== undefined; last = this.#names.pop()) {
      this.#counts.set(last, (this.#counts.get(last) ?? 1) - 1);
      if (last === name) return;
    }
  }
}
