import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { RecordLine } from '../src/base/schema/record.ts';
import { loadKit } from '../src/kit.ts';
import { readDocument } from '../src/pipeline.ts';
import { judgeItems } from '../src/stages/link/judge-archive.ts';
import { tiedPledges } from '../src/stages/link/pledge-groups.ts';
import { pledges } from '../src/stages/link/pledges.ts';

const kit = loadKit();

function reported(published: string, body: string, mode: 'precision' | 'recall'): RecordLine {
  const unknown = { id: null, url: null, outlet: null, title: null, language: null, notices: [] };
  const read = readDocument({ ...unknown, input: published, body, format: 'text', clean: true, published }, kit, mode);
  assert.ok(read.ok);
  return read.value;
}

/** What reports make of the first promise of theirs: its status, and what is told of it with whose word it is. */
function told(reports: readonly (readonly [string, string])[], mode: 'precision' | 'recall'): readonly string[] {
  const lines = reports.map(([published, text]) => reported(published, text, mode));
  const [pledge] = tiedPledges(lines, judgeItems(pledges, lines));
  const deeds = (pledge?.deeds ?? []).map(({ act, reality, by }) => [act, reality, by ?? 'the paper'].join(' '));
  return pledge === undefined ? [] : [pledge.status, ...deeds.toSorted()];
}

const promise = ['1974-03-04', 'Uganda promised on Monday to return the seized lorries to Kenya.'] as const;

for (const mode of ['precision', 'recall'] as const) {
  it(`a breach that the paper tells is tied to the promise in ${mode}`, () => {
    const reports = [
      promise,
      ['1974-06-10', 'Uganda broke its promise to return the seized lorries to Kenya.'],
    ] as const;
    assert.deepEqual(told(reports, mode), ['disputed', 'breaks done the paper']);
  });

  it(`a breach that somebody alleges is tied with who alleges it in ${mode}`, () => {
    for (const text of [
      'Kenya said on Monday that Uganda had broken its promise to return the seized lorries.',
      'Kenya accused Uganda on Monday of breaking its promise to return the seized lorries.',
    ])
      assert.deepEqual(told([promise, ['1974-06-10', text]], mode), ['disputed', 'breaks alleged KEN'], text);
  });

  it(`a breach that is denied breaks nothing in ${mode}`, () => {
    const text = 'Uganda denied on Monday that it had broken its promise to return the seized lorries.';
    assert.deepEqual(told([promise, ['1974-06-10', text]], mode), ['open', 'breaks denied UGA']);
  });

  it(`who speaks of a breach between commas is not taken for who broke the promise in ${mode}`, () => {
    const kenyan = ['1974-03-04', 'Kenya promised on Monday to return the seized lorries to Uganda.'] as const;
    const text = 'Uganda, Kenya said, broke its promise to return the seized lorries.';
    assert.deepEqual(told([kenyan, ['1974-06-10', text]], mode), []);
  });
}
