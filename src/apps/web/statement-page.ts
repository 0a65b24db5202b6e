import type { VariantOutcome } from '../../base/schema/ledgers.ts';
import type { VariantRow } from '../../io/query/ledger-types.ts';
import type { StatementRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { statementItem } from './ledgers.ts';
import { articlePath, counts, printed } from './pieces.ts';
import { words } from './versions-page.ts';

/** What each outcome means, in words for readers. */
const meanings: Readonly<Record<VariantOutcome, string>> = {
  authentic: 'another article quotes the same words',
  'fuller-elsewhere': 'another article quotes these words and more',
  altered: 'between the quotation marks stand other words than another article quotes (changed, or translated anew)',
  reworded: 'quoted in other words: another translation, or another telling',
  unconfirmed: 'no other article quotes these words',
  reported: 'told without quotation marks',
};

/** One article's print: what became of the words, and which of them differ. */
function variantItem({ id, article, outcome, against, content, chain, quotation }: VariantRow): Html {
  const carried = chain.length === 0 ? nothing : html` · carried by ${chain.join(' → ')}`;
  return html`<li class="card" id="${id}">
    <p>
      <span class="type outcome-${outcome}">${outcome.replace('-', ' ')}</span> ${meanings[outcome]} ·
      ${quotation}${carried}
    </p>
    <blockquote>
      <a href="${articlePath(article.id, id)}">${content.map((part) => part.quote).join(' … ')}</a>
    </blockquote>
    ${
      against === null
        ? nothing
        : html`<details ${outcome === 'altered' || outcome === 'reworded' ? 'open' : ''}>
            <summary>against ${against.article.outlet ?? against.article.title ?? against.article.id}</summary>
            <p>${words(against.words)}</p>
          </details>`
    }
    <p class="meta">${printed(article, id)}</p>
  </li>`;
}

/** One statement with its variants side by side: who carried it first, and what became of the words in each article. */
export function statementPage(row: StatementRow): Html {
  const [first] = row.variants;
  return html`<h1>${row.speaker?.name ?? 'One statement'}: ${row.act === 'comment' ? 'a statement' : row.act}</h1>
    ${first === undefined ? nothing : html`<p>First printed by ${printed(first.article, first.id)}</p>`}
    ${first === undefined ? nothing : html`<p>${counts(row.counts)}</p>`}
    <ul class="cards">
      ${first === undefined ? statementItem(row) : each(row.variants, variantItem)}
    </ul>`;
}
