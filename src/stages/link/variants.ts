import type { StatementGroup, StatementVariant, VariantOutcome } from '../../base/schema/ledgers.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import type { Attribution } from '../../base/schema/finding.ts';
import { contentId } from '../../base/text/ids.ts';
import { slice } from '../../base/text/spans.ts';
import { byCodeUnit } from './groups.ts';
import { orderOf, shortOrder } from './linker.ts';
import { printHeads } from './print-heads.ts';
import { holds, leastQuoted, Quotations } from './quotations.ts';
import { commonInOrder, foldedWords } from './stems.ts';

/** One print of a statement. */
export interface Print {
  readonly id: string;
  readonly article: string;
  readonly order: string;
  /** The fullest print comes first; of equally full ones the earliest, in the order in which they are compared. */
  readonly placed: string;
  /** Words between quotation marks, folded; none when it is told without. */
  readonly quoted: readonly string[];
}

/** Words by which one quotation must be longer to be the fuller one. */
const fuller = 3;

/** Least share of words in the same order by which one quotation is another with words changed, not another telling. */
const sameFrame = 0.6;

/** Statements that several articles print, with what became of the words in each. In order of id. */
export function statementGroups(
  articles: readonly Linkable[],
  judgements: readonly Judgement[],
): readonly StatementGroup[] {
  const ties = judgements.filter(({ kind }) => kind === 'same-statement');
  const wanted = new Set(ties.flatMap(({ left, right }) => [left, right]));
  return groupsOfPrints(
    articles.flatMap((article) => printsOf(article, wanted)),
    ties,
  );
}

/** The same of prints and the ties between them. */
function groupsOfPrints(list: readonly Print[], ties: readonly Judgement[]): readonly StatementGroup[] {
  const prints = new Map(list.map((print) => [print.id, print]));
  const heads = printHeads(list, ties);
  const groups = Map.groupBy(prints.values(), ({ id }) => heads.get(id) ?? id);
  return statementsOf([...groups.values()]);
}

/** The statements of groups of prints; a print alone is none. In order of id. */
export function statementsOf(groups: readonly (readonly Print[])[]): readonly StatementGroup[] {
  return groups
    .filter(({ length }) => length > 1)
    .map(groupOf)
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The prints of an article that are among some attributions. */
function printsOf(article: Linkable, wanted: ReadonlySet<string>): readonly Print[] {
  return article.attributions.filter(({ id }) => wanted.has(id)).map((said) => printOf(article, said));
}

/** One print: what an article says that was said. */
export function printOf(article: Printing, said: Printed): Print {
  return {
    ...{ id: said.id, article: article.id, order: orderOf(article, said.id), placed: placeOf(article, said) },
    quoted: quotedWords(article.text, said),
  };
}

/** An article and what it says that was said, as far as prints need them. */
type Printing = Pick<Linkable, 'id' | 'text' | 'published'>;
type Printed = Pick<Attribution, 'id' | 'content' | 'quotation'>;

/** Words in a content beyond which nothing is fuller. */
const mostWords = 99_999;

function placeOf(article: Printing, said: Printed): string {
  const { length } = foldedWords(said.content.map((span) => slice(article.text, span)).join(' '));
  const missing = String(Math.max(0, mostWords - length)).padStart(5, '0');
  return `${missing} ${shortOrder(orderOf(article, said.id))}`;
}

const marked = /[“„"«‹‘']([^“”„"«»‹›]+)[”“"»›’']?/gu;

/** The words that stand between quotation marks. */
function quotedWords(text: string, { content, quotation }: Printed): readonly string[] {
  if (quotation === 'indirect') return [];
  const words = content.map((span) => slice(text, span)).join(' ');
  const parts = [...words.matchAll(marked)].map(([, inside = '']) => inside);
  return foldedWords(quotation === 'direct' && parts.length === 0 ? words : parts.join(' '));
}

function groupOf(members: readonly Print[]): StatementGroup {
  const prints = [...members].sort((a, b) => byCodeUnit(a.order, b.order));
  const id = contentId('said', [...members].map((print) => print.id).sort(byCodeUnit)[0] ?? '');
  const quotations = new Quotations(prints);
  return { id, first: prints[0]?.id ?? '', variants: prints.map((print) => variantOf(print, quotations)) };
}

function variantOf(print: Print, quotations: Quotations<Print>): StatementVariant {
  const { id: attribution, article } = print;
  const [outcome, against] = outcomeOf(print, quotations);
  return { attribution, article, outcome, against: against?.id ?? null };
}

/** What became of the words, and the print that shows it. */
function outcomeOf(print: Print, quotations: Quotations<Print>): readonly [VariantOutcome, Print | null] {
  if (print.quoted.length < leastQuoted) return ['reported', quotations.first(print)];
  const longest = quotations.longest(print);
  if (longest !== null && holds(longest, print) && longest.quoted.length >= print.quoted.length + fuller) {
    return ['fuller-elsewhere', longest];
  }
  if (longest !== null) return ['authentic', longest];
  // Whoever printed first, or what another article quotes too.
  const authority = quotations.first(print, (other) => isEarlier(other, print) || quotations.longest(other) !== null);
  if (authority === null) return ['unconfirmed', quotations.first(print)];
  return [frameOf(print, authority) >= sameFrame ? 'altered' : 'reworded', authority];
}

function isEarlier(a: Print, b: Print): boolean {
  return a.order < b.order;
}

function frameOf(a: Print, b: Print): number {
  return commonInOrder(a.quoted, b.quoted) / Math.min(a.quoted.length, b.quoted.length);
}
