import type { Rejected } from '../../../base/schema/problem.ts';
import { rejected } from '../problems.ts';

/** A member of an archive before it is read. */
export interface MemberName {
  readonly input: string;
  readonly name: string;
}

/** Longest path, as file systems have it. */
const longestName = 4096;
const archiveName = /\.(?:zip|wacz|tar|tgz|7z|rar|bz2|xz|zst|jar|epub)$|\.tar\.\w{1,4}$/iu;
const climbs = /^[/\\]|^[a-z]:[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|\p{Cc}/iu;
const hidden = /(?:^|\/)(?:\.[^/]|__MACOSX\/)/u;

/** What is wrong with a member by its name alone, `hidden` for one that is passed over without a word, or null. */
export function judgeName({ input, name }: MemberName): Rejected | 'hidden' | null {
  if (name === '' || name.length > longestName || climbs.test(name)) {
    return rejected('unsafe-path', input, 'Its path leads out of the archive or is no plain path.');
  }
  if (hidden.test(name)) return 'hidden';
  return archiveName.test(name) ? rejected('nested-archive', input, 'It is an archive inside an archive.') : null;
}

/** The input of a member: `news.zip/2020/a.html`. Control characters show as `?`, and no more than a path's length of the name. */
export function memberInput(archive: string, name: string): string {
  const plain = name.slice(0, longestName).replaceAll(/\p{Cc}/gu, '?');
  return `${archive}/${plain.replace(/^(?:\.?[/\\])+/u, '')}`;
}
