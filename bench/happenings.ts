import { dayNumber } from '../src/stages/link/event-days.ts';
import { linkArchive } from '../src/stages/link/link.ts';
import type { Placed } from './happenings/b-cubed.ts';
import { bCubed } from './happenings/b-cubed.ts';
import { groupOf, halvesOf } from './happenings/marked.ts';
import type { ReadArticle } from './happenings/reading.ts';
import { eventAt, readArticles } from './happenings/reading.ts';
import type { Bench, Measure } from './measure.ts';
import type { Interval } from './paired.ts';

/** Every mark with the happening that its event was put into. */
function placesOf(articles: readonly ReadArticle[]): readonly Placed[] {
  const { happenings } = linkArchive(articles.map(({ line }) => line)).clusters;
  const put = new Map(happenings.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id] as const)));
  return articles.flatMap((article) =>
    article.marks.map((mark) => ({
      truth: mark.happening,
      put: put.get(eventAt(article, mark)?.id ?? '') ?? null,
      block: groupOf(mark.happening),
    })),
  );
}

/** Days without an article after which an article about the same matter begins a story of its own. */
const storyEnds = 10;

/** Every article with a story, a part of it where days without articles lie between, and the story that it was put into. */
function storyPlaces(articles: readonly ReadArticle[]): readonly Placed[] {
  const { stories } = linkArchive(articles.map(({ line }) => line)).clusters;
  const put = new Map(
    stories.flatMap(({ id, articles: members }) => members.map(({ article }) => [article, id] as const)),
  );
  const told = articles.filter(({ story, line }) => story !== null && line.published !== null);
  return [...Map.groupBy(told, ({ story }) => story ?? '')].flatMap(([story, members]) => {
    const dated = members.map(({ line }) => ({ id: line.id, day: dayNumber(line.published?.value ?? '') ?? 0 }));
    dated.sort((a, b) => a.day - b.day);
    let part = 0;
    return dated.map(({ id, day }, at) => {
      if (day - (dated[at - 1]?.day ?? day) > storyEnds) part++;
      return { truth: `${story} ${String(part)}`, put: put.get(id) ?? id, block: story };
    });
  });
}

function measure(name: string, { value, low, high }: Interval, unit: string): Measure {
  const [rounded = 0, from = 0, to = 0] = [value, low, high].map((each) => Math.round(each * 1000) / 1000);
  return { layer: 'happenings', name, value: rounded, low: from, high: to, unit };
}

function measuresOf(name: string, places: readonly Placed[]): readonly Measure[] {
  const { precision, recall, f1 } = bCubed(places);
  return [
    measure(`${name}, precision`, precision, 'B-cubed'),
    measure(`${name}, recall`, recall, 'B-cubed'),
    measure(`${name}, F1`, f1, 'B-cubed'),
  ];
}

/**
 * Happenings and stories on articles marked by hand (bench/happenings): mentions that are one happening, of those that the reader found (`linking`; and without the happenings
 * that it found once only, which cannot be split) and of all that were marked (`reading and linking`), on the half that rules were made on and on the half kept back.
 */
export const benchHappenings: Bench = async () => {
  const articles = await readArticles();
  const [places, stories] = [placesOf(articles), storyPlaces(articles)];
  const storyHalves = halvesOf(stories.map(({ block }) => block));
  const halves = halvesOf(places.map(({ block }) => block));
  return (['development', 'kept back'] as const).flatMap((half) => {
    const mine = places.filter(({ block }) => halves.get(block) === half);
    const found = mine.filter(({ put }) => put !== null);
    const several = Map.groupBy(found, ({ truth }) => truth);
    return [
      ...measuresOf(`${half}, linking`, found),
      ...measuresOf(
        `${half}, linking, told several times`,
        found.filter(({ truth }) => (several.get(truth)?.length ?? 0) > 1),
      ),
      ...measuresOf(`${half}, reading and linking`, mine),
      ...measuresOf(
        `${half}, stories`,
        stories.filter(({ block }) => storyHalves.get(block) === half),
      ),
    ];
  });
};
