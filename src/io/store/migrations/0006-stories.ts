import type { Migration } from './migration.ts';

/** Stories: articles about one thing in time, with why each is in it. They are computed when the next article is added. */
export const stories: Migration = ({ real, keyed }) => [
  `create table stories (id text not null primary key, centre text not null references articles (id), first_day text, last_day text,
    articles integer not null, families integer not null, origins integer not null) ${keyed}`,
  `create table story_actors (story text not null references stories (id), actor text not null, primary key (story, actor)) ${keyed}`,
  `create table story_articles (story text not null references stories (id), article text not null references articles (id),
    nearest text, score ${real} not null, reasons_json text not null, primary key (story, article)) ${keyed}`,
  'create index stories_day on stories (first_day)',
  'create index story_actors_actor on story_actors (actor)',
  'create index story_articles_article on story_articles (article)',
];
