import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../web/islands/', import.meta.url);

/** The scripts of the pages by file name, as the browser gets them: plain modules, each for one piece of a page that also works without it. */
export function scripts(): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}
