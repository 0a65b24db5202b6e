import type { Migration } from './migration.ts';

/** The article above each article in the tree of its family; null where the tree begins. */
export const derivation: Migration = () => ['alter table family_members add column source text'];
