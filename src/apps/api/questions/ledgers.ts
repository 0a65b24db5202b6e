import { z } from 'zod';
import { claims } from '../../../io/query/claims.ts';
import { commitments } from '../../../io/query/commitments.ts';
import { instruments } from '../../../io/query/instruments.ts';
import { persons } from '../../../io/query/persons.ts';
import { statements } from '../../../io/query/statements.ts';
import { claimRow, stance } from '../answers/claims.ts';
import {
  commitmentKind,
  commitmentRow,
  instrumentKind,
  instrumentRow,
  instrumentStatus,
  personRow,
} from '../answers/ledgers.ts';
import { statementRow } from '../answers/statements.ts';
import { pageOf, quotation } from '../answers/values.ts';
import * as p from '../params.ts';
import { actorIn, datesIn, question, sidesIn } from '../question.ts';

export const statementsQuestion = question({
  name: 'statements',
  path: '/statements',
  title: 'Who said what',
  summary: 'What was said, earliest publication first: speaker, exact words, carriers, and how each paper prints it.',
  params: z.strictObject({
    speaker: p.speaker,
    about: p.about,
    quotation: quotation.optional(),
    ...p.dates,
    ...p.slice,
  }),
  answer: pageOf('Statement', statementRow),
  answerTo: (asked) => {
    const { quotation: how, limit, offset } = asked.params;
    const [speaker, about] = [
      actorIn(asked, 'speaker', asked.params.speaker),
      actorIn(asked, 'about', asked.params.about),
    ];
    return statements(asked.store, { speaker, about, quotation: how, ...datesIn(asked.params), limit, offset });
  },
});

export const claimsQuestion = question({
  name: 'claims',
  path: '/claims',
  title: 'Claims and denials',
  summary:
    'Matters on which claims were made: who asserts, who denies, who leaves it open, and how the numbers differ.',
  params: z.strictObject({
    ...p.sides,
    ...p.types,
    stance: stance.optional().describe('Only matters on which somebody takes this stance'),
    ...p.dates,
    ...p.slice,
  }),
  answer: pageOf('Matter', claimRow),
  answerTo: (asked) => {
    const { type: types, stance: taken, limit, offset } = asked.params;
    return claims(asked.store, {
      ...{ ...sidesIn(asked), ...datesIn(asked.params) },
      ...{ types, stance: taken, limit, offset },
    });
  },
});

export const commitmentsQuestion = question({
  name: 'commitments',
  path: '/commitments',
  title: 'Commitments',
  summary: 'Treaties, pledges, offers and threats as printed: who owes what to whom, and on what condition.',
  params: z.strictObject({
    ...p.sides,
    kind: z.array(commitmentKind).min(1).max(commitmentKind.options.length).optional().describe('Only these kinds'),
    ...p.dates,
    ...p.slice,
  }),
  answer: pageOf('Commitment', commitmentRow),
  answerTo: (asked) => {
    const { kind: kinds, limit, offset } = asked.params;
    return commitments(asked.store, { ...sidesIn(asked), ...datesIn(asked.params), kinds, limit, offset });
  },
});

export const instrumentsQuestion = question({
  name: 'instruments',
  path: '/instruments',
  title: 'Treaties and pledges over all articles',
  summary: 'Instruments and pledges, those named by most articles first, and what reports say was done with them.',
  params: z.strictObject({
    ...p.sides,
    kind: instrumentKind.optional().describe('Treaties and the like, or single pledges'),
    status: instrumentStatus.optional(),
    ...p.dates,
    ...p.slice,
  }),
  answer: pageOf('Instrument', instrumentRow),
  answerTo: (asked) => {
    const { kind, status, limit, offset } = asked.params;
    return instruments(asked.store, { ...sidesIn(asked), ...datesIn(asked.params), kind, status, limit, offset });
  },
});

export const personsQuestion = question({
  name: 'persons',
  path: '/persons',
  title: 'People and offices',
  summary: 'Persons over all articles: spellings of the name, and offices with the first and last day of report.',
  params: z.strictObject({
    actor: p.whom,
    name: p.words('Words of a name, in any spelling').optional(),
    ...p.slice,
  }),
  answer: pageOf('Person', personRow),
  answerTo: (asked) => {
    const { name: words, limit, offset } = asked.params;
    return persons(asked.store, { actor: actorIn(asked, 'actor', asked.params.actor), words, limit, offset });
  },
});
