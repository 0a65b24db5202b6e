import type { Dropped } from '../../base/schema/article.ts';
import type { RecordLine } from '../../base/schema/record.ts';

/** Code units of a dropped piece by which it is looked for in the raw page. */
const looked = 40;

/** What was left out of a text, by where it stood. */
export interface DroppedPlaces {
  /** By the place in the text in front of which they stood. */
  readonly placed: ReadonlyMap<number, readonly Dropped[]>;
  /** Pieces that are not found in the raw page as they are. */
  readonly elsewhere: readonly Dropped[];
}

function placeIn(body: string, text: string, from: number): number {
  const words = text.trim().split(/\r?\n/u, 1)[0]?.slice(0, looked) ?? '';
  if (words === '') return -1;
  const found = [words, words.replaceAll('&', '&amp;')].map((each) => body.indexOf(each, from));
  return found.find((at) => at >= 0) ?? -1;
}

/** Where each dropped piece stood, told by its first words in the raw page; all are elsewhere without one. */
export function droppedPlaces(line: RecordLine, body: string | null): DroppedPlaces {
  const runs = [...line.origins].sort((a, b) => a.rawStart - b.rawStart);
  const starts = line.blocks.map(({ start }) => start);
  const placed = new Map<number, Dropped[]>();
  const elsewhere: Dropped[] = [];
  let from = 0;
  for (const piece of line.dropped) {
    const at =
      body === null ? -1 : Math.max(placeIn(body, piece.text, from), from === 0 ? -1 : placeIn(body, piece.text, 0));
    if (at < 0) {
      elsewhere.push(piece);
      continue;
    }
    from = at;
    const run = runs.find(({ rawStart }) => rawStart > at);
    const place = run === undefined ? line.text.length : (starts.findLast((start) => start <= run.start) ?? 0);
    placed.set(place, [...(placed.get(place) ?? []), piece]);
  }
  return { placed, elsewhere };
}
