import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { Counts } from '../../base/schema/record.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import { correctionWords, personDid } from '../../io/query/correction-words.ts';
import type { ActorRef, ArticleRef, Page } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

/** One or many: `1 article`, `3 articles`. */
export function many(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** How many articles, families and independent origins stand behind a row: never one number for all. */
export function counts({ articles, families, origins }: Counts): Html {
  const told = [
    many(articles, 'article', 'articles'),
    many(families, 'family', 'families'),
    many(origins, 'origin', 'origins'),
  ];
  return html`<span class="counts">${told.join(' · ')}</span>`;
}

/** The address of an article, or of one finding in it. An id that ends like a JSON twin keeps its ending by an encoded point. */
export function articlePath(article: string, finding?: string): string {
  const path = `/article/${encodeURIComponent(article).replace(/\.json$/u, '%2Ejson')}`;
  return finding === undefined ? path : `${path}?mark=${encodeURIComponent(finding)}#${encodeURIComponent(finding)}`;
}

/** The day of an article's publication, an ISO prefix; null when unknown. */
export function dayOf({ published }: Pick<ArticleRef, 'published'>): string | null {
  return published?.value.slice(0, 10) ?? null;
}

/** Where something was printed, linked to the reader. */
export function printed(article: ArticleRef, finding?: string): Html {
  const day = dayOf(article) ?? 'undated';
  return html`<a class="printed" href="${articlePath(article.id, finding)}"
      >${article.outlet ?? 'outlet unknown'} · ${article.title ?? article.input} · ${day}</a
    >${inVersion(article.version)}`;
}

/** Says that there are other versions, linked to what changed; nothing where there is none. */
function inVersion(version: ArticleRef['version']): Html {
  if (version === null) return nothing;
  const { number, of, newest } = version;
  const words = number === of ? `version ${number} of ${of}` : `in an earlier version (${number} of ${of})`;
  return html` <a class="version" href="${articlePath(newest)}/versions">${words}</a>`;
}

/** The address of a matter. */
export function matterPath(id: string): string {
  return `/claims/${encodeURIComponent(id)}`;
}

/** The address of an actor's page. An id that ends like a JSON twin keeps its ending by an encoded point. */
export function actorPath(id: string): string {
  return `/actor/${encodeURIComponent(id).replace(/\.json$/u, '%2Ejson')}`;
}

/** One actor's name, linked to the actor's page where the record knows it. */
export function actorName({ id, name, kind }: ActorRef): Html {
  if (kind === null) return html`<bdi class="actor" title="${id}">${name}</bdi>`;
  return html`<a class="actor" href="${actorPath(id)}" title="${id}"><bdi>${name}</bdi></a>`;
}

/** Names of actors; the word for nobody known. */
export function actors(list: readonly ActorRef[]): Html {
  if (list.length === 0) return html`<span class="unknown">unknown</span>`;
  return html`${each(list, (actor, index) => html`${index > 0 ? ', ' : ''}${actorName(actor)}`)}`;
}

/** The address of what happened between two. */
export function pairPath(a: string, b: string): string {
  return `/pair/${encodeURIComponent(a)}/${encodeURIComponent(b).replace(/\.json$/u, '%2Ejson')}`;
}

/** A date with its precision; the word for an unknown one. */
export function when(date: string | null, precision: string | null): Html {
  if (date === null) return html`<span class="unknown">date unknown</span>`;
  return html`<time datetime="${date}">${date}</time>${
      precision === null || precision === 'day' ? nothing : html` <span class="precision">${precision}</span>`
    }`;
}

/** From one day to another as words: one day once, an unknown end as such. */
export function stretch(first: string | null, last: string | null): string {
  if (first === null && last === null) return 'no day known';
  return first === last ? (first ?? '') : `${first ?? 'unknown'} to ${last ?? 'unknown'}`;
}

/** The exact words, linked to the place where they stand. */
export function quote(evidence: Evidence, finding?: string): Html {
  return html`<blockquote><a href="${articlePath(evidence.article, finding)}">${evidence.quote}</a></blockquote>`;
}

/** What persons said of a finding, with what the machine had read; nothing where nobody did. */
export function corrected(corrections: readonly KeptCorrection[]): Html {
  return html`${each(corrections, (each) => html`<p class="corrected"><span class="did">${personDid(each)}</span>: <bdi>${each.by}</bdi>, ${correctionWords(each)} (<bdi>${each.why}</bdi>). <a href="/review?finding=${encodeURIComponent(each.finding)}">Review</a></p>`)}`;
}

/** Which rows are shown: `51 to 100 shown`; beyond the last, that none is. */
function shownRows({ offset, rows }: Page<unknown>): string {
  return rows.length === 0
    ? `none of them from row ${offset + 1} on`
    : `${offset + 1} to ${offset + rows.length} shown`;
}

/** Links to the parts of a long list, with its true length. `path` keeps what was asked. */
export function pager(page: Page<unknown>, path: URL, row: readonly [one: string, more: string]): Html {
  const at = (offset: number): string => {
    const next = new URL(path);
    next.searchParams.set('offset', String(offset));
    return next.pathname + next.search;
  };
  const { offset, limit, total } = page;
  const earlier = Math.max(0, Math.min(offset, total) - limit);
  return html`<p class="pager">
    ${many(total, ...row)}${total > page.rows.length ? `, ${shownRows(page)}` : nothing}
    ${offset > 0 ? html`<a rel="prev" href="${at(earlier)}">earlier rows</a>` : nothing}
    ${offset + page.rows.length < total ? html`<a rel="next" href="${at(offset + limit)}">more rows</a>` : nothing}
  </p>`;
}
