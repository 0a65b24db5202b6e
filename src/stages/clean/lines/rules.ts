import type { DropReason } from '../../../base/schema/article.ts';
import type { LineRule, PageLexicon } from '../../../base/lang/page-lexicon.ts';
import { parseDate } from '../date/parse-date.ts';
import { creditsOf } from './credits.ts';
import type { Line } from './line.ts';
import { isKept, without } from './line.ts';
import { wordCount } from './measure.ts';

const longestFurniture = 500;

/** The first rule that takes a line, or null. Rules are for single lines: a long paragraph is never furniture. */
function takenBy(rules: readonly LineRule[], text: string): LineRule | null {
  if (text.length > longestFurniture) return null;
  return rules.find((rule) => rule.pattern.test(text)) ?? null;
}

/** Whether a line is nothing but a date, perhaps with a bullet, a weekday and a time. */
export function isDateLine(text: string, lexicon: PageLexicon): boolean {
  if (text.length > 60 || wordCount(text) > 9) return false;
  const found = parseDate(text, lexicon);
  if (found?.precision === undefined || found.precision === 'year') return false;
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`.toLowerCase();
  const words = rest.match(/\p{L}{3,}/gu) ?? [];
  return words.every(
    (word) =>
      lexicon.weekdays.has(word) ||
      /^(?:gmt|utc|est|edt|ist|kst|cet|updated|published|posted|date|time|hrs|bst|msk|jst|pst|pdt|hkt|sgt)$/u.test(
        word,
      ),
  );
}

/** Why a line is no part of an article's text, by the language's rules alone; null when it may be. */
export function lineReason(text: string, lexicon: PageLexicon): DropReason | null {
  const credits = creditsOf(text, lexicon);
  if (credits.length > 0) return credits.some((credit) => credit.kind === 'photo') ? 'caption' : 'credit';
  const rule = takenBy(lexicon.lines, text);
  if (rule !== null) return rule.reason;
  return isDateLine(text, lexicon) ? 'date' : null;
}

/** Why the article is over at a line (`You may also like`), or null. */
export function endingReason(text: string, lexicon: PageLexicon): DropReason | null {
  return takenBy(lexicon.endings, text)?.reason ?? null;
}

/** Every line with its reason by the language's rules; lines of signs alone go too, but wire services' `___` between sections. */
export function applyLineRules(lines: readonly Line[], lexicon: PageLexicon): readonly Line[] {
  return lines.map((line) =>
    isKept(line) && line.kind !== 'quote'
      ? without(line, /\w|\p{L}|\p{N}/u.test(line.text) ? lineReason(line.text, lexicon) : 'other')
      : line,
  );
}
