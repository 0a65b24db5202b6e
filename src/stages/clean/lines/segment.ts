import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { Line } from './line.ts';
import { without } from './line.ts';
import { endsSentence, isProse, wordCount } from './measure.ts';
import { endingReason, lineReason } from './rules.ts';

/** Least lines, and shares of short lines and of furniture among them, of a whole page. Found on the cleaning bench in text mode. */
const pageLines = 12;
const pageShare = 0.5;
const furnitureShare = 0.04;
/** What a line that is no sentence costs the run that holds it, in words. */
const shortCost = 12;
/** What a line that begins a list of other articles costs. */
const endingCost = 60;
/** Most words that one paragraph adds: teasers and lists of other articles have long ones too. */
const mostWorth = 60;

function isShort(text: string): boolean {
  return wordCount(text) < 8 && !endsSentence(text);
}

/**
 * Whether lines are a whole page with its menus rather than an article with a few foreign lines. A cleaned text is none: the rules
 * for lines have taken its furniture.
 */
export function looksLikePage(texts: readonly string[], lexicon: PageLexicon): boolean {
  if (texts.length < pageLines) return false;
  const short = texts.filter(isShort);
  const furniture = texts.filter((text) => lineReason(text, lexicon) !== null);
  return short.length > pageShare * texts.length && furniture.length >= Math.max(2, furnitureShare * texts.length);
}

/** What a line adds to the run that holds it: a sentence its words, a menu's or box's line less than nothing. */
function worth(text: string, lexicon: PageLexicon): number {
  if (endingReason(text, lexicon) !== null) return -endingCost;
  if (lineReason(text, lexicon) !== null) return -shortCost;
  if (isProse(text)) return Math.min(wordCount(text), mostWorth);
  return endsSentence(text) && wordCount(text) >= 4 ? wordCount(text) / 2 : -shortCost;
}

/** The run of lines that reads most like an article: sentences earn their words, short lines cost. */
export function segment(lines: readonly Line[], lexicon: PageLexicon): readonly Line[] {
  let best = { from: 0, to: 0, score: 0 };
  let from = 0;
  let score = 0;
  lines.forEach((line, index) => {
    score += worth(line.text, lexicon);
    if (score > best.score) best = { from, to: index + 1, score };
    if (score <= 0) [from, score] = [index + 1, 0];
  });
  if (best.score === 0) return lines;
  return lines.map((line, index) => {
    if (index >= best.from && index < best.to) return line;
    return without(line, lineReason(line.text, lexicon) ?? (isProse(line.text) ? 'other' : 'navigation'));
  });
}
