import type { EventMention } from '../../base/schema/finding.ts';
import type { Judgement } from '../../base/schema/record.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { sameSpan } from '../../base/text/spans.ts';
import type { Copy } from './copies.ts';
import { byCodeUnit } from './groups.ts';
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

/**
 * Which event mentions mean one happening: those in sentences that one article has from another, and those of one type and the same
 * parties on one day. A month or year counts as a day only when the archive knows no other day in it.
 */
export function sameEvents(articles: readonly Linkable[], copies: readonly Copy[]): readonly Judgement[] {
  const matters = Map.groupBy(mentionsOf(articles), matterKey);
  const found = copies.flatMap(inCopiedSentences);
  for (const [key, mentions] of matters) if (key !== null) found.push(...onSameDays(mentions));
  return found.map(judgementOf);
}

function judgementOf({ a, b, rule }: Same): Judgement {
  const [left = '', right = ''] = [a.event.id, b.event.id].sort(byCodeUnit);
  const by = `link/${rule}`;
  const date = a.event.date?.value ?? b.event.date?.value ?? 'no date';
  const what = `${a.event.type} of ${partiesOf(a.event).join(' and ')}`;
  const reasons = [rule === 'copied-sentence' ? `${what} in a sentence that both articles hold` : `${what}, ${date}`];
  const id = contentId('judgement', 'same-event', left, right, by);
  return { id, kind: 'same-event', left, right, directed: false, score: rules[rule], reasons, by };
}

/** The mentions of copied sentences, in order, as far as type, reality and parties agree. */
function inCopiedSentences({ a, b, alignment }: Copy): readonly Same[] {
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

/** Mentions of one matter: those of a day, those of a month, and months and years that can only mean one day. */
function onSameDays(mentions: readonly Mention[]): readonly Same[] {
  const dated = mentions.filter(({ event }) => event.date !== null);
  const byDate = Map.groupBy(dated, dateKey);
  const days = [...byDate.keys()].filter((date) => date.length === 10).sort(byCodeUnit);
  return [...byDate].flatMap(([date, group]) => {
    if (date.length === 10) return chain(group, 'same-day');
    const inside = days.filter((day) => day.startsWith(`${date}-`));
    const [only] = inside.length === 1 ? (byDate.get(inside[0] ?? '') ?? []) : [];
    if (only !== undefined) return group.map((mention): Same => ({ a: mention, b: only, rule: 'only-day' }));
    return date.length === 7 && inside.length === 0 ? chain(group, 'same-month') : [];
  });
}

function dateKey({ event }: Mention): string {
  return (event.date?.value ?? '').slice(0, 10);
}

/** Each mention with the next in order of id: as many judgements as it takes, and the same ones whatever the order of adding. */
function chain(group: readonly Mention[], rule: Same['rule']): readonly Same[] {
  return group.slice(1).flatMap((mention, at) => {
    const before = group[at];
    return before === undefined ? [] : [{ a: before, b: mention, rule }];
  });
}
