import { eventTypes } from '../../base/schema/event-types.ts';
import type { Participant } from '../../base/schema/finding.ts';
import type { ToldHappening, ToldReport } from '../query/told-types.ts';
import { bestOf } from './announced.ts';
import { codePointAt } from './code-points.ts';
import { type Format, linesOf } from './format.ts';

/** Happenings as PLOVER's JSON: actors and recipients are lists, and every report gives its words and their place. */
export const plover: Format = {
  name: 'plover',
  summary: 'PLOVER events (JSON Lines), each with modality, origins and the words of every report',
  files: [
    {
      name: 'entente.plover.jsonl',
      write: ({ happenings }) => linesOf(happenings(), (happening) => ploverLine(happening)),
    },
  ],
};

function ploverLine(happening: ToldHappening): readonly string[] {
  const best = bestOf(happening);
  if (best === null) return [];
  const { id, type, date, precision, status, counts } = happening;
  const { mode, contexts, sources, targets, place, quantities } = best.mention;
  const { score, quad, extension } = eventTypes[type];
  const coded = {
    id,
    event: type,
    extension,
    mode,
    context: contexts,
    quad,
    intensity: score,
    date,
    precision,
    status,
  };
  const who = { actor: sources.map(partyOf), recipient: targets.map(partyOf) };
  const said = { claimed_by: happening.claimedBy.map((x) => x.id), denied_by: happening.deniedBy.map((x) => x.id) };
  const reports = happening.reports.map(reportOf);
  return [JSON.stringify({ ...coded, ...who, ...said, location: place, quantities, counts, reports })];
}

function partyOf({ text, country, sector, actor }: Participant): object {
  return { text, country, sector, id: actor };
}

/** Offsets are given in UTF-16 code units, as everywhere in a record, and in code points. */
function reportOf({ article, sentence, mention, modality, attribution, line }: ToldReport): object {
  const { start, end, quote } = sentence;
  const points = { start: codePointAt(line.text, start), end: codePointAt(line.text, end) };
  const source = {
    id: article.id,
    url: article.url,
    outlet: article.outlet,
    published: article.published?.value ?? null,
  };
  const said = attribution === null ? null : (attribution.speaker?.id ?? attribution.source);
  return {
    article: source,
    modality,
    said_by: said,
    sentence: { start, end, quote, code_points: points },
    trigger: mention.trigger,
  };
}
