import type { FetchOutcome } from '../fetch/fetch-page.ts';
import type { PageErrand } from './errand.ts';

/** What came of an errand: an answer, or that its host is to be left alone, or that the person has asked to stop. */
export interface Landing {
  readonly errand: PageErrand;
  readonly outcome: FetchOutcome | { readonly kind: 'rests'; readonly restMs: number } | { readonly kind: 'stopped' };
}

/** An errand under way: what comes of it, or the mistake that it met, so that none is left unheard. */
export type Flight = Promise<Landing | { readonly mistake: unknown }>;

/** Whether a person named the address itself, and no list did: of such a page the feeds are followed. */
export function isNamedByPerson({ url, list, hint, depth }: PageErrand): boolean {
  return depth === 0 && hint.leadsTo === 'either' && URL.parse(list)?.href === url.href;
}

type Failure = Extract<FetchOutcome, { kind: 'failed' }>;

/** Whether a host gave no answer at all, to us or to the question what it permits. */
export function isSilence(outcome: FetchOutcome): boolean {
  if (outcome.kind !== 'failed') return false;
  return outcome.status === null && ['fetch-failed', 'fetch-timeout', 'host-waits'].includes(outcome.notice.code);
}

/** Whether a failure may be over the next time. */
export function isPassing(failure: Failure): boolean {
  if (failure.status !== null) return failure.status >= 500 || failure.status === 408;
  return isSilence(failure);
}
