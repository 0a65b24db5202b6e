import type { Counts } from '../../base/schema/record.ts';
import type { ActorRef, ArticleRef } from '../../io/query/types.ts';
import type { VersionPlace } from '../../io/query/version-types.ts';

/** Words broken into lines of at most `width` characters, each begun with `indent`. */
export function wrapped(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && indent.length + seen(line) + 1 + seen(word) > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(indent + line);
  return lines.join('\n');
}

/** How many characters of a line are seen: all but its colours. */
function seen(line: string): number {
  // eslint-disable-next-line no-control-regex
  return line.replace(/\u001b\[\d+m/gu, '').length;
}

/** Marks what a text has no more and what it has anew: by colour on a terminal, or else as `[-gone-]` and `{+new+}`. */
export interface Brush {
  readonly colour: boolean;
  readonly gone: (words: string) => string;
  readonly new: (words: string) => string;
}

/** The brush for a terminal that shows colours, or for plain text. */
export function brushOf(colour: boolean): Brush {
  if (!colour) return { colour, gone: (words) => `[-${words}-]`, new: (words) => `{+${words}+}` };
  const painted = (code: number) => (words: string) => `\u001b[${code}m${words}\u001b[0m`;
  return { colour, gone: painted(31), new: painted(32) };
}

/** `North Korea, Russia`, or the word for nobody known. */
export function names(actors: readonly ActorRef[]): string {
  return actors.length === 0 ? 'unknown' : actors.map((actor) => actor.name).join(', ');
}

/** One or many: `1 article`, `3 articles`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A date with its precision, or the word for an unknown one. */
export function dated(date: string | null, precision: string | null): string {
  if (date === null) return 'date unknown';
  return precision === null || precision === 'day' ? date : `${date} (${precision})`;
}

/** `version 3 of 3`, `in an earlier version (1 of 3)`; null where there is no other. */
export function inVersion(version: VersionPlace | null): string | null {
  if (version === null) return null;
  const { number, of } = version;
  return number === of ? `version ${number} of ${of}` : `in an earlier version (${number} of ${of})`;
}

/** Where something was printed: outlet, title, day, and in which version where there are several. */
export function printedIn(article: ArticleRef): string {
  const day = article.published?.value.slice(0, 10) ?? 'undated';
  return [article.outlet, article.title ?? article.input, day, inVersion(article.version)]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** Articles, families and origins, never mixed. */
export function counted({ articles, families, origins }: Counts): string {
  return [count(articles, 'article'), count(families, 'family', 'families'), count(origins, 'origin')].join(' · ');
}
