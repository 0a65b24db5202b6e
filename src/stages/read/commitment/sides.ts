import type { EntityDraft, Link } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { startingIn } from '../../../base/text/sorted-spans.ts';
import { overlaps, slice } from '../../../base/text/spans.ts';
import { sentenceAt } from '../../../base/text/tree.ts';
import type { CodedContext } from '../context.ts';

const indexes = new WeakMap<CodedContext, Sides>();

interface Sides {
  /** State-related entities in text order with their country. */
  readonly states: readonly Side[];
  /** Links by their start. */
  readonly links: readonly Link[];
}

/** An entity that belongs to a country (or is a bloc or organisation), with its id. */
interface Side extends Span {
  readonly country: string;
}

function sidesOf(context: CodedContext): Sides {
  let sides = indexes.get(context);
  if (sides === undefined) indexes.set(context, (sides = build(context)));
  return sides;
}

function build(context: CodedContext): Sides {
  const states = context.entities.flatMap((entity) => {
    const country = countryOf(context, entity) ?? capitalOf(context, entity);
    return country === null ? [] : [{ start: entity.start, end: entity.end, country }];
  });
  return { states, links: context.links.toSorted((a, b) => a.start - b.start) };
}

function countryOf({ kit }: CodedContext, { actor }: EntityDraft): string | null {
  if (actor === null) return null;
  const known = kit.tables.actor(actor);
  if (known === null) return actor;
  return known.kind === 'person' ? known.country : known.kind === 'state' ? known.id : (known.country ?? known.id);
}

/** The state whose government a capital stands for, unless other places have its name. */
function capitalOf({ kit, article }: CodedContext, entity: EntityDraft): string | null {
  if (entity.type !== 'place' || entity.actor !== null) return null;
  const entry = kit.tables.names(slice(article.text, entity)).find(({ kind }) => kind === 'capital');
  return entry === undefined || entry.ambiguous ? null : entry.actor;
}

/** The state-related entities that begin in a span, in order. */
function statesIn(context: CodedContext, span: Span): readonly Side[] {
  return startingIn(sidesOf(context).states, span);
}

/** The countries that a span speaks of, through coreference too ("it", "the two countries"). */
export function countriesOf(context: CodedContext, span: Span): ReadonlySet<string> {
  const found = new Set(statesIn(context, span).map((state) => state.country));
  for (const { antecedent } of startingIn(sidesOf(context).links, span))
    for (const state of statesIn(context, antecedent)) found.add(state.country);
  return found;
}

/** The first entity of each country in a span. */
export function oneOfEach(context: CodedContext, span: Span): readonly Side[] {
  const seen = new Set<string>();
  return statesIn(context, span).filter(({ country }) => {
    const isNew = !seen.has(country);
    seen.add(country);
    return isNew;
  });
}

/** "support in Ukraine", "its stand on Ukraine": where something is done and what is thought of is not for whom. */
function isPlaceOrTopic({ parse, kit }: CodedContext, state: Span): boolean {
  const sentence = sentenceAt(parse, state.start);
  const at = sentence?.tokens.findIndex((token) => token.start >= state.start) ?? -1;
  const before = sentence?.tokens[at - 1]?.form ?? '';
  if (/^(?:in|at|near|inside|across|over)$/iu.test(before)) return true;
  const noun = sentence?.tokens[at - 2]?.lemma.toLowerCase() ?? '';
  return /^(?:on|about)$/iu.test(before) && kit.pack.commitments.views.words.includes(noun);
}

/** The states that the pronouns and group words of a span stand for ("the two countries"), the first mention of each. */
function meantIn(context: CodedContext, span: Span): readonly Side[] {
  const found = new Map<string, Side>();
  for (const { antecedent } of startingIn(sidesOf(context).links, span))
    for (const side of statesIn(context, antecedent)) if (!found.has(side.country)) found.set(side.country, side);
  return [...found.values()];
}

/** Those in the action whom it concerns: the first entity of each country that is not the owner's, and not in the condition. */
export function othersIn(
  context: CodedContext,
  action: Span,
  { parties, condition }: { readonly parties: readonly Span[]; readonly condition: Span | null },
): readonly Span[] {
  const own = new Set(parties.flatMap((party) => [...countriesOf(context, party)]));
  const named = oneOfEach(context, action);
  return (named.length > 0 ? named : meantIn(context, action))
    .filter((state) => !own.has(state.country) && !(condition !== null && overlaps(condition, state)))
    .filter((state) => !isPlaceOrTopic(context, state))
    .map(({ start, end }) => ({ start, end }));
}
