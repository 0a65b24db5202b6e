import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { openInputs } from '../src/io/intake/open-inputs.ts';

const MEGABYTE = 1_000_000;
const pageBytes = 40_000;
const imageBytes = 400_000;
/** One image in so many records, and one film larger than the largest document. */
const imageEvery = 10;
const filmEvery = 5000;

/** Words without end that do not repeat: gzip finds little to save in them, as in real pages. */
function words(seed: number, length: number): string {
  const parts: string[] = [];
  let state = seed * 2_654_435_761;
  for (let size = 0; size < length;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const word = (state % 1_000_003).toString(36);
    size += word.length + 1;
    parts.push(word);
  }
  return parts.join(' ');
}

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

function recordOf(number: number): Buffer {
  if (number % filmEvery === filmEvery - 1) return record(number, 'text/html', Buffer.alloc(30 * MEGABYTE, 'film '));
  if (number % imageEvery === 0) return record(number, 'image/jpeg', Buffer.alloc(imageBytes, String(number)));
  return record(number, 'text/html', Buffer.from(`<!doctype html><p>${words(number, pageBytes)}</p>`));
}

/** Writes a web archive of so many bytes before packing; gives its path. */
async function writeArchive(file: string, bytes: number): Promise<void> {
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

/** Reads an archive through intake; prints its size, documents, seconds and the most memory held. */
async function measure(file: string): Promise<void> {
  const start = performance.now();
  let documents = 0;
  let refused = 0;
  for await (const input of openInputs([file])) {
    if ('notice' in input) refused++;
    else documents++;
  }
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  const size = (statSync(file).size / MEGABYTE).toFixed(0);
  const counts = `${String(documents)} documents, ${String(refused)} refused`;
  process.stdout.write(`${path.basename(file)}: ${size} MB, ${counts}, ${seconds.toFixed(1)} s, `);
  process.stdout.write(`at most ${megabytes.toFixed(0)} MB held by the process\n`);
}

// `node bench/intake.ts write 1000 a.warc.gz` writes, `node bench/intake.ts read a.warc.gz` measures in a process of its own.
const [task, ...given] = process.argv.slice(2);
if (task === 'write') await writeArchive(given[1] ?? 'bench.warc', Number(given[0] ?? 1000) * MEGABYTE);
else if (task === 'read') await measure(given[0] ?? 'bench.warc');
