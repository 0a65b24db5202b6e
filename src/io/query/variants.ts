import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import type { VariantRow } from './ledger-types.ts';
import { allEvidence, sourceIn, sourcesOf } from './refs.ts';
import type { Source } from './refs.ts';
import { wordPieces } from './text-diff.ts';

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
type Spans = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;

/** The variants of statements by the id of what was said, earliest publication first. */
export async function variantsOf(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly VariantRow[]>> {
  const rows = await rowsOf(store, ids);
  const spans = await contentsOf(store, rows);
  const sources = await sourcesOf(
    store,
    rows.map((row) => row.article),
  );
  const byId = new Map(rows.map((row) => [row.attribution, row]));
  const sourceOf = (row: Row): Source => sourceIn(sources, row.article);
  return new Map(
    [...Map.groupBy(rows, (row) => row.said)].map(([said, list]) => [
      said,
      confirmed(list.map((row) => variantRow(row, byId.get(row.against ?? ''), { spans, sourceOf }))),
    ]),
  );
}

async function rowsOf(store: Store, ids: readonly string[]) {
  return store.db
    .selectFrom('variants as v')
    .innerJoin('attributions as s', (join) =>
      join.onRef('s.article', '=', 'v.article').onRef('s.id', '=', 'v.attribution'),
    )
    .select(['v.said', 'v.n', 'v.article', 'v.attribution', 'v.outcome', 'v.against', 's.quotation', 's.chain_json'])
    .where('v.said', 'in', ids)
    .orderBy('v.said')
    .orderBy('v.n')
    .execute();
}

async function contentsOf(store: Store, rows: readonly Row[]): Promise<Spans> {
  const spans = await store.db
    .selectFrom('attributions as s')
    .innerJoin('attribution_spans as w', (join) =>
      join.onRef('w.article', '=', 's.article').onRef('w.attribution', '=', 's.id'),
    )
    .select(['w.article', 'w.attribution', 'w.start', 'w.end'])
    .where('w.role', '=', 'content')
    .where(
      's.id',
      'in',
      rows.map((row) => row.attribution),
    )
    .orderBy('w.n')
    .execute();
  return Map.groupBy(spans, ({ article, attribution }) => keyOf(article, attribution));
}

function keyOf(article: string, attribution: string): string {
  return JSON.stringify([article, attribution]);
}

interface Desk {
  readonly spans: Spans;
  readonly sourceOf: (row: Row) => Source;
}

function variantRow(row: Row, other: Row | undefined, { spans, sourceOf }: Desk): VariantRow {
  const contentOf = (each: Row) => allEvidence(sourceOf(each), spans.get(keyOf(each.article, each.attribution)) ?? []);
  const wordsOf = (each: Row): string =>
    contentOf(each)
      .map(({ quote }) => quote)
      .join(' … ');
  const { attribution: id, quotation, outcome } = row;
  return {
    ...{
      id,
      article: sourceOf(row).ref,
      family: sourceOf(row).family,
      quotation,
      chain: fromJson(row.chain_json),
      content: contentOf(row),
      outcome,
    },
    against:
      other === undefined
        ? null
        : { id: other.attribution, article: sourceOf(other).ref, words: wordPieces(wordsOf(other), wordsOf(row)) },
  };
}

/** Prints of which the same words stand in another family are authentic; where only copies of one text have them, they are copied. */
function confirmed(rows: readonly VariantRow[]): readonly VariantRow[] {
  const words = new Map(rows.map((row) => [row.id, foldedContent(row)]));
  const agree = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
  return rows.map((row) => {
    if (row.outcome !== 'authentic') return row;
    const own = words.get(row.id) ?? '';
    const others = rows.filter(({ family, quotation }) => family !== row.family && quotation !== 'indirect');
    const isAgainst = others.some(({ article }) => article.id === row.against?.article.id);
    const isConfirmed = isAgainst || others.some(({ id }) => agree(words.get(id) ?? '', own));
    return isConfirmed ? row : { ...row, outcome: 'copied' };
  });
}

function foldedContent({ content }: VariantRow): string {
  const words = content.flatMap(({ quote }) => quote.match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.map((word) => word.toLowerCase()).join(' ');
}
