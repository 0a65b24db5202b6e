import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const writer = fileURLToPath(new URL('link-writer.ts', import.meta.url));

/** Has a process add and link a crowd (`link-writer.ts`), and kills it at its first sign of life. */
export async function killedWriting(folder: string): Promise<void> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('exit', (_, signal) => {
      resolve(signal);
    }),
  );
  for await (const chunk of child.stdout) if (String(chunk) !== '') child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
}
