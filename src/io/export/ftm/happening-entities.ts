import { eventTypes } from '../../../base/schema/event-types.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import type { ToldHappening, ToldReport } from '../../query/told-types.ts';
import { bestOf } from '../announced.ts';
import { countWords, happeningName, statusWords } from '../names.ts';
import { actorEntityId, countryCode, knownActors } from './actors.ts';
import { entity, entityId, originOf, values, type Entity, type Value } from './entity.ts';
import { webAddress } from '../web-address.ts';

/** A happening as an Event, and as a link from each doer to each whom it was done to. Those who act together are not linked pair by pair. */
export function happeningEntities(happening: ToldHappening, tables: Tables): readonly Entity[] {
  const best = bestOf(happening);
  return best === null ? [] : [eventOf(happening, best, tables), ...linksOf(happening, best, tables)];
}

function eventOf(happening: ToldHappening, best: ToldReport, tables: Tables): Entity {
  const { id, type, status, counts, reports } = happening;
  const { place, contexts, sources, targets } = best.mention;
  return entity('Event', entityId('event', id), [
    values('name', [happeningName(happening)]),
    whenAndProof(happening, best),
    values('location', [place?.name ?? null], originOf(best.sentence)),
    values('country', [countryCode(place?.country ?? null, tables)], originOf(best.sentence)),
    [...sources, ...targets].flatMap((each) => partyValues(best, each, tables)),
    values('keywords', [type, status, ...contexts]),
    values('notes', [`${statusWords(happening)}; ${countWords(counts)}`]),
    values('publisher', [...new Set(reports.map(({ article }) => article.outlet))]),
    values('sourceUrl', [webAddress(best.article.url)]),
  ]);
}

/** An actor that the tables know is involved; of anybody else only the words are kept. */
function partyValues(
  { article }: ToldReport,
  each: ToldReport['mention']['sources'][number],
  tables: Tables,
): readonly Value[] {
  const origin = originOf({ article: article.id, start: each.start, end: each.end });
  const [known] = knownActors([each], tables);
  return known === undefined
    ? values('namesMentioned', [each.text], origin)
    : values('involved', [actorEntityId(known.actor)], origin);
}

function whenAndProof({ id, date, reports }: ToldHappening, { sentence }: ToldReport): readonly Value[] {
  return [
    ...values('date', [date], date === null ? null : originOf(sentence)),
    ...values('summary', [sentence.quote], originOf(sentence)),
    ...reports.flatMap((report) =>
      values('proof', [entityId('article', report.article.id)], originOf(report.sentence)),
    ),
    ...values('recordId', [id]),
  ];
}

function linksOf(happening: ToldHappening, best: ToldReport, tables: Tables): readonly Entity[] {
  const { id, type, status } = happening;
  const [from, to] = [knownActors(best.mention.sources, tables), knownActors(best.mention.targets, tables)];
  const pairs = from.flatMap(({ actor }) => to.map((target) => [actor, target.actor] as const));
  const once = new Map(pairs.filter(([a, b]) => a !== b).map((pair) => [pair.join(' '), pair]));
  return [...once.values()].map(([subject, object]) =>
    entity('UnknownLink', entityId('link', `${id}-${subject}-${object}`), [
      values('subject', [actorEntityId(subject)], originOf(best.sentence)),
      values('object', [actorEntityId(object)], originOf(best.sentence)),
      values('role', [`${type}: ${eventTypes[type].label} (${status})`]),
      whenAndProof(happening, best),
    ]),
  );
}
