import type { EntityDraft, EntityType, Reading } from '../../src/base/schema/finding.ts';
import type { Tables } from '../../src/base/tables/tables.ts';
import { readMarks } from '../golden/notation.ts';

const types: readonly string[] = ['person', 'organization', 'place', 'nationality', 'office'];

function isType(label: string): label is EntityType {
  return types.includes(label);
}

/**
 * A reading made by hand: the entities are the marks of a golden text (`{place:Chad}`), with the actors that the tables give their
 * words; an office right before a person is the person's. Nothing else is read.
 */
export function readingOf(marked: string, tables: Tables): { readonly text: string; readonly reading: Reading } {
  const { text, marks } = readMarks(marked);
  const plain = marks.flatMap(({ label, start, end }) => (isType(label) ? [{ type: label, start, end }] : []));
  const entities = plain.map(({ type, start, end }): EntityDraft => {
    const entry = tables
      .names(text.slice(start, end))
      .find((known) => known.type === type && (!known.ambiguous || type === 'nationality'));
    const role = plain.find(
      (office) => office.type === 'office' && /^,? ?$/u.test(text.slice(office.end, start)) && office.end <= start,
    );
    return {
      start,
      end,
      type,
      actor: entry?.actor ?? null,
      role: type === 'person' && role !== undefined ? { start: role.start, end: role.end } : null,
    };
  });
  const nothing = { links: [], timexes: [], places: [], attributions: [], statements: [] };
  const none = { events: [], claims: [], commitments: [] };
  return { text, reading: { entities, ...nothing, ...none } };
}

/** The span of some words in a text; the first occurrence. */
export function at(text: string, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new RangeError(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}
