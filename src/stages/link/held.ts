/** What is kept with an item, as text. Sets and maps are kept too. */
export function writeHeld(held: unknown): string {
  return JSON.stringify(held, (_, value: unknown) => {
    if (value instanceof Set) return { set: [...(value as Set<unknown>)] };
    return value instanceof Map ? { map: [...(value as Map<unknown, unknown>)] } : value;
  });
}

/** What `writeHeld` wrote. */
export function readHeld(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('set' in value && Array.isArray(value.set)) return new Set<unknown>(value.set);
    return 'map' in value && Array.isArray(value.map) ? new Map(value.map as [unknown, unknown][]) : value;
  });
}
