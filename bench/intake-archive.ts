import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { newsPages, words } from './intake-pages.ts';

const MEGABYTE = 1_000_000;
const pageBytes = 40_000;
const imageBytes = 400_000;
/** One image in so many records, and one film larger than the largest document. */
const imageEvery = 10;
const filmEvery = 5000;
/** In an archive of news, every page has its image. */
const newsImageEvery = 2;

function record(number: number, type: string, body: Buffer): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`);
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: https://gazette.example/${String(number)}`,
    'WARC-Date: 2024-05-02T10:15:00Z',
    `WARC-Record-ID: <urn:uuid:${String(number).padStart(12, '0')}>`,
    `Content-Length: ${String(http.length + body.length)}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), http, body, Buffer.from('\r\n\r\n')]);
}

/** Makes the records of an archive by their number: pages of words for intake alone, or of news to be read whole. */
function recordMaker(kind: string): (number: number) => Buffer {
  const pages = kind === 'news' ? newsPages() : (number: number) => `<!doctype html><p>${words(number, pageBytes)}</p>`;
  const every = kind === 'news' ? newsImageEvery : imageEvery;
  return (number) => {
    if (number % filmEvery === filmEvery - 1) return record(number, 'text/html', Buffer.alloc(30 * MEGABYTE, 'film '));
    if (number % every === 0) return record(number, 'image/jpeg', Buffer.alloc(imageBytes, String(number)));
    return record(number, 'text/html', Buffer.from(pages(number)));
  };
}

/** Writes a web archive of so many bytes before packing, gzipped when its name says so; `kind` is `news` for pages of news. */
export async function writeArchive(file: string, bytes: number, kind: string): Promise<void> {
  const recordOf = recordMaker(kind);
  const out = createWriteStream(file);
  for (let number = 0, size = 0; size < bytes; number++) {
    const whole = recordOf(number);
    size += whole.length;
    const stored = file.endsWith('.gz') ? gzipSync(whole, { level: 1 }) : whole;
    if (!out.write(stored)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
