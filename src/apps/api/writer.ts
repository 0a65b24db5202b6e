import type { Store } from '../../io/store/store.ts';

/** Writes to the record one after the other, each through a connection of its own: reading sees the record as it was, and waits for no lock. */
export class Writer {
  readonly #open: () => Promise<Store>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: () => Promise<Store>) {
    this.#open = open;
  }

  /** Does some work when all that was asked for before is done. */
  write<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => this.#within(work));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #within<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await this.#open();
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
}
