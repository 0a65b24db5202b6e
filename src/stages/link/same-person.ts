import type { Judgement } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { byCodeUnit } from './groups.ts';
import type { Linker } from './linker.ts';
import { personItems } from './person-items.ts';
import type { PersonItem } from './person-items.ts';
import { nameLikeness, soundOf } from './spelling.ts';

/** How sure each likeness of names is: an order, not a measured probability. */
const scores = { same: 0.95, spelling: 0.85, shorter: 0.8 } as const;

const says = {
  same: 'the same name',
  spelling: 'spellings of one name',
  shorter: 'the same name with names between',
} as const;

/** Years between two publications beyond which a name alone makes no person. */
const longestLife = 40;

function keysOf({ actor, words }: PersonItem): readonly string[] {
  const sounds = words.map(soundOf);
  const name = words.length < 2 ? [] : [`${sounds[0] ?? ''} ${sounds.at(-1) ?? ''}`, sounds.join('')];
  return [...name, ...(actor === null ? [] : [`actor ${actor}`])];
}

function compare(a: PersonItem, b: PersonItem): Judgement | null {
  const known = a.actor !== null && a.actor === b.actor;
  const likeness = nameLikeness(a.words, b.words);
  if (!known && (likeness === null || isOther(a, b))) return null;
  const [left = '', right = ''] = [a.id, b.id].sort(byCodeUnit);
  const by = 'link/same-person';
  const id = contentId('judgement', 'same-person', left, right, by);
  const names = [a.names[0] ?? '', b.names[0] ?? ''].sort(byCodeUnit).join(' / ');
  const shared = a.offices.find(({ office }) => b.offices.some((other) => other.office === office));
  const reasons = [
    ...(known ? [`the tables know both as ${a.actor}`] : []),
    ...(likeness === null ? [] : [`${says[likeness]}: ${names}`]),
    ...(shared === undefined ? [] : [`${shared.office} in both`]),
    ...(a.country !== null && a.country === b.country ? [`of ${a.country} in both`] : []),
  ];
  const score = known ? 0.99 : likeness === null ? 0 : scores[likeness];
  return { id, kind: 'same-person', left, right, directed: false, score, reasons, by };
}

/** Two persons that the tables tell apart, of two states, or named too far apart in time. */
function isOther(a: PersonItem, b: PersonItem): boolean {
  if (a.actor !== null && b.actor !== null) return true;
  if (a.country !== null && b.country !== null && a.country !== b.country) return true;
  const yearOf = ({ day }: PersonItem): number => (day === null ? Number.NaN : Number(day.slice(0, 4)));
  return Math.abs(yearOf(a) - yearOf(b)) > longestLife;
}

/** Ties the names of one person over articles: by the tables, or by names that are the same in one of their spellings. */
export const samePersons: Linker<PersonItem> = {
  ...{ name: 'persons', kind: 'same-person', window: 2, least: 1, earlier: false },
  items: personItems,
  keys: keysOf,
  held: (item) => item,
  whole: true,
  compare,
};
