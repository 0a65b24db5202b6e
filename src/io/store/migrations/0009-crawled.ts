import type { Migration } from './migration.ts';

/** When a crawler got an article's page: the order of versions rests on it where the pages do not tell. */
export const crawled: Migration = () => ['alter table articles add column crawled text'];
