import type { CopyDifference } from '../../io/query/copy-differences.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import { familyTree } from './family-tree.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, counts, dayOf, many, printed } from './pieces.ts';
import { sideBySide } from './side-by-side.ts';

/** The outlet, or what else names an article. */
function nameOf({ outlet, title, input }: CopyDifference['from']): string {
  return outlet ?? (title === null ? input : `“${title}”`);
}

function headOf(article: CopyDifference['from']): Html {
  const day = dayOf(article) ?? 'undated';
  return html`<a href="${articlePath(article.id)}"><bdi>${nameOf(article)}</bdi></a> <span class="meta">${day}</span>`;
}

function difference({ from, to, kind, sentences, matched, changed }: CopyDifference): Html {
  return html`<section class="copy">
    <h3><span class="type ${kind}">${kind}</span> <bdi>${nameOf(to)}</bdi>, against <bdi>${nameOf(from)}</bdi></h3>
    <p class="meta">
      ${many(changed, 'sentence', 'sentences')} changed of ${matched} that match
      ${changed > sentences.length ? html`· the first ${sentences.length} shown ·` : html`·`}
      <a href="${articlePath(to.id)}/diff?with=${encodeURIComponent(from.id)}">both texts whole</a>
    </p>
    ${sideBySide([headOf(from), headOf(to)], sentences)}
  </section>`;
}

/** Where the text comes from, as far as that is known. */
function verdict({ origin }: FamilyRow): Html {
  return html`<p class="lead">
    ${origin === null ? html`<span class="unknown">Which of them came first is unknown.</span>` : html`The text comes from ${printed(origin)}`}
  </p>`;
}

/** Reasons that are listed at most. */
const mostReasons = 100;

/** One family: its tree, why its articles belong together, and which words were changed. */
export function familyPage(family: FamilyRow, differences: readonly CopyDifference[]): Html {
  const { judgements, holders } = family;
  return html`<h1>One text, and who printed it</h1>
    ${verdict(family)}
    <p>${counts(family.counts)}</p>
    <figure class="family-picture">
      ${familyTree(family)}
      <figcaption>
        Each article stands below the one that it is tied to most closely, the earlier first. A filled dot is the
        origin.
      </figcaption>
    </figure>
    ${
      holders.length === 0
        ? nothing
        : html`<p class="note">
            Held as well, without being counted in, by
            ${each(holders.slice(0, mostReasons), (holder, n) => html`${n > 0 ? '; ' : ''}${printed(holder)}`)}
          </p>`
    }
    ${differences.length === 0 ? nothing : html`<h2>Words that were changed</h2>`} ${each(differences, difference)}
    <h2>Why they belong together</h2>
    <ul class="meta">
      ${each(judgements.slice(0, mostReasons), (judgement) => html`<li>${judgement.reasons.join('; ')} (${judgement.by})</li>`)}
    </ul>
    ${judgements.length > mostReasons ? html`<p class="meta">the first ${mostReasons} of ${judgements.length}</p>` : nothing}`;
}
