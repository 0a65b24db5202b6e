import type { Counts, Kinship, Tie } from '../../base/schema/record.ts';
import { originalsOf } from '../../base/text/originals.ts';
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
 * A family all of whose mentions are copied from other families is no origin. `own` are the mentions that are not (see `ownMentions`).
 */
export function countsOf(
  mentions: readonly Mention[],
  kinships: ReadonlyMap<string, Kinship>,
  own: readonly Mention[] = mentions,
): Counts {
  const kin = (article: string): Kinship => kinships.get(article) ?? { article, family: article, origin: article };
  const families = new Set(mentions.map(({ article }) => kin(article.id).family));
  const told = Map.groupBy(own, ({ article }) => kin(article.id).family);
  const origins = [...told.values()].map((of) => originOf(of, kin));
  return {
    articles: new Set(mentions.map(({ article }) => article.id)).size,
    families: families.size,
    origins: new Set(origins).size,
  };
}

/** The mentions without those whose sentence is copied from an article of another family: these say what that article says. */
export function ownMentions(
  mentions: readonly Mention[],
  kinships: ReadonlyMap<string, Kinship>,
  { copies, apart }: { readonly copies: readonly Tie[]; readonly apart: readonly Tie[] },
): readonly Mention[] {
  if (copies.length === 0) return mentions;
  const familyOf = (article: string): string => kinships.get(article)?.family ?? article;
  const prints = mentions.map(({ article, event }) => ({
    ...{ id: event.id, article: article.id, family: familyOf(article.id) },
    day: article.published?.value ?? null,
  }));
  const originals = originalsOf(prints, copies, apart);
  return mentions.filter(({ article, event }) => {
    const original = originals.get(event.id);
    return original === undefined || original.family === familyOf(article.id);
  });
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
