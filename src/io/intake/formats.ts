import { tar } from './archive/tar.ts';
import { zip } from './archive/zip.ts';
import { feed } from './feed/feed.ts';
import { linkList } from './feed/link-list.ts';
import { opml } from './feed/opml.ts';
import { sitemap } from './feed/sitemap.ts';
import type { IntakeFormat } from './format.ts';
import { jsonLines } from './json-lines.ts';
import { jsonList } from './list/json-list.ts';
import { csv, tsv } from './list/table.ts';
import { page, plainText } from './pages.ts';
import { warc } from './warc/warc.ts';

/** The formats of inputs in the order they are tried on an input that its name does not tell. */
export const intakeFormats: readonly IntakeFormat[] = [
  ...[warc, zip, tar],
  ...[feed, opml, sitemap, linkList],
  ...[jsonLines, jsonList, csv, tsv],
  ...[page, plainText],
];

const byExtension = new Map(
  intakeFormats.flatMap((format) => format.extensions.map((name) => [name, format] as const)),
);

/** The format that a file's name tells, or null. */
export function formatOfName(name: string): IntakeFormat | null {
  const extension = /\.(\w+?)(?:\.gz)?$/iu.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? null : (byExtension.get(extension) ?? null);
}

/** Whether a name has an extension, and one that is not known. */
export function hasForeignName(name: string): boolean {
  return /[^/\\.]\.\w{1,8}(?:\.gz)?$/iu.test(name.replace(/\.gz$/iu, '')) && formatOfName(name) === null;
}
