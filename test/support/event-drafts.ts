import { articleOf } from './article.ts';
import type { Kit } from '../../src/base/kit.ts';
import type { EventDraft } from '../../src/base/schema/finding.ts';
import type { Span } from '../../src/base/schema/span.ts';
import { loadKit } from '../../src/kit.ts';
import { parseText } from '../../src/stages/parse/parse.ts';
import { findEntities } from '../../src/stages/read/mention/entities.ts';
import { linkMentions } from '../../src/stages/read/mention/links.ts';
import { findTimexes } from '../../src/stages/read/time/find-timexes.ts';
import { findEvents } from '../../src/stages/read/event/find-events.ts';

/** The shipped kit. */
export const testKit: Kit = loadKit();

/** The events of a text published on 2019-05-02, read by the real readers. */
export function draftsIn(text: string): readonly EventDraft[] {
  const article = articleOf(text, '2019-05-02');
  const context = { article, parse: parseText(text, article.blocks, testKit.model), kit: testKit };
  const entities = findEntities(context);
  const links = linkMentions({ ...context, entities });
  const places = entities
    .filter(({ type }) => type === 'place')
    .map(({ start, end }) => ({
      start,
      end,
      name: text.slice(start, end),
      use: 'name' as const,
      country: null,
      lat: null,
      lon: null,
      geonameid: null,
    }));
  return findEvents({ ...context, entities, links, places, timexes: findTimexes(context), attributions: [] });
}

/** Events as `TYPE source, source > target, target (modality)`; the modality only where it is not actual. */
export function codedIn(text: string): readonly string[] {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(', ');
  return draftsIn(text).map(({ type, sources, targets, modality }) => {
    const roles = `${type} ${words(sources)} > ${words(targets)}`.trimEnd();
    return modality === 'actual' ? roles : `${roles} (${modality})`;
  });
}
