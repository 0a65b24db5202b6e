import { inForceOn } from '../../io/store/judgement-log.ts';
import { standingOf } from '../../io/store/links/clusters.ts';
import { groupsOfMembers, membersOfGroups, replaceStatements } from '../../io/store/links/ledgers.ts';
import { printHead } from '../../stages/link/print-heads.ts';
import { printsOf, statementsOf } from '../../stages/link/variants.ts';
import type { Print } from '../../stages/link/variants.ts';
import type { Desk } from '../desk.ts';
import { Queue } from '../queue.ts';

/** Which statement prints belong to, while some change. */
class Prints {
  readonly #desk: Desk;
  readonly #prints = new Map<string, Print | null>();
  /** Heads of the statements that prints belong to. */
  readonly heads = new Map<string, string>();
  /** Statements of the record that are to be formed anew. */
  readonly changed = new Set<string>();
  readonly #moved = new Set<string>();
  /** Prints of statements that lost one, which do not wait to be placed yet. */
  readonly #lost = new Set<string>();
  readonly #groups = new Map<string, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
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
    const kept = await membersOfGroups(this.#desk.db, 'said', this.changed);
    const heads = [...this.#moved].map((id) => this.heads.get(id) ?? id);
    const prints = await this.of([...new Set([...kept.map(({ member }) => member), ...this.#moved, ...heads])]);
    return [...Map.groupBy(prints, ({ id }) => this.heads.get(id) ?? id).values()];
  }

  /** Loads prints with all others of their statements: the fullest of a statement is its head. */
  async #load(ids: readonly string[]): Promise<void> {
    const { db } = this.#desk;
    const groups = await groupsOfMembers(db, 'said', ids);
    const beside = await membersOfGroups(db, 'said', new Set(groups.map(({ group }) => group)));
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
    const { db, shelf } = this.#desk;
    const standing = (await standingOf(db, 'attributions', ids)).filter(({ newest }) => newest);
    const wanted = new Set(standing.map(({ id }) => id));
    const articles = await shelf.fetch(
      db,
      standing.map(({ article }) => article),
    );
    return articles.flatMap((article) => printsOf(article, wanted));
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

/** Forms the statements of the touched attributions anew: each print, the fullest first, then the less full ones that this may concern. */
export async function settleStatements(desk: Desk): Promise<void> {
  if (desk.touched.sayings.size === 0) return;
  const [prints, queue] = [new Prints(desk), new Queue()];
  queue.put(await prints.of([...desk.touched.sayings]));
  queue.put(prints.orphans());
  for (let next = queue.take(); next !== null; next = queue.take()) {
    const [print] = await prints.of([next.id]);
    if (print !== undefined) {
      queue.put(await place(desk, prints, print));
      prints.again(print);
    }
    queue.put(prints.orphans());
  }
  await replaceStatements(desk.db, [...prints.changed], statementsOf(await prints.members()));
}

/** Puts a print into its statement. Gives the less full ones that this may concern. */
async function place({ db }: Desk, prints: Prints, print: Print): Promise<readonly Print[]> {
  const on = await inForceOn(db, ['same-statement'], [print.id]);
  const others = await prints.of(on.flatMap(({ left, right }) => [left, right]));
  const before = others.filter(({ placed }) => placed < print.placed);
  const own = new Map(before.map(({ id }) => [id, prints.heads.get(id) ?? id]));
  const heads = await prints.of([...new Set(own.values())]);
  const head = printHead(print, on, { heads: own, prints: new Map(heads.map((each) => [each.id, each])) });
  if (head === prints.heads.get(print.id)) return [];
  prints.move(print.id, head);
  return others.filter(({ placed }) => placed > print.placed);
}
