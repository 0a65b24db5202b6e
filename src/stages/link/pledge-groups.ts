import type { Instrument, InstrumentDeed } from '../../base/schema/ledgers.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import type { Commitment } from '../../base/schema/finding.ts';
import { contentId } from '../../base/text/ids.ts';
import { slice } from '../../base/text/spans.ts';
import { byCodeUnit } from './groups.ts';
import { statusOf } from './instruments.ts';
import { orderOf } from './linker.ts';
import { joinedGroups } from './statements.ts';

interface Placed {
  readonly article: Linkable;
  readonly pledge: Commitment;
  readonly order: string;
}

/** Pledges that several articles report, or to which a later report ties something done. In order of id. */
export function tiedPledges(articles: readonly Linkable[], judgements: readonly Judgement[]): readonly Instrument[] {
  const placed = new Map(articles.flatMap(pledgesOf).map((each) => [each.pledge.id, each]));
  const same = judgements.filter(
    ({ kind, left, right }) => kind === 'same-instrument' && placed.has(left) && placed.has(right),
  );
  const fulfilling = judgements.filter(({ kind, right }) => kind === 'fulfils' && placed.has(right));
  const groups = joinedGroups(same);
  const inGroups = new Set(groups.flat());
  const alone = [...new Set(fulfilling.map(({ right }) => right))].filter((id) => !inGroups.has(id)).map((id) => [id]);
  const deeds = Map.groupBy(fulfilling, ({ right }) => right);
  const events = eventsOf(articles, new Set(fulfilling.map(({ left }) => left)));
  return [...groups, ...alone]
    .map((ids) =>
      pledgeOf(
        ids.flatMap((id) => placed.get(id) ?? []),
        ids.flatMap((id) => deeds.get(id) ?? []),
        events,
      ),
    )
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function pledgesOf(article: Linkable): readonly Placed[] {
  return article.commitments
    .filter(({ kind }) => kind === 'pledge' || kind === 'offer')
    .map((pledge) => ({ article, pledge, order: orderOf(article, pledge.id) }));
}

type Events = ReadonlyMap<string, { readonly article: string; readonly start: number; readonly end: number }>;

function eventsOf(articles: readonly Linkable[], ids: ReadonlySet<string>): Events {
  const wanted = articles.flatMap((article) =>
    article.events
      .filter(({ id }) => ids.has(id))
      .map(({ id, trigger }) => [id, { article: article.id, start: trigger.start, end: trigger.end }] as const),
  );
  return new Map(wanted);
}

function pledgeOf(members: readonly Placed[], ties: readonly Judgement[], events: Events): Instrument {
  const mentions = [...members].sort((a, b) => byCodeUnit(a.order, b.order));
  const names = [...new Set(mentions.map(({ article, pledge }) => slice(article.text, pledge.action)))];
  const deeds = ties.flatMap((tie) => deedOf(tie, events));
  return {
    id: contentId('instrument', mentions.map(({ pledge }) => pledge.id).sort(byCodeUnit)[0] ?? ''),
    ...{
      kind: 'pledge',
      name: names[0] ?? '',
      names: names.slice(1),
      since: mentions[0]?.article.published?.value.slice(0, 10) ?? null,
    },
    parties: partiesOf(mentions),
    mentions: mentions.map(({ article, pledge }) => ({ id: pledge.id, article: article.id, ...pledge.action })),
    ...{ deeds, ...statusOf(deeds) },
  };
}

function partiesOf(mentions: readonly Placed[]): readonly string[] {
  const parties = mentions.flatMap(({ pledge }) => pledge.parties.map(partyOf));
  return [...new Set(parties.filter((party) => party !== null))].sort(byCodeUnit);
}

function deedOf({ id, left, score, reasons }: Judgement, events: Events): readonly InstrumentDeed[] {
  const event = events.get(left);
  return event === undefined ? [] : [{ id, act: 'fulfils', ...event, by: null, reality: 'done', score, reasons }];
}
