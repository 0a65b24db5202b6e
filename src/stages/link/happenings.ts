import type { ActorId } from '../../base/schema/actor.ts';
import type { DatePrecision } from '../../base/schema/article.ts';
import type { Counts, Happening, HappeningStatus, Judgement, Kinship, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { contains } from '../../base/text/spans.ts';
import { apartIn, byCodeUnit, byWeight, groupsOf } from './groups.ts';
import { mentionsOf, partiesOf, realityOf } from './matter.ts';
import type { Mention } from './matter.ts';

/** What happenings are computed from. */
export interface Archive {
  readonly articles: readonly Linkable[];
  readonly judgements: readonly Judgement[];
  readonly kinships: readonly Kinship[];
}

/** The happenings that judgements of sameness make, in order of their first mention; a mention like no other is a happening of its own. */
export function happeningsOf(archive: Archive): readonly Happening[] {
  const mentions = mentionsOf(archive.articles);
  const same = archive.judgements.filter((judgement) => judgement.kind === 'same-event').sort(byWeight);
  const links = same.map(({ left, right }) => [left, right] as const);
  const group = new Map<string, string>();
  for (const ids of groupsOf(links, apartIn(archive.judgements))) {
    for (const id of ids) group.set(id, ids[0] ?? id);
  }
  const kinships = new Map(archive.kinships.map((kinship) => [kinship.article, kinship]));
  const grouped = Map.groupBy(mentions, ({ event }) => group.get(event.id) ?? event.id);
  return [...grouped.values()].map((members) => happeningOf(members, kinships));
}

type Kinships = ReadonlyMap<string, Kinship>;

function happeningOf(mentions: readonly Mention[], kinships: Kinships): Happening {
  const ids = mentions.map(({ event }) => event.id);
  return {
    id: contentId('happening', ids[0] ?? ''),
    type: mentions[0]?.event.type ?? 'STATEMENT',
    actors: unique(mentions.flatMap(({ event }) => partiesOf(event))),
    ...dateOf(mentions, kinships),
    status: statusOf(mentions),
    claimedBy: unique(mentions.filter((mention) => deniersOf(mention).length === 0).flatMap(claimersOf)),
    deniedBy: unique(mentions.flatMap(deniersOf)),
    mentions: ids,
    counts: countsOf(mentions, kinships),
  };
}

function unique(actors: readonly (ActorId | null)[]): readonly ActorId[] {
  return [...new Set(actors.filter((actor) => actor !== null))].sort(byCodeUnit);
}

function claimersOf({ article, event }: Mention): readonly (ActorId | null)[] {
  return speakersOf(article, event.attribution);
}

/** Everybody who says what an attribution holds; null for one who is not known. */
function speakersOf({ attributions }: Mention['article'], id: string | null): readonly (ActorId | null)[] {
  const said = attributions.find((attribution) => attribution.id === id);
  return [said?.speaker ?? null, ...(said?.jointSpeakers ?? [])];
}

/** Speakers of the claims that deny a mention; null for one who is not known. */
function deniersOf({ article, event }: Mention): readonly (ActorId | null)[] {
  return article.claims.flatMap((claim) => {
    const about = typeof claim.about === 'string' ? claim.about === event.id : contains(claim.about, event.trigger);
    if (claim.stance !== 'denies' || !about) return [];
    return speakersOf(article, claim.attribution);
  });
}

function statusOf(mentions: readonly Mention[]): HappeningStatus {
  const reality = mentions.map(({ event }) => realityOf(event)).find((each) => each !== 'real');
  if (reality !== undefined) return reality;
  if (mentions.some((mention) => deniersOf(mention).length > 0)) return 'denied';
  if (mentions.every(({ event }) => event.modality === 'future')) return 'future';
  return mentions.some(({ event }) => event.attribution === null) ? 'stated' : 'claimed';
}

/** The date that most families give; then the more exact, then the earlier. A date of a copy counts with its family only once. */
function dateOf(mentions: readonly Mention[], kinships: Kinships): Pick<Happening, 'date' | 'precision'> {
  const families = new Map<string, Set<string>>();
  const precisions = new Map<string, DatePrecision>();
  for (const { article, event } of mentions) {
    if (event.date === null) continue;
    const { value, precision } = event.date;
    precisions.set(value, precision);
    families.set(value, (families.get(value) ?? new Set()).add(kinships.get(article.id)?.family ?? article.id));
  }
  const [date = null] = [...precisions.keys()].sort(
    (a, b) => (families.get(b)?.size ?? 0) - (families.get(a)?.size ?? 0) || b.length - a.length || byCodeUnit(a, b),
  );
  return { date, precision: date === null ? null : (precisions.get(date) ?? null) };
}

function countsOf(mentions: readonly Mention[], kinships: Kinships): Counts {
  const articles = new Set(mentions.map(({ article }) => article.id));
  const kin = [...articles].map((id) => kinships.get(id) ?? { article: id, family: id, origin: id });
  return {
    articles: articles.size,
    families: new Set(kin.map(({ family }) => family)).size,
    origins: new Set(kin.map(({ origin }) => origin)).size,
  };
}
