import type { Attribution, Claim, Commitment, EventMention } from '../../base/schema/finding.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import { contentId, digest } from '../../base/text/ids.ts';

/**
 * The id of a text whose given id another text has already: the given id, `~` and 12 hexadecimal digits made of title and text. Whoever
 * came first keeps the plain id, since an id names one text for ever; the same text always gets the same id.
 */
export function versionId({ id, title, text }: RecordLine): string {
  return `${id}~${digest(JSON.stringify([title, text])).slice(0, 12)}`;
}

/** A line under another id. Its findings get ids made of the new id and their own, so that no other version has them. */
export function asVersion(line: RecordLine, id: string): RecordLine {
  const renamed = (finding: string): string => contentId(finding.replace(/-[^-]*$/u, ''), id, finding);
  const maybe = (finding: string | null): string | null => (finding === null ? null : renamed(finding));
  const attribution = (item: Attribution): Attribution => ({ ...item, id: renamed(item.id) });
  const event = (item: EventMention): EventMention => ({
    ...item,
    id: renamed(item.id),
    attribution: maybe(item.attribution),
  });
  const claim = (item: Claim): Claim => ({
    ...item,
    id: renamed(item.id),
    attribution: renamed(item.attribution),
    about: typeof item.about === 'string' ? renamed(item.about) : item.about,
    answers: maybe(item.answers),
  });
  const commitment = (item: Commitment): Commitment => ({
    ...item,
    id: renamed(item.id),
    attribution: maybe(item.attribution),
  });
  return {
    ...{ ...line, id },
    attributions: line.attributions.map(attribution),
    events: line.events.map(event),
    claims: line.claims.map(claim),
    commitments: line.commitments.map(commitment),
  };
}
