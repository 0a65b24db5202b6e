import { plainWord, roleEndingAt, type RoleMatch, wordSet } from '../../base/lang/role-match.ts';
import type { Sector } from '../../base/schema/actor.ts';
import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import { type Directory, wordsIn } from './directory.ts';
import type { Identity } from './identity.ts';

/** `all parties`, `the warring parties`: those to a conflict or a deal, no political ones. */
export function areSides({ kit, article }: Directory, head: Span): boolean {
  const { names } = kit.pack;
  const known = wordsIn(article.text, head).map(plainWord);
  if (known.at(-1) !== 'parties' || !known.slice(0, -1).every((word) => wordSet(names, 'sideWords').has(word)))
    return false;
  const near = wordsIn(article.text, { start: Math.max(0, head.start - 400), end: head.end + 200 });
  return !near.some((word) => wordSet(names, 'pollWords').has(plainWord(word)));
}

/** `the Zambian capital`: where its government sits. */
export const isCapital = (words: readonly string[]): boolean => /^capital$/iu.test(words.at(-1) ?? '');

/** `Secretary of Labor`: a member of a government by what he is charged with; `secretary of the Fishers` is not. */
export const isPortfolio = (office: string, what: string): boolean =>
  /^(?:[\p{L}]+\s)*Secretary$/u.test(office) && /^\p{Lu}/u.test(what);

/** `a house`: a dwelling, where a House is a parliament. */
export const isDwelling = (words: readonly string[]): boolean =>
  /^house$/u.test(words.at(-1) ?? '') && !/^(?:lower|upper)$/iu.test(words.at(-2) ?? '');

/** `the Dole campaign`, `Ana Roe's campaign`: those who want an office for a person; null for anybody else. */
export function campaignOf({ kit, article }: Directory, person: Span, identity: Identity): Identity | null {
  const next = /^(?:['’]s?)?\s(?:(?:presidential|election|electoral)\s)*(\p{Ll}+)/u.exec(
    article.text.slice(person.end, person.end + 50),
  )?.[1];
  const campaigns = next !== undefined && wordSet(kit.pack.names, 'campaigns').has(next);
  return campaigns ? { country: identity.country, sector: 'PTY', actor: null } : null;
}

/** Sectors of bodies whose heads serve no state. */
const apart = new Set<Sector>(['BUS', 'EDU', 'LAB', 'MED', 'JRN']);

/** The body before a general head: `bank` in `bank chairman`, `university` in `university president`; null when it is a state's, or when none stands there. */
export function bodyBefore({ kit, article }: Directory, office: Span, head: RoleMatch): RoleMatch | null {
  const general = head.length === 1 && wordSet(kit.pack.names, 'genericHeads').has(head.phrase);
  const before = /\p{L}[\p{L}-]*\s$/u.exec(article.text.slice(Math.max(0, office.start - 30), office.start))?.[0] ?? '';
  const words = `${before}${slice(article.text, office)}`.split(/\s/u);
  const at = head.from - (before === '' ? 1 : 0);
  const body = general ? roleEndingAt(kit.pack.names, words, at) : null;
  return body !== null && apart.has(body.row.sector) && body.phrase !== 'board' ? body : null;
}
