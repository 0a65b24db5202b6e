import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string } }[];
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(path.join(tmpdir(), 'entente-walls-'));
after(() => {
  rmSync(temporary, { recursive: true });
});

function cruise(cwd: string): Report {
  const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(root, '.dependency-cruiser.cjs');
  const run = spawnSync(process.execPath, [tool, '--config', config, '--output-type', 'json', 'src'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(run.stdout) as Report;
}

/** Plants one file with one import, cruises, and names the rules that it broke. */
function brokenBy(file: string, imports: string, target: string): readonly string[] {
  const folder = mkdtempSync(path.join(temporary, 'case-'));
  for (const [name, text] of [
    [target, 'export const value = 1;\n'],
    [file, `import { value } from '${imports}';\nexport const copy = value;\n`],
  ] as const) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return cruise(folder).summary.violations.map((violation) => violation.rule.name);
}

describe('the walls of the house', () => {
  it('stand: no import in src breaks a rule, and the cruiser saw the modules', () => {
    const { summary } = cruise(root);
    assert.deepEqual(summary.violations, []);
    assert.ok(summary.totalCruised > 40, `only ${summary.totalCruised} modules seen`);
  });

  const planted = [
    ['src/base/schema/planted.ts', '../text/spans.ts', 'src/base/text/spans.ts', 'schema-is-the-ground'],
    ['src/base/text/planted.ts', '../tables/tables.ts', 'src/base/tables/tables.ts', 'text-knows-only-schema'],
    ['src/base/infer/planted.ts', '../lang/pack.ts', 'src/base/lang/pack.ts', 'tables-lang-infer-apart'],
    ['src/stages/read/planted.ts', '../clean/clean.ts', 'src/stages/clean/clean.ts', 'stages-import-base-only'],
    ['src/stages/clean/planted.ts', '../../io/intake/open.ts', 'src/io/intake/open.ts', 'stages-import-base-only'],
    ['src/io/export/planted.ts', '../store/store.ts', 'src/io/store/store.ts', 'only-query-knows-store'],
    ['src/io/store/planted.ts', '../query/pairs.ts', 'src/io/query/pairs.ts', 'store-is-alone'],
    ['src/io/fetch/planted.ts', '../intake/open.ts', 'src/io/intake/open.ts', 'io-imports-base'],
    ['src/io/watch/planted.ts', '../store/open.ts', 'src/io/store/open.ts', 'watch-imports-intake-and-fetch'],
    ['src/io/query/planted.ts', '../../apps/cli/main.ts', 'src/apps/cli/main.ts', 'nobody-imports-apps'],
    [
      'src/apps/cli/planted.ts',
      '../../stages/link/link.ts',
      'src/stages/link/link.ts',
      'only-pipeline-composes-stages',
    ],
    ['src/apps/mcp/planted.ts', '../../linking/person.ts', 'src/linking/person.ts', 'tools-only-read'],
    ['src/kit-planted.ts', '../train/main.ts', 'train/main.ts', 'src-never-imports-train'],
  ] as const;
  for (const [file, imports, target, rule] of planted) {
    it(`find ${imports} planted in ${file}`, () => {
      assert.ok(brokenBy(file, imports, target).includes(rule));
    });
  }

  it('find a socket planted outside the room that fetches', () => {
    const folder = mkdtempSync(path.join(temporary, 'case-'));
    mkdirSync(path.join(folder, 'src/io/intake'), { recursive: true });
    for (const name of ['node:http', 'node:https', 'node:net', 'node:dns/promises', 'tls'])
      writeFileSync(path.join(folder, `src/io/intake/${name.replace(/\W/gu, '')}.ts`), `import '${name}';\n`);
    const broken = cruise(folder).summary.violations.filter((v) => v.rule.name === 'only-fetch-knows-the-network');
    assert.equal(broken.length, 5);
  });

  it('find the world planted in a stage', () => {
    const folder = mkdtempSync(path.join(temporary, 'case-'));
    mkdirSync(path.join(folder, 'src/stages/clean'), { recursive: true });
    writeFileSync(path.join(folder, 'src/stages/clean/planted.ts'), "import 'node:fs';\n");
    assert.ok(cruise(folder).summary.violations.some((v) => v.rule.name === 'pure-floors-touch-no-world'));
  });
});
