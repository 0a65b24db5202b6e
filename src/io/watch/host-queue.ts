/** Something to be asked of a host. */
export interface Errand {
  readonly url: URL;
}

interface Host<T> {
  readonly errands: T[];
  /** Milliseconds since 1970: not asked before. */
  readyAt: number;
}

/** Errands by host, in the order they came; the host that has been left alone longest is asked next, so that no host waits for a slow one. */
export class HostQueue<T extends Errand> {
  readonly #hosts = new Map<string, Host<T>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  #host(name: string): Host<T> {
    const known = this.#hosts.get(name) ?? { errands: [], readyAt: 0 };
    this.#hosts.set(name, known);
    return known;
  }

  add(errand: T): void {
    this.#host(errand.url.host).errands.push(errand);
    this.#size++;
  }

  /** Puts back what could not be done now, before the others of its host. */
  addFirst(errand: T): void {
    this.#host(errand.url.host).errands.unshift(errand);
    this.#size++;
  }

  /** Takes the errand whose host is ready first, and when that is, but none of a host that is being asked; null for none. */
  take(asked: ReadonlySet<string> = new Set()): { readonly errand: T; readonly readyAt: number } | null {
    let next: Host<T> | null = null;
    for (const [name, host] of this.#hosts) {
      if (asked.has(name)) continue;
      if (host.errands.length > 0 && (next === null || host.readyAt < next.readyAt)) next = host;
    }
    const errand = next?.errands.shift();
    if (next === null || errand === undefined) return null;
    this.#size--;
    return { errand, readyAt: next.readyAt };
  }

  /** When a host may be asked. */
  readyAt(name: string): number {
    return this.#hosts.get(name)?.readyAt ?? 0;
  }

  /** Leaves a host alone until a time. */
  rest(name: string, until: number): void {
    const host = this.#host(name);
    host.readyAt = Math.max(host.readyAt, until);
  }

  /** Takes everything that is left for a host. */
  takeAll(name: string): readonly T[] {
    const { errands } = this.#host(name);
    this.#size -= errands.length;
    return errands.splice(0);
  }
}
