import { plainWord, roleEndingAt, type RoleMatch, wordSet } from '../../base/lang/role-match.ts';
import type { Sector } from '../../base/schema/actor.ts';
import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import type { Directory } from './directory.ts';
import type { Identity } from './identity.ts';

/** `all parties`, `the warring parties`: those to a conflict or a deal, no political ones. */
export function areSides({ kit }: Directory, words: readonly string[]): boolean {
  const sides = wordSet(kit.pack.names, 'sideWords');
  const known = [...words].map(plainWord);
  return known.at(-1) === 'parties' && known.slice(0, -1).every((word) => sides.has(word));
}

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
