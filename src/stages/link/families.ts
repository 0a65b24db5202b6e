import { copyKinds } from '../../base/schema/record.ts';
import type { Family, Judgement, Kinship, Linkable } from '../../base/schema/record.ts';
import { derivationOf, kindOf } from '../../base/text/derivation.ts';
import { contentId } from '../../base/text/ids.ts';
import { foldWord } from '../../base/text/words.ts';
import { familyTies } from './containers.ts';
import { authorityOf } from './direction.ts';
import { apartIn, byCodeUnit, byWeight, groupsOf } from './groups.ts';

/**
 * The families that judgements of copying make, in order of their first article. Lengths of the articles tell what merely holds texts of others
 * (see `familyTies`); without the articles every judgement counts.
 */
export function familiesOf(judgements: readonly Judgement[], articles: readonly Sized[] = []): readonly Family[] {
  const lengths = new Map(articles.map(({ id, text }) => [id, text.length]));
  const copies = judgements.filter((judgement) => judgement.kind === 'copy-of').sort(byWeight);
  const ties = familyTies(copies, (article) => lengths.get(article) ?? null);
  const involving = new Map<string, Judgement[]>();
  for (const tie of ties) {
    for (const article of [tie.left, tie.right]) {
      const list = involving.get(article);
      if (list === undefined) involving.set(article, [tie]);
      else list.push(tie);
    }
  }
  const links = ties.map(({ left, right }) => [left, right] as const);
  return groupsOf(links, apartIn(judgements)).map((group) => {
    const members = new Set(group);
    const inside = ({ left, right }: Judgement): boolean => members.has(left) && members.has(right);
    return familyOf(group, (article) => (involving.get(article) ?? []).filter(inside));
  });
}

/** An article as far as its length goes. */
type Sized = Pick<Linkable, 'id' | 'text'>;

/** An article as far as its origin goes. */
type Credited = Pick<Linkable, 'id' | 'credits'>;

function familyOf(group: readonly string[], involving: (article: string) => readonly Judgement[]): Family {
  const origin = originOf(group, involving);
  const tree = origin === null ? null : derivationOf(group, origin, [...new Set(group.flatMap(involving))]);
  const articles = group.map((article) => {
    if (article === origin) return { article, kind: 'origin' as const, score: 1 };
    const derived = tree?.get(article);
    if (derived !== undefined && derived.kind !== null) return { article, kind: derived.kind, score: derived.score };
    const closest = closestOf(involving(article));
    return {
      article,
      kind: closest === undefined ? ('identical' as const) : kindOf(closest),
      score: closest?.score ?? 0,
    };
  });
  return { id: contentId('family', group[0] ?? ''), articles, origin };
}

/** The one article that never took from another and that every other, directly or through others, took from; null when there is none. */
function originOf(group: readonly string[], involving: (article: string) => readonly Judgement[]): string | null {
  const taken = (article: string): readonly string[] =>
    involving(article).flatMap((copy) => (copy.directed && copy.left === article ? [copy.right] : []));
  const free = group.filter((article) => taken(article).length === 0);
  return free.length === 1 ? (free[0] ?? null) : null;
}

/** The closest of an article's relations: the kind nearest to the text first, then the score. */
function closestOf(copies: readonly Judgement[]): Judgement | undefined {
  const far = (copy: Judgement): number => copyKinds.indexOf(kindOf(copy));
  return [...copies].sort((a, b) => far(a) - far(b) || b.score - a.score || byCodeUnit(a.id, b.id))[0];
}

/** The family and the origin of every article, in order of id. */
export function kinshipsOf(articles: readonly Credited[], families: readonly Family[]): readonly Kinship[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const family = new Map<string, string>();
  const origin = new Map<string, string>();
  for (const { id, articles: members } of families) {
    const known = members.flatMap(({ article }) => byId.get(article) ?? []);
    const agency = agencyOf(known);
    for (const { article } of members) family.set(article, id);
    if (agency !== null) for (const { article } of members) origin.set(article, agency);
  }
  return articles.map((article) => {
    const own = family.get(article.id) ?? article.id;
    return { article: article.id, family: own, origin: origin.get(article.id) ?? agencyOf([article]) ?? own };
  });
}

/** The agency whose text it plainly is: that of the plainest credit; null when nobody is credited as the source. */
function agencyOf(articles: readonly Credited[]): string | null {
  const credited = articles.filter((article) => authorityOf(article) > 0);
  const [best] = [...credited].sort((a, b) => authorityOf(b) - authorityOf(a) || byCodeUnit(a.id, b.id));
  const credit =
    best?.credits.find(({ kind }) => kind === 'dateline') ?? best?.credits.find(({ kind }) => kind === 'source');
  return credit === undefined ? null : `agency:${foldWord(credit.agency)}`;
}
