import type { Rejected } from '../../../base/schema/problem.ts';
import { rejected } from '../problems.ts';

/** A member of an archive before it is read. */
export interface MemberName {
  readonly input: string;
  readonly name: string;
}

const archiveName = /\.(?:zip|wacz|tar|tgz|7z|rar|bz2|xz|zst|jar|epub)$|\.tar\.\w{1,4}$/iu;
const climbs = /^[/\\]|^[a-z]:[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|\p{Cc}/iu;
const hidden = /(?:^|\/)(?:\.[^/]|__MACOSX\/)/u;

/** What is wrong with a member by its name alone, `hidden` for one that is passed over without a word, or null. */
export function judgeName({ input, name }: MemberName): Rejected | 'hidden' | null {
  if (name === '' || climbs.test(name)) {
    return rejected('unsafe-path', input, 'Its path leads out of the archive or is no plain path.');
  }
  if (hidden.test(name)) return 'hidden';
  return archiveName.test(name) ? rejected('nested-archive', input, 'It is an archive inside an archive.') : null;
}

/** The input of a member: `news.zip/2020/a.html`. Control characters show as `?`. */
export function memberInput(archive: string, name: string): string {
  return `${archive}/${name.replaceAll(/\p{Cc}/gu, '?').replace(/^[/\\]+/u, '')}`;
}
