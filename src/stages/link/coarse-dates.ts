import type { Judgement } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';
import type { GroupRule, Item, Member } from './linker.ts';
import { matterKey, mentionsOf } from './matter.ts';
import type { Mention } from './matter.ts';
import { sameEvent } from './same-event.ts';

/**
 * Mentions that only a month or year dates. They mean the one day in it that the archive knows for the same matter; when it knows another
 * day, nothing. Mentions of a month without a day in it mean one happening, those of a year do not.
 */
export const coarseDates: GroupRule = {
  ...{ name: 'coarse-dates', most: 500 },
  members: (article) => mentionsOf([article]).flatMap(memberOf),
  judge(group, members) {
    const [matter, period] = JSON.parse(group) as [string, string];
    const ordered = [...members].sort((a, b) => byCodeUnit(a.id, b.id));
    const coarse = ordered.filter((member) => dateOf(member) === period);
    const days = ordered.filter((member) => dateOf(member) !== period);
    const what = `${described(matter)}, ${period}`;
    const [only] = days;
    if (only === undefined) return period.length === 7 ? chained(coarse, what) : [];
    if (new Set(days.map(dateOf)).size > 1) return [];
    return coarse.map(({ id }) => sameEvent([id, only.id], 'only-day', what));
  },
};

function chained(coarse: readonly Item[], what: string): readonly Judgement[] {
  return coarse.slice(1).map(({ id }, at) => sameEvent([coarse[at]?.id ?? '', id], 'same-month', what));
}

/** A day stands in its month and its year, a month and a year in itself. The order is the date. */
function memberOf(mention: Mention): readonly Member[] {
  const [matter, date] = [matterKey(mention), (mention.event.date?.value ?? '').slice(0, 10)];
  const periods = periodsOf(date);
  if (matter === null || periods.length === 0) return [];
  const { article, event } = mention;
  const groups = periods.map((period) => JSON.stringify([matter, period]));
  return [{ id: event.id, article: article.id, order: date.padEnd(10, ' '), groups, leads: date.length < 10 }];
}

function periodsOf(date: string): readonly string[] {
  if (/^\d{4}-\d\d-\d\d$/u.test(date)) return [date.slice(0, 7), date.slice(0, 4)];
  return /^\d{4}(?:-\d\d)?$/u.test(date) ? [date] : [];
}

function dateOf({ order }: Item): string {
  return order.slice(0, 10).trimEnd();
}

/** The key of a matter in words: its type and parties. */
function described(matter: string): string {
  const [type, , parties] = JSON.parse(matter) as [string, string, readonly string[]];
  return `${type} of ${parties.join(' and ')}`;
}
