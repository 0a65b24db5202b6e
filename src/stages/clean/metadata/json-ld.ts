import type { PageDocument } from '../dom/dom.ts';

/** An object of a page's JSON-LD. */
export type LinkedObject = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/u;
const deepest = 12;

function isObject(value: unknown): value is LinkedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseLoosely(text: string): unknown {
  const trimmed = text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/gu, '');
  for (const source of [
    trimmed,
    trimmed.replace(/\p{Cc}+/gu, ' '),
    trimmed.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/gu, '$1'),
  ]) {
    try {
      return JSON.parse(source);
    } catch {
      // The next, more forgiving reading.
    }
  }
  return null;
}

function collect(value: unknown, into: LinkedObject[], depth: number): void {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
  if (!isObject(value)) return;
  into.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart']) {
    if (key in value) collect(value[key], into, depth + 1);
  }
}

/** Fields that a damaged script still shows, read from its characters. */
function salvage(text: string): LinkedObject | null {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){4,200})"`, 'u').exec(text)?.[1];
  const [datePublished, headline] = [field('datePublished'), field('headline')];
  return datePublished === undefined
    ? null
    : { '@type': 'Article', datePublished, ...(headline === undefined ? {} : { headline }) };
}

/** Every object of the page's JSON-LD, `@graph` and the like opened; of a damaged script only its date and headline. */
export function linkedObjects(document: PageDocument): readonly LinkedObject[] {
  const found: LinkedObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const text = script.textContent;
    collect(parseLoosely(text) ?? salvage(text), found, 0);
  }
  return found;
}

function typesOf(object: LinkedObject): readonly string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** The object that describes the article itself, or null: the first with an article's type, those with a date first. */
export function articleObject(objects: readonly LinkedObject[]): LinkedObject | null {
  const articles = objects.filter((object) => typesOf(object).some((type) => articleType.test(type)));
  const pages = objects.filter((object) => 'datePublished' in object && typesOf(object).includes('WebPage'));
  return articles.find((object) => 'datePublished' in object) ?? articles[0] ?? pages[0] ?? null;
}

/** A text field, or null. */
export function textField(object: LinkedObject | null, key: string): string | null {
  const value = object?.[key];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

/** The names in a field that holds names, objects with a name, references to such, or a list of these. */
export function nameField(
  object: LinkedObject | null,
  key: string,
  objects: readonly LinkedObject[],
): readonly string[] {
  const value = object?.[key];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item.trim()];
    if (!isObject(item)) return [];
    const target = 'name' in item ? item : objects.find((other) => other['@id'] === item['@id'] && 'name' in other);
    const name = target?.['name'];
    return (Array.isArray(name) ? name : [name]).filter((part) => typeof part === 'string').map((part) => part.trim());
  });
}
