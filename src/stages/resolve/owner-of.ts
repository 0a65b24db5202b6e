import { plainWord, type RoleMatch, singulars, wordSet } from '../../base/lang/role-match.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, slice } from '../../base/text/spans.ts';
import { around, type Directory, type Resident, wordsIn } from './directory.ts';
import { countryOfPlace, type Identity, identityOfResident } from './identity.ts';
import { isState, placeBefore, possessorOf, stateIdentity } from './owners.ts';

/** The state or organisation that a common noun belongs to: before the head (`the Iranian`, `Iran's`), or after it (`of Iran`, `in Iran`). */
export function ownerOf(directory: Directory, span: Span, head: Span): Identity | null {
  const near = around(directory, head)
    .filter((entity) => contains(head, entity))
    .filter((entity) => entity.type !== 'office' && !isPatron(directory, entity));
  const after = around(directory, span).filter(
    (entity) =>
      contains({ start: head.end, end: span.end }, entity) &&
      isComplement(directory, head, entity) &&
      !isPatron(directory, entity),
  );
  if (isAllyOf(directory, head, near)) return null;
  for (const entity of [...bodyBeforeHead(directory, head, near), ...near, ...after]) {
    const identity = identityOfResident(directory, entity);
    if (identity.country !== null)
      return entity.type === 'person' && isState(directory, identity.country)
        ? stateIdentity(identity.country)
        : identity;
    const place = entity.type === 'place' ? countryOfPlace(directory, entity) : null;
    if (place !== null) return { country: place, sector: null, actor: null };
  }
  return (isRelated(directory, head) ? null : possessorOf(directory, head)) ?? placeBefore(directory, head);
}

/** `Hezbollah` in `Lebanon's Hezbollah movement`: a known body right before the head noun is whose it is; the state before it tells where. Its supporters and allies are none of it. */
function bodyBeforeHead(directory: Directory, head: Span, near: readonly Resident[]): readonly Resident[] {
  const { article, kit } = directory;
  const last = near.at(-1);
  if (isRelated(directory, head) || isFollower(directory, head)) return [];
  if (last?.type !== 'organization' || last.actor === null || near.length < 2) return [];
  const body = kit.tables.actor(last.actor);
  const isBody = body?.kind !== 'state' && kit.tables.actor(body?.country ?? '')?.kind === 'state';
  return isBody && /^\s\p{Ll}[\p{L}-]*\s*$/u.test(article.text.slice(last.end, head.end)) ? [last] : [];
}

/** `Saudi` in `Saudi-backed forces`: who helps them, not whose they are. */
function isPatron({ article, kit }: Directory, entity: Span): boolean {
  const tail = /^[-‐–](\p{Ll}+)/u.exec(article.text.slice(entity.end, entity.end + 16))?.[1];
  return tail !== undefined && wordSet(kit.pack.names, 'patronTails').has(tail);
}

/** `supporters`, `critics`: who is for or against somebody. */
function isFollower({ article, kit }: Directory, head: Span): boolean {
  const last = wordsIn(article.text, head).at(-1) ?? '';
  return singulars(plainWord(last)).some((form) => wordSet(kit.pack.names, 'followers').has(form));
}

/** `its allies` are not of the state whose allies they are. */
function isRelated({ article, kit }: Directory, head: Span): boolean {
  const last = wordsIn(article.text, head).at(-1) ?? '';
  return singulars(plainWord(last)).some((form) => kit.pack.events.words.relationalNouns.has(form));
}

/** `US allies`, `Iran's rivals`: others than the state named; `the Russian counterpart`, `its Arab allies` are of it. */
function isAllyOf(directory: Directory, head: Span, near: readonly Resident[]): boolean {
  const owner = near.at(-1);
  if (owner?.type !== 'place' || !isRelated(directory, head)) return false;
  return !/counterparts?$/iu.test(slice(directory.article.text, head));
}

function isComplement(directory: Directory, head: Span, entity: Resident): boolean {
  const between = directory.article.text.slice(head.end, entity.start);
  if (/^\s(?:of|in|from|across|throughout|around|for|at)\s(?:[\p{L}'’-]+\s){0,4}$/u.test(between)) return true;
  if (/^\s(?:of|for)\s(?:the\s)?(?:\p{Ll}+\s){1,4}of\s(?:the\s)?$/u.test(between)) return true;
  return /^\sof\s(?:(?:of|the|and|for|\p{Lu}[\p{L}'’-]*)\s){0,16}$/u.test(between);
}

/** `the state of Kuwait`: the state, and not its government. */
export function isStateItself({ article }: Directory, span: Span, head: Span, match: RoleMatch | null): boolean {
  const alone = /^(?:the\s)?state$/iu.test(slice(article.text, head));
  return alone && match?.phrase === 'state' && /^\sof\s/u.test(article.text.slice(head.end, span.end));
}

/** `the Senate Finance Committee`, `House leaders`: a part of a parliament by the words. */
export function isOfChamber({ kit }: Directory, text: string): boolean {
  return new RegExp(kit.pack.names.chamberBodies, 'u').test(text);
}
