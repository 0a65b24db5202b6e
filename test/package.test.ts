import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const MEGABYTE = 1_000_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'entente-package-'));
const runtime = path.dirname(process.execPath);
const env = {
  ...process.env,
  PATH: `${runtime}${path.delimiter}${process.env['PATH'] ?? ''}`,
  npm_config_update_notifier: 'false',
};

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function entente(args: readonly string[], cwd: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(path.join(cwd, 'node_modules/.bin/entente'), [...args], { cwd, env, encoding: 'utf8' });
}

describe('the published package', () => {
  const home = path.join(folder, 'home');
  let tarball = '';
  before(() => {
    npm(['pack', '--pack-destination', folder], root);
    tarball = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    execFileSync('mkdir', [home]);
    npm(['install', '--offline', '--no-audit', '--no-fund', tarball], home);
  });

  it('is at most 15 MB', () => {
    assert.ok(statSync(tarball).size <= 15 * MEGABYTE, `${statSync(tarball).size} bytes`);
  });

  it('runs entente --help where it was installed, without network', () => {
    const { status, stdout } = entente(['--help'], home);
    assert.equal(status, 0);
    for (const command of ['read', 'add', 'timeline', 'serve']) assert.ok(stdout.includes(`  ${command} `));
  });

  it('reads an article where it was installed', () => {
    const text =
      'OSLO, 3 May 1994 - Norway on Tuesday signed a fisheries agreement with Iceland, the foreign ministry said.\n';
    writeFileSync(path.join(home, 'a.txt'), text);
    const { status, stdout, stderr } = entente(['read', 'a.txt'], home);
    assert.equal(status, 0, stderr);
    const line = JSON.parse(stdout) as {
      input: string;
      text: string;
      events: { type: string }[];
      published: { value: string };
    };
    assert.equal(line.input, 'a.txt');
    assert.equal(line.published.value, '1994-05-03');
    assert.ok(line.events.some((event) => event.type === 'AGREE'));
  });
});
