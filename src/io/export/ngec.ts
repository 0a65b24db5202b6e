import type { RecordLine } from '../../base/schema/record.ts';
import { type Format, linesOf } from './format.ts';

/** Articles as NGEC's pipeline takes them in, so that a laboratory can code the same corpus with it. */
export const ngec: Format = {
  name: 'ngec',
  summary: 'articles as NGEC takes them in (JSON Lines), to code the same corpus with it',
  files: [{ name: 'entente.ngec.jsonl', write: ({ articles }) => linesOf(articles(), (line) => [ngecLine(line)]) }],
};

function ngecLine({ id, published, text, outlet, title, kit }: RecordLine): string {
  const day = published === null || published.value.length < 10 ? null : published.value.slice(0, 10);
  const story = { id, date: day, event_text: text, story_id: id, publisher: outlet, headline: title };
  return JSON.stringify({ ...story, pub_date: day, version: `entente ${kit}` });
}
