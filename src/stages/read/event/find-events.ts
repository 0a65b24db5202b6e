import type { EventLexicon } from '../../../base/lang/event-lexicon.ts';
import type { EventDraft } from '../../../base/schema/finding.ts';
import type { AttributedContext } from '../context.ts';
import { eventsOf } from './code-sentence.ts';
import { draftOf } from './draft.ts';
import { isCalamity, isOtherWorld, otherWorldArticle } from './guards.ts';
import { withParties } from './instrument.ts';
import { obligationsOf } from './obligation.ts';
import { scenesOf } from './scene.ts';
import { statementsOf } from './statement.ts';

/**
 * The events of an article, in text order: PLOVER's types with roles, modality and evidence. Finds none in articles and
 * sentences that speak of sport, business, film and the like.
 */
export function findEvents(context: AttributedContext): readonly EventDraft[] {
  const lexicon: EventLexicon = context.kit.pack.events;
  if (otherWorldArticle(context, lexicon.words)) return [];
  const told = scenesOf(context, lexicon).flatMap((scene) => {
    if (isOtherWorld(scene)) return [];
    const coded = [...eventsOf(scene), ...obligationsOf(scene)].filter(
      ({ type }) => type !== 'ASSAULT' || !isCalamity(scene),
    );
    const all = coded.length > 0 ? coded : statementsOf(scene);
    return all.map((event) => ({ scene, event }));
  });
  return withParties(told)
    .map(({ scene, event }) => draftOf(scene, event))
    .sort((a, b) => a.sentence.start - b.sentence.start || a.trigger.start - b.trigger.start);
}
