import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { More, ProblemKind } from './problem.ts';
import { Problem } from './problem.ts';
import type { Done, Given } from './writing.ts';

/** What a thread is asked to carry out: a writing by name, on the record in a folder. */
export interface Errand {
  readonly n: number;
  readonly folder: string;
  readonly name: string;
  readonly given: Given;
}

/** What came of an errand. */
export type Returned = { readonly n: number } & (
  | { readonly done: Done<unknown> }
  | { readonly problem: { readonly kind: ProblemKind; readonly detail: string; readonly more: More } }
);

/** Carries writings out in a thread of its own, so that pages are answered while articles are read. */
export class Aside {
  readonly #folder: string;
  #thread: Worker | null = null;
  #sent = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** One at a time: the caller waits for the one before. @throws Problem as the writing does. */
  async carryOut(name: string, given: Given): Promise<Done<unknown>> {
    this.#sent += 1;
    const thread = (this.#thread ??= newThread());
    thread.ref();
    try {
      const returned = await answerOf(thread, { n: this.#sent, folder: this.#folder, name, given });
      if ('done' in returned) return returned.done;
      const { kind, detail, more } = returned.problem;
      throw new Problem(kind, detail, more);
    } catch (problem) {
      if (!(problem instanceof Problem)) this.#thread = null;
      throw problem;
    } finally {
      thread.unref();
    }
  }
}

function newThread(): Worker {
  return new Worker(new URL(`./aside-thread${extname(import.meta.url)}`, import.meta.url));
}

function answerOf(thread: Worker, errand: Errand): Promise<Returned> {
  return new Promise((resolve, reject) => {
    const settled = (act: () => void) => () => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (returned: Returned): void => {
      if (returned.n === errand.n)
        settled(() => {
          resolve(returned);
        })();
    };
    const onError = (problem: Error): void => {
      settled(() => {
        reject(problem);
      })();
    };
    const onExit = (): void => {
      settled(() => {
        reject(new Error('the thread that writes has ended'));
      })();
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(errand);
  });
}
