import type { Kit } from '../../base/kit.ts';
import { roleEndingAt } from '../../base/lang/role-match.ts';
import type { EntityDraft } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { startingIn } from '../../base/text/sorted-spans.ts';
import { contains } from '../../base/text/spans.ts';

/** Whether an entity is a state by the tables. */
export function isState(kit: Kit, entity: EntityDraft): boolean {
  return entity.actor !== null && kit.tables.actor(entity.actor)?.kind === 'state';
}

/** The state that an entity is, or whose forces a body is: `Israel Defense Forces`; else null. */
function stateOf(kit: Kit, { type, actor }: EntityDraft): string | null {
  const known = actor === null ? null : kit.tables.actor(actor);
  if (known?.kind === 'state') return known.id;
  return type === 'organization' && known?.sector === 'MIL' ? known.country : null;
}

/** `the Czech Republic` in `Jan Novak, adviser to the prime minister of the Czech Republic`: the state behind an office that follows a name; `a UN spokeswoman in Gaza` is of the body. */
export function stateOfOffice(text: string, entities: readonly EntityDraft[], role: Span, kit: Kit): string | null {
  if (startingIn(entities, role).some(({ type, actor }) => type === 'organization' && actor !== null)) return null;
  const near = startingIn(entities, { start: role.end, end: role.end + 60 }).filter((other) => isState(kit, other));
  const state = near.find(({ start }) => /^ (?:of|to|for|in) (?:[\p{L}'’]+ ){0,6}$/u.test(text.slice(role.end, start)));
  return state?.actor ?? null;
}

/** `Argentine` in "General Hugo Rossi, commander of the Argentine Navy": the state of the office that stands behind a titled name. */
export function stateOfSecondOffice(
  text: string,
  entities: readonly EntityDraft[],
  { end }: Span,
  kit: Kit,
): string | null {
  const near = startingIn(entities, { start: end, end: end + 70 });
  const office = near.find(({ type, start }) => type === 'office' && /^, (?:the )?$/u.test(text.slice(end, start)));
  const inside = office && near.find((other) => stateOf(kit, other) !== null && contains(office, other));
  if (inside !== undefined) return stateOf(kit, inside);
  const words = /^, (?:the )?((?:\p{L}+ ){1,4})(?:of|in|for) (?:the )?/u.exec(text.slice(end, end + 70));
  const title = words?.[1]?.trim().split(' ') ?? [];
  const start = end + (words?.[0].length ?? 0);
  if (words === null || roleEndingAt(kit.pack.names, title, title.length - 1)?.row.kind !== 'office') return null;
  const state = near.find((other) => isState(kit, other) && other.start === start);
  return state?.actor ?? null;
}

/** Whether a title leaves open whose officer its bearer is: `General`, `Ambassador`; a president or premier heads his own state. */
export function mayHoldMore(text: string, role: Span, kit: Kit): boolean {
  const words = text.slice(role.start, role.end).split(/\s/u);
  const office = roleEndingAt(kit.pack.names, words, words.length - 1)?.row;
  return office?.kind === 'office' && (office.role === null || office.role === 'other');
}
