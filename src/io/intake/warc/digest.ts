import { createHash } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const hashes: Readonly<Record<string, string>> = { sha1: 'sha1', sha256: 'sha256', 'sha-256': 'sha256', md5: 'md5' };

/** Bytes in base 32, as WARC writes digests, without padding. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31] ?? '';
  }
  return bits > 0 ? text + (alphabet[(held << (5 - bits)) & 31] ?? '') : text;
}

/**
 * Whether one of some bytes has a digest as WARC writes it, `sha1:` with base 32 or hexadecimal; true also for a digest of a kind that is
 * not known, and for none.
 */
export function hasDigest(digest: string | undefined, candidates: readonly Uint8Array[]): boolean {
  const [kind, value] = (digest ?? '').split(':', 2);
  const algorithm = hashes[(kind ?? '').toLowerCase()];
  if (algorithm === undefined || value === undefined) return true;
  const wanted = value.replace(/=+$/u, '').toUpperCase();
  return candidates.some((bytes) => {
    const hash = createHash(algorithm).update(bytes).digest();
    return wanted === base32(hash) || wanted === hash.toString('hex').toUpperCase();
  });
}
