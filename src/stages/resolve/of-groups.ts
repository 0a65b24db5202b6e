import { roleOfPhrase } from '../../base/lang/role-match.ts';
import type { Span } from '../../base/schema/span.ts';
import { overlaps, sameSpan, slice } from '../../base/text/spans.ts';
import { around, type Directory, holderOf, officeOf, wordsIn } from './directory.ts';
import { type Identity, identityOfResident } from './identity.ts';
import { isState } from './owners.ts';

/** `the presidents of both countries`, `troops from the two sides`: those of each state that the group stands for; empty for anything else. */
export function peopleOfGroup(directory: Directory, span: Span): readonly Identity[] {
  const text = slice(directory.article.text, span);
  const of = /\s(?:of|from|in)\s(?=(?:both|the\s(?:two|neighbou?ring))\s\p{Ll}+$)/u.exec(text);
  if (of === null) return [];
  const head = { start: span.start, end: span.start + of.index };
  const group = { start: head.end + of[0].length, end: span.end };
  const words = wordsIn(directory.article.text, head);
  const match = roleOfPhrase(directory.kit.pack.names, words, words.length - 1);
  const states = statesMeant(directory, group);
  if (match === null || states.length < 2) return [];
  const office = match.row.kind === 'office' ? officeOf(directory, head) : null;
  return states.map((state) => ({
    country: state,
    sector: match.row.sector,
    actor: office === null ? null : holderOf(directory, state, office),
  }));
}

/** The states that the words of a group are linked to. */
function statesMeant(directory: Directory, group: Span): readonly string[] {
  const links = directory.links.filter((link) => overlaps(link, group));
  const meant = links.flatMap(({ antecedent }) => {
    const resident = around(directory, antecedent).find((entity) => sameSpan(entity, antecedent));
    const country = resident === undefined ? null : identityOfResident(directory, resident).country;
    return country !== null && isState(directory, country) ? [country] : [];
  });
  return [...new Set(meant)];
}
