import type { Attribution } from '../../../base/schema/finding.ts';
import type { Linkable } from '../../../base/schema/record.ts';
import { among } from '../among.ts';
import { publishedOf } from '../rows/article-rows.ts';
import type { Database } from '../schema.ts';

/** What an article says that was said, as far as statements need it. */
export interface PrintedStatement {
  readonly article: Pick<Linkable, 'id' | 'text' | 'published'>;
  readonly said: Pick<Attribution, 'id' | 'content' | 'quotation'>;
}

/** Attributions with the texts of their articles; those of earlier versions are left out, and so are unknown ids. */
export async function printedStatements(db: Database, ids: readonly string[]): Promise<readonly PrintedStatement[]> {
  const rows = await db
    .selectFrom('attributions as s')
    .leftJoin('versions as v', 'v.article', 's.article')
    .select(['s.article', 's.id', 's.quotation'])
    .where('s.id', 'in', among(ids))
    .where((eb) => eb.or([eb('v.article', 'is', null), eb('v.newest', '=', eb.ref('v.article'))]))
    .orderBy('s.id')
    .execute();
  const articles = await textsPublished(
    db,
    rows.map(({ article }) => article),
  );
  const spans = await contentsOf(db, ids);
  return rows.flatMap(({ article: of, id, quotation }) => {
    const article = articles.get(of);
    return article === undefined ? [] : [{ article, said: { id, quotation, content: spans.get(`${of} ${id}`) ?? [] } }];
  });
}

async function textsPublished(db: Database, ids: readonly string[]) {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'text', 'published', 'published_precision', 'published_from'])
    .where('id', 'in', among(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, { id: row.id, text: row.text, published: publishedOf(row) }]));
}

/** Where the contents of attributions stand, by article and attribution. */
async function contentsOf(db: Database, ids: readonly string[]) {
  const rows = await db
    .selectFrom('attributions as s')
    .innerJoin('attribution_spans as p', (on) =>
      on.onRef('p.article', '=', 's.article').onRef('p.attribution', '=', 's.id'),
    )
    .select(['p.article', 'p.attribution', 'p.start', 'p.end'])
    .where('s.id', 'in', among(ids))
    .where('p.role', '=', 'content')
    .orderBy('p.n')
    .execute();
  return Map.groupBy(rows, ({ article, attribution }) => `${article} ${attribution}`);
}
