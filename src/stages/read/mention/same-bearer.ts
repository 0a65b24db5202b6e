import type { Kit } from '../../../base/kit.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Parse } from '../../../base/schema/parse.ts';
import { slice } from '../../../base/text/spans.ts';
import { headOfSpan, sentenceAt } from '../../../base/text/tree.ts';
import { placeOf } from './grammar-role.ts';

/** Whether somebody is named with a crown: `King Hussein`, `the Emir of Kuwait Jaber`. */
export function isCrowned(text: string, { pack }: Pick<Kit, 'pack'>, { role }: EntityDraft): boolean {
  if (role === null) return false;
  const crowns = wordSet(pack.names, 'crowns');
  return slice(text, role)
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => crowns.has(word));
}

/** Whether the tables know the offices of a person, and a crown is none of them. */
export function isUncrowned({ pack, tables }: Pick<Kit, 'pack' | 'tables'>, person: string | null): boolean {
  const offices = person === null ? [] : tables.offices(person);
  const crowns = wordSet(pack.names, 'crowns');
  const isCrown = (title: string): boolean =>
    title
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => crowns.has(word));
  return offices.length > 0 && !offices.some(({ title }) => isCrown(title));
}

/** "President Bush met Jeb Bush", "Bush and Jeb Bush": who does something to, or together with, another in the clause is not that one. */
export function actsOn(parse: Parse, doer: EntityDraft, other: EntityDraft): boolean {
  const sentence = sentenceAt(parse, other.start);
  if (sentence === null || doer.start < sentence.start || doer.start >= other.start) return false;
  const [one, two] = [doer, other].map((span) => placeOf({ sentence, index: headOfSpan(sentence, span) }));
  if (one?.role !== 'subject' || two === undefined) return false;
  const verb = sentence.tokens[one.top]?.head;
  return two.top === one.top || (/^ob/u.test(two.role) && sentence.tokens[two.top]?.head === verb);
}
