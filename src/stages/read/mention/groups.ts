import type { GroupRow } from '../../../base/lang/names-lexicon.ts';
import type { EntityDraft, Link } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { startingIn } from '../../../base/text/sorted-spans.ts';
import type { LinkContext } from './links.ts';

/** A phrase of the lexicon in a sentence. */
interface Group extends Span {
  readonly row: GroupRow;
}

/** Links `the two countries`, `both sides`, `the two leaders` to each of the two last named together: two links at one span. */
export function linkGroups(context: LinkContext): readonly Link[] {
  return context.parse.sentences.flatMap((sentence, at) =>
    groupsOf(context, sentence).flatMap((group) => {
      const pair = pairFor(context, group, at);
      return pair
        .map((member) => asState(context, group, member))
        .map((member) => ({
          start: group.start,
          end: group.end,
          antecedent: { start: member.start, end: member.end },
        }));
    }),
  );
}

/** Group phrases of a sentence; a phrase that goes on (`the two leaders of the strike`, `the two countries' envoys` aside) is none. */
export function groupsOf(context: Pick<LinkContext, 'kit'>, sentence: Sentence): readonly Group[] {
  const forms = sentence.tokens.map((token) => token.form.toLowerCase());
  const found: Group[] = [];
  for (const { words, row } of phrasesIn(context.kit.pack.names.groups, forms)) {
    const [first = ''] = words;
    for (let at = forms.indexOf(first); at !== -1; at = forms.indexOf(first, at + 1)) {
      if (!words.every((word, step) => forms[at + step] === word)) continue;
      if (/^(?:of|in|from|who|that|which)$/u.test(forms[at + words.length] ?? '')) continue;
      const last = sentence.tokens[at + words.length - 1];
      found.push({ start: sentence.tokens[at]?.start ?? 0, end: last?.end ?? 0, row });
    }
  }
  return found;
}

interface Phrase {
  /** Its place among all phrases. */
  readonly order: number;
  readonly words: readonly string[];
  readonly row: GroupRow;
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const phraseLists = new WeakMap<readonly GroupRow[], Phrases>();

/** The phrases of all rows cut into words, by their last word, made once for each lexicon. */
function phrasesOf(rows: readonly GroupRow[]): Phrases {
  let list = phraseLists.get(rows);
  if (list === undefined) {
    const phrases = rows.flatMap((row) => row.phrases.split('|').map((phrase) => ({ words: phrase.split(' '), row })));
    list = Map.groupBy(
      phrases.map((phrase, order) => ({ ...phrase, order })),
      ({ words }) => words.at(-1) ?? '',
    );
    phraseLists.set(rows, list);
  }
  return list;
}

/** The phrases whose last word is among some words, in the order of the lexicon. */
function phrasesIn(rows: readonly GroupRow[], words: readonly string[]): readonly Phrase[] {
  const phrases = phrasesOf(rows);
  const found = words.flatMap((word) => phrases.get(word) ?? []);
  return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a.order - b.order);
}

/** The two members meant: the nearest sentence, from the group's own backwards, that names exactly two; then the two named most. */
function pairFor(context: LinkContext, group: Group, at: number): readonly EntityDraft[] {
  const farthest = followsWhich(context, group) ? 0 : isOfParties(context, group) ? 2 : 4;
  for (let back = 0; back <= farthest && at - back >= 0; back++) {
    const sentence = context.parse.sentences[at - back];
    if (sentence === undefined) break;
    const members = membersIn(context, group, { start: sentence.start, end: Math.min(sentence.end, group.start) });
    if (members.length === 2) return members;
    if (members.length > 2 && back > 0) return mostNamed(context, group, members);
  }
  if (farthest === 0 || isOfParties(context, group)) return [];
  const earlier = membersIn(context, group, { start: 0, end: group.start });
  return earlier.length < 2 ? [] : mostNamed(context, group, earlier);
}

/** `both parties` are those of a deal just told, or of a country's politics: not two states named far above. */
function isOfParties({ article }: LinkContext, { start, end }: Group): boolean {
  return /parties$/iu.test(article.text.slice(start, end));
}

/** "a treaty in which the two sides promise": those of the treaty are meant, not the two named before it. */
function followsWhich(context: LinkContext, group: Group): boolean {
  return /\b(?:in|by|under|with|through) which\s+$/iu.test(
    context.article.text.slice(Math.max(0, group.start - 20), group.start),
  );
}

/** The latest earlier name of the state that a person stands for, when states are meant. */
function asState(context: LinkContext, group: Group, member: EntityDraft): EntityDraft {
  if (group.row.of === 'person' || member.type !== 'person') return member;
  const state = keyOf(context, group, member);
  const named = context.entities.filter(
    (entity) => entity.end <= group.start && entity.actor === state && /^(?:place|nationality)$/u.test(entity.type),
  );
  return named.at(-1) ?? member;
}

/** One mention for each distinct member named in a span, in text order. */
function membersIn(context: LinkContext, group: Group, span: Span): readonly EntityDraft[] {
  const members = new Map<string, EntityDraft>();
  for (const entity of startingIn(context.entities, span)) {
    if (entity.end > span.end || isInPlace(context, entity)) continue;
    const key = keyOf(context, group, entity);
    if (key !== null && !members.has(key)) members.set(key, entity);
  }
  return [...members.values()];
}

/** `Korean` in `the Korean Peninsula`: a people in the name of a place, which is no member of anything. */
function isInPlace({ entities }: LinkContext, { type, start, end }: EntityDraft): boolean {
  if (type !== 'nationality') return false;
  const beside = startingIn(entities, { start, end });
  return beside.some((other) => other.type === 'place' && other.start <= start && other.end > end);
}

/** What a member is known by: a state's id, or a person's; null for what cannot be a member. */
function keyOf(context: LinkContext, group: Group, entity: EntityDraft): string | null {
  const cluster = context.clusterOf.get(entity);
  const person = cluster?.type === 'person' ? cluster : null;
  if (group.row.of === 'person') return person === null ? null : `person at ${String(person.mentions[0]?.start)}`;
  if (entity.type === 'office') return null;
  const actor = entity.actor ?? person?.actor ?? null;
  if (actor === null) return null;
  const known = context.kit.tables.actor(actor);
  if (known === null) return null;
  if (known.kind === 'state') return known.id;
  if (known.kind === 'person' && group.row.of === 'state') return known.country;
  return group.row.of === 'party' ? (known.kind === 'person' ? known.country : known.id) : null;
}

function mostNamed(context: LinkContext, group: Group, members: readonly EntityDraft[]): readonly EntityDraft[] {
  const counts = new Map<string, number>();
  for (const entity of context.entities) {
    if (entity.end > group.start) break;
    const key = keyOf(context, group, entity);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const count = (entity: EntityDraft): number => counts.get(keyOf(context, group, entity) ?? '') ?? 0;
  const ranked = [...members].sort((a, b) => count(b) - count(a) || a.start - b.start);
  const third = ranked[2];
  const second = ranked[1];
  if (second === undefined || (third !== undefined && count(third) === count(second))) return [];
  return ranked.slice(0, 2);
}
