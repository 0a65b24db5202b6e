/** What one page may cost. */
export interface FetchLimits {
  /** Bytes as they arrive, and once unpacked: each at most so many. */
  readonly maxBytes: number;
  /** Milliseconds until the host answers the call; for its name, its address and its certificate together. */
  readonly connectMs: number;
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Milliseconds for everything, redirects included. */
  readonly totalMs: number;
  readonly maxRedirects: number;
}

/** Generous to slow newspapers, short enough that one bad host does not hold up a round. */
export const usualLimits: FetchLimits = {
  maxBytes: 20_000_000,
  connectMs: 10_000,
  idleMs: 15_000,
  totalMs: 60_000,
  maxRedirects: 8,
};
