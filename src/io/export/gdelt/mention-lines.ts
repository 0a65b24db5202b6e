import type { Participant } from '../../../base/schema/finding.ts';
import type { ToldHappening, ToldReport } from '../../query/told-types.ts';
import { codePointAt } from '../code-points.ts';
import { type Cell, tsvLine } from '../tsv.ts';
import { cameoFor } from './event-line.ts';
import { bestOf } from '../announced.ts';
import { timeStamp } from './dates.ts';
import { globalEventId } from './ids.ts';

/** Where GDELT has no offset. */
const nowhere = -1;

/** The reports of a happening as lines of 16 columns; none where the happening has no line. Offsets count code points of the cleaned text. */
export function mentionLines(happening: ToldHappening): readonly string[] {
  const best = bestOf(happening);
  if (best === null || cameoFor(happening, best) === null) return [];
  const stamps = happening.reports.flatMap(({ article }) => timeStamp(article.published?.value ?? null) ?? []);
  const first = stamps.sort()[0] ?? null;
  return happening.reports.map((report) => tsvLine([globalEventId(happening.id), first, ...cellsOf(report)]));
}

function cellsOf({ mention, line, article }: ToldReport): readonly Cell[] {
  const at = (actor: Participant | undefined): number =>
    actor === undefined ? nowhere : codePointAt(line.text, actor.start);
  const { sources, targets, trigger, confidence } = mention;
  return [
    timeStamp(article.published?.value ?? null),
    article.url === null ? 2 : 1,
    article.outlet,
    article.url ?? article.input,
    sentenceNumber(mention.sentence.start, line.sentences),
    ...[at(sources[0]), at(targets[0] ?? sources[1]), codePointAt(line.text, trigger.start)],
    1,
    confidence === null ? null : Math.round(confidence * 100),
    codePointAt(line.text, line.text.length),
    ...[null, null, null],
  ];
}

/** The place of a sentence in its article, from 1. */
function sentenceNumber(start: number, sentences: readonly { readonly start: number }[]): number {
  return sentences.filter((sentence) => sentence.start <= start).length;
}
