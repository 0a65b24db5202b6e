import type { ToldMatter } from '../../query/told-types.ts';
import type { ClaimEntry, ClaimQuantity } from '../../query/types.ts';
import { evidenceColumns, idsOf, number, tableOf, text, type Table } from './table.ts';

interface Claimed {
  readonly matter: ToldMatter;
  readonly entry: ClaimEntry;
}

/** Every claim on a matter: those who assert it first, then those who deny, doubt, or leave it open. */
function claimsOf(matter: ToldMatter): readonly Claimed[] {
  const { asserts, denies, doubts, neither } = matter;
  return [...asserts, ...denies, ...doubts, ...neither].map((entry) => ({ matter, entry }));
}

/** Claims, one row for each article's report that somebody takes a stance; claims on one matter share `matter`. */
export const claimsTable: Table = tableOf<ToldMatter, Claimed>(
  'claims',
  [
    text('claim', ({ entry }) => entry.id),
    text('matter', ({ matter }) => matter.id),
    text('type', ({ matter }) => matter.type),
    text('actors', ({ matter }) => idsOf(matter.actors)),
    text('stance', ({ entry }) => entry.stance),
    text('answers', ({ entry }) => entry.answers),
    text('said_by', ({ entry }) => entry.by?.id ?? null),
    text('said_jointly_by', ({ entry }) => idsOf(entry.jointly)),
    text('said_by_words', ({ entry }) => entry.source?.quote ?? null),
    text('published', ({ entry }) => entry.article.published?.value ?? null),
    text('family', ({ entry }) => entry.family),
    ...evidenceColumns<Claimed>(({ matter, entry: { sentence } }) => ({
      evidence: sentence,
      text: matter.texts.get(sentence.article),
    })),
  ],
  { each: ({ matters }) => matters(), rows: claimsOf },
);

interface Numbered extends Claimed {
  readonly quantity: ClaimQuantity;
}

/** Numbers that claims give, one row each. */
export const claimNumbersTable: Table = tableOf<ToldMatter, Numbered>(
  'claim_numbers',
  [
    text('claim', ({ entry }) => entry.id),
    text('matter', ({ matter }) => matter.id),
    text('comparison', ({ quantity }) => quantity.comparison),
    number('value', ({ quantity }) => quantity.value),
    number('up_to', ({ quantity }) => quantity.upTo),
    text('unit', ({ quantity }) => quantity.unit),
    ...evidenceColumns<Numbered>(({ matter, quantity: { evidence } }) => ({
      evidence,
      text: matter.texts.get(evidence.article),
    })),
  ],
  {
    each: ({ matters }) => matters(),
    rows: (matter) =>
      claimsOf(matter).flatMap((claimed) => claimed.entry.quantities.map((quantity) => ({ ...claimed, quantity }))),
  },
);
