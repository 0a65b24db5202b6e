/** What forming groups needs of an item, as text that is kept with it. Sets are kept too. */
export function writeHeld(held: unknown): string {
  return JSON.stringify(held, (_, value: unknown) =>
    value instanceof Set ? { set: [...(value as Set<unknown>)] } : value,
  );
}

/** What `writeHeld` wrote. */
export function readHeld<T>(text: string): T {
  return JSON.parse(text, (_, value: unknown) => (isSet(value) ? new Set(value.set) : value)) as T;
}

function isSet(value: unknown): value is { readonly set: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'set' in value && Array.isArray(value.set);
}
