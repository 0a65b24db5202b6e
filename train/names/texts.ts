import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Kit } from '../../src/base/kit.ts';
import type { Article } from '../../src/base/schema/article.ts';
import { parseText } from '../../src/stages/parse/parse.ts';
import { type Ruled, ruledNames } from '../../src/stages/read/mention/entities.ts';

/** So many articles of each file of raw news, spread evenly over it. */
const shares: Readonly<Record<string, number>> = {
  'aljazeera-gaza': 1350,
  allsides: 6600,
  basil: 750,
  'bbc-2005': 2700,
  'bbc-2026': 240,
  kremlin: 1500,
  'presidents-2022': 750,
  'rss-2022': 750,
  'rss-2026': 750,
  whitehouse: 1200,
  'worldnews-2024': 2700,
};

/** The beginnings of news articles. */
export function* newsTexts(data: string): Generator<string> {
  for (const [paper, share] of Object.entries(shares)) {
    const file = gunzipSync(readFileSync(path.join(data, 'raw', `${paper}.txt.gz`))).toString('utf8');
    const articles = file.split(/\n\s*\n/u);
    const step = Math.max(1, articles.length / share);
    for (let at = 0; at < articles.length; at += step) {
      yield (articles[Math.floor(at)] ?? '').replace(/^#.*\n/u, '').slice(0, 4500);
    }
  }
}

/** The names of a text, one paragraph a line, as rules and tables see them. */
export function ruledText(text: string, kit: Kit): Ruled {
  const article = articleOf(text);
  return ruledNames({ article, parse: parseText(text, article.blocks, kit.model), kit });
}

function articleOf(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph' as const,
  }));
  const unknown = { url: null, outlet: null, title: null, published: null, datelinePlace: null };
  const none = { bylines: [], metadata: {}, origins: [], dropped: [], credits: [], notices: [] };
  return { id: '', input: '', language: 'en', text, blocks, ...unknown, ...none };
}
