import type { PrintOutcome, VariantRow } from '../../io/query/ledger-types.ts';
import type { StatementRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { statementItem } from './ledgers.ts';
import { articlePath, counts, dayOf, many, printed } from './pieces.ts';
import { words } from './versions-page.ts';

/** What each outcome means, in words for readers. */
const meanings: Readonly<Record<PrintOutcome, string>> = {
  authentic: 'another article quotes the same words',
  'fuller-elsewhere': 'another article quotes these words and more',
  altered: 'between the quotation marks stand other words than another article quotes (changed, or translated anew)',
  reworded: 'quoted in other words: another translation, or another telling',
  copied: 'only copies of one text quote the same words, which confirms nothing',
  unconfirmed: 'no other article quotes these words',
  reported: 'told without quotation marks',
};

/** The words as this article prints them: what the one it is held against has not, and lacks, marked. */
function wordsOf({ id, article, content, against }: VariantRow): Html {
  const text =
    against === null ? html`${content.map((part) => part.quote).join(' … ')}` : html`${words(against.words)}`;
  return html`<p class="text" dir="auto"><a href="${articlePath(article.id, id)}">${text}</a></p>`;
}

/** One article's print: what became of the words, and which of them differ. */
function variantItem(row: VariantRow, at: number): Html {
  const { id, article, outcome, against, chain, quotation } = row;
  return html`<li class="is-${outcome}" id="${id}">
    <h3>
      <bdi>${article.outlet ?? 'outlet unknown'}</bdi>
      <span class="meta">${dayOf(article) ?? 'undated'}${at === 0 ? ', first seen' : ''}</span>
    </h3>
    <p>
      <span class="type outcome-${outcome}">${outcome.replace('-', ' ')}</span>
      <span class="meta">${meanings[outcome]}; ${quotation}</span>
    </p>
    ${wordsOf(row)}
    ${against === null ? nothing : html`<p class="meta">Held against ${printed(against.article, against.id)}: <del>gone</del>, <ins>new</ins>.</p>`}
    ${chain.length === 0 ? nothing : html`<p class="meta">carried by <bdi>${chain.join(' → ')}</bdi></p>`}
    <p class="meta">${printed(article, id)}</p>
  </li>`;
}

/** Who carried the words, and in how many articles. */
function carriers(variants: readonly VariantRow[]): Html {
  const names = variants.flatMap(({ id, chain }) => chain.map((name) => ({ name, id })));
  const byName = [...Map.groupBy(names, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length);
  if (byName.length === 0) return nothing;
  return html`<p>
    Carried by
    ${each(byName, ([name, list], at) => html`${at > 0 ? ', ' : ''}<a href="#${list[0]?.id ?? ''}"><bdi>${name}</bdi></a> (${many(list.length, 'article', 'articles')})`)}
  </p>`;
}

function outcomes(variants: readonly VariantRow[]): Html {
  const list = [...Map.groupBy(variants, ({ outcome }) => outcome)];
  return html`<p class="lead">
    ${each(list, ([outcome, rows], at) => html`${at > 0 ? ', ' : ''}<a href="#${rows[0]?.id ?? ''}">${rows.length} ${outcome.replace('-', ' ')}</a>`)}
  </p>`;
}

/** Variants that stand side by side at most. */
const mostVariants = 60;

/** One statement with its variants side by side: who carried it first, and what became of the words in each article. */
export function statementPage(row: StatementRow): Html {
  const [first] = row.variants;
  const title = html`<h1>
    <bdi>${row.speaker?.name ?? 'One statement'}</bdi>: ${row.act === 'comment' ? 'a statement' : row.act}
  </h1>`;
  if (first === undefined) {
    return html`${title}
      <p>Only these words are known of it.</p>
      <ul class="cards">
        ${statementItem(row)}
      </ul>`;
  }
  const shown = row.variants.slice(0, mostVariants);
  return html`${title} ${outcomes(row.variants)}
    <p>First seen in ${printed(first.article, first.id)}</p>
    <p>${counts(row.counts)}</p>
    ${carriers(row.variants)}
    <h2>Side by side</h2>
    <ol class="sides">
      ${each(shown, variantItem)}
    </ol>
    ${row.variants.length > shown.length ? html`<p class="meta">the first ${shown.length} of ${row.variants.length}</p>` : nothing}`;
}
