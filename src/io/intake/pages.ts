import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import type { IntakeFormat, Source } from './format.ts';
import { collect, unpackedChunks } from './read-bytes.ts';
import { documentOfBytes } from './read-document.ts';
import { looksLikeHtml } from './sniff.ts';

async function* readPage(
  { input, maxBytes, bytes }: Source,
  format: 'html' | 'text',
): AsyncGenerator<RawDocument | Rejected> {
  yield documentOfBytes(await collect(unpackedChunks(bytes), maxBytes), { input, maxBytes, format });
}

/** Saved pages. */
export const page: IntakeFormat = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  starts: ({ text }) => looksLikeHtml(text),
  read: (source) => readPage(source, 'html'),
};

/** Plain text. */
export const plainText: IntakeFormat = {
  name: 'text',
  extensions: ['txt', 'text', 'md', 'markdown'],
  starts: () => false,
  read: (source) => readPage(source, 'text'),
};
