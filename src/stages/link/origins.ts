import type { Counts, Kinship } from '../../base/schema/record.ts';
import { foldWord } from '../../base/text/words.ts';
import { byCodeUnit } from './groups.ts';
import type { Mention } from './matter.ts';

/** The medium that a mention goes back to: the carrier nearest to the speaker, when its words are carried by one; else null. */
function mediumOf({ article, event }: Mention): string | null {
  const said = article.attributions.find(({ id }) => id === event.attribution);
  const [carrier] = said?.chain ?? [];
  return carrier === undefined ? null : `agency:${foldWord(carrier)}`;
}

/**
 * Articles, families and origins behind mentions of one thing. The origin of a family is the agency that it credits, or its outlet, or itself; but the medium that carries
 * what it tells, when everything that it tells of the thing is carried by one: two papers that quote one report of KCNA are one origin of what KCNA said.
 */
export function countsOf(mentions: readonly Mention[], kinships: ReadonlyMap<string, Kinship>): Counts {
  const kin = (article: string): Kinship => kinships.get(article) ?? { article, family: article, origin: article };
  const families = Map.groupBy(mentions, ({ article }) => kin(article.id).family);
  const origins = [...families.values()].map((told) => originOf(told, kin));
  return {
    articles: new Set(mentions.map(({ article }) => article.id)).size,
    families: families.size,
    origins: new Set(origins).size,
  };
}

/** The agency that a family credits, or else an article's outlet: a paper that tells of one thing on three days is one source of it. */
function sourceOf({ outlet }: Mention['article'], { family, origin }: Kinship): string {
  return origin !== family || outlet === null ? origin : `agency:${foldWord(outlet)}`;
}

/** The origin of what one family tells. */
function originOf(told: readonly Mention[], kin: (article: string) => Kinship): string {
  const sources = new Set(told.map(({ article }) => sourceOf(article, kin(article.id))));
  // A text that several outlets print is no one's of them.
  const [own = ''] = sources.size === 1 ? sources : told.map(({ article }) => kin(article.id).origin).sort(byCodeUnit);
  const [first, ...others] = told.map(mediumOf).sort((a, b) => byCodeUnit(a ?? '', b ?? ''));
  return first === null || first === undefined || others.includes(null) ? own : first;
}
