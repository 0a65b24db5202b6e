import { roleEndingAt } from '../../base/lang/role-match.ts';
import type { Sentence } from '../../base/schema/parse.ts';
import { subtree, tokenOf } from '../../base/text/tree.ts';
import type { ReadContext } from './context.ts';

/** Sectors of those who act for their state. */
const organs: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY']);

/** Whether a noun is an organ of a state without the state's name: "the army", "the consulates". */
export function isOrgan({ kit }: ReadContext, sentence: Sentence, noun: number): boolean {
  const inside = subtree(sentence, noun, (child) => !child.deprel.startsWith('acl')).filter((at) => at <= noun);
  const words = inside.map((at) => tokenOf(sentence, at).form);
  const role = roleEndingAt(kit.pack.names, words, words.length - 1)?.row;
  return role !== undefined && organs.has(role.sector);
}
