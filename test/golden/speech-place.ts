import type { RecordLine } from '../../src/base/schema/record.ts';
import type { Span } from '../../src/base/schema/span.ts';
import type { SpeechGolden } from './speech-golden.ts';

/** The golden with its spans on the cleaned text: cleaning leaves out whole pieces and keeps the rest in order. */
export function onLine(golden: SpeechGolden, line: RecordLine): SpeechGolden {
  const place = placer(golden.text, line);
  const maybe = (span: Span | null): Span | null => (span === null ? null : place(span));
  return {
    ...golden,
    statements: golden.statements.map((one) => ({ ...one, content: one.content.map(place) })),
    quantities: golden.quantities.map((one) => ({ ...one, ...place(one) })),
    commitments: golden.commitments.map((one) => ({
      ...{ ...one, action: place(one.action) },
      ...{ condition: maybe(one.condition), instrument: maybe(one.instrument) },
    })),
  };
}

function placer(text: string, line: RecordLine): (span: Span) => Span {
  let from = 0;
  const shifts = line.blocks.flatMap((block) => {
    const at = text.indexOf(line.text.slice(block.start, block.end), from);
    if (at === -1) return [];
    from = at + block.end - block.start;
    return [{ start: at, end: from, shift: block.start - at }];
  });
  return ({ start, end }) => {
    const home = shifts.find((each) => each.start <= start && start < each.end);
    return home === undefined ? { start: -1, end: -1 } : { start: start + home.shift, end: end + home.shift };
  };
}

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** F1 of the characters that two lists of spans share. */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared === 0 ? 0 : (2 * shared) / (size(a) + size(b));
}
