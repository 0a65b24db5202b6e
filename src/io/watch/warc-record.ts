import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Exchange } from '../fetch/exchange.ts';
import { base32 } from '../intake/warc/digest.ts';

type Field = readonly [name: string, value: string];

function sha1(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return `sha1:${base32(hash.digest())}`;
}

/** One record, packed by itself, so that files of records can be read from any of them on. */
function packed(fields: readonly Field[], ...block: readonly Uint8Array[]): Buffer {
  const length = block.reduce((sum, part) => sum + part.length, 0);
  const all: readonly Field[] = [
    ...fields,
    ['WARC-Record-ID', `<urn:uuid:${randomUUID()}>`],
    ['WARC-Block-Digest', sha1(...block)],
    ['Content-Length', String(length)],
  ];
  const head = ['WARC/1.1', ...all.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
  return gzipSync(Buffer.concat([Buffer.from(head), ...block, Buffer.from('\r\n\r\n')]));
}

/** The transfer coding is gone from the payload, and its header is kept under another name, as web archives do. */
function asKept(name: string): string {
  return name.toLowerCase() === 'transfer-encoding' ? `X-Archive-Orig-${name}` : name;
}

function httpHead({ statusLine, headers }: Exchange): Buffer {
  const lines = [statusLine, ...headers.map(([name, value]) => `${asKept(name)}: ${value}`), '', ''];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** What a host answered as a gzipped `response` record of WARC 1.1, content coding as it came. */
export function responseRecord(exchange: Exchange): Buffer {
  const { url, at, address, payload } = exchange;
  const fields: readonly Field[] = [
    ['WARC-Type', 'response'],
    ['WARC-Target-URI', url],
    ['WARC-Date', at.toISOString()],
    ...(address === null ? [] : ([['WARC-IP-Address', address]] as const)),
    ['WARC-Payload-Digest', sha1(payload)],
    ['Content-Type', 'application/http;msgtype=response'],
  ];
  return packed(fields, httpHead(exchange), payload);
}

/** The first record of a file: who wrote it. */
export function infoRecord(name: string, agent: string, at: Date): Buffer {
  const said = [
    'software: Entente',
    `http-header-user-agent: ${agent}`,
    'format: WARC File Format 1.1',
    'robots: obey',
    '',
  ];
  const fields: readonly Field[] = [
    ['WARC-Type', 'warcinfo'],
    ['WARC-Filename', name],
    ['WARC-Date', at.toISOString()],
    ['Content-Type', 'application/warc-fields'],
  ];
  return packed(fields, Buffer.from(said.join('\r\n')));
}
