/** An address with some of its questions asked otherwise: null takes one away. The place in the list always goes. */
export function readdressed(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const next = new URL(url);
  next.searchParams.delete('offset');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  return next.pathname + next.search;
}
