import type { Insertable, Selectable } from 'kysely';
import type { Attribution } from '../../../base/schema/finding.ts';
import type { RecordLine } from '../../../base/schema/record.ts';
import type { Span } from '../../../base/schema/span.ts';
import { slice } from '../../../base/text/spans.ts';
import { wordsDigest } from '../../../base/text/words.ts';
import { fromJson, toJson } from '../json.ts';
import type { AttributionSpanTable, AttributionTable, JointSpeakerTable } from '../schema.ts';
import { spanOf } from './claim-rows.ts';

const roles = ['source', 'cue', 'content'] as const;

/** The rows of an article's attributions. */
export function attributionRows(line: RecordLine): readonly Insertable<AttributionTable>[] {
  return line.attributions.map((attribution, n) => ({
    article: line.id,
    id: attribution.id,
    n,
    quotation: attribution.quotation,
    speaker: attribution.speaker,
    speaker_country: attribution.speakerCountry,
    speaker_sector: attribution.speakerSector,
    chain_json: toJson(attribution.chain),
    medium: attribution.medium?.name ?? null,
    medium_start: attribution.medium?.start ?? null,
    medium_end: attribution.medium?.end ?? null,
    act: attribution.act,
    quantities_json: toJson(attribution.quantities),
    words: contentWords(line, attribution),
    made_by: attribution.by,
    confidence: attribution.confidence,
  }));
}

/** Equal for the same words in other papers; an attribution without words is like no other. */
function contentWords(line: RecordLine, { id, content }: Attribution): string {
  const words = content.map((span) => slice(line.text, span)).join(' ');
  return words === '' ? id : wordsDigest(words);
}

/** The rows of the attributions' spans. */
export function attributionSpanRows(line: RecordLine): readonly Insertable<AttributionSpanTable>[] {
  return line.attributions.flatMap((attribution) =>
    roles.flatMap((role) =>
      attribution[role].map(({ start, end }, n) => ({
        article: line.id,
        attribution: attribution.id,
        role,
        n,
        start,
        end,
      })),
    ),
  );
}

/** The rows of those who say something together with its speaker. */
export function jointSpeakerRows(line: RecordLine): readonly Insertable<JointSpeakerTable>[] {
  return line.attributions.flatMap(({ id, jointSpeakers }) =>
    jointSpeakers.map((actor, n) => ({ article: line.id, attribution: id, n, actor })),
  );
}

/** The attribution of a row with the rows of its spans and of those who speak with its speaker, in order of `n`. */
export function attributionOf(
  row: Selectable<AttributionTable>,
  spans: readonly Selectable<AttributionSpanTable>[],
  joint: readonly Selectable<JointSpeakerTable>[],
): Attribution {
  const inRole = (role: string): readonly Span[] =>
    spans.filter((span) => span.role === role).map(({ start, end }) => ({ start, end }));
  const medium = spanOf(row.medium_start, row.medium_end);
  return {
    id: row.id,
    source: inRole('source'),
    cue: inRole('cue'),
    content: inRole('content'),
    quotation: row.quotation,
    speaker: row.speaker,
    jointSpeakers: joint.map(({ actor }) => actor),
    speakerCountry: row.speaker_country,
    speakerSector: row.speaker_sector,
    chain: fromJson(row.chain_json),
    medium: medium && { ...medium, name: row.medium ?? '' },
    act: row.act,
    quantities: fromJson(row.quantities_json),
    by: row.made_by,
    confidence: row.confidence,
  };
}
