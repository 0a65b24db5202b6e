import { compileTemplates } from '../../base/infer/templates.ts';
import type { Templates } from '../../base/infer/templates.ts';
import { ARC_ROWS, ATOM_NAMES } from './arc-features.ts';

/**
 * The parts of a state that a group of features depends on: `s0`, `s1`, `s2`, `b0` the tokens at these places, `k0`,
 * `k1`, `kb` the same with their children.
 */
const SCOPES = {
  stack: ['s0', 's1', 's2', 'k1'],
  marker: ['s0', 's1', 'k0'],
  pair: ['s0', 'b0'],
  triple: ['s0', 's1', 'b0'],
  whole: ['s0', 's1', 's2', 'b0', 'k0', 'k1', 'kb'],
} as const;

type GroupName = keyof typeof SCOPES;

/** The features of the transition model in groups, so that what has not changed since another state is not looked up again. */
export const ARC_GROUPS: Readonly<Record<GroupName, Templates>> = {
  stack: compileTemplates(rowsOf('stack'), ATOM_NAMES),
  marker: compileTemplates(rowsOf('marker'), ATOM_NAMES),
  pair: compileTemplates(rowsOf('pair'), ATOM_NAMES),
  triple: compileTemplates(rowsOf('triple'), ATOM_NAMES),
  whole: compileTemplates(rowsOf('whole'), ATOM_NAMES),
};

/** The templates that belong to a group: those that depend on nothing outside its scope, and on something outside earlier ones'. */
function rowsOf(name: GroupName): readonly string[] {
  return ARC_ROWS.filter((row) => groupOf(row) === name);
}

function groupOf(row: string): GroupName {
  const parts = new Set(row.split(' ').flatMap((atom) => partsOf(atom)));
  const names = Object.keys(SCOPES) as GroupName[];
  const found = names.find((name) => [...parts].every((part) => (SCOPES[name] as readonly string[]).includes(part)));
  if (found === undefined) throw new Error(`a feature template outside all groups: ${row}`);
  return found;
}

/** What an atom depends on. The words after the front of the buffer are fixed by it, as those around a token are. */
function partsOf(atom: string): readonly string[] {
  if (/^[dx]0$/.test(atom)) return ['s0', 'b0'];
  if (/^[dx]1$/.test(atom)) return ['s0', 's1'];
  const place = atom.slice(0, 2);
  if (/^b[123]\./.test(atom)) return ['b0'];
  if (/^..[-+]?\.[wtck]$/.test(atom)) return [place];
  return [`k${place === 'b0' ? 'b' : place.slice(1)}`];
}
