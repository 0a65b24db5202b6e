import { heldBy } from '../io/store/links/items.ts';
import type { Database } from '../io/store/schema.ts';
import { readHeld } from '../stages/link/held.ts';
import type { Item, Linker } from '../stages/link/linker.ts';

/** What items of a linker hold for forming groups, in order of the item; ids of no such item are left out. */
export async function heldOf<T>(
  db: Database,
  { name }: Pick<Linker<Item>, 'name'>,
  ids: Iterable<string>,
): Promise<readonly T[]> {
  return (await heldBy(db, name, ids)).map((text) => readHeld(text) as T);
}
