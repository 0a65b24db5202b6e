import type { RawDocument } from '../../base/schema/article.ts';
import type { Notice, Rejected } from '../../base/schema/problem.ts';
import { problem, rejected } from './problems.ts';
import { withoutZeros } from './read-document.ts';

/** Named values of any kind. */
export type Fields = Readonly<Record<string, unknown>>;

/** A JSON object's fields, or what is wrong with the text. `what` is what the text is: `line`. */
export function parseObject(text: string, what: string): Fields | string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    return `The ${what} is not a JSON object.`;
  } catch (error) {
    return `The ${what} is not JSON: ${error instanceof Error ? error.message.replace(/[\r\n]+/gu, ' ').slice(0, 120) : ''}.`;
  }
}

type FieldKind = 'text' | 'id' | 'url' | 'flag';

const kinds: Readonly<Record<string, FieldKind>> = {
  id: 'id',
  url: 'url',
  outlet: 'text',
  title: 'text',
  published: 'text',
  language: 'text',
  html: 'text',
  text: 'text',
  clean: 'flag',
};

/** What is wrong with a field's value, or null. JSON's null and the empty string are a field that is not there. */
function faultOf(value: unknown, kind: FieldKind): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (kind === 'flag') return typeof value === 'boolean' ? null : 'is neither true nor false';
  if (kind === 'id' && typeof value === 'number') return null;
  if (typeof value !== 'string') return 'is not a string';
  if (kind === 'id' && /\p{Cc}/u.test(value)) return 'holds control characters';
  return kind === 'url' && !/^https?:\/\/[^\s/]/iu.test(value.trim()) ? 'is no http or https address' : null;
}

/** The faults of all known fields, by name. */
function faultsOf(fields: Fields): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const [name, kind] of Object.entries(kinds)) {
    const fault = faultOf(fields[name], kind);
    if (fault !== null) faults.set(name, fault);
  }
  return faults;
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
  if (page !== null) return { body: withoutZeros(page), format: 'html', clean: false };
  return text === null ? null : { body: withoutZeros(text), format: 'text', clean: false };
}

function missing(faults: ReadonlyMap<string, string>, place: string, what: string): Rejected {
  const wrong = ['text', 'html'].flatMap((name) => (faults.has(name) ? [`\`${name}\` ${faults.get(name) ?? ''}`] : []));
  const message =
    wrong.length > 0 ? `${wrong.join(', ')}.` : `The ${what} has neither \`text\` nor \`html\` with content.`;
  return rejected('missing-field', place, message);
}

function fieldNotices(faults: ReadonlyMap<string, string>, place: string): readonly Notice[] {
  return [...faults].map(([name, fault]) => problem('bad-field', place, `The field \`${name}\` ${fault}.`));
}

/**
 * Named values as a document: `{id?, url?, outlet?, title?, published?, language?, html? | text?, clean?}`, strings but for `clean` and an
 * `id` that may be a number; other values are not used, with a notice. `clean: false` asks that `text`, an article's text already, be kept
 * character for character. `place` is their own: `feed.jsonl:17`; `what` they are: `line`.
 */
export function documentOfFields(given: Fields, place: string, what: string): RawDocument | Rejected {
  const faults = faultsOf(given);
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => !faults.has(name)));
  const body = bodyOf(fields);
  if (body === null) return missing(faults, place, what);
  return {
    input: place,
    ...body,
    id: stringField(fields, 'id'),
    url: stringField(fields, 'url'),
    outlet: stringField(fields, 'outlet'),
    title: stringField(fields, 'title'),
    published: stringField(fields, 'published'),
    language: stringField(fields, 'language'),
    notices: fieldNotices(faults, place),
  };
}

/** One line of JSON Lines as a document. */
export function documentOfLine(line: string, place: string): RawDocument | Rejected {
  const given = parseObject(line, 'line');
  return typeof given === 'string' ? rejected('bad-json-line', place, given) : documentOfFields(given, place, 'line');
}
