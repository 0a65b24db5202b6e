import type { ActorId } from '../../base/schema/actor.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, slice } from '../../base/text/spans.ts';

const isState = (actor: string | null): actor is string => actor !== null && /^[A-Z]{3}$/u.test(actor);

const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
/** Names with "and" or a comma behind them, as in "against Fiji, Tonga and". */
const others = String.raw`(?:(?:the )?${name}(?: ${name})*(?:,? and |, ))*`;
const opposing = new RegExp(String.raw`\b(?:against|over) (?:both )?${others}(?:the )?$`, 'u');
const placing = new RegExp(String.raw`\b(?:in|at|near|inside|outside|on the) ${others}(?:the )?$`, 'u');

/**
 * States that a sentence names with an instrument, or whose people act in it, in order: not those against or over whom it is used, nor those that only
 * tell where something is done.
 */
export function partiesIn(article: Linkable, sentence: Span): readonly ActorId[] {
  const named = article.entities.filter((entity) => contains(sentence, entity) && isState(entity.actor));
  const events = article.events.filter(({ trigger }) => contains(sentence, trigger));
  const doers = events.flatMap(({ sources }) => sources.map(partyOf));
  const acting = [...doers, ...events.flatMap(({ targets }) => targets.map(partyOf))].filter(isState);
  const before = (entity: Span): string => slice(article.text, { start: sentence.start, end: entity.start });
  const opposed = onlyBehind(named, (entity) => opposing.test(before(entity)));
  const placed = onlyBehind(named, (entity) => placing.test(before(entity)) || opposing.test(before(entity)));
  const isParty = (actor: ActorId): boolean =>
    doers.includes(actor) || !(opposed.has(actor) || (placed.has(actor) && !acting.includes(actor)));
  const all = [...named.map(({ actor }) => actor), ...acting].filter(isState);
  return [...new Set(all.filter(isParty))].sort();
}

type Named = Linkable['entities'][number];

/** The actors of entities that all stand so. */
function onlyBehind(named: readonly Named[], stands: (entity: Named) => boolean): ReadonlySet<string> {
  const byActor = Map.groupBy(named, ({ actor }) => actor ?? '');
  return new Set([...byActor].filter(([, list]) => list.every(stands)).map(([actor]) => actor));
}
