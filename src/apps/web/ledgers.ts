import type { ClaimEntry, ClaimRow, CommitmentRow, FamilyRow, SearchHit, StatementRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, articlePath, counts, printed, quote } from './pieces.ts';

const stances = {
  asserts: 'asserted',
  denies: 'denied',
  doubts: 'doubted',
  neither: 'neither confirmed nor denied',
} as const;

function who(entry: ClaimEntry): Html {
  if (entry.by !== null) return actors([entry.by, ...entry.jointly]);
  return entry.source === null ? html`<span class="unknown">nobody named</span>` : html`${entry.source.quote}`;
}

function claimEntry(verb: string, entry: ClaimEntry): Html {
  const numbers = entry.quantities.map((quantity) => quantity.evidence.quote).join('; ');
  return html`<li>
    <span class="stance ${entry.stance}">${verb}</span> by
    ${who(entry)}${numbers === '' ? nothing : html` <span class="number">${numbers}</span>`}
    <span class="meta">${printed(entry.article, entry.id)}</span>
  </li>`;
}

/** One matter and everybody's stance on it. */
export function claimItem(row: ClaimRow): Html {
  const entries = (['asserts', 'denies', 'doubts', 'neither'] as const).flatMap((stance) =>
    row[stance].map((entry) => claimEntry(stances[stance], entry)),
  );
  return html`<li class="card" id="${row.id}">
    <p><span class="type">${row.type ?? 'CLAIM'}</span> ${actors(row.actors)} ${counts(row.counts)}</p>
    ${quote(row.about)}
    <ul class="stances">
      ${entries}
    </ul>
  </li>`;
}

/** One commitment: who owes what, on what condition. */
export function commitmentItem(row: CommitmentRow): Html {
  return html`<li class="card" id="${row.id}">
    <p>
      <span class="type">${row.kind}</span> ${actors(row.parties)}${
        row.beneficiaries.length > 0 ? html` to ${actors(row.beneficiaries)}` : nothing
      }
      ${counts(row.counts)}
    </p>
    ${quote(row.action, row.id)}
    <dl>
      ${detail('condition', row.condition?.quote)} ${detail('from', row.since?.value)} ${detail('due', row.due?.value)}
      ${detail('under', row.instrument?.quote)} ${detail('article', row.clause)}
    </dl>
    <p class="meta">${printed(row.article, row.id)}</p>
  </li>`;
}

/** A term with its value; nothing when there is none. */
function detail(term: string, value: string | null | undefined): Html {
  return value === null || value === undefined
    ? nothing
    : html`<dt>${term}</dt>
        <dd>${value}</dd>`;
}

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
    ${each(row.content, (part) => quote(part, row.id))}
    <p class="meta">${printed(row.article, row.id)}</p>
  </li>`;
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
        row.members,
        ({ article, kind, score, earlier }) =>
          html`<li>
            <span class="type">${kind}</span> ${score.toFixed(2)}${earlier ? ' by an earlier version' : ''}
            ${printed(article)}
          </li>`,
      )}
    </ul>
    <ul class="meta">
      ${each(row.judgements, (judgement) => html`<li>${judgement.reasons.join('; ')} (${judgement.by})</li>`)}
    </ul>
  </li>`;
}

/** One article found by its words. */
export function hitItem(hit: SearchHit): Html {
  return html`<li class="card">
    <p>${printed(hit.article)}</p>
    ${hit.snippet === null ? nothing : html`<blockquote><a href="${articlePath(hit.article.id)}">${hit.snippet.quote}</a></blockquote>`}
  </li>`;
}

/** A list under a heading, or the words for an empty one. */
export function ledger<T>(title: string, rows: readonly T[], item: (row: T) => Html): Html {
  return html`<h1>${title}</h1>
    ${
      rows.length === 0
        ? html`<p class="empty">Nothing of this kind in the record.</p>`
        : html`<ul class="cards">
            ${each(rows, item)}
          </ul>`
    }`;
}
