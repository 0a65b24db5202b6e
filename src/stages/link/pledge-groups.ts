import type { ActorId } from '../../base/schema/actor.ts';
import type { Commitment, EventMention } from '../../base/schema/finding.ts';
import type { Instrument, InstrumentDeed } from '../../base/schema/ledgers.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Judgement, JudgementKind, Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { slice } from '../../base/text/spans.ts';
import { apartIn, byCodeUnit } from './groups.ts';
import { statusOf } from './instruments.ts';
import { orderOf } from './linker.ts';
import { deedOnPledge, pledgeActs } from './pledge-deeds.ts';
import type { ToldDeed } from './pledge-deeds.ts';
import { joinedGroups } from './statements.ts';

/** A pledge as an article reports it. */
export interface ToldPledge {
  readonly id: string;
  readonly article: string;
  readonly order: string;
  readonly published: string | null;
  /** The words of the promise, and where they stand. */
  readonly words: string;
  readonly action: Span;
  readonly parties: readonly ActorId[];
}

/** Pledges that several articles report, or to which a later report ties something done. In order of id. */
export function tiedPledges(articles: readonly Linkable[], judgements: readonly Judgement[]): readonly Instrument[] {
  return pledgesOf(articles.flatMap(toldPledges), { deeds: articles.flatMap(toldDeeds), judgements });
}

/** The same of pledges, the deeds that are tied to them and the judgements on both. */
export function pledgesOf(
  list: readonly ToldPledge[],
  { deeds, judgements }: { readonly deeds: readonly ToldDeed[]; readonly judgements: readonly Judgement[] },
): readonly Instrument[] {
  const told = new Map(list.map((each) => [each.id, each]));
  const same = judgements.filter(
    ({ kind, left, right }) => kind === 'same-instrument' && told.has(left) && told.has(right),
  );
  const fulfilling = judgements.filter(({ kind, right }) => isAct(kind) && told.has(right));
  const groups = joinedGroups(same, apartIn(judgements));
  const inGroups = new Set(groups.flat());
  const alone = [...new Set(fulfilling.map(({ right }) => right))].filter((id) => !inGroups.has(id)).map((id) => [id]);
  const done = Map.groupBy(fulfilling, ({ right }) => right);
  const byId = new Map(deeds.map((deed) => [deed.id, deed]));
  return [...groups, ...alone]
    .map((ids) =>
      pledgeOf(
        ids.flatMap((id) => told.get(id) ?? []),
        ids.flatMap((id) => (done.get(id) ?? []).flatMap((tie) => deedOf(tie, byId))),
      ),
    )
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function isAct(kind: JudgementKind): boolean {
  return pledgeActs.some((act) => act === kind);
}

/** The promises of an article, made or recalled. */
export function promisesIn({ commitments }: Linkable): readonly Commitment[] {
  return commitments.filter(({ kind }) => kind === 'pledge' || kind === 'offer');
}

function toldPledges(article: Linkable): readonly ToldPledge[] {
  return promisesIn(article).map((pledge) => toldPledge(article, pledge));
}

export function toldPledge(article: Linkable, { id, action, parties }: Commitment): ToldPledge {
  const known = parties.map(partyOf).filter((party) => party !== null);
  return {
    ...{ id, article: article.id, order: orderOf(article, id), published: article.published?.value ?? null },
    ...{ words: slice(article.text, action), action, parties: known },
  };
}

function toldDeeds(article: Linkable): readonly ToldDeed[] {
  const recalled = promisesIn(article).flatMap((pledge) => deedOnPledge(article, pledge) ?? []);
  return [...article.events.map((event) => toldDeed(article, event)), ...recalled];
}

export function toldDeed({ id: article }: Linkable, { id, trigger: { start, end } }: EventMention): ToldDeed {
  return { id, article, start, end, act: 'fulfils', reality: 'done', by: null, reasons: [] };
}

function pledgeOf(members: readonly ToldPledge[], deeds: readonly InstrumentDeed[]): Instrument {
  const mentions = [...members].sort((a, b) => byCodeUnit(a.order, b.order));
  const names = [...new Set(mentions.map(({ words }) => words))];
  return {
    id: contentId('instrument', mentions.map(({ id }) => id).sort(byCodeUnit)[0] ?? ''),
    ...{
      kind: 'pledge',
      name: names[0] ?? '',
      names: names.slice(1),
      since: mentions[0]?.published?.slice(0, 10) ?? null,
    },
    parties: [...new Set(mentions.flatMap(({ parties }) => parties))].sort(byCodeUnit),
    mentions: mentions.map(({ id, article, action }) => ({ id, article, ...action })),
    ...{ deeds, ...statusOf(deeds) },
  };
}

function deedOf(
  { id, left, score, reasons }: Judgement,
  deeds: ReadonlyMap<string, ToldDeed>,
): readonly InstrumentDeed[] {
  const deed = deeds.get(left);
  if (deed === undefined) return [];
  return [{ ...deed, id, score, reasons: [...reasons, ...deed.reasons] }];
}
