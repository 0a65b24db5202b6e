import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import { isDateLine } from '../lines/rules.ts';
import { parseDate } from './parse-date.ts';
import type { PageDate } from './publication.ts';

const longestClock = 80;

/** Whether a line names a weekday: a site's clock does ("Tuesday, 4 March 2025 | 24°"). */
function namesWeekday(text: string, lexicon: PageLexicon): boolean {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => lexicon.weekdays.has(word));
}

/** The day that a site prints for itself among the lines above an article's title, or null. */
export function siteDateIn(above: readonly string[], lexicon: PageLexicon): PageDate | null {
  for (const text of above) {
    if (text.length > longestClock) continue;
    const found = parseDate(text, lexicon);
    if (found?.precision !== 'day' && found?.precision !== 'instant') continue;
    if (isDateLine(text, lexicon) || namesWeekday(text, lexicon))
      return { value: found.value, precision: found.precision, from: 'text' };
  }
  return null;
}
