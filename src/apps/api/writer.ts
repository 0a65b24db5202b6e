import type { Store } from '../../io/store/store.ts';
import type { Aside } from './aside.ts';
import type { Around } from './question.ts';
import type { Done, Given, Writing } from './writing.ts';

/** Writes to the record one after the other, each through a connection of its own: reading sees the record as it was, and waits for no lock. */
export class Writer {
  readonly #open: () => Promise<Store>;
  readonly #aside: Aside | null;
  #last: Promise<unknown> = Promise.resolve();

  /** Writings that take their time are carried out aside; here where there is no such place. */
  constructor(open: () => Promise<Store>, aside: Aside | null = null) {
    this.#open = open;
    this.#aside = aside;
  }

  /** Does some work when all that was asked for before is done. */
  write<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.#next(() => this.#within(work));
  }

  /** Carries a writing out when all that was asked for before is done. */
  carryOut(writing: Writing, given: Given, around: Omit<Around, 'store'>): Promise<Done<unknown>> {
    const aside = this.#aside;
    if (aside === null || writing.isLong !== true) return this.write((store) => writing.write(given, around, store));
    return this.#next(() => aside.carryOut(writing.name, given));
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
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
