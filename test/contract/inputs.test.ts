import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { RawDocument } from '../../src/base/schema/article.ts';
import type { Rejected } from '../../src/base/schema/problem.ts';
import type { IntakeFormat } from '../../src/io/intake/format.ts';
import { formatOfName, intakeFormats } from '../../src/io/intake/formats.ts';
import type { InputOptions } from '../../src/io/intake/open-inputs.ts';
import { openInputs } from '../../src/io/intake/open-inputs.ts';
import { samples } from './inputs.ts';

const home = fileURLToPath(new URL('inputs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'entente-inputs-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  names: readonly string[],
  options: InputOptions = {},
): Promise<readonly (RawDocument | Rejected)[]> {
  const found: (RawDocument | Rejected)[] = [];
  for await (const input of openInputs(names, { cwd: home, ...options })) found.push(input);
  return found;
}

/** Whether an input is as a sample's line says. */
function assertAs(input: RawDocument | Rejected, expected: string): void {
  const [head = '', words = ''] = expected.split(' | ');
  if ('notice' in input) assert.equal(`${input.input}! ${input.notice.code}`, head);
  else {
    assert.equal(`${input.input} ${input.format} ${input.url ?? '-'}`, head);
    assert.ok(input.body.includes(words.replaceAll('""', '"')), input.body);
  }
}

/** Bytes in parts of these sizes, over and over. */
function* inParts(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, part = 0; at < bytes.length; part++) {
    const end = at + (sizes[part % sizes.length] ?? 1);
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** The documents of a changed sample; what is thrown, and what never ends, fails the test. */
async function openChanged(name: string, bytes: Uint8Array): Promise<readonly (RawDocument | Rejected)[]> {
  writeFileSync(path.join(folder, name), bytes);
  return await open([name], { cwd: folder });
}

function assertSound(inputs: readonly (RawDocument | Rejected)[]): void {
  assert.ok(inputs.length > 0, 'neither a document nor a notice');
  for (const input of inputs) {
    const notices = 'notice' in input ? [input.notice] : input.notices;
    for (const { code, remedy } of notices) {
      assert.notEqual(code, 'unreadable-input');
      assert.notEqual(remedy, '');
    }
  }
}

function formatOfContent(name: string): IntakeFormat | undefined {
  const bytes = readFileSync(path.join(home, name));
  const beginning = { bytes, text: bytes.toString('utf8'), isForeign: false };
  return intakeFormats.find(({ starts }) => starts(beginning));
}

describe('the formats of inputs', () => {
  it('have each a sample, which is told by its name or its beginning', () => {
    const names = Object.keys(samples);
    assert.deepEqual([...names].sort(), readdirSync(home).sort());
    const told = new Set(names.flatMap((name) => [formatOfName(name)?.name, formatOfContent(name)?.name]));
    assert.deepEqual(
      intakeFormats.filter(({ name }) => !told.has(name)),
      [],
    );
  });

  for (const [name, expected] of Object.entries(samples)) {
    const whole = readFileSync(path.join(home, name));

    it(`${name} gives its documents and notices`, async () => {
      const found = await open([name]);
      assert.equal(found.length, expected.length);
      found.forEach((input, index) => {
        assertAs(input, expected[index] ?? '');
      });
    });

    it(`${name} is recognised on standard input, in whatever parts it arrives`, async () => {
      const given = (await open([name])).map((input) => ('notice' in input ? input.notice.code : input.body));
      const sizes = fc.array(fc.integer({ min: 1, max: whole.length }), { minLength: 1, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(sizes, async (parts) => {
          const found = await open(['-'], { stdin: Readable.from(inParts(whole, parts)) });
          assert.deepEqual(
            found.map((input) => ('notice' in input ? input.notice.code : input.body)),
            given,
          );
        }),
        { numRuns: 20, examples: [[[whole.length]], [[1]]] },
      );
    });

    it(`${name} cut at any byte ends, with documents or notices`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
          assertSound(await openChanged(name, whole.subarray(0, length)));
        }),
        { numRuns: 60, examples: [[0], [1], [whole.length - 1]] },
      );
    });

    it(`${name} with wrong bytes ends, with documents or notices`, async () => {
      const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(changes, async (changed) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changed) bytes[at] = byte;
          assertSound(await openChanged(name, bytes));
        }),
        { numRuns: 60 },
      );
    });
  }
});
