import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import { decodeUtf8 } from '../charset.ts';
import type { IntakeFormat, Source } from '../format.ts';
import { parseObject } from '../json-line.ts';
import { gzipProblem, problem, rejected } from '../problems.ts';
import { unpackedChunks } from '../read-bytes.ts';
import type { JsonElement } from './json-elements.ts';
import { jsonElements } from './json-elements.ts';
import { documentOfRow } from './list-row.ts';
import { asUtf8 } from './utf8.ts';

function faultOf(
  fault: Exclude<JsonElement, { bytes: Uint8Array } | { damage: string }>['fault'],
  place: string,
): Rejected {
  switch (fault) {
    case 'too-large':
      return rejected('too-large', place, 'The object is larger than the limit.');
    case 'no-object':
      return rejected('bad-row', place, 'The list holds something that is no object.');
    case 'too-deep':
      return rejected('bad-row', place, 'The file nests too deep from here on to be read.');
    case 'no-json':
      return rejected('bad-row', place, 'The file is no JSON from here on.');
    case 'cut':
      return rejected('bad-row', place, 'The file breaks off here.');
  }
}

function documentOfElement(bytes: Uint8Array, place: string): RawDocument | Rejected {
  const { text, instead } = decodeUtf8(bytes);
  const given = parseObject(text, 'object');
  if (typeof given === 'string') return rejected('bad-row', place, given);
  const document = documentOfRow(given, place);
  if ('notice' in document || instead === null) return document;
  const doubt = problem('bad-encoding', place, `The object is not valid UTF-8; it is read as ${instead}.`);
  return { ...document, notices: [...document.notices, doubt] };
}

async function* readJsonList({ input, maxBytes, bytes }: Source): AsyncGenerator<RawDocument | Rejected> {
  let number = 0;
  for await (const element of jsonElements(asUtf8(unpackedChunks(bytes)), maxBytes)) {
    const place = `${input}#${String(++number)}`;
    if ('bytes' in element) yield documentOfElement(element.bytes, place);
    else if ('fault' in element) yield faultOf(element.fault, place);
    else yield { input: place, notice: gzipProblem(place, element.damage, 'The packed file breaks off here') };
  }
  if (number === 0) yield rejected('empty-input', input, 'It holds no list of documents.');
}

/**
 * Lists of articles in JSON: an array of documents, or what a news service answers (GDELT's article search, Event Registry, NewsAPI), read
 * object by object. `export.json#3` is the third.
 */
export const jsonList: IntakeFormat = {
  name: 'json',
  extensions: ['json'],
  starts: ({ text }) => /^\s*(?:\{\s*"|\[\s*\{)/u.test(text),
  read: readJsonList,
};
