import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ENGLISH_TOKENS } from '../../../src/base/lang/en/tokens.ts';
import { splitSentences } from '../../../src/stages/parse/split.ts';
import { tokenise, tokenTables } from '../../../src/stages/parse/tokenise.ts';

/** The words of one article of raw text, by sentence. */
export type RawArticle = readonly (readonly string[])[];

const TABLES = tokenTables(ENGLISH_TOKENS);

/**
 * Reads the articles of every packed file of a folder, in order of file name. No file gives more than `share` words:
 * beyond that its articles are thinned out evenly, so that one source's subject does not rule the statistics.
 */
export function* readRaw(folder: string, share: number): Generator<RawArticle> {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.txt.gz')) continue;
    const text = gunzipSync(readFileSync(`${folder}/${name}`)).toString('utf8');
    const words = text.length / 6;
    const keep = Math.min(1, share / words);
    let due = 0;
    for (const article of text.split('\n\n')) {
      due += keep;
      if (due < 1) continue;
      due -= 1;
      yield sentences(article);
    }
  }
}

function sentences(article: string): RawArticle {
  const out: string[][] = [];
  for (const line of article.split('\n')) {
    if (line.startsWith('# ')) continue;
    const tokens = tokenise(line, 0, line.length, TABLES);
    for (const [first, last] of splitSentences(line, tokens, TABLES)) {
      out.push(tokens.slice(first, last).map((token) => line.slice(token.start, token.end)));
    }
  }
  return out;
}
