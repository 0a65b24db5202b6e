import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import { byteLines } from './byte-lines.ts';
import { decodeUtf8 } from './charset.ts';
import { documentOfLine } from './json-line.ts';
import { gzipProblem, problem, rejected } from './problems.ts';
import type { IntakeFormat, Source } from './format.ts';
import { unpackedChunks } from './read-bytes.ts';
import { looksLikeJsonLines } from './sniff.ts';

function withDoubt(document: RawDocument | Rejected, place: string, charset: string): RawDocument | Rejected {
  if ('notice' in document) return document;
  const notice = problem('bad-encoding', place, `The line is not valid UTF-8; it is read as ${charset}.`);
  return { ...document, notices: [...document.notices, notice] };
}

async function* readJsonLines({ input, maxBytes, bytes }: Source): AsyncGenerator<RawDocument | Rejected> {
  let lines = 0;
  for await (const line of byteLines(unpackedChunks(bytes), maxBytes)) {
    const place = `${input}:${String(line.number)}`;
    if ('damage' in line)
      yield { input: place, notice: gzipProblem(place, line.damage, 'The packed file breaks off here') };
    else if ('tooLong' in line)
      yield rejected('long-line', place, `The line is longer than ${String(maxBytes)} bytes.`);
    else {
      const { text, instead } = decodeUtf8(line.bytes);
      if (text.trim() === '') continue;
      const document = documentOfLine(text, place);
      yield instead === null ? document : withDoubt(document, place, instead);
    }
    lines++;
  }
  if (lines === 0) yield rejected('empty-input', input, 'The file holds no line.');
}

/** JSON Lines: a document a line, read as it arrives; a bad line is rejected and the others go on. */
export const jsonLines: IntakeFormat = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson'],
  starts: ({ text }) => looksLikeJsonLines(text),
  read: readJsonLines,
};
