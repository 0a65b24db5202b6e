import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { RecordLine } from '../src/base/schema/record.ts';
import { entente } from './support/command-line.ts';
import { hasEvent, hasStatement, readExpected } from './support/expected.ts';

const corpus = fileURLToPath(new URL('../examples/articles', import.meta.url));
const cwd = mkdtempSync(path.join(tmpdir(), 'entente-examples-'));
const expected = readExpected();
let lines: readonly RecordLine[] = [];

before(async () => {
  const { code, out } = await entente(['read', corpus], { cwd });
  assert.equal(code, 0);
  lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordLine);
});

after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function lineOf(name: string): RecordLine {
  const line = lines.find((each) => each.id === name || path.basename(each.input) === name);
  assert.ok(line, `${name} was not read`);
  return line;
}

/** Names in the expectations of all articles that `found` says no to. */
function missed(
  pick: 'statements' | 'events',
  found: (line: RecordLine, want: never) => boolean,
): { all: number; missed: string[] } {
  const wanted = [...expected.articles].flatMap(([name, article]) =>
    (article[pick] ?? []).map((want) => ({ name, want })),
  );
  const absent = wanted.filter(({ name, want }) => !found(lineOf(name), want as never));
  return { all: wanted.length, missed: absent.map(({ name, want }) => `${name}: ${JSON.stringify(want)}`) };
}

describe('the sample corpus', () => {
  it('is read whole', () => {
    assert.ok(lines.length >= 60);
  });

  it('keeps every span inside its text, every quote its slice', () => {
    for (const line of lines) {
      for (const event of line.events) {
        for (const each of [event.trigger, ...event.sources, ...event.targets]) {
          assert.equal(line.text.slice(each.start, each.end), each.text);
        }
      }
      const spans = [...line.entities, ...line.timexes, ...line.places, ...line.sentences, ...line.blocks];
      for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= line.text.length);
    }
  });

  for (const [name, want] of expected.articles) {
    it(`${name} has its date, and no page furniture in its text`, () => {
      const line = lineOf(name);
      const value = line.published?.value ?? null;
      if (want.published === null) assert.ok(value === null || line.published?.from === 'inferred', value ?? '');
      else if (want.published !== undefined) {
        assert.ok(
          want.published.split('|').some((day) => value?.startsWith(day) === true),
          `${value ?? 'none'}, not ${want.published}`,
        );
      }
      for (const furniture of want.text_must_not_contain ?? []) assert.ok(!line.text.includes(furniture), furniture);
    });
  }

  it('holds no event between states where there is none', () => {
    for (const name of expected.noEvents) {
      const events = lineOf(name).events.filter((event) => event.modality === 'actual' || event.modality === 'future');
      assert.deepEqual(
        events.map((event) => `${event.type} ${event.trigger.text}`),
        [],
        name,
      );
    }
  });

  it('gives most of the statements and events that a careful reader notes', () => {
    const statements = missed('statements', hasStatement);
    const events = missed('events', hasEvent);
    assert.ok(statements.missed.length <= 0.1 * statements.all, statements.missed.join('\n'));
    assert.ok(events.missed.length <= 0.4 * events.all, events.missed.join('\n'));
  });

  it('falls into the families that were written into it, and no others', async () => {
    await entente(['add', corpus, '--record', 'families'], { cwd });
    const { out } = await entente(['families', '--record', 'families', '--json', '--limit', '200'], { cwd });
    const page = JSON.parse(out) as { rows: { members: { article: { id: string; input: string } }[] }[] };
    const names = new Map(expected.families.flat().map((name) => [lineOf(name).id, name]));
    const found = page.rows
      .map((row) => row.members.map(({ article }) => names.get(article.id) ?? article.input).sort())
      .sort();
    assert.deepEqual(found, expected.families.map((family) => [...family].sort()).sort());
  });
});
