import type { Migration } from './migration.ts';

/** How sure each attribution is; null for those read before it was known. */
export const attributionConfidence: Migration = ({ real }) => [
  `alter table attributions add column confidence ${real}`,
];
