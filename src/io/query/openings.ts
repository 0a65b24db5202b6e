import type { Block } from '../../base/schema/article.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import { contains } from '../../base/text/spans.ts';
import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import { evidenceIn, sourceIn, sourcesOf } from './refs.ts';

/** The first sentence of each of some articles that is no dateline, by article; articles without one are left out. */
export async function openingsOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Evidence>> {
  const sources = await sourcesOf(store, ids);
  const rows = await store.db.selectFrom('articles').select(['id', 'blocks_json']).where('id', 'in', ids).execute();
  return new Map(
    rows.flatMap(({ id, blocks_json: blocks }) => {
      const source = sourceIn(sources, id);
      const datelines = fromJson<Block>(blocks).filter(({ kind }) => kind === 'dateline');
      const first = source.sentences.find((sentence) => !datelines.some((block) => contains(block, sentence)));
      return first === undefined ? [] : [[id, evidenceIn(source, first)] as const];
    }),
  );
}
