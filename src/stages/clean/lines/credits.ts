import type { Credit } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { Line } from './line.ts';
import { isKept } from './line.ts';

const longestCredit = 300;

/** The agencies of a list: `dpa/MIA` and `Reuters, AFP and AP` hold two and three. */
export function agencyNames(list: string): readonly string[] {
  return list
    .split(/\s*[/,;&]\s*|\s+and\s+/u)
    .map((name) => name.replace(/^the\s+/iu, '').trim())
    .filter((name) => /\p{L}{2}/u.test(name));
}

/** The credits that a line consists of; empty when the line is something else. Between semicolons, or commas
 *  before the next such role, each part has its own. */
export function creditsOf(line: string, lexicon: PageLexicon): readonly Credit[] {
  if (line.length > longestCredit) return [];
  const whole = oneKind(line, lexicon);
  const list = line.replace(/^[([]|\.?[)\]]\.?$/gu, '').replace(lexicon.creditBreaks, ';');
  if (whole.length > 0 || !list.includes(';')) return whole;
  const parts = list.split(';').map((part) => oneKind(part.trim(), lexicon));
  return parts[0]?.length === 0 ? [] : parts.flat().map((credit) => ({ ...credit, text: line }));
}

function oneKind(line: string, lexicon: PageLexicon): readonly Credit[] {
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

/** A line that is nothing but an agency's name, as it stands below an article. */
export function bareCredit(line: string, known: (name: string) => boolean): readonly Credit[] {
  const name = line.replace(/[.\s]+$/u, '');
  return name.length <= longestName && /^\p{Lu}/u.test(name) && known(name)
    ? [{ agency: name, text: line, kind: 'source' }]
    : [];
}

const longestName = 40;

/** The lines, the signature of each paragraph a line of its own that is left out. */
export function withoutSignatures(lines: readonly Line[], known: (name: string) => boolean): readonly Line[] {
  return lines.flatMap((line) => {
    const [credit] = isKept(line) && line.kind === 'paragraph' ? signatures(line.text, known) : [];
    const rest = credit === undefined ? '' : line.text.slice(0, line.text.lastIndexOf(credit.text)).trimEnd();
    if (credit === undefined || rest === '') return [line];
    return withoutSignatures(
      [
        { ...line, text: rest },
        { ...line, text: credit.text, reason: 'credit' },
      ],
      known,
    );
  });
}
