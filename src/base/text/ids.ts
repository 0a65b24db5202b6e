import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * A stable id made of content: `kind-` and 16 hexadecimal digits. The same parts give the same id on any machine.
 * Parts are joined as JSON, so that ('a', 'bc') and ('ab', 'c') differ.
 */
export function contentId(kind: string, ...parts: readonly (string | number | null)[]): string {
  return `${kind}-${digest(JSON.stringify(parts)).slice(0, 16)}`;
}
