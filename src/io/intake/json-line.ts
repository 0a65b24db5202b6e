import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import { rejected } from './problems.ts';

type Fields = Readonly<Record<string, unknown>>;

function parseObject(line: string): Fields | string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    return 'The line is not a JSON object.';
  } catch (error) {
    return `The line is not JSON: ${error instanceof Error ? error.message.replace(/[\r\n]+/gu, ' ').slice(0, 120) : ''}.`;
  }
}

function stringField(fields: Fields, name: string): string | null {
  const value = fields[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function bodyOf(fields: Fields): Pick<RawDocument, 'body' | 'format' | 'clean'> | null {
  const text = stringField(fields, 'text');
  if (text !== null && fields['clean'] === false) return { body: text, format: 'text', clean: true };
  const page = stringField(fields, 'html');
  if (page !== null) return { body: page, format: 'html', clean: false };
  return text === null ? null : { body: text, format: 'text', clean: false };
}

/**
 * One line of JSON Lines as a document: `{id?, url?, outlet?, title?, published?, language?, html? | text?, clean?}`. `clean: false`
 * asks that `text`, an article's text already, be kept character for character. `place` is the line's own: `feed.jsonl:17`.
 */
export function documentOfLine(line: string, place: string): RawDocument | Rejected {
  const fields = parseObject(line);
  if (typeof fields === 'string') return rejected('bad-json-line', place, fields);
  const body = bodyOf(fields);
  if (body === null) return rejected('missing-field', place, 'The line has neither `text` nor `html` with content.');
  return {
    input: place,
    ...body,
    id: stringField(fields, 'id'),
    url: stringField(fields, 'url'),
    outlet: stringField(fields, 'outlet'),
    title: stringField(fields, 'title'),
    published: stringField(fields, 'published'),
    language: stringField(fields, 'language'),
    notices: [],
  };
}
