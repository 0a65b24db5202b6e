import type { Counts } from '../../base/schema/record.ts';
import type { ActorRef, ArticleRef } from '../../io/query/types.ts';

/** Words broken into lines of at most `width` characters, each begun with `indent`. */
export function wrapped(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(indent + line);
  return lines.join('\n');
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

/** Where something was printed: outlet, title, day. */
export function printedIn(article: ArticleRef): string {
  const day = article.published?.value.slice(0, 10) ?? 'undated';
  return [article.outlet, article.title ?? article.input, day]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** Articles, families and origins, never mixed. */
export function counted({ articles, families, origins }: Counts): string {
  return [count(articles, 'article'), count(families, 'family', 'families'), count(origins, 'origin')].join(', ');
}
