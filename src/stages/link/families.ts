import { copyKinds } from '../../base/schema/record.ts';
import type { CopyKind, Family, Judgement, Kinship, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { foldWord } from '../../base/text/words.ts';
import { authorityOf } from './direction.ts';
import { apartIn, byCodeUnit, byWeight, groupsOf } from './groups.ts';

/** The families that judgements of copying make, in order of their first article. */
export function familiesOf(judgements: readonly Judgement[]): readonly Family[] {
  const copies = judgements.filter((judgement) => judgement.kind === 'copy-of').sort(byWeight);
  const involving = new Map<string, Judgement[]>();
  for (const copy of copies) {
    for (const article of [copy.left, copy.right]) {
      const known = involving.get(article);
      if (known === undefined) involving.set(article, [copy]);
      else known.push(copy);
    }
  }
  const groups = groupsOf(
    copies.map(({ left, right }) => [left, right] as const),
    apartIn(judgements),
  );
  return groups.map((group) => {
    const members = new Set(group);
    const inside = ({ left, right }: Judgement): boolean => members.has(left) && members.has(right);
    return familyOf(group, (article) => (involving.get(article) ?? []).filter(inside));
  });
}

function familyOf(group: readonly string[], involving: (article: string) => readonly Judgement[]): Family {
  const origin = originOf(group, involving);
  const articles = group.map((article) => {
    if (article === origin) return { article, kind: 'origin' as const, score: 1 };
    const closest = closestOf(involving(article), origin);
    return { article, kind: closest === undefined ? 'identical' : kindOf(closest), score: closest?.score ?? 0 };
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

/** The relation to the origin where there is one, or else the closest of all; the stronger kind first, then the score. */
function closestOf(copies: readonly Judgement[], origin: string | null): Judgement | undefined {
  const toOrigin = copies.filter((copy) => copy.left === origin || copy.right === origin);
  const strength = (copy: Judgement): number => -copyKinds.indexOf(kindOf(copy));
  return (toOrigin.length > 0 ? toOrigin : [...copies]).sort(
    (a, b) => strength(b) - strength(a) || b.score - a.score || byCodeUnit(a.id, b.id),
  )[0];
}

/** The kind of a copy: its first reason (see `Judgement`). A person who judges without saying how means a near copy. */
function kindOf(judgement: Judgement): CopyKind {
  return copyKinds.find((kind) => kind === judgement.reasons[0]) ?? 'near-copy';
}

/** An article as far as its origin goes. */
type Credited = Pick<Linkable, 'id' | 'credits'>;

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
