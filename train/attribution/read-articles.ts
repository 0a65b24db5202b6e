import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/base/schema/article.ts';
import type { Kit } from '../../src/base/kit.ts';
import { parseText } from '../../src/stages/parse/parse.ts';
import { carrierTests } from '../../src/stages/read/attribution/chain.ts';
import type { Surroundings } from '../../src/stages/read/attribution/learned/grid.ts';
import { ruleFinds } from '../../src/stages/read/attribution/rules.ts';
import { sceneOf, type Find } from '../../src/stages/read/attribution/scene.ts';
import { findEntities } from '../../src/stages/read/mention/entities.ts';
import { linkMentions } from '../../src/stages/read/mention/links.ts';
import type { GoldAttribution, GoldDocument } from './gold.ts';

/** A marked article as the reader of attributions meets it: parsed, its names found, the rules' finds beside the marks. */
export interface ReadArticle {
  readonly id: string;
  readonly gold: readonly GoldAttribution[];
  readonly around: Surroundings;
  readonly rules: readonly Find[];
}

/** The marked articles of a packed file of JSON lines. */
export function goldDocuments(file: string): readonly GoldDocument[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldDocument);
}

/** Reads a marked article up to where the trained reader begins. */
export function readArticle({ id, text, attributions }: GoldDocument, kit: Kit): ReadArticle {
  const article = plainArticle(id, text);
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  const entities = findEntities(context);
  const named = { ...context, entities, links: linkMentions({ ...context, entities }), timexes: [], places: [] };
  const scene = sceneOf(named, carrierTests(named));
  return { id, gold: attributions, around: { scene, words: kit.model.words, entities }, rules: ruleFinds(scene) };
}

/** A text as an article: each line with words is a paragraph. */
function plainArticle(id: string, text: string): Article {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/gu)];
  const blocks = lines.map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph' as const,
  }));
  return {
    ...{ id, input: id, url: null, outlet: null, title: null, bylines: [], language: 'en', published: null },
    ...{ datelinePlace: null, text, blocks, metadata: {}, origins: [], dropped: [], credits: [], notices: [] },
  };
}
