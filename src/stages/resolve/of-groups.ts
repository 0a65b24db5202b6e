import { plainWord, roleOfPhrase, singulars } from '../../base/lang/role-match.ts';
import type { Span } from '../../base/schema/span.ts';
import { startingIn } from '../../base/text/sorted-spans.ts';
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

/**
 * `both countries` where the two found are of one state; `both leaders` too, where one of another state is named since: two states are meant,
 * and who they are is not told.
 */
export function isTwoOfOne(directory: Directory, span: Span, members: readonly Member[]): boolean {
  const words = /^(?:both|(?:the\s)?two)\s(?:(leaders|presidents|sides)|countries|governments|states|nations)$/iu;
  const [, people] = words.exec(slice(directory.article.text, span)) ?? [null];
  const [first, second] = members;
  if (people === null || members.length !== 2 || first === undefined || second === undefined) return false;
  const { country } = first.identity;
  if (country === null || country !== second.identity.country) return false;
  return (
    people === undefined ||
    isOtherNamed(directory, { start: Math.max(first.end, second.end), end: span.start }, country)
  );
}

/** One of several whom a phrase stands for: the words that name him, and who he is. */
export interface Member {
  readonly end: number;
  readonly identity: Identity;
}

/** Whether a person of another state is named between two places of the text. */
function isOtherNamed(directory: Directory, between: Span, country: string): boolean {
  return startingIn(directory.residents, between)
    .filter(({ type }) => type === 'person')
    .some((person) => ![null, country].includes(identityOfResident(directory, person).country));
}

/** `Chad, Mali and Niger` in `western allies including Chad, Mali and Niger`: the states named right behind words for several; empty for anything else. */
export function namedAmong(directory: Directory, span: Span): readonly Span[] {
  const { article, kit } = directory;
  const last = wordsIn(article.text, span).at(-1) ?? '';
  const { stateNouns, relationalNouns } = kit.pack.events.words;
  const [, ...singular] = singulars(plainWord(last));
  if (!singular.some((word) => stateNouns.has(word) || relationalNouns.has(word))) return [];
  const lead = /^,?\s(?:including|such as|among them)\s(?:the\s)?/u.exec(article.text.slice(span.end, span.end + 30));
  return lead === null ? [] : listedFrom(directory, span.end + lead[0].length);
}

/** The states that are listed from an offset on. */
function listedFrom(directory: Directory, start: number): readonly Span[] {
  const place = startingIn(directory.residents, { start, end: start + 1 }).find(
    ({ type, actor }) => type === 'place' && actor !== null && isState(directory, actor),
  );
  if (place === undefined || isHalfOfPhrase(directory.article.text.slice(place.end, place.end + 20))) return [];
  const comma = /^(?:,\s(?:and\s)?|\sand\s)(?:the\s)?/u.exec(directory.article.text.slice(place.end, place.end + 12));
  return [place, ...(comma === null ? [] : listedFrom(directory, place.end + comma[0].length))];
}

/** What stands behind a state's name where it only says whose the next noun is: `'s president`, ` officials`. */
function isHalfOfPhrase(after: string): boolean {
  const goesOn =
    /^\s(?:to|and|or|as|in|on|at|for|with|over|by|from|of|after|before|during|not|who|which|that|if|when|while|because|but|have|had|has|are|is|were|was|will|would)\b/u;
  return /^(?:['’‐–-]|\s\p{Ll})/u.test(after) && !goesOn.test(after);
}
