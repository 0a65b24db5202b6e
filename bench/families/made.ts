import type { Kit } from '../../src/base/kit.ts';
import type { Linkable } from '../../src/base/schema/record.ts';
import { clean } from '../../src/stages/clean/clean.ts';
import { parseText } from '../../src/stages/parse/parse.ts';
import type { Made } from './generate.ts';
import { pageOf } from './page.ts';

/** An article as linking takes it: cleaned from its page and cut into sentences, with nothing read in it. */
export function linkableOf(made: Made, kit: Kit): Linkable {
  const cleaned = clean(pageOf(made), kit);
  if (!cleaned.ok) throw new Error(`${made.id}: ${cleaned.notice.message}`);
  const { id, outlet, title, language, published, text, blocks, credits } = cleaned.value;
  const sentences = parseText(text, blocks, kit.model).sentences.map(({ start, end }) => ({ start, end }));
  const nothing = { entities: [], attributions: [], events: [], claims: [], commitments: [] };
  return { id, outlet, title, language, published, text, sentences, credits, ...nothing };
}
