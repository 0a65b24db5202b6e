import type { Migration } from './migration.ts';

/** Where reports place what happened, and the way to it from a happening and from a place; days in an index that counts without the rows. */
export const places: Migration = () => [
  'create table happening_places (happening text not null references happenings (id), country text, name text not null)',
  `insert into happening_places select distinct m.happening, e.place_country, e.place_name
    from happening_mentions as m join events as e on e.id = m.event where e.place_name is not null`,
  'create index happening_places_happening on happening_places (happening, country, name)',
  'create index happening_places_place on happening_places (country, name, happening)',
  'drop index happenings_day',
  'create index happenings_days on happenings (first_day, last_day, status, type)',
];
