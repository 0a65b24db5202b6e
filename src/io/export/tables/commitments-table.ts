import type { ToldCommitment } from '../../query/told-types.ts';
import { countColumns, evidenceColumns, idsOf, tableOf, text, type Table } from './table.ts';

/** Treaties, pledges, offers and threats as printed; the words are those that say what is owed. */
export const commitmentsTable: Table = tableOf<ToldCommitment, ToldCommitment>(
  'commitments',
  [
    text('commitment', ({ id }) => id),
    text('kind', ({ kind }) => kind),
    text('parties', ({ parties }) => idsOf(parties)),
    text('beneficiaries', ({ beneficiaries }) => idsOf(beneficiaries)),
    text('condition', ({ condition }) => condition?.quote ?? null),
    text('since', ({ since }) => since?.value ?? null),
    text('since_precision', ({ since }) => since?.precision ?? null),
    text('due', ({ due }) => due?.value ?? null),
    text('due_precision', ({ due }) => due?.precision ?? null),
    text('instrument', ({ instrument }) => instrument?.quote ?? null),
    text('clause', ({ clause }) => clause),
    text('said_by', ({ speaker }) => speaker?.id ?? null),
    text('published', ({ article }) => article.published?.value ?? null),
    ...countColumns<ToldCommitment>(),
    ...evidenceColumns<ToldCommitment>(({ action, texts }) => ({ evidence: action, text: texts.get(action.article) })),
  ],
  { each: ({ commitments }) => commitments(), rows: (commitment) => [commitment] },
);
