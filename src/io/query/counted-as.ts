/** Kinds of which every print is counted, where their lists show once what several print. */
const prints: ReadonlySet<string> = new Set(['statements', 'claims', 'commitments']);

/** What a count of a record is called beside what it was before a decision. */
export function countedAs(name: string): string {
  return prints.has(name) ? `printed ${name}` : name;
}
