import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { entente } from './command-line.ts';
import type { Opened, Way } from './walk.ts';
import { serveRecordOf, Walk } from './walk.ts';

/** A person's desk: a folder with the examples and a record of them, a terminal and a browser. */
export class Story {
  /** The folder that commands are run in. */
  readonly cwd: string;
  readonly #browser: Browser;
  /** What is served from this desk and its copies. */
  readonly #served: Opened[];

  private constructor(cwd: string, browser: Browser, served: Opened[] = []) {
    this.cwd = cwd;
    this.#browser = browser;
    this.#served = served;
  }

  /** An empty desk with the examples beside it. */
  static async begin(): Promise<Story> {
    const cwd = mkdtempSync(path.join(tmpdir(), 'entente-story-'));
    symlinkSync(fileURLToPath(new URL('../../examples', import.meta.url)), path.join(cwd, 'examples'));
    return new Story(cwd, await startBrowser());
  }

  /** Types a command and reads what it prints. Arguments that the handbook shows. */
  async types(...args: readonly string[]): Promise<string> {
    const { code, out, error } = await entente(args, { cwd: this.cwd });
    assert.equal(code, 0, `${args.join(' ')}: ${error}`);
    return out;
  }

  /** A desk with a copy of this one's record, for what changes it. */
  copyTo(name: string): Story {
    const cwd = path.join(this.cwd, name);
    mkdirSync(cwd);
    cpSync(path.join(this.cwd, 'entente-record'), path.join(cwd, 'entente-record'), { recursive: true });
    return new Story(cwd, this.#browser, this.#served);
  }

  /** Serves the record. */
  async serves(): Promise<string> {
    const served = await serveRecordOf(path.join(this.cwd, 'entente-record'));
    this.#served.push(served);
    return served.address;
  }

  /** Opens the home page in a browser. */
  opens(address: string, way: Way): Promise<Walk> {
    return Walk.from(this.#browser, address, way);
  }

  /** Stops serving and clears the desk, with its copies. */
  async end(): Promise<void> {
    await this.#browser.close();
    for (const served of this.#served) await served.close();
    rmSync(this.cwd, { recursive: true, force: true });
  }
}
