import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import { byteLines } from './byte-lines.ts';
import { documentOfLine } from './json-line.ts';
import { gzipProblem, problem, rejected } from './problems.ts';
import type { Chunk } from './read-bytes.ts';

function decodeLine(bytes: Uint8Array): { readonly text: string; readonly sound: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), sound: true };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), sound: false };
  }
}

function withDoubt(document: RawDocument | Rejected, place: string): RawDocument | Rejected {
  if ('notice' in document) return document;
  const notice = problem('bad-encoding', place, 'The line is not valid UTF-8; wrong bytes show as \uFFFD.');
  return { ...document, notices: [...document.notices, notice] };
}

/** The documents of a JSON Lines input, one by one as it arrives; a bad line is rejected and the others go on. */
export async function* readJsonLines(
  chunks: AsyncIterable<Chunk>,
  { input, maxBytes }: { readonly input: string; readonly maxBytes: number },
): AsyncGenerator<RawDocument | Rejected> {
  let lines = 0;
  for await (const line of byteLines(chunks, maxBytes)) {
    const place = `${input}:${String(line.number)}`;
    if ('damage' in line)
      yield { input: place, notice: gzipProblem(place, line.damage, 'The compressed file breaks off here') };
    else if ('tooLong' in line)
      yield rejected('long-line', place, `The line is longer than ${String(maxBytes)} bytes.`);
    else {
      const { text, sound } = decodeLine(line.bytes);
      if (text.trim() === '') continue;
      const document = documentOfLine(text, place);
      yield sound ? document : withDoubt(document, place);
    }
    lines++;
  }
  if (lines === 0) yield rejected('empty-input', input, 'The file holds no line.');
}
