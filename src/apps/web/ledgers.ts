import { judgedWords } from '../../io/query/copy-words.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import type { SearchHit, StatementRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, articlePath, counts, many, printed, quote } from './pieces.ts';

/** How something was said: its quotation, what the speaker does by it where that is more than a comment, and its medium. */
function howSaid({ quotation, act, medium }: StatementRow): string {
  return [quotation, act === 'comment' ? null : act, medium].filter((word) => word !== null).join(', ');
}

/** One statement: the words, whose, carried by whom. */
export function statementItem(row: StatementRow): Html {
  const source = row.source.map((part) => part.quote).join(' … ');
  return html`<li class="card" id="${row.id}">
    <p>
      ${row.speaker === null ? html`<span class="unknown">${source === '' ? 'nobody named' : source}</span>` : actors([row.speaker, ...row.jointSpeakers])}
      <span class="type">${howSaid(row)}</span
      >${row.chain.length > 0 ? html` carried by ${row.chain.join(' → ')}` : nothing} ${counts(row.counts)}
    </p>
    ${each(row.content, (part) => quote(part, row.id))} ${variantLine(row)}
    <p class="meta">${printed(row.article, row.id)}</p>
  </li>`;
}

/** How many articles print it and what became of the words, linked to the variants side by side. */
function variantLine({ id, variants }: StatementRow): Html {
  if (variants.length === 0) return nothing;
  const outcomes = [...Map.groupBy(variants, ({ outcome }) => outcome)];
  const told = outcomes.map(([outcome, list]) => `${list.length} ${outcome.replace('-', ' ')}`).join(', ');
  return html`<p><a href="/statement/${id}">${many(variants.length, 'variant', 'variants')}</a>: ${told}</p>`;
}

/** Members of a family, the earliest published first, undated ones last. */
function byDay(members: FamilyRow['members']): FamilyRow['members'] {
  const day = ({ article }: FamilyRow['members'][number]): string => article.published?.value ?? '~';
  return [...members].sort((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}

/** One family of copies. */
export function familyItem(row: FamilyRow): Html {
  return html`<li class="card" id="${row.id}">
    <p>
      ${counts(row.counts)}
      ${row.origin === null ? html`<span class="unknown">origin unknown</span>` : html`origin: ${printed(row.origin)}`}
      · <a href="/family/${row.id}">tree and changed words</a>
    </p>
    <ul>
      ${each(
        byDay(row.members),
        ({ article, kind, score, earlier, judged }) =>
          html`<li>
            ${judged === null ? html`<span class="type">${kind}</span> ${score.toFixed(2)}` : html`<bdi>${judgedWords(judged)}</bdi>`}${earlier ? ' by an earlier version' : ''}
            ${printed(article)}
          </li>`,
      )}
    </ul>
    <details>
      <summary>why they belong together</summary>
      <ul class="meta">
        ${each(row.judgements, (judgement) => html`<li>${judgement.reasons.join('; ')} (${judgement.by})</li>`)}
      </ul>
    </details>
  </li>`;
}

/** One article found by its words. */
export function hitItem(hit: SearchHit): Html {
  return html`<li class="card">
    <p>${printed(hit.article)}</p>
    ${hit.snippet === null ? nothing : html`<blockquote><a href="${articlePath(hit.article.id)}">${hit.snippet.quote}</a></blockquote>`}
  </li>`;
}

/** A list under a heading and a bar, or the words for an empty one. */
export function ledger<T>(
  { title, bar }: { readonly title: string; readonly bar: Html },
  rows: readonly T[],
  item: (row: T) => Html,
): Html {
  return html`<h1>${title}</h1>
    ${bar}
    ${
      rows.length === 0
        ? html`<p class="empty">Nothing of this kind in the record.</p>`
        : html`<ul class="cards">
            ${each(rows, item)}
          </ul>`
    }`;
}
