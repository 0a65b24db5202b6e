import type { Credit } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';

const longestCredit = 300;

/** The agencies of a list: `dpa/MIA` and `Reuters, AFP and AP` hold two and three. */
export function agencyNames(list: string): readonly string[] {
  return list
    .split(/\s*[/,;&]\s*|\s+and\s+/u)
    .map((name) => name.replace(/^the\s+/iu, '').trim())
    .filter((name) => /\p{L}{2}/u.test(name));
}

/** The credits that a line consists of; empty when the line is something else. */
export function creditsOf(line: string, lexicon: PageLexicon): readonly Credit[] {
  if (line.length > longestCredit) return [];
  for (const rule of lexicon.credits) {
    const agency = rule.pattern.exec(line)?.groups?.['agency'];
    if (agency !== undefined) return agencyNames(agency).map((name) => ({ agency: name, text: line, kind: rule.kind }));
  }
  return [];
}

const tail =
  /(?:\s[–—-]{1,2}\s?|\s?[([/])(?<agency>\p{Lu}[\p{L}.]{1,11}(?:[/,-]\s?\p{Lu}[\p{L}.]{1,11}){0,3})[)\]/]?\.?$/u;

/**
 * The agencies that sign the end of a paragraph: `... on Friday. (ANI)`, `... said. – Bernama`. `known` says whether a name is an
 * agency's; capitals alone are not enough, for "(NATO)" ends paragraphs too.
 */
export function signatures(paragraph: string, known: (name: string) => boolean): readonly Credit[] {
  const match = tail.exec(paragraph.slice(-60));
  const names = agencyNames(match?.groups?.['agency'] ?? '');
  if (match === null || names.length === 0 || !names.every(known)) return [];
  return names.map((agency) => ({ agency, text: match[0].trim(), kind: 'source' }));
}
