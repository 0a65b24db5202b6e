import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { RawDocument } from '../../../base/schema/article.ts';
import type { Notice, Rejected } from '../../../base/schema/problem.ts';
import type { Outcome } from '../../../ingest.ts';
import { ingest } from '../../../ingest.ts';
import { documentOfFields } from '../../../io/intake/json-line.ts';
import { versionId } from '../../../io/store/as-version.ts';
import type { Store } from '../../../io/store/store.ts';
import { id, notice, whole } from '../answers/values.ts';
import { raiseAlerts } from '../raise-alerts.ts';
import { writing } from '../writing.ts';

const mostArticles = 100;
const mostBytes = 20_000_000;
const short = z.string().max(2000);

const newArticle = z
  .strictObject({
    id: short.optional(),
    url: short.optional(),
    outlet: short.optional(),
    title: short.optional(),
    published: short.optional().describe('ISO 8601 prefix or an RFC 2822 date'),
    language: short.optional(),
    html: z.string().optional().describe('A whole page'),
    text: z.string().optional().describe("A page's text, or with clean: false an article's"),
    clean: z.boolean().optional().describe('false keeps text character for character: it is an article already'),
  })
  .meta({ id: 'NewArticle', description: 'One article, as in a line of JSON Lines; html or text must be there' });

/** What became of each input. */
interface AddedOverHttp {
  readonly added: number;
  readonly versions: number;
  readonly known: number;
  readonly failed: number;
  readonly copies: number;
  readonly articles: readonly { readonly input: string; readonly id: string }[];
  readonly rejected: readonly { readonly input: string; readonly notice: Notice }[];
}

const addedSchema = z
  .object({
    added: whole.describe('Articles that are new in the record'),
    versions: whole.describe('New versions of articles that it held already'),
    known: whole,
    failed: whole,
    copies: whole.describe('Articles of the whole record that are copies of another'),
    articles: z.array(z.object({ input: z.string(), id })),
    rejected: z.array(z.object({ input: z.string(), notice })),
  })
  .meta({ id: 'Added', description: 'What became of what was sent; input counts from api:1' });

/** The documents of a request, with a breath before each, so that readers are answered in between. */
async function* documentsOf(articles: readonly z.output<typeof newArticle>[]): AsyncGenerator<RawDocument | Rejected> {
  for (const [at, fields] of articles.entries()) {
    await setImmediate();
    yield documentOfFields(fields, `api:${at + 1}`, 'article');
  }
}

/** The id that a text has in the record: that of a version where another text had its own first. */
async function idsOf(store: Store, outcomes: readonly Outcome[]): Promise<AddedOverHttp['articles']> {
  const lines = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.line] : []));
  const held = await store.has(lines.flatMap((line) => [line.id, versionId(line)]));
  return lines.flatMap((line) => {
    const own = [versionId(line), line.id].find((each) => held.has(each));
    return own === undefined ? [] : [{ input: line.input, id: own }];
  });
}

function rejectedIn(outcomes: readonly Outcome[]): AddedOverHttp['rejected'] {
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : [{ input: outcome.input, notice: outcome.notice }]));
}

export const addArticles = writing({
  name: 'add',
  isLong: true,
  path: '/articles',
  title: 'Add articles',
  summary: `Reads up to ${mostArticles} articles into the record and links them with what is there. A text that it holds already changes nothing.`,
  params: z.strictObject({}),
  body: z
    .strictObject({
      articles: z
        .array(newArticle)
        .min(1)
        .max(mostArticles)
        .describe(
          'Each {id, url, outlet, title, published, language, html or text, clean}; all but html or text may be left out',
        ),
      mode: z.enum(['precision', 'recall']).default('precision').describe('precision keeps what is very likely right'),
    })
    .meta({ id: 'NewArticles' }),
  answer: addedSchema,
  mostBytes,
  carryOut: async ({ body, store, tables, kit, at }) => {
    const outcomes: Outcome[] = [];
    const inputs = documentsOf(body.articles);
    const { added, versions, known, failed, copies } = await ingest(inputs, {
      ...{ store, kit: kit(), mode: body.mode, at },
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    await raiseAlerts({ store, tables, kit }, at);
    const articles = await idsOf(store, outcomes);
    const answer = { added, versions, known, failed, copies, articles, rejected: rejectedIn(outcomes) };
    const [only] = articles;
    return {
      status: added + versions > 0 ? 201 : 200,
      answer,
      ...(only !== undefined && articles.length === 1 && { location: `/articles/${encodeURIComponent(only.id)}` }),
    };
  },
});
