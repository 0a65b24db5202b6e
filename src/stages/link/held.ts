/** What is kept with an item, as text. Sets and maps are kept too. */
export function writeHeld(held: unknown): string {
  return JSON.stringify(held, (_, value: unknown) => {
    if (value instanceof Set) return { set: [...(value as Set<unknown>)] };
    return value instanceof Map ? { map: [...(value as Map<unknown, unknown>)] } : value;
  });
}

/** What `writeHeld` wrote. */
export function readHeld(text: string): unknown {
  const held: unknown = JSON.parse(text);
  return text.includes('"set":') || text.includes('"map":') ? revived(held) : held;
}

/** Makes sets and maps again, in place. */
function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (typeof member === 'object' && member !== null) members[key] = revived(member);
  }
  if (Array.isArray(members['set'])) return new Set<unknown>(members['set']);
  return Array.isArray(members['map']) ? new Map(members['map'] as [unknown, unknown][]) : value;
}
