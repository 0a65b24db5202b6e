import type { Judgement } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';
import { dayNumber } from '../../base/text/iso-date.ts';
import type { Print } from './variants.ts';

type Placed = Pick<Print, 'id' | 'order' | 'placed'>;

/** From this score on two prints have the same words: such ties hold whatever the days. */
const sameWords = 0.9;

/** Days from the head within which a print may be tied to other members only (found by the ledgers bench, development half). */
const nearDays = 4;

/** The head of the statement that each print belongs to: its fullest print. */
export function printHeads(prints: readonly Placed[], ties: readonly Judgement[]): ReadonlyMap<string, string> {
  const byId = new Map(prints.map((print) => [print.id, print]));
  const on = new Map<string, Judgement[]>(prints.map(({ id }) => [id, []]));
  for (const tie of ties) {
    on.get(tie.left)?.push(tie);
    on.get(tie.right)?.push(tie);
  }
  const heads = new Map<string, string>();
  for (const print of [...prints].sort((a, b) => byCodeUnit(a.placed, b.placed))) {
    heads.set(print.id, printHead(print, on.get(print.id) ?? [], { heads, prints: byId }));
  }
  return heads;
}

/** A tie of two prints, as far as their heads need it. */
export type PrintTie = Pick<Judgement, 'left' | 'right' | 'score' | 'by'>;

/** What stands before a print: the head of each, and the prints themselves. */
export interface Before {
  readonly heads: ReadonlyMap<string, string>;
  readonly prints: ReadonlyMap<string, Placed>;
}

/** How a print is tied to the members of one statement. */
interface Hold {
  sum: number;
  best: number;
  direct: boolean;
}

/**
 * The head of the statement that a print belongs to, by the fuller prints that it is tied to: the statement to whose members it is tied most, when its
 * head is among these, or one has the same words, or the head was printed within days. Its own id, when there is none: it is the fullest of its statement.
 */
export function printHead(print: Placed, on: readonly PrintTie[], { heads, prints }: Before): string {
  const holds = new Map<string, Hold>();
  for (const tie of on) {
    const other = tie.left === print.id ? tie.right : tie.left;
    const head = heads.get(other);
    if (head === undefined) continue;
    const hold = holds.get(head) ?? { sum: 0, best: 0, direct: false };
    const rank = tie.by.startsWith('link/') ? tie.score : 2;
    holds.set(head, {
      sum: hold.sum + Math.round(1000 * rank),
      best: Math.max(hold.best, rank),
      direct: hold.direct || other === head,
    });
  }
  const open = [...holds].filter(
    ([head, { best, direct }]) => direct || best >= sameWords || areNear(print, prints.get(head)),
  );
  open.sort(([a, one], [b, other]) => other.sum - one.sum || byCodeUnit(a, b));
  return open[0]?.[0] ?? print.id;
}

function areNear(a: Placed, b: Placed | undefined): boolean {
  const [one, other] = [dayNumber(a.order), b === undefined ? null : dayNumber(b.order)];
  return one !== null && other !== null && Math.abs(one - other) <= nearDays;
}
