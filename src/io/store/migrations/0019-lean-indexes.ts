import type { Migration } from './migration.ts';

/**
 * Indexes of judgements that cost less as a record grows. By doubt stand those that persons review: not those of stories, which are most of all
 * (a query uses the index when it says so in the same words, as `io/query/review-pairs.ts` does). What holds is found by a side and a kind, without looking at what holds of other kinds.
 */
export const leanIndexes: Migration = () => [
  'drop index judgements_doubt',
  "create index judgements_doubt on judgements (kind, score, id) where kind <> 'same-story'",
  'drop index in_force_left',
  'create index in_force_left on in_force (left_id, kind)',
  'drop index in_force_right',
  'create index in_force_right on in_force (right_id, kind)',
];
