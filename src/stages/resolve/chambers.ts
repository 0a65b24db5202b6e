import type { Kit } from '../../base/kit.ts';
import { roleEndingAt } from '../../base/lang/role-match.ts';
import { slice } from '../../base/text/spans.ts';
import type { Resident } from './directory.ts';

/** Least share of an article's names by which it is set in one state, and greatest by which another is only mentioned. */
const leastShare = 0.6;
const mentionedShare = 0.1;

/** `the Senate`, `the Security Council` in a text that is set in one state is that state's, unless the text is about the body's own state too. */
export function atHome(text: string, kit: Kit, residents: readonly Resident[]): readonly Resident[] {
  const shares = sharesOf(kit, residents);
  const [home] = [...shares].find(([, share]) => share >= leastShare) ?? [];
  if (home === undefined) return residents;
  return residents.map((entity) => {
    const own = entity.actor === null ? null : (kit.tables.actor(entity.actor)?.country ?? null);
    if (own === null || own === home || !isChamber(text, kit, entity)) return entity;
    const elsewhere = own === 'IGO' ? shares.size > 1 : (shares.get(own) ?? 0) > mentionedShare;
    return elsewhere ? entity : { ...entity, actor: home, state: home };
  });
}

/** The states that the names of an article are of, each with its share; chambers, whose state is asked, are left out. */
function sharesOf(kit: Kit, residents: readonly Resident[]): ReadonlyMap<string, number> {
  const found = residents.flatMap(({ type, actor }) => {
    const country = actor === null || type === 'organization' ? null : (kit.tables.actor(actor)?.country ?? null);
    return country !== null && kit.tables.actor(country)?.kind === 'state' ? [country] : [];
  });
  const states = [...new Set(found)];
  return new Map(states.map((state) => [state, found.filter((one) => one === state).length / found.length]));
}

/** A parliament, court or council by a name that more than one state may have: no state is named beside it. */
function isChamber(text: string, kit: Kit, entity: Resident): boolean {
  if (entity.type !== 'organization' || entity.state !== null) return false;
  const name = slice(text, entity);
  const alias = kit.tables.names(name).some(({ actor, kind }) => actor === entity.actor && kind === 'alias');
  const words = name.split(/\s+/u);
  const row = roleEndingAt(kit.pack.names, words, words.length - 1)?.row;
  return alias && (row?.sector === 'LEG' || row?.sector === 'JUD' || words.at(-1) === 'Council');
}
