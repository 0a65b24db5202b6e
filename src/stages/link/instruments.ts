import type { Instrument, InstrumentDeed, InstrumentStatus } from '../../base/schema/ledgers.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { apartIn, byCodeUnit } from './groups.ts';
import { deedAt } from './instrument-deeds.ts';
import { instrumentItems } from './instrument-mentions.ts';
import type { InstrumentItem } from './instrument-mentions.ts';
import { joinedGroups } from './statements.ts';

/** What the status says and from what, the first that holds. */
const statusRules: readonly { readonly status: InstrumentStatus; readonly rule: string }[] = [
  { status: 'disputed', rule: 'a report tells, alleges or announces that it was broken, suspended or left' },
  {
    status: 'reported-fulfilled',
    rule: 'a report tells that what it asks for was done, and none that was tied to it tells that it was broken',
  },
  { status: 'invoked', rule: 'a report tells that somebody invoked it' },
  { status: 'open', rule: 'no report that was tied to it tells that it was invoked, fulfilled or broken' },
];

/** The status that reports of deeds give, with its rule. */
export function statusOf(deeds: readonly InstrumentDeed[]): {
  readonly status: InstrumentStatus;
  readonly rule: string;
} {
  const tells = (act: InstrumentDeed['act'], realities: readonly InstrumentDeed['reality'][]): boolean =>
    deeds.some((deed) => deed.act === act && realities.includes(deed.reality));
  const status: InstrumentStatus = tells('breaks', ['done', 'alleged', 'announced'])
    ? 'disputed'
    : tells('fulfils', ['done', 'alleged'])
      ? 'reported-fulfilled'
      : tells('invokes', ['done', 'alleged'])
        ? 'invoked'
        : 'open';
  return { status, rule: statusRules.find((row) => row.status === status)?.rule ?? '' };
}

/** A mention with what its article reports to have been done. */
export interface ToldMention {
  readonly item: InstrumentItem;
  readonly deed: InstrumentDeed | null;
}

export function toldMention(item: InstrumentItem, article: Linkable): ToldMention {
  return { item, deed: deedAt(article, item) };
}

/** The instruments that articles name, each with its names, parties, mentions and what reports say was done with it. In order of id. */
export function namedInstruments(
  articles: readonly Linkable[],
  judgements: readonly Judgement[],
): readonly Instrument[] {
  const told = articles.flatMap((article) => instrumentItems(article).map((item) => toldMention(item, article)));
  return instrumentsOf(told, judgements);
}

/** The same of mentions and the judgements on them. */
export function instrumentsOf(told: readonly ToldMention[], judgements: readonly Judgement[]): readonly Instrument[] {
  const byId = new Map(told.map((each) => [each.item.id, each]));
  const ties = judgements.filter(
    ({ kind, left, right }) => kind === 'same-instrument' && byId.has(left) && byId.has(right),
  );
  const groups = joinedGroups(ties, apartIn(judgements)).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  const tied = new Set(groups.flat().map(({ item }) => item.id));
  const alone = told.filter(({ item }) => !tied.has(item.id) && item.named.form === 'name').map((each) => [each]);
  return [...groups.filter(isNamed), ...alone].map(instrumentOf).sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Whether somebody gives the name in full. */
function isNamed(group: readonly ToldMention[]): boolean {
  return group.some(({ item }) => item.named.form === 'name');
}

function instrumentOf(group: readonly ToldMention[]): Instrument {
  const mentions = [...group].sort((a, b) => byCodeUnit(a.item.order, b.item.order));
  const deeds = mentions.flatMap(({ deed }) => deed ?? []);
  const [name = '', ...names] = namesOf(mentions.map(({ item }) => item));
  return {
    id: contentId('instrument', mentions.map(({ item }) => item.id).sort(byCodeUnit)[0] ?? ''),
    ...{ kind: 'instrument', name, names, parties: partiesOf(mentions), since: sinceOf(mentions) },
    mentions: mentions.map(({ item }) => ({ id: item.id, article: item.article, ...item.span })),
    ...{ deeds, ...statusOf(deeds) },
  };
}

/** Names as printed, each once: full ones before letters and descriptions, then the longest. */
function namesOf(items: readonly InstrumentItem[]): readonly string[] {
  const forms = ['name', 'acronym', 'description'];
  const rank = ({ named }: InstrumentItem): number => forms.indexOf(named.form);
  const ordered = [...items].sort(
    (a, b) => rank(a) - rank(b) || b.named.name.length - a.named.name.length || byCodeUnit(a.named.name, b.named.name),
  );
  return [...new Map(ordered.map(({ named }) => [named.name.toLowerCase(), named.name])).values()];
}

/** States that two mentions or more name with it, or those of the only mention. */
function partiesOf(mentions: readonly ToldMention[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { item } of mentions) for (const party of item.parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  const least = mentions.length > 1 && [...counts.values()].some((count) => count > 1) ? 2 : 1;
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([party]) => party)
    .sort(byCodeUnit);
}

/** The earliest month that a report gives for the signing. */
function sinceOf(mentions: readonly ToldMention[]): string | null {
  return mentions.flatMap(({ item }) => item.month ?? []).sort(byCodeUnit)[0] ?? null;
}
