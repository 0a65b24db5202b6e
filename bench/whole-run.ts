import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.join(import.meta.dirname, '..', 'src', 'apps', 'cli', 'main.ts');
const peak = path.join(import.meta.dirname, 'peak.ts');

/** What a measured process came to: its exit code, the most memory it held in MB (NaN when it did not say), and what it printed as errors. */
export interface WholeRun {
  readonly code: number;
  readonly megabytes: number;
  readonly said: string;
}

/** Runs `entente read` or `entente add` on a file in a process of its own; a record goes to a temporary folder. */
export function runWhole(command: string, file: string): WholeRun {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
  const record = command === 'add' ? ['--record', folder] : [];
  try {
    const args = ['--import', peak, main, command, file, ...record];
    const { status, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const megabytes = Number(/at most (\d+) MB/u.exec(stderr)?.[1] ?? NaN);
    return { code: status ?? -1, megabytes, said: stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
