import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { RecordLine } from '../../src/base/schema/record.ts';
import type { Span } from '../../src/base/schema/span.ts';
import { loadKit } from '../../src/kit.ts';
import { readDocument } from '../../src/pipeline.ts';
import type { Golden } from './notation.ts';
import { readGolden } from './notation.ts';

const folder = new URL('articles/', import.meta.url);
const kit = loadKit();

function read(golden: Golden, input: string): RecordLine {
  const result = readDocument(
    {
      ...{ input, format: 'text', body: golden.text, clean: true, id: null, url: null, outlet: null },
      ...{ title: golden.title, published: golden.published, language: 'en', notices: [] },
    },
    kit,
  );
  assert.ok(result.ok);
  return result.value;
}

/** Spans of the line that a mark's label asks for. */
function spansFor(label: string, line: RecordLine): readonly Span[] {
  const [kind = '', value] = label.split('=');
  switch (kind) {
    case 'source':
    case 'cue':
    case 'content':
      return line.attributions.flatMap((found) => found[kind]);
    case 'timex':
      return line.timexes.filter((found) => found.value === value);
    case 'trigger':
      return line.events.map((found) => found.trigger);
    case 'action':
      return line.commitments.map((found) => found.action);
    case 'condition':
      return line.commitments.flatMap((found) => found.condition ?? []);
    default:
      return line.entities.filter((found) => found.type === kind);
  }
}

function side(list: RecordLine['events'][number]['sources']): string {
  return [...new Set(list.map((each) => each.country ?? '?'))].sort().join('+') || 'none';
}

/** What the line holds, in the words of the golden files' `expect` lines. */
function told(line: RecordLine): readonly string[] {
  const speakers = new Map(line.attributions.map((found) => [found.id, found.speaker ?? 'unknown']));
  return [
    ...line.events.map(
      (e) => `event ${e.type} ${side(e.sources)} > ${side(e.targets)} ${e.date?.value ?? 'undated'} ${e.modality}`,
    ),
    ...line.attributions.map(
      (a) => `statement ${a.speaker ?? 'unknown'} ${a.quotation}${a.chain.map((name) => ` < ${name}`).join('')}`,
    ),
    ...line.claims.map((claim) => `claim ${speakers.get(claim.attribution) ?? 'unknown'} ${claim.stance}`),
    ...line.commitments.map((found) => `commitment ${found.kind} ${side(found.parties)}`),
  ];
}

describe('golden articles', () => {
  const files = readdirSync(folder).sort();
  it('are there', () => {
    assert.ok(files.length >= 8);
  });
  for (const file of files) {
    it(`${file} is read as marked`, () => {
      const golden = readGolden(readFileSync(new URL(file, folder), 'utf8'));
      const line = read(golden, file);
      const missed = golden.marks.filter(
        (mark) => !spansFor(mark.label, line).some((s) => s.start === mark.start && s.end === mark.end),
      );
      const words = missed.map((mark) => `${mark.label}: ${golden.text.slice(mark.start, mark.end)}`);
      const found = told(line);
      const absent = golden.expected.filter((want) => !want.startsWith('no ') && !found.includes(want));
      const unwanted = golden.expected.filter(
        (want) => want.startsWith('no ') && found.some((each) => each.startsWith(want.slice(3))),
      );
      assert.deepEqual({ words, absent, unwanted }, { words: [], absent: [], unwanted: [] }, found.join('\n'));
    });
  }
});
