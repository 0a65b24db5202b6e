import type { Migration } from './migration.ts';

const columns = 'type, date, precision, first_day, last_day, status, articles, families, origins';

/** Whoever takes part in happenings, and whether the happening's own list names it; SQL of a query with `happening`, `actor` and `own`. */
const parties = (chosen: string): string => `select happening, actor, max(own) as own from (
    select x.happening, x.actor, 1 as own from happening_actors as x where x.role = 'actor' and x.happening in (${chosen})
    union all select m.happening, p.actor, 0 from happening_mentions as m join events as e on e.id = m.event
      join participants as p on p.article = e.article and p.finding = e.id
      where p.actor is not null and m.happening in (${chosen}))
  group by happening, actor`;

/** Fills `happening_sides` for some happenings; `chosen` is SQL of a query of their ids. */
export const fillSides = (chosen: string): string => `insert into happening_sides (a, b, happening, own, ${columns})
  with parties as materialized (${parties(chosen)})
  select x.actor, y.actor, h.id, x.own and y.own, ${columns} from parties as x
    join parties as y on y.happening = x.happening and y.actor >= x.actor join happenings as h on h.id = x.happening`;

/** Happenings under each who takes part and under each two of them, with all that lists sort and filter by. Columns are explained in `computed-schema.ts`. */
export const sides: Migration = ({ keyed }) => [
  `create table happening_sides (a text not null, b text not null, happening text not null references happenings (id), own integer not null,
    type text not null, date text, precision text, first_day text, last_day text, status text not null, articles integer not null,
    families integer not null, origins integer not null, primary key (a, b, happening)) ${keyed}`,
  fillSides('select id from happenings'),
  'create index happening_sides_happening on happening_sides (happening)',
  `create index happening_sides_pairs on happening_sides (a, b, date)
    where a < b and own = 1 and status not in ('negated', 'hypothetical')`,
];
