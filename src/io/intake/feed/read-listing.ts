import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import { decodeBytes } from '../charset.ts';
import type { Source } from '../format.ts';
import { gzipProblem, rejected } from '../problems.ts';
import type { InputBytes } from '../read-bytes.ts';
import { collect, unpackedChunks } from '../read-bytes.ts';
import { binaryKind } from '../sniff.ts';
import type { Listing } from './entry.ts';
import { documentOfEntry } from './entry.ts';

/** Reads a decoded list. */
export type ReadText = (text: string, input: string) => Listing;

/** What bytes say that are a list: a list above the limit is read as far as the limit goes. */
function listingOfBytes(read: InputBytes, { input, maxBytes }: Source, readText: ReadText): Listing {
  const kind = binaryKind(read.bytes);
  if (kind !== null) return { entries: [], faults: [rejected('binary-input', input, `It is no text: ${kind}.`)] };
  const { text } = decodeBytes(read.bytes);
  const { entries, faults } = text.trim() === '' ? { entries: [], faults: [] } : readText(text, input);
  const more: Rejected[] = [];
  if (read.cut) more.push(rejected('too-large', input, `Only its first ${String(maxBytes)} bytes are read.`));
  if (read.damage !== null)
    more.push({
      input,
      notice: gzipProblem(input, read.damage, 'The packed file breaks off; what stands before is read'),
    });
  return { entries, faults: [...more, ...faults] };
}

/** The documents of a list in order, then what was wrong with it. */
export async function* readListing(source: Source, readText: ReadText): AsyncGenerator<RawDocument | Rejected> {
  const read = await collect(unpackedChunks(source.bytes), source.maxBytes);
  const { entries, faults } = listingOfBytes(read, source, readText);
  for (const entry of entries) yield documentOfEntry(entry);
  yield* faults;
  if (entries.length + faults.length === 0) yield rejected('empty-input', source.input, 'It lists nothing.');
}
