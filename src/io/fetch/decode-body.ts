import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

const unpackers = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflate),
  raw: promisify(inflateRaw),
};

/** `deflate` should be zlib's format; some servers send it bare. */
function isZlib(bytes: Uint8Array): boolean {
  const [a = 0, b = 0] = bytes;
  return (a & 0x0f) === 8 && (a * 256 + b) % 31 === 0;
}

function unpackerOf(coding: string, bytes: Uint8Array): keyof typeof unpackers | null {
  if (coding === 'gzip' || coding === 'x-gzip') return 'gzip';
  if (coding === 'deflate') return isZlib(bytes) ? 'zlib' : 'raw';
  return coding === 'br' ? 'br' : null;
}

/**
 * A body without its content coding: gzip, deflate or br, one at most. @throws FetchError when it unpacks to more than `maxBytes`
 * (unpacking stops there), is damaged, or has another coding.
 */
export async function decodeBody(bytes: Uint8Array, coding: string, maxBytes: number): Promise<Uint8Array> {
  const name = coding.trim().toLowerCase();
  if (name === '' || name === 'identity' || bytes.length === 0) return bytes;
  const unpacker = unpackerOf(name, bytes);
  if (unpacker === null)
    throw new FetchError('fetch-failed', `It is packed as "${name.slice(0, 40)}", which is not read.`);
  try {
    return await unpackers[unpacker](bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new FetchError('too-large', `It unpacks to more than ${maxBytes} bytes.`);
    throw new FetchError(
      'fetch-failed',
      `It cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
