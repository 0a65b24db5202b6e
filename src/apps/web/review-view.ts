import type { Decision } from '../../io/query/decisions.ts';
import type { Queue, ReviewItem, ReviewPair } from '../../io/query/review-types.ts';
import type { FormKey } from '../serve/route.ts';
import type { Reviewed } from './review-address.ts';

/** What the page shows: the first of a queue of findings or pairs, or one finding that was asked for. */
export interface ReviewView {
  readonly what: Reviewed;
  readonly shown:
    { readonly item: ReviewItem } | { readonly queue: Queue<ReviewItem> } | { readonly pairs: Queue<ReviewPair> };
  readonly done: readonly Decision[];
  readonly url: URL;
  /** Null where nothing can be written. */
  readonly form: FormKey | null;
  /** Names of states, offered where actors are written. */
  readonly states: readonly string[];
}

/** Who judges: as the address says, or the server. */
export function personOf({ url, form }: Pick<ReviewView, 'url' | 'form'>): string {
  return url.searchParams.get('by') ?? form?.person ?? '';
}
