const sampleBytes = 8192;
/** Share of zero bytes in the one and in the other half of each pair from which, and up to which, bytes are UTF-16 of mostly ASCII. */
const leastZeros = 0.35;
const mostOthers = 0.02;

/** UTF-16 that begins with its byte order mark, or null. */
export function markedUtf16(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark, told by the zero byte in the pair of every ASCII character; null for any other bytes. */
export function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  const even = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length / sample.length;
  const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length / sample.length;
  if (Math.max(even, odd) < leastZeros || Math.min(even, odd) > mostOthers) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
