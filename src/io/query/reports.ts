import type { Store } from '../store/store.ts';
import { correctionsOf } from './corrections.ts';
import { evidenceIn, maybeActor, namerOf, sourceIn, sourcesOf } from './refs.ts';
import type { Namer, Sources } from './refs.ts';
import type { Report } from './types.ts';

/** The reports of event mentions, in the order of the ids; unknown ids are left out. */
export async function reportsOf(store: Store, ids: readonly string[]): Promise<readonly Report[]> {
  const rows = await mentionRows(store, ids);
  const sources = await sourcesOf(
    store,
    rows.map((row) => row.article),
  );
  const name = await namerOf(
    store,
    rows.map((row) => row.speaker),
  );
  const corrections = await correctionsOf(store, ids);
  const byId = new Map(
    rows.map((row) => [row.id, { ...reportOf(row, sources, name), corrections: corrections.get(row.id) ?? [] }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type MentionRow = Awaited<ReturnType<typeof mentionRows>>[number];

async function mentionRows(store: Store, ids: readonly string[]) {
  return store.db
    .selectFrom('events as e')
    .leftJoin('attributions as s', (join) =>
      join.onRef('s.article', '=', 'e.article').onRef('s.id', '=', 'e.attribution'),
    )
    .leftJoin('attribution_spans as w', (join) =>
      join
        .onRef('w.article', '=', 's.article')
        .onRef('w.attribution', '=', 's.id')
        .on('w.role', '=', 'source')
        .on('w.n', '=', 0),
    )
    .select(['e.id', 'e.article', 'e.modality', 'e.attribution', 's.speaker', 'w.start', 'w.end'])
    .select(['e.sentence_start', 'e.sentence_end', 'e.trigger_start', 'e.trigger_end'])
    .where('e.id', 'in', ids)
    .execute();
}

function reportOf(row: MentionRow, sources: Sources, name: Namer): Omit<Report, 'corrections'> {
  const source = sourceIn(sources, row.article);
  const { start, end } = row;
  const printed = start === null || end === null ? null : source.text.slice(start, end);
  return {
    event: row.id,
    article: source.ref,
    family: source.family,
    sentence: evidenceIn(source, { start: row.sentence_start, end: row.sentence_end }),
    trigger: evidenceIn(source, { start: row.trigger_start, end: row.trigger_end }),
    modality: row.modality,
    attribution:
      row.attribution === null
        ? null
        : { id: row.attribution, speaker: maybeActor(name, row.speaker), source: printed },
  };
}
