import type { Store } from '../store/store.ts';

interface Meant {
  readonly n: number;
  readonly about: string;
  readonly item: string;
  readonly article: string;
  readonly finding: string | null;
}

type Items = ReadonlyMap<string, string>;

/** Ids of the rows that alerts mean, as they are called now, by the number of the alert: what alerts were raised of may have been joined with more since. */
export async function itemsNow(store: Store, alerts: readonly Meant[]): Promise<ReadonlyMap<number, string>> {
  const [articles, findings] = [alerts.map(({ article }) => article), alerts.flatMap(({ finding }) => finding ?? [])];
  const happenings = await happeningsOf(store, findings);
  const [stories, families] = [await storiesOf(store, articles), await familiesOf(store, articles)];
  const now = ({ about, item, article, finding }: Meant): string | undefined => {
    if (about === 'happenings' || about === 'timeline') return happenings.get(finding ?? '');
    if (about === 'stories') return stories.get(article);
    if (about === 'families') return families.get(article);
    return about === 'statements' ? (finding ?? item) : undefined;
  };
  return new Map(alerts.flatMap((alert) => (now(alert) === undefined ? [] : [[alert.n, now(alert) ?? '']])));
}

async function happeningsOf({ db }: Store, events: readonly string[]): Promise<Items> {
  const rows = await db.selectFrom('happening_mentions').selectAll().where('event', 'in', events).execute();
  return new Map(rows.map(({ event, happening }) => [event, happening]));
}

async function storiesOf({ db }: Store, articles: readonly string[]): Promise<Items> {
  const rows = await db
    .selectFrom('story_articles')
    .select(['article', 'story'])
    .where('article', 'in', articles)
    .execute();
  return new Map(rows.map(({ article, story }) => [article, story]));
}

async function familiesOf({ db }: Store, articles: readonly string[]): Promise<Items> {
  const rows = await db
    .selectFrom('family_members')
    .select(['article', 'family'])
    .where('article', 'in', articles)
    .execute();
  return new Map(rows.map(({ article, family }) => [article, family]));
}
