import { decodeBody } from './decode-body.ts';
import type { FetchedPage } from './fetch-page.ts';

/** A page that is itself a gzip file, as sitemaps often are, without its packing; any other one, or one that cannot be unpacked, as it is. */
export async function unpacked(page: FetchedPage, maxBytes: number): Promise<FetchedPage> {
  if (page.bytes[0] !== 0x1f || page.bytes[1] !== 0x8b) return page;
  try {
    return { ...page, bytes: await decodeBody(page.bytes, 'gzip', maxBytes) };
  } catch {
    return page;
  }
}
