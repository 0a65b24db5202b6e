import { plainWord, roleEndingAt, singulars, wordSet } from '../../../base/lang/role-match.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { LinkContext } from './links.ts';

/** A body named by its state and a common noun: `Ghana's parliament`, `the Ghanaian army`. */
export interface OwnedBody extends Span {
  /** The noun in its singular or as printed, lower case. */
  readonly head: string;
}

const organs = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);

/** Bodies of states that common nouns name with the state right before them, in text order. */
export function ownedBodies(context: LinkContext): readonly OwnedBody[] {
  const { tables } = context.kit;
  const owners = context.entities.filter(
    ({ type, actor }) =>
      (type === 'nationality' || type === 'place') && actor !== null && tables.actor(actor)?.kind === 'state',
  );
  return context.parse.sentences.flatMap((sentence) =>
    owners
      .filter((owner) => owner.start >= sentence.start && owner.end <= sentence.end)
      .flatMap((owner) => bodyAfter(context, sentence, owner) ?? []),
  );
}

/** The body that the nouns right after an owner name, up to three words; null when they name none. */
function bodyAfter(context: LinkContext, sentence: Sentence, owner: Span): OwnedBody | null {
  const first = sentence.tokens.findIndex((token) => token.start >= owner.end);
  if (first === -1) return null;
  const start = /^['’]s?$/u.test(sentence.tokens[first]?.form ?? '') ? first + 1 : first;
  let last = start - 1;
  while (/^(?:NOUN|ADJ)$/u.test(sentence.tokens[last + 1]?.upos ?? '') && last - start < 3) last++;
  const head = sentence.tokens[last];
  if (head === undefined || last < start || !isBodyNoun(context, head)) return null;
  const words = sentence.tokens.slice(start, last + 1).map((token) => token.form);
  const match = roleEndingAt(context.kit.pack.names, words, words.length - 1);
  if (match?.row.kind !== 'body' || !organs.has(match.row.sector)) return null;
  return { start: owner.start, end: head.end, head: plainWord(head.form) };
}

/** A noun, or `military` taken for an adjective before a verb. */
function isBodyNoun({ kit }: LinkContext, { upos, form }: Token): boolean {
  return upos === 'NOUN' || wordSet(kit.pack.names, 'organisationNouns').has(plainWord(form));
}

/** The latest body with the same noun before an offset, at most `reach` characters back. */
export function latestBody(
  bodies: readonly OwnedBody[],
  head: string,
  before: number,
  reach: number,
): OwnedBody | null {
  const forms = singulars(head);
  return (
    bodies.findLast(
      (body) =>
        body.end <= before &&
        before - body.end <= reach &&
        (forms.includes(body.head) || singulars(body.head).includes(head)),
    ) ?? null
  );
}
