import type { Kit } from '../../base/kit.ts';
import type { Article } from '../../base/schema/article.ts';
import type { Reading } from '../../base/schema/finding.ts';
import type { Parse } from '../../base/schema/parse.ts';
import { findAttributions } from './attribution/attribution.ts';
import { withSpoken } from './attribution/spoken.ts';
import { findClaims } from './claim/claim.ts';
import { findCommitments } from './commitment/commitment.ts';
import { findEvents } from './event/find-events.ts';
import { findMentions } from './mention/entities.ts';
import { readMentions } from './mention/links.ts';
import { findPlaces } from './place/find-places.ts';
import { noteStatements } from './statement/statement.ts';
import { findTimexes } from './time/find-timexes.ts';

/**
 * Everything the readers find in one article, each given what those before it found. Spans and indexes only; nothing is resolved.
 */
export function read(article: Article, parse: Parse, kit: Kit): Reading {
  const context = { article, parse, kit };
  const { entities, links } = readMentions({ ...context, ...findMentions(context) });
  const places = findPlaces({ ...context, entities });
  const named = { ...context, entities, links, timexes: findTimexes(context), places };
  const attributed = { ...named, attributions: findAttributions(named) };
  const coded = { ...attributed, events: findEvents(attributed) };
  const said = { claims: findClaims(coded), commitments: findCommitments(coded) };
  const told = { ...coded, ...withSpoken(context, coded) };
  const { timexes, attributions, events } = told;
  return {
    entities,
    links,
    timexes,
    places,
    attributions,
    events,
    ...said,
    statements: noteStatements(told, said),
  };
}
