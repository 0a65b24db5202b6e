import type { Store } from '../store/store.ts';
import { toldArticles } from './told-referenced.ts';
import { toldHappenings } from './told-happenings.ts';
import { toldLatest } from './told-latest.ts';
import { toldJudgements } from './told-judgements.ts';
import {
  toldCommitments,
  toldFamilies,
  toldInstruments,
  toldMatters,
  toldPersons,
  toldStatements,
} from './told-lists.ts';
import type { TimelineFilter } from './types.ts';

/** Everything that exports are written from, under one filter: each list is read anew when it is asked for. */
export function toldBy(store: Store, filter: TimelineFilter = {}) {
  return {
    happenings: () => toldHappenings(store, filter),
    latest: (most: number) => toldLatest(store, filter, most),
    articles: () => toldArticles(store, filter),
    statements: () => toldStatements(store, filter),
    matters: () => toldMatters(store, filter),
    commitments: () => toldCommitments(store, filter),
    instruments: () => toldInstruments(store, filter),
    families: () => toldFamilies(store, filter),
    persons: () => toldPersons(store, filter),
    judgements: () => toldJudgements(store, filter),
  };
}
