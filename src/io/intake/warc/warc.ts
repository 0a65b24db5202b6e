import type { RawDocument } from '../../../base/schema/article.ts';
import type { Notice, Rejected } from '../../../base/schema/problem.ts';
import { ByteSource } from '../byte-source.ts';
import type { IntakeFormat, Source } from '../format.ts';
import { gzipMembers } from '../gzip-members.ts';
import { problem, rejected } from '../problems.ts';
import { isGzip } from '../read-bytes.ts';
import { documentOfBytes } from '../read-document.ts';
import { looksLikeHtml, looksLikeWords } from '../sniff.ts';
import type { Decoded } from './content-coding.ts';
import { withoutChunks, withoutCodings } from './content-coding.ts';
import { hasDigest } from './digest.ts';
import { documentsOfFeed, feedTypes } from './feed-in-record.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerBlock } from './header-block.ts';
import type { WarcRecord } from './records.ts';
import { isWarc, warcRecords } from './records.ts';

/** A page's bytes, and whether they are whole. */
type Page = Exclude<Decoded, { tooLarge: true }>;

/** What was served for a page: its kind, and the head of the HTTP message when the record keeps one. */
interface Served {
  readonly format: 'html' | 'text' | 'feed';
  readonly charset: string | null;
  readonly http: HeaderBlock | null;
}

const pageTypes: Readonly<Record<string, 'html' | 'text'>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
};
const ok = /^HTTP\/\d(?:\.\d)? 200\b/u;

function servedAs(contentType: string | undefined, beginning: Uint8Array, http: HeaderBlock | null): Served | null {
  const charset = /\bcharset\s*=\s*["']?([\w:.-]{2,40})/iu.exec(contentType ?? '')?.[1] ?? null;
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && type !== '') {
    const format = pageTypes[type] ?? (feedTypes.has(type) ? 'feed' : undefined);
    return format === undefined ? null : { format, charset, http };
  }
  return looksLikeHtml(Buffer.from(beginning).toString('utf8')) ? { format: 'html', charset, http } : null;
}

/** What a record serves, by its head and the beginning of its content; null for what is no page: requests, images, errors, repeats. */
function servedIn(head: HeaderBlock, content: Uint8Array): Served | null {
  const type = head.fields.get('warc-type');
  if (/^https?:\/\/[^/]*\/robots\.txt$/iu.test(addressOf(head) ?? '')) return null;
  if (type === 'resource' || type === 'conversion') return servedAs(head.fields.get('content-type'), content, null);
  const http = type === 'response' ? headerBlock(content) : null;
  if (http === null || !ok.test(http.firstLine)) return null;
  return servedAs(http.fields.get('content-type'), content.subarray(http.length), http);
}

function addressOf(head: HeaderBlock): string | null {
  const address = head.fields.get('warc-target-uri')?.replace(/^<|>$/gu, '') ?? '';
  return /^https?:\/\/[^\s/]/iu.test(address) ? address : null;
}

/** When a record's page was crawled, as an instant in UTC; nothing when the record does not say. */
function crawlOf(head: HeaderBlock): { readonly crawled?: string } {
  const stated = head.fields.get('warc-date') ?? '';
  const time = /^\d{4}-\d\d-\d\dT/u.test(stated) ? Date.parse(stated) : NaN;
  return Number.isNaN(time) ? {} : { crawled: new Date(time).toISOString() };
}

/** The page's bytes without transfer and content coding. */
function pageOf(content: Uint8Array, http: HeaderBlock | null, maxBytes: number): Decoded {
  if (http === null) return { bytes: content, whole: true };
  const body = content.subarray(http.length);
  const isChunked = /chunked/iu.test(http.fields.get('transfer-encoding') ?? '');
  const { bytes, whole } = isChunked ? withoutChunks(body) : { bytes: body, whole: true };
  const page = withoutCodings(bytes, http.fields.get('content-encoding') ?? '', maxBytes);
  return 'tooLarge' in page ? page : { ...page, whole };
}

/** Whether the record's bytes are those that were crawled, as far as it keeps a digest. Writers disagree about which bytes a payload is. */
function isIntact({ head, content }: WarcRecord, http: HeaderBlock | null, page: Uint8Array): boolean {
  const block = head.fields.get('warc-block-digest');
  if (block !== undefined) return hasDigest(block, [content]);
  const body = content.subarray(http?.length ?? 0);
  return hasDigest(head.fields.get('warc-payload-digest'), [body, page, withoutChunks(body).bytes]);
}

function noticesOf(record: WarcRecord, http: HeaderBlock | null, page: Page): readonly Notice[] {
  const notices: Notice[] = [];
  if (!page.whole) notices.push(problem('damaged-record', record.place, 'The page breaks off in its transfer coding.'));
  if (!isIntact(record, http, page.bytes)) {
    notices.push(problem('wrong-digest', record.place, 'The record has not the digest that it states.'));
  }
  return notices;
}

/** A page as a document; null for one that is no page after all. */
function documentOfPage(
  record: WarcRecord,
  served: Served & { readonly format: 'html' | 'text' },
  page: Page,
  maxBytes: number,
): RawDocument | null {
  const { format, charset, http } = served;
  const read = { bytes: page.bytes, cut: false, damage: null };
  const document = documentOfBytes(read, { input: record.place, maxBytes, format, charset });
  if ('notice' in document) return null;
  const isConverted = record.head.fields.get('warc-type') === 'conversion';
  if (format === 'text' && !isConverted && !looksLikeWords(document.body)) return null;
  const notices = [...document.notices, ...noticesOf(record, http, page)];
  return { ...document, url: addressOf(record.head), ...crawlOf(record.head), notices };
}

/** A record's page as a document, or the texts of a feed; none for what is no page after all. */
function documentsOf(record: WarcRecord, maxBytes: number): readonly (RawDocument | Rejected)[] {
  const served = servedIn(record.head, record.content);
  if (served === null) return [];
  const { format, charset, http } = served;
  const page = pageOf(record.content, http, maxBytes);
  const tooLarge = `The page unpacks to more than ${String(maxBytes)} bytes.`;
  if ('tooLarge' in page) return [rejected('too-large', record.place, tooLarge)];
  const texts = documentsOfFeed(page.bytes, { place: record.place, charset });
  if (texts !== null || format === 'feed') return (texts ?? []).map((text) => ({ ...text, ...crawlOf(record.head) }));
  const document = documentOfPage(record, { ...served, format }, page, maxBytes);
  return document === null ? [] : [document];
}

/** Counts of records that are passed over, in words: `2 request, 1 warcinfo`. */
function inWords(passed: ReadonlyMap<string, number>): string {
  const counts = [...passed].map(([type, count]) => `${String(count)} ${type.slice(0, 20)}`);
  return counts.length === 0 ? 'It holds no record.' : `It holds no page that was served whole: ${counts.join(', ')}.`;
}

async function* readWarc({ input, maxBytes, bytes }: Source): AsyncGenerator<RawDocument | Rejected> {
  const records = isGzip(await bytes.peek(2)) ? new ByteSource(gzipMembers(bytes, isWarc)) : bytes;
  const wants = (head: HeaderBlock, beginning: Uint8Array): boolean => servedIn(head, beginning) !== null;
  const passed = new Map<string, number>();
  let given = 0;
  for await (const item of warcRecords(records, { input, maxBytes, wants })) {
    const documents =
      'code' in item ? [{ input: item.place, notice: item }] : 'head' in item ? documentsOf(item, maxBytes) : [];
    given += documents.length;
    yield* documents;
    if (documents.length === 0) {
      const type = 'passed' in item ? item.passed : 'response';
      passed.set(type, (passed.get(type) ?? 0) + 1);
    }
  }
  if (given === 0) yield rejected('empty-input', input, inWords(passed));
}

/**
 * Web archives, plain or gzipped: each page that was served whole (status 200, HTML or text) is a document with the address it was crawled
 * from, and so is each whole text in a feed. Its WARC-Date is when it was crawled, never when it was published. Requests, repeats, errors, images and robots.txt are passed over.
 */
export const warc: IntakeFormat = {
  name: 'warc',
  extensions: ['warc', 'wet'],
  starts: ({ bytes }) => isWarc(bytes),
  read: readWarc,
};
