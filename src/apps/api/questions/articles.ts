import { z } from 'zod';
import { families } from '../../../io/query/families.ts';
import type { FamilyFilter, FamilyRow } from '../../../io/query/family-types.ts';
import { openingsOf } from '../../../io/query/openings.ts';
import { passage } from '../../../io/query/passage.ts';
import { search } from '../../../io/query/search.ts';
import { textAt } from '../../../io/query/text-at.ts';
import type { Page } from '../../../io/query/types.ts';
import { difference, neighbourOf, versionList } from '../../../io/query/versions.ts';
import type { Store } from '../../../io/store/store.ts';
import type { Evidence } from '../../../base/schema/evidence.ts';
import { passage as passageSchema } from '../answers/passage.ts';
import { copyKind, quotedFamily } from '../answers/families.ts';
import { searchHit } from '../answers/statements.ts';
import { id, pageOf, whole } from '../answers/values.ts';
import { difference as differenceSchema, versionList as versionListSchema } from '../answers/versions.ts';
import * as p from '../params.ts';
import type { Asked } from '../question.ts';
import { actorIn, datesIn, question } from '../question.ts';

export const searchQuestion = question({
  name: 'search',
  path: '/search',
  title: 'Articles with these words',
  summary: 'Articles that hold all the words, best first, each with the sentence that holds most of them.',
  params: z.strictObject({
    words: p.words('Every word must occur; "quoted phrases" and word* work'),
    actor: p.whom,
    earlier: z.boolean().default(false).describe('True takes earlier versions of articles too'),
    ...p.dates,
    ...p.slice,
  }),
  answer: pageOf('Search', searchHit).extend({
    ranked: whole.describe('How many of all were ranked: the newest 1,000'),
    earlier: whole.describe('Earlier versions that hold the words too'),
  }),
  answerTo: (asked) => {
    const { words, earlier, limit, offset } = asked.params;
    const actor = actorIn(asked, 'actor', asked.params.actor);
    return search(asked.store, { words, actor, earlier, ...datesIn(asked.params), limit, offset });
  },
});

const familyParams = z.strictObject({
  actor: p.whom,
  article: p.idPart('Only the family of this article').optional(),
  kind: copyKind.optional().describe('Only families with such a copy'),
  ...p.dates,
  ...p.slice,
});

function familyFilter(asked: Asked<z.output<typeof familyParams>>): FamilyFilter {
  const { article, kind, limit, offset } = asked.params;
  const actor = actorIn(asked, 'actor', asked.params.actor);
  return { actor, article, kind, ...datesIn(asked.params), limit, offset };
}

/** A family with the words its members begin with. */
export type QuotedFamily = FamilyRow & { readonly openings: readonly Evidence[] };

async function quotedFamilies(store: Store, filter: FamilyFilter): Promise<Page<QuotedFamily>> {
  const page = await families(store, filter);
  const openings = await openingsOf(
    store,
    page.rows.flatMap(({ members }) => members.map(({ article }) => article.id)),
  );
  const rows = page.rows.map((row) => ({
    ...row,
    openings: row.members.flatMap(({ article }) => openings.get(article.id) ?? []),
  }));
  return { ...page, rows };
}

export const familiesQuestion = question({
  name: 'families',
  path: '/families',
  title: 'Families of copies',
  summary: 'Articles that come from one text, the largest families first: who took from whom, and why we think so.',
  params: familyParams,
  answer: pageOf('QuotedFamily', quotedFamily),
  answerTo: (asked) => quotedFamilies(asked.store, familyFilter(asked)),
});

const article = p.idPart('Id of an article');

export const passageQuestion = question({
  name: 'passage',
  path: '/articles/{id}/passage',
  title: 'A passage of an article',
  summary: 'A stretch of the text of an article, and what was found in it, each finding with its sentence.',
  params: z.strictObject({
    id: p.idPart('Id of an article, or its web address'),
    start: z.int().min(0).default(0).describe('Where the stretch begins, in UTF-16 code units'),
    length: z.int().min(1).max(100_000).default(10_000).describe('How long it is at most'),
  }),
  answer: passageSchema,
  answerTo: async ({ store, params }) => passage(store, (await textAt(store, params.id)) ?? params.id, params),
});

export const versionsQuestion = question({
  name: 'versions',
  path: '/articles/{id}/versions',
  title: 'Versions of an article',
  summary: 'The texts that one article had, earliest first, and how much each changed.',
  params: z.strictObject({ id: article }),
  answer: versionListSchema,
  answerTo: ({ store, params }) => versionList(store, params.id),
});

export const differenceQuestion = question({
  name: 'difference',
  path: '/articles/{id}/diff',
  title: 'What changed',
  summary: 'How an article differs from the version before it, or from any other article.',
  params: z.strictObject({
    id: article,
    with: p.idPart('Id of the other article; the version before when left out').optional(),
  }),
  answer: differenceSchema,
  answerTo: async ({ store, params }) => {
    const other = params.with ?? (await neighbourOf(store, params.id));
    return other === null ? null : difference(store, other, params.id);
  },
});

export const rawQuestion = question({
  name: 'raw',
  path: '/articles/{id}/raw',
  title: 'The page as it was read',
  summary: 'The body of an article before cleaning. It is text for programs: a browser must not run it.',
  params: z.strictObject({ id: article }),
  answer: z.object({ id, body: z.string() }).meta({ id: 'Raw', description: 'A raw body, as it was decoded' }),
  answerTo: async ({ store, params }) => {
    const body = await store.raw(params.id);
    return body === null ? null : { id: params.id, body };
  },
});
