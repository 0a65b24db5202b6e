import { inDenial } from './about.ts';
import type { FamilyRow } from './family-types.ts';
import type { StoryRow } from './happening-types.ts';
import type { SightedReport, Sighting } from './alert-types.ts';
import { namesIn } from './asked-words.ts';
import type { ArticleRef, ClaimEntry, ClaimRow, SearchHit, StatementRow } from './types.ts';

/** Characters of a title that is made of an article's words. */
const longest = 140;

/** Words in one line, cut where they are long. */
export function inLine(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).toWellFormed().trimEnd()} …`;
}

/** Words in quotation marks, unless they are printed so. */
export function quoted(words: string): string {
  return /^[“"'‘«„]/u.test(words) ? words : `“${words}”`;
}

function whole({ id }: ArticleRef): SightedReport {
  return { key: id, article: id, words: null, deniers: [], told: null };
}

function nameOf({ title, input }: ArticleRef): string {
  return inLine(title ?? input);
}

/** A statement with every article that prints it. */
export function statementSighting({ id, article, speaker, content, variants, counts, source }: StatementRow): Sighting {
  const who = speaker?.name ?? source[0]?.quote ?? 'somebody not named';
  const prints = variants.length > 0 ? variants : [{ id, article, content }];
  const reports = prints.map((print) => {
    return { key: print.id, article: print.article.id, words: print.content[0] ?? null, deniers: [], told: null };
  });
  const said = content.map(({ quote }) => quote).join(' … ');
  return { item: id, title: inLine(`${who}: ${quoted(said)}`), origins: counts.origins, reports };
}

/** A matter with every claim about it. */
export function claimSighting({ id, actors, about, aboutSaysNo, counts, ...stances }: ClaimRow): Sighting {
  const { asserts, denies, doubts, neither } = stances;
  const reports = [...asserts, ...denies, ...doubts, ...neither].map(claimReport);
  const who = actors.length === 0 ? '' : `${namesIn(actors)}: `;
  return {
    item: id,
    title: inLine(`${who}${aboutSaysNo ? `${inDenial}: ` : ''}${quoted(about.quote)}`),
    origins: counts.origins,
    reports,
  };
}

function claimReport({ id, article, sentence, stance, by }: ClaimEntry): SightedReport {
  const deniers = stance === 'denies' ? [by?.id ?? ''] : [];
  return { key: id, article: article.id, words: sentence, deniers, told: null };
}

/** A story with its articles. */
export function storySighting({ id, centre, counts, members }: StoryRow): Sighting {
  return {
    ...{ item: id, title: nameOf(centre), origins: counts.origins },
    reports: members.map(({ article }) => whole(article)),
  };
}

/** A family with its articles. */
export function familySighting({ id, origin, counts, members }: FamilyRow): Sighting {
  const named = origin ?? members[0]?.article;
  return {
    ...{ item: id, title: named === undefined ? id : nameOf(named), origins: counts.origins },
    reports: members.map(({ article }) => whole(article)),
  };
}

/** An article that a search finds. */
export function hitSighting({ article, snippet }: SearchHit): Sighting {
  return { item: article.id, title: nameOf(article), origins: 1, reports: [{ ...whole(article), words: snippet }] };
}
