import type { EventMention } from '../../base/schema/finding.ts';
import type { Judgement } from '../../base/schema/record.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { sameSpan } from '../../base/text/spans.ts';
import type { Copy } from './copies.ts';
import { byCodeUnit } from './groups.ts';
import { orderOf, pairRule } from './linker.ts';
import type { Item } from './linker.ts';
import { matterKey, mentionsOf, partiesOf, realityOf } from './matter.ts';
import type { Mention } from './matter.ts';

/** Two mentions that a rule takes for one happening. */
interface Same {
  readonly a: Mention;
  readonly b: Mention;
  readonly rule: keyof typeof rules;
}

/** How sure each rule is: an order, not a measured probability. */
const rules = { 'copied-sentence': 0.95, 'same-day': 0.9, 'same-month': 0.7, 'only-day': 0.7 } as const;

/** The mentions that two articles have in sentences that one took from the other. */
export function copiedMentions(copy: Pick<Copy, 'a' | 'b' | 'alignment'>): readonly Judgement[] {
  return inCopiedSentences(copy).map(judgementOf);
}

/** A mention of a day, with the key under which mentions of that day mean the same. */
interface Dated extends Item {
  readonly key: string;
  readonly mention: Mention;
}

/** Mentions of one type and the same parties on one day, each tied to the next. */
export const sameDays = pairRule<Dated>({
  ...{ name: 'same-day', kind: 'same-event', window: 1, least: 1, earlier: false },
  items: (article) =>
    mentionsOf([article]).flatMap((mention) => {
      const [matter, date] = [matterKey(mention), dateKey(mention)];
      if (matter === null || date.length !== 10) return [];
      const { id } = mention.event;
      return [{ id, article: article.id, order: orderOf(article, id), key: JSON.stringify([matter, date]), mention }];
    }),
  keys: ({ key }) => [key],
  compare: (a, b) => (a.key === b.key ? judgementOf({ a: a.mention, b: b.mention, rule: 'same-day' }) : null),
});

function judgementOf({ a, b, rule }: Same): Judgement {
  const date = a.event.date?.value ?? b.event.date?.value ?? 'no date';
  const what = `${a.event.type} of ${partiesOf(a.event).join(' and ')}`;
  const reason = rule === 'copied-sentence' ? `${what} in a sentence that both articles hold` : `${what}, ${date}`;
  return sameEvent([a.event.id, b.event.id], rule, reason);
}

/** The judgement of a rule that two mentions mean one happening. */
export function sameEvent(mentions: readonly [string, string], rule: keyof typeof rules, reason: string): Judgement {
  const [left = '', right = ''] = [...mentions].sort(byCodeUnit);
  const [by, reasons] = [`link/${rule}`, [reason]];
  const id = contentId('judgement', 'same-event', left, right, by);
  return { id, kind: 'same-event', left, right, directed: false, score: rules[rule], reasons, by };
}

/** The mentions of copied sentences, in order, as far as type, reality and parties agree. */
function inCopiedSentences({ a, b, alignment }: Pick<Copy, 'a' | 'b' | 'alignment'>): readonly Same[] {
  return alignment.pairs.flatMap(({ left, right }) => {
    const others = [...mentionsIn(b, b.sentences[right])];
    return mentionsIn(a, a.sentences[left]).flatMap((mention): readonly Same[] => {
      const at = others.findIndex((other) => agree(mention.event, other.event));
      const [other] = at === -1 ? [] : others.splice(at, 1);
      return other === undefined ? [] : [{ a: mention, b: other, rule: 'copied-sentence' }];
    });
  });
}

function mentionsIn(article: Linkable, sentence: Span | undefined): readonly Mention[] {
  if (sentence === undefined) return [];
  return article.events.filter((event) => sameSpan(event.sentence, sentence)).map((event) => ({ article, event }));
}

function agree(a: EventMention, b: EventMention): boolean {
  const parties = partiesOf(a);
  const others = partiesOf(b);
  const same = parties.length === others.length && parties.every((party, at) => party === others[at]);
  return same && parties.length > 0 && a.type === b.type && realityOf(a) === realityOf(b);
}

function dateKey({ event }: Pick<Mention, 'event'>): string {
  return (event.date?.value ?? '').slice(0, 10);
}
