import { actOnPromise } from '../../base/lang/en/promise-acts.ts';
import type { Commitment } from '../../base/schema/finding.ts';
import type { InstrumentAct, InstrumentDeed } from '../../base/schema/ledgers.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import { tellingOf } from './instrument-deeds.ts';

/** A deed that may be what was promised, or what was done with the promise: where an article tells it, how, and whose word it is. */
export interface ToldDeed extends Span, Pick<InstrumentDeed, 'act' | 'reality' | 'by' | 'reasons'> {
  readonly id: string;
  readonly article: string;
}

/** Kinds of judgement that tie a deed to a pledge. */
export const pledgeActs = ['fulfils', 'extends', 'breaks'] as const satisfies readonly InstrumentAct[];

export type PledgeAct = (typeof pledgeActs)[number];

/** What an article tells of a promise that it recalls ("broke its promise to ..."): no new promise; null for one that it reports as made. */
export function deedOnPledge(
  article: Linkable,
  { id, action }: Pick<Commitment, 'id' | 'action'>,
): (ToldDeed & { readonly act: PledgeAct }) | null {
  const sentence = article.sentences.find(({ start, end }) => start <= action.start && action.start < end);
  if (sentence === undefined) return null;
  const before = slice(article.text, { start: sentence.start, end: action.start });
  const found = actOnPromise(before);
  if (found === null) return null;
  const words = { start: sentence.start + found.start, end: sentence.start + found.end };
  const telling = tellingOf(article, before.slice(0, found.start), words);
  return { id, article: article.id, ...words, act: found.act, ...telling };
}
