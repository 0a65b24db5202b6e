import { coarseDates } from './coarse-dates.ts';
import { textCopies, wordings } from './copy-linkers.ts';
import type { GroupRule, PairRule } from './linker.ts';
import { sameDays } from './same-event.ts';
import { commonMatters } from './topics.ts';

/** Everything that ties findings of many articles: a new linker is one line here. */
export const pairRules: readonly PairRule[] = [textCopies, wordings, sameDays, commonMatters];

export const groupRules: readonly GroupRule[] = [coarseDates];

/** Changes whenever items, keys or orders do: then a record is linked anew. */
export const linkVersion = '1';
