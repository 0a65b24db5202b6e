import { plainWord, roleEndingAt, singulars, wordSet } from '../../../base/lang/role-match.ts';
import type { CallingRow } from '../../../base/lang/names-lexicon.ts';
import type { EntityDraft, Link } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { startingIn } from '../../../base/text/sorted-spans.ts';
import type { Cluster } from './clusters.ts';
import type { LinkContext } from './links.ts';
import { latestBody, ownedBodies } from './owned-bodies.ts';

/** A definite description: `the Russian leader`, `the ministry`. */
interface Description extends Span {
  readonly head: string;
  readonly plural: boolean;
  /** Words between the article and the head. */
  readonly modifiers: readonly string[];
  readonly role: ReturnType<typeof roleEndingAt>;
}

const farthest = 1500;

/** Characters within which a body is called by its kind alone. */
const near = 500;

/**
 * Links `the minister`, `the Russian leader`, `the ministry`, `the group` to the latest name that bears the office or
 * kind, and `the army` to the army of a state named before it.
 */
export function linkNominals(context: LinkContext): readonly Link[] {
  const bodies = ownedBodies(context);
  return context.parse.sentences.flatMap((sentence) =>
    descriptionsOf(context, sentence).flatMap((found) => {
      const cluster = antecedentOf(context, found);
      const named = cluster?.mentions.findLast((other) => other.end <= found.start);
      const mention =
        named ?? (found.modifiers.length === 0 ? latestBody(bodies, found.head, found.start, farthest) : null);
      if (mention === null) return [];
      return [{ start: found.start, end: found.end, antecedent: { start: mention.start, end: mention.end } }];
    }),
  );
}

/** `the` + modifiers + a singular noun, not followed by what specifies it (`of ...`, a name, a relative clause). */
function descriptionsOf(context: LinkContext, sentence: Sentence): readonly Description[] {
  const found: Description[] = [];
  sentence.tokens.forEach((token, index) => {
    if (token.form.toLowerCase() !== 'the') return;
    const head = headAfter(sentence, index);
    const noun = sentence.tokens[head];
    if (noun === undefined || noun.xpos === 'NNS' || isSpecified(context, sentence, head)) return;
    const words = sentence.tokens.slice(index + 1, head + 1).map((word) => word.form);
    found.push({
      start: token.start,
      end: noun.end,
      head: plainWord(noun.form),
      plural: false,
      modifiers: words.slice(0, -1),
      role: roleEndingAt(context.kit.pack.names, words, words.length - 1),
    });
  });
  return found;
}

function headAfter(sentence: Sentence, index: number): number {
  let head = -1;
  for (let at = index + 1; at < Math.min(sentence.tokens.length, index + 6); at++) {
    const token = sentence.tokens[at];
    if (token === undefined || !isModifier(token)) break;
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || isArgument(token)) head = at;
  }
  return head;
}

/** `the official said`: an adjective that stands where nouns stand. */
const isArgument = ({ upos, deprel }: Token): boolean => upos === 'ADJ' && /^(?:nsubj|i?obj|obl)/u.test(deprel);

const isModifier = (token: Token): boolean => /^(?:NOUN|PROPN|ADJ)$/u.test(token.upos) || /^[-‐]$/u.test(token.form);

function isSpecified(context: LinkContext, sentence: Sentence, head: number): boolean {
  const next = sentence.tokens[head + 1];
  const noun = sentence.tokens[head];
  if (next === undefined || noun === undefined) return false;
  if (/^(?:of|who|which|that|where|whose|['’]s?)$/u.test(next.form)) return !/^['’]/u.test(next.form);
  return startingIn(context.entities, { start: sentence.start, end: noun.end }).some(
    (entity) => entity.end > noun.start && entity.type !== 'office' && entity.type !== 'nationality',
  );
}

function antecedentOf(context: LinkContext, found: Description): Cluster | null {
  if (found.role !== null && found.role.row.kind === 'office') return personFor(context, found);
  const calling = callingOf(context, found.head);
  if (calling?.bodies === null) return personFor(context, found);
  if (wordSet(context.kit.pack.names, 'organisationNouns').has(found.head)) return bodyFor(context, found);
  return null;
}

/** What a general noun may go on for. */
function callingOf({ kit }: LinkContext, noun: string): CallingRow | null {
  return kit.pack.names.callings.find(({ nouns }) => nouns.split('|').includes(noun)) ?? null;
}

/** Clusters named within reach before a description. */
function nearby(context: LinkContext, found: Description): readonly Cluster[] {
  const before = startingIn(context.entities, { start: found.start - farthest, end: found.start });
  return [...new Set(before.flatMap((entity) => context.clusterOf.get(entity) ?? []))];
}

/** The latest mentioned cluster among those that fit. */
function latest(clusters: readonly Cluster[], before: number): Cluster | null {
  let best: Cluster | null = null;
  let where = -1;
  for (const cluster of clusters) {
    const at = cluster.mentions.findLast((mention) => mention.end <= before)?.start ?? -1;
    if (at > where && before - at <= farthest) [best, where] = [cluster, at];
  }
  return best;
}

/** The person whose office was given with the same head word, of the same state when the description names one. */
function personFor(context: LinkContext, found: Description): Cluster | null {
  const state = stateOf(context, found);
  const fits = nearby(context, found).filter(
    (cluster) =>
      cluster.type === 'person' &&
      cluster.mentions.some((mention) => mention.end <= found.start && bears(context, mention, found, state)),
  );
  return mostNamed(context, found, fits) ?? latest(fits, found.start);
}

/** "the President", so written, is the one whom the text names by that title most. */
function mostNamed(
  context: LinkContext,
  { head, end, modifiers }: Description,
  fits: readonly Cluster[],
): Cluster | null {
  const written = context.article.text.slice(end - head.length, end);
  if (fits.length < 2 || modifiers.length > 0 || !/^\p{Lu}/u.test(written)) return null;
  const titled = (cluster: Cluster): number => cluster.mentions.filter(({ role }) => role !== null).length;
  const [first, second] = fits.toSorted((a, b) => titled(b) - titled(a));
  if (first === undefined || second === undefined) return null;
  return titled(first) > 2 * titled(second) ? first : null;
}

function bears(context: LinkContext, mention: EntityDraft, found: Description, state: string | null): boolean {
  if (state !== null && found.role?.row.role === 'leader' && isLeaderOf(context, mention, state)) return true;
  if (mention.role === null) return false;
  const words = context.article.text.slice(mention.role.start, mention.role.end).split(/\s+/u);
  const held = words.flatMap((_, at) => roleEndingAt(context.kit.pack.names, words, at) ?? []);
  const same = held.some(
    (match) =>
      match.phrase === found.role?.phrase ||
      isCalledSo(context, found.head, match.phrase) ||
      match.phrase.endsWith(` ${found.head}`) ||
      (match.row.role !== null && match.row.role !== 'other' && match.row === found.role?.row),
  );
  return same && (state === null || stateOf(context, mention.role) === state);
}

/** `the envoy` for an ambassador. */
function isCalledSo(context: LinkContext, noun: string, phrase: string): boolean {
  const offices = callingOf(context, noun)?.offices.split('|') ?? [];
  return offices.some((office) => office !== '' && (phrase === office || phrase.endsWith(` ${office}`)));
}

/** A leader is meant by the tables or by an office of that state in the text. */
function isLeaderOf(context: LinkContext, mention: EntityDraft, state: string): boolean {
  const date = context.article.published?.value ?? null;
  const { tables } = context.kit;
  if (mention.actor !== null) {
    const held = [...tables.holders(state, 'leader', date), ...tables.holders(state, 'head-of-state', date)];
    if (held.includes(mention.actor)) return true;
  }
  if (mention.role === null || stateOf(context, mention.role) !== state) return false;
  return /\b(?:leader|president|premier|prime minister|chancellor|king|emir)\b/iu.test(
    context.article.text.slice(mention.role.start, mention.role.end),
  );
}

function stateOf(context: LinkContext, span: Span): string | null {
  const inside = startingIn(context.entities, span).find(
    (entity) =>
      entity.end <= span.end && entity.actor !== null && (entity.type === 'nationality' || entity.type === 'place'),
  );
  return inside?.actor ?? null;
}

const kinds: Readonly<Record<string, string>> = {
  group: 'group team panel coalition alliance front movement organisation organization party cartel forum',
};

/** The latest body whose name holds the noun, or that the article calls so in an apposition. */
function bodyFor(context: LinkContext, found: Description): Cluster | null {
  const text = context.article.text;
  const nouns = new Set((kinds[found.head] ?? found.head).split(' '));
  const named = nearby(context, found).filter(
    (cluster) =>
      cluster.type === 'organization' &&
      cluster.mentions.some(
        (mention) =>
          mention.end <= found.start &&
          (holdsNoun(text, mention, nouns) || isCalled(text, mention, found.head) || isOfKind(context, mention, found)),
      ),
  );
  const modified = found.modifiers.length > 0 ? stateOf(context, found) : null;
  return latest(modified === null ? named : named.filter((cluster) => cluster.actor === modified), found.start);
}

/** `the alliance` for a bloc of the tables that was named shortly before. */
function isOfKind(context: LinkContext, mention: EntityDraft, { head, start, modifiers }: Description): boolean {
  const bodies = callingOf(context, head)?.bodies ?? null;
  const actor = mention.actor === null ? null : context.kit.tables.actor(mention.actor);
  if (bodies === null || actor === null || modifiers.length > 0 || start - mention.end > near) return false;
  const sectors = bodies.sectors === '' || actor.kind === 'bloc' ? null : bodies.sectors.split(' ');
  return bodies.kinds.split(' ').includes(actor.kind) && (sectors?.includes(actor.sector ?? '') ?? true);
}

function holdsNoun(text: string, mention: EntityDraft, nouns: ReadonlySet<string>): boolean {
  const words = text.slice(mention.start, mention.end).split(/\s+/u).map(plainWord);
  return words.some((word) => singulars(word).some((form) => nouns.has(form)));
}

/** `the Lisbon Forum, a group of eleven states`: an apposition right after the name. */
function isCalled(text: string, mention: EntityDraft, head: string): boolean {
  const after = text.slice(mention.end, mention.end + 60);
  return new RegExp(`^(?:\\s*\\([^)]*\\))?,? (?:a|an|the|which is an?)\\s(?:[\\p{L}-]+\\s){0,3}${head}\\b`, 'u').test(
    after,
  );
}
