import { createReadStream } from 'node:fs';
import path from 'node:path';
import { ByteSource } from '../intake/byte-source.ts';
import { decodeBytes } from '../intake/charset.ts';
import type { Listing } from '../intake/feed/entry.ts';
import { entryOf } from '../intake/feed/entry.ts';
import { listingOf } from '../intake/feed/listing.ts';
import { rejected, systemReason } from '../intake/problems.ts';
import { chunksOf, collect, unpackedChunks } from '../intake/read-bytes.ts';

/** What a person wants watched: a list with the name it was given by. */
export interface WatchSource {
  readonly name: string;
  readonly listing: Listing;
}

function nothing(name: string, code: 'unreadable-input' | 'no-list', message: string): WatchSource {
  return { name, listing: { entries: [], faults: [rejected(code, name, message)] } };
}

/** Whether a name is meant as an address. */
function isAddress(name: string): boolean {
  return /^https?:\/\//iu.test(name);
}

async function sourceOfFile(name: string, file: string, maxBytes: number): Promise<WatchSource> {
  const bytes = new ByteSource(chunksOf(createReadStream(file)));
  try {
    const read = await collect(unpackedChunks(bytes), maxBytes);
    const listing = listingOf(decodeBytes(read.bytes).text, name);
    return listing === null
      ? nothing(name, 'no-list', 'It is neither a feed, a list of feeds, a sitemap nor a list of addresses.')
      : { name, listing };
  } catch (error) {
    return nothing(name, 'unreadable-input', `It cannot be read: ${systemReason(error)}.`);
  } finally {
    await bytes.close();
  }
}

/** An address as a list of one, or what a file lists; a file that lists nothing gives its notice. */
export async function sourceOf(
  name: string,
  { cwd, maxBytes }: { readonly cwd: string; readonly maxBytes: number },
): Promise<WatchSource> {
  if (!isAddress(name)) return sourceOfFile(name, path.resolve(cwd, name), maxBytes);
  return { name, listing: { entries: [entryOf(name, { url: name, leadsTo: 'either' })], faults: [] } };
}
