import { brief } from './brief.ts';
import { bibtex, csl } from './citations.ts';
import { atom, rss } from './feeds.ts';
import type { Format } from './format.ts';
import { ftm, ftmStatements } from './ftm/ftm.ts';
import { gdelt } from './gdelt/gdelt.ts';
import { ical } from './ical.ts';
import { jsonld } from './jsonld/jsonld.ts';
import { ngec } from './ngec.ts';
import { plover } from './plover.ts';
import { polecat } from './polecat.ts';
import { csv } from './tables/csv.ts';
import { parquet } from './tables/parquet.ts';
import { gexf } from './ties/gexf.ts';
import { graphml } from './ties/graphml.ts';

/** Every format, the tables that researchers join first. */
export const formats: readonly Format[] = [
  ...[csv, parquet, gdelt, polecat, plover, ngec, ftm, ftmStatements, jsonld],
  ...[graphml, gexf, ical, rss, atom, bibtex, csl, brief],
];
