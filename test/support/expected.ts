import { readFileSync } from 'node:fs';
import type { RecordLine } from '../../src/base/schema/record.ts';
import type { Span } from '../../src/base/schema/span.ts';

/** What a careful reader notes in one article of the sample corpus; `|` separates acceptable answers. */
export interface Expected {
  readonly published?: string | null;
  readonly text_must_not_contain?: readonly string[];
  readonly statements?: readonly { readonly speaker: string; readonly content: string }[];
  readonly events?: readonly {
    readonly type: string;
    readonly src: string;
    readonly tgt?: string;
    readonly date?: string;
  }[];
}

interface ExpectedFile {
  readonly families: readonly (readonly string[])[];
  readonly familyRelations: readonly unknown[];
  readonly noEvents: readonly string[];
  readonly [article: string]: unknown;
}

/** The file `examples/expected.json`, its articles apart from its lists. */
export function readExpected(): {
  readonly families: readonly (readonly string[])[];
  readonly noEvents: readonly string[];
  readonly articles: ReadonlyMap<string, Expected>;
} {
  const file = JSON.parse(
    readFileSync(new URL('../../examples/expected.json', import.meta.url), 'utf8'),
  ) as ExpectedFile;
  const { families, noEvents } = file;
  const lists = new Set(['families', 'familyRelations', 'noEvents']);
  const articles = Object.entries(file).filter(([name]) => !lists.has(name));
  return { families, noEvents, articles: new Map(articles as [string, Expected][]) };
}

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const slices = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => text.slice(span.start, span.end)).join(' ');

/** Whether the words are in the content of an attribution of the line. */
export function hasStatement(line: RecordLine, want: { readonly content: string }): boolean {
  const need = words(want.content);
  return line.attributions.some((found) => {
    const have = new Set(words(slices(line.text, found.content)));
    return need.filter((word) => have.has(word)).length >= 0.7 * need.length;
  });
}

/** Whether an event of an accepted type, with accepted countries and date, is among the line's. */
export function hasEvent(line: RecordLine, want: { type: string; src: string; tgt?: string; date?: string }): boolean {
  const fits = (accepted: string | undefined, value: string | null): boolean =>
    accepted === undefined || accepted === '' || accepted.split('|').some((each) => each === 'none' || each === value);
  return line.events.some((event) => {
    const both = event.targets.length === 0 ? event.sources : event.targets;
    if (!want.type.split('|').includes(event.type)) return false;
    if (![...event.sources, ...event.targets].some((each) => fits(want.src, each.country))) return false;
    if (want.tgt !== undefined && !both.some((each) => fits(want.tgt, each.country))) return false;
    return want.date === undefined || want.date.split('|').some((day) => (event.date?.value ?? '').startsWith(day));
  });
}
