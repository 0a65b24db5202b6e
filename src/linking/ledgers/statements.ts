import { groupsOfMembers, membersOfGroups, replaceStatements, tiesOn } from '../../io/store/links/ledgers.ts';
import { printedStatements } from '../../io/store/links/prints.ts';
import type { Database } from '../../io/store/schema.ts';
import { printHead } from '../../stages/link/print-heads.ts';
import type { PrintTie } from '../../stages/link/print-heads.ts';
import { printOf, statementsOf } from '../../stages/link/variants.ts';
import type { Print } from '../../stages/link/variants.ts';
import type { Desk } from '../desk.ts';
import { Queue } from '../queue.ts';

/** Prints whose texts are read at once. */
const printsAtOnce = 500;
/** Prints whose ties are asked for at once. */
const tiesAtOnce = 200;

/** Which statement prints belong to, while some change. */
class Prints {
  readonly #db: Database;
  readonly #prints = new Map<string, Print | null>();
  /** Heads of the statements that prints belong to. */
  readonly heads = new Map<string, string>();
  /** Statements of the record that are to be formed anew. */
  readonly changed = new Set<string>();
  readonly #moved = new Set<string>();
  /** Prints of statements that lost one, which do not wait to be placed yet. */
  readonly #lost = new Set<string>();
  readonly #groups = new Map<string, string>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Those of some prints that are there, with the heads of their statements at hand. */
  async of(ids: readonly string[]): Promise<readonly Print[]> {
    const fresh = [...new Set(ids)].filter((id) => !this.#prints.has(id));
    if (fresh.length > 0) await this.#load(fresh);
    return ids.flatMap((id) => this.#prints.get(id) ?? []);
  }

  move(id: string, head: string): void {
    this.heads.set(id, head);
    this.#moved.add(id);
    for (const group of [this.#groups.get(id), this.#groups.get(head)])
      if (group !== undefined) this.changed.add(group);
  }

  /** The prints of the changed statements, by head. */
  async members(): Promise<readonly (readonly Print[])[]> {
    const kept = await membersOfGroups(this.#db, 'said', this.changed);
    const heads = [...this.#moved].map((id) => this.heads.get(id) ?? id);
    const prints = await this.of([...new Set([...kept.map(({ member }) => member), ...this.#moved, ...heads])]);
    return [...Map.groupBy(prints, ({ id }) => this.heads.get(id) ?? id).values()];
  }

  /** Loads prints with all others of their statements: the fullest of a statement is its head. */
  async #load(ids: readonly string[]): Promise<void> {
    const groups = await groupsOfMembers(this.#db, 'said', ids);
    const beside = await membersOfGroups(this.#db, 'said', new Set(groups.map(({ group }) => group)));
    for (const { member, group } of beside) this.#groups.set(member, group);
    const fresh = [...new Set([...ids, ...beside.map(({ member }) => member)])].filter((id) => !this.#prints.has(id));
    const prints = new Map((await this.#read(fresh)).map((print) => [print.id, print]));
    for (const id of fresh) {
      this.#prints.set(id, prints.get(id) ?? null);
      this.heads.set(id, id);
    }
    for (const [group, members] of Map.groupBy(beside, ({ group: of }) => of)) this.#findHead(group, members);
  }

  /** A statement that lost a print may have lost its head: then nobody knows it, and all of it is placed anew. */
  #findHead(group: string, members: readonly { readonly member: string }[]): void {
    const prints = members.flatMap(({ member }) => this.#prints.get(member) ?? []);
    const [head] = prints.sort((a, b) => (a.placed < b.placed ? -1 : 1));
    const whole = prints.length === members.length;
    for (const { id } of prints) this.heads.set(id, whole ? (head?.id ?? id) : `lost ${group}`);
    if (whole) return;
    this.changed.add(group);
    for (const { id } of prints) this.#lost.add(id);
  }

  async #read(ids: readonly string[]): Promise<readonly Print[]> {
    const prints: Print[] = [];
    for (let start = 0; start < ids.length; start += printsAtOnce) {
      const told = await printedStatements(this.#db, ids.slice(start, start + printsAtOnce));
      prints.push(...told.map(({ article, said }) => printOf(article, said)));
    }
    return prints;
  }

  /** Prints of statements that lost one: each time those that were not given since they were noted. */
  orphans(): readonly Print[] {
    const found = [...this.#lost].flatMap((id) => this.#prints.get(id) ?? []);
    this.#lost.clear();
    return found;
  }

  /** Has a print wait again that was placed beside prints which are to be placed themselves. */
  again({ id }: Print): void {
    if (this.heads.get(id)?.startsWith('lost ') === true) this.#lost.add(id);
  }
}

/** Ties of the prints that wait: asked for together with those of the next ones, as none comes or goes meanwhile. */
class Ties {
  readonly #db: Database;
  readonly #queue: Queue;
  readonly #known = new Map<string, readonly PrintTie[]>();

  constructor(db: Database, queue: Queue) {
    this.#db = db;
    this.#queue = queue;
  }

  /** The ties of a print; they are forgotten then. */
  async of(id: string): Promise<readonly PrintTie[]> {
    if (!this.#known.has(id)) {
      const ids = [id, ...this.#queue.ahead(tiesAtOnce).filter((next) => !this.#known.has(next))];
      const found = Map.groupBy(await tiesOn(this.#db, 'same-statement', ids), ({ on }) => on);
      for (const each of ids) this.#known.set(each, found.get(each) ?? []);
    }
    const ties = this.#known.get(id) ?? [];
    this.#known.delete(id);
    return ties;
  }
}

/** Forms the statements of the touched attributions anew: each print, the fullest first, then the less full ones that this may concern. */
export async function settleStatements({ db, touched, counts }: Desk): Promise<void> {
  if (touched.sayings.size === 0) return;
  const [prints, queue] = [new Prints(db), new Queue()];
  const ties = new Ties(db, queue);
  queue.put(await prints.of([...touched.sayings]));
  queue.put(prints.orphans());
  for (let next = queue.take(); next !== null; next = queue.take()) {
    const [print] = await prints.of([next.id]);
    if (print !== undefined) {
      queue.put(await place(prints, print, await ties.of(print.id)));
      prints.again(print);
    }
    queue.put(prints.orphans());
  }
  const members = await prints.members();
  counts.formed += members.flat().length;
  await replaceStatements(db, [...prints.changed], statementsOf(members));
}

/** Puts a print into its statement. Gives the less full ones that this may concern. */
async function place(prints: Prints, print: Print, on: readonly PrintTie[]): Promise<readonly Print[]> {
  const others = await prints.of(on.flatMap(({ left, right }) => [left, right]));
  const before = others.filter(({ placed }) => placed < print.placed);
  const own = new Map(before.map(({ id }) => [id, prints.heads.get(id) ?? id]));
  const heads = await prints.of([...new Set(own.values())]);
  const head = printHead(print, on, { heads: own, prints: new Map(heads.map((each) => [each.id, each])) });
  if (head === prints.heads.get(print.id)) return [];
  prints.move(print.id, head);
  return others.filter(({ placed }) => placed > print.placed);
}
