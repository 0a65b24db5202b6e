import type { ActorId } from '../../base/schema/actor.ts';
import type { DatePrecision } from '../../base/schema/article.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import { statusOfReports } from '../../base/schema/happening-status.ts';
import type { Happening, HappeningStatus, Kinship, Tie } from '../../base/schema/record.ts';
import type { Reporting } from '../../base/schema/reporting.ts';
import { contentId } from '../../base/text/ids.ts';
import { copiedSentence } from '../../base/text/originals.ts';
import { contains } from '../../base/text/spans.ts';
import { byCodeUnit } from './groups.ts';
import { happeningGroups } from './happening-groups.ts';
import { countsOf, ownMentions } from './origins.ts';
import { mentionsOf, partiesOf } from './matter.ts';
import type { Mention } from './matter.ts';

/** What happenings are computed from. */
export interface Archive {
  readonly articles: readonly Reporting[];
  readonly judgements: readonly Tie[];
  readonly kinships: readonly Kinship[];
}

/** The happenings that judgements of sameness make, in order of their first mention; a mention like no other is a happening of its own. */
export function happeningsOf(archive: Archive): readonly Happening[] {
  const kinships = new Map(archive.kinships.map((kinship) => [kinship.article, kinship]));
  const groups = happeningGroups(mentionsOf(archive.articles), archive.judgements);
  const apart = archive.judgements.filter(({ kind }) => kind === 'different');
  const copies = Map.groupBy(
    archive.judgements.filter(({ by }) => by === copiedSentence),
    ({ left }) => left,
  );
  return groups.map((members) => {
    const own = members.flatMap(({ event }) => copies.get(event.id) ?? []);
    return happeningOf(members, ownMentions(members, kinships, { copies: own, apart }), kinships);
  });
}

type Kinships = ReadonlyMap<string, Kinship>;

/** The happening of some mentions, of which `own` are copied from no other family. */
function happeningOf(mentions: readonly Mention[], own: readonly Mention[], kinships: Kinships): Happening {
  const ids = mentions.map(({ event }) => event.id);
  return {
    id: contentId('happening', ids[0] ?? ''),
    type: typeOf(mentions),
    actors: unique(mentions.flatMap(({ event }) => partiesOf(event))),
    ...dateOf(own.some(({ event }) => event.date !== null) ? own : mentions, kinships),
    status: statusOf(mentions),
    claimedBy: unique(mentions.filter((mention) => deniersOf(mention).length === 0).flatMap(claimersOf)),
    deniedBy: unique(mentions.flatMap(deniersOf)),
    mentions: ids,
    counts: countsOf(mentions, kinships, own),
  };
}

/** The type that most mentions give; what was announced has another type than what was done (`AGREE`, then `CONSULT`), and counts where nothing was. */
function typeOf(mentions: readonly Mention[]): EventType {
  const done = mentions.filter(({ event }) => event.modality !== 'future');
  const types = Map.groupBy(done.length > 0 ? done : mentions, ({ event }) => event.type);
  const [most] = [...types].sort(([a, one], [b, other]) => other.length - one.length || byCodeUnit(a, b));
  return most?.[0] ?? 'STATEMENT';
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
  return statusOfReports(
    mentions.map((mention) => {
      const { modality, attribution } = mention.event;
      return { modality, attributed: attribution !== null, denied: deniersOf(mention).length > 0 };
    }),
  );
}

/**
 * The date that most families give or leave room for (a month speaks for each day in it); then the more exact, then the earlier. A date of a copy counts
 * with its family only once.
 */
function dateOf(mentions: readonly Mention[], kinships: Kinships): Pick<Happening, 'date' | 'precision'> {
  const families = new Map<string, Set<string>>();
  const precisions = new Map<string, DatePrecision>();
  for (const { article, event } of mentions) {
    if (event.date === null) continue;
    const { value, precision } = event.date;
    precisions.set(value, precision);
    families.set(value, (families.get(value) ?? new Set()).add(kinships.get(article.id)?.family ?? article.id));
  }
  const speaking = (value: string): number =>
    new Set([...families].flatMap(([date, told]) => (value.startsWith(date) ? [...told] : []))).size;
  const [date = null] = [...precisions.keys()].sort(
    (a, b) => speaking(b) - speaking(a) || b.length - a.length || byCodeUnit(a, b),
  );
  return { date, precision: date === null ? null : (precisions.get(date) ?? null) };
}
