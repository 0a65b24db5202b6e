import type { StanceCount } from '../../io/query/ledger-types.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import type { ClaimEntry, ClaimRow, CommitmentRow, SearchHit, StatementRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, articlePath, counts, many, printed, quote } from './pieces.ts';

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
    ${quote(row.about)} ${partyTable(row)}
    <ul class="stances">
      ${entries}
    </ul>
    ${contradictionList(row)} ${numberTables(row)}
  </li>`;
}

/** A stance of a party: how many claims, and since when. */
function stanceCell({ claims, first }: StanceCount): Html {
  if (claims === 0) return html`<td></td>`;
  return html`<td>${claims}${first === null ? nothing : html` <span class="meta">since ${first}</span>`}</td>`;
}

const columns = ['asserts', 'denies', 'doubts', 'neither'] as const;

/** Who asserts, denies and leaves open: one row for each party. Nothing where one party alone speaks. */
function partyTable({ parties }: ClaimRow): Html {
  if (parties.length < 2) return nothing;
  const taken = columns.filter((column) => parties.some((row) => row[column].claims > 0));
  return html`<div class="scroll">
    <table class="parties">
      <thead>
        <tr>
          ${each(['party', ...taken], (head) => html`<th>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${each(
          parties,
          (row) =>
            html`<tr>
              <th>${row.party === null ? html`<span class="unknown">unknown</span>` : row.party.name}</th>
              ${each(taken, (column) => stanceCell(row[column]))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Which denial answers which claim, and why. */
function contradictionList({ contradictions, denies, asserts }: ClaimRow): Html {
  if (contradictions.length === 0) return nothing;
  return html`<details>
    <summary>${many(contradictions.length, 'contradiction', 'contradictions')}</summary>
    <ul class="meta">
      ${each(contradictions, ({ denies: denial, asserts: claim, reasons, score }) => {
        const [no, yes] = [denies.find(({ id }) => id === denial), asserts.find(({ id }) => id === claim)];
        const day = no?.article.published?.value.slice(0, 10) ?? 'on an unknown day';
        return html`<li>
          ${no === undefined ? 'somebody' : who(no)} denied it ${day}, answering
          ${yes === undefined ? 'somebody' : who(yes)}:
          ${reasons.join('; ')}${score === null ? nothing : html` (${score.toFixed(2)})`}
        </li>`;
      })}
    </ul>
  </details>`;
}

/** The numbers given in one unit, oldest first, with who gives them. Nothing where only one is given. */
function numberTables({ quantities }: ClaimRow): Html {
  const several = quantities.filter(({ rows }) => rows.length > 1);
  if (several.length === 0) return nothing;
  return html`<details>
    <summary>numbers over time</summary>
    ${each(
      several,
      ({ unit, rows }) =>
        html`<p class="meta">
          ${unit ?? 'without a unit'}:
          ${each(
            rows,
            ({ quantity, by, article }, at) =>
              html`${at > 0 ? ' · ' : ''}${article.published?.value.slice(0, 10) ?? 'undated'}
              ${quantity.evidence.quote} (${by?.name ?? 'unknown'})`,
          )}
        </p>`,
    )}
  </details>`;
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
