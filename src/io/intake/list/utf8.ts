import { ByteSource } from '../byte-source.ts';
import type { Chunk } from '../read-bytes.ts';
import { markedUtf16 } from '../utf16.ts';

/** The same text in UTF-8, without byte order mark: spreadsheets write lists in UTF-16. Other charsets stay as they are. */
export async function* asUtf8(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  const source = new ByteSource(chunks);
  const head = await source.peek(3);
  const charset = markedUtf16(head);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) source.drop(3);
  const decoder = charset === null ? null : new TextDecoder(charset);
  for await (const chunk of source.rest()) {
    if ('damage' in chunk || decoder === null) yield chunk;
    else yield { bytes: Buffer.from(decoder.decode(chunk.bytes, { stream: true }), 'utf8') };
  }
}
