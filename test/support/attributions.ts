import type { Kit } from '../../src/base/kit.ts';
import type { AttributionDraft } from '../../src/base/schema/finding.ts';
import { parseText } from '../../src/stages/parse/parse.ts';
import { findAttributions } from '../../src/stages/read/attribution/attribution.ts';
import { findEntities } from '../../src/stages/read/mention/entities.ts';
import { linkMentions } from '../../src/stages/read/mention/links.ts';
import { articleOf } from './article.ts';

/** The attributions of a text, whose lines are its blocks. */
export function attributionsIn(text: string, kit: Kit): readonly AttributionDraft[] {
  const article = articleOf(text);
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  const entities = findEntities(context);
  const links = linkMentions({ ...context, entities });
  return findAttributions({ ...context, entities, links, timexes: [], places: [] });
}
