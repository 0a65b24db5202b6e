import type { FamilyRow } from '../../query/family-types.ts';
import type { ToldArticle, ToldJudgement } from '../../query/told-types.ts';
import { codePointAt } from '../code-points.ts';
import { flag, listed, number, tableOf, text, whole, type Table } from './table.ts';

/** Articles in their newest version, with the text that every offset counts in. */
export const articlesTable: Table = tableOf<ToldArticle, ToldArticle>(
  'articles',
  [
    text('article', ({ id }) => id),
    text('title', ({ title }) => title),
    text('outlet', ({ outlet }) => outlet),
    text('bylines', ({ bylines }) => listed(bylines)),
    text('url', ({ url }) => url),
    text('input', ({ input }) => input),
    text('language', ({ language }) => language),
    text('published', ({ published }) => published?.value ?? null),
    text('published_precision', ({ published }) => published?.precision ?? null),
    text('published_from', ({ published }) => published?.from ?? null),
    text('family', ({ family }) => family),
    text('origin', ({ origin }) => origin),
    whole('versions', ({ earlier }) => earlier.length + 1),
    whole('length', (row) => row.text.length),
    whole('length_points', (row) => codePointAt(row.text, row.text.length)),
    text('kit', ({ kit }) => kit),
    text('text', (row) => row.text),
  ],
  { each: ({ articles }) => articles(), rows: (article) => [article] },
);

interface Member {
  readonly family: FamilyRow;
  readonly member: FamilyRow['members'][number];
}

/** Families of copies, one row an article. */
export const familiesTable: Table = tableOf<FamilyRow, Member>(
  'families',
  [
    text('family', ({ family }) => family.id),
    text('article', ({ member }) => member.article.id),
    text('kind', ({ member }) => member.kind),
    number('score', ({ member }) => member.score),
    text('taken_from', ({ member }) => member.from),
    flag('by_an_earlier_version', ({ member }) => member.earlier),
    text('first_article', ({ family }) => family.origin?.id ?? null),
    text('outlet', ({ member }) => member.article.outlet),
    text('published', ({ member }) => member.article.published?.value ?? null),
    whole('family_articles', ({ family }) => family.counts.articles),
    whole('family_origins', ({ family }) => family.counts.origins),
  ],
  { each: ({ families }) => families(), rows: (family) => family.members.map((member) => ({ family, member })) },
);

/** Judgements that two findings or articles are so related, withdrawn ones too. */
export const judgementsTable: Table = tableOf<ToldJudgement, ToldJudgement>(
  'judgements',
  [
    text('judgement', ({ id }) => id),
    text('kind', ({ kind }) => kind),
    text('left', ({ left }) => left),
    text('right', ({ right }) => right),
    flag('directed', ({ directed }) => directed),
    number('score', ({ score }) => score),
    text('reasons', ({ reasons }) => listed(reasons)),
    text('made_by', ({ by }) => by),
    text('state', ({ state }) => state),
    text('decided_by', ({ decidedBy }) => decidedBy),
    text('decided_because', ({ reason }) => (reason === '' ? null : reason)),
    text('decided_at', ({ at }) => at),
  ],
  { each: ({ judgements }) => judgements(), rows: (judgement) => [judgement] },
);
