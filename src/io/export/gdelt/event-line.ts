import { cameoOf, type Cameo } from '../../../base/schema/cameo.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import type { ToldHappening, ToldReport } from '../../query/told-types.ts';
import { bestOf, isAnnounced } from '../announced.ts';
import { type Cell, tsvLine } from '../tsv.ts';
import { actorCells } from './actors.ts';
import { dateCells, timeStamp } from './dates.ts';
import { globalEventId } from './ids.ts';
import { placeCells } from './places.ts';

/** The CAMEO code of a happening by its best report; null when CAMEO has none for what is only announced. */
export function cameoFor(happening: ToldHappening, { mention }: ToldReport): Cameo | null {
  const { type, mode, contexts, sources, targets } = mention;
  const mutual = sources.length > 1 && targets.length === 0;
  return cameoOf({ type, mode, contexts, announced: isAnnounced(happening), mutual });
}

/**
 * A happening as a line of 61 columns; no line for an announcement that CAMEO has no code for. NumMentions counts event mentions, NumSources
 * outlets, NumArticles articles; AvgTone stays empty, and origins are in a table of their own. DATEADDED is the first publication.
 */
export function eventLine(happening: ToldHappening, tables: Tables): readonly string[] {
  const best = bestOf(happening);
  const cameo = best === null ? null : cameoFor(happening, best);
  return best === null || cameo === null ? [] : [tsvLine(cellsOf(happening, best, { cameo, tables }))];
}

interface Look {
  readonly cameo: Cameo;
  readonly tables: Tables;
}

function cellsOf(happening: ToldHappening, best: ToldReport, { cameo, tables }: Look): readonly Cell[] {
  const { sources, targets } = best.mention;
  const [first, second] = [sources[0], targets[0] ?? sources[1]];
  const noPlace: readonly Cell[] = [0, null, null, null, null, null, null, null];
  return [
    globalEventId(happening.id),
    ...dateCells(happening.date),
    ...actorCells(first, tables),
    ...actorCells(second, tables),
    ...[1, cameo.code, cameo.base, cameo.root, cameo.quad, cameo.goldstein.toFixed(1)],
    ...countCells(happening),
    null,
    ...noPlace,
    ...noPlace,
    ...placeCells(best, tables),
    firstPublished(happening),
    best.line.url ?? best.line.input,
  ];
}

function countCells({ reports, counts }: ToldHappening): readonly Cell[] {
  const outlets = new Set(reports.map(({ article }) => article.outlet ?? article.id));
  return [reports.length, outlets.size, counts.articles];
}

function firstPublished({ reports }: ToldHappening): string | null {
  const days = reports.flatMap(({ article }) => timeStamp(article.published?.value ?? null) ?? []);
  return days.sort()[0] ?? null;
}
