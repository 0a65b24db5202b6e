import type { PairSide, ReviewPair } from '../../io/query/review-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { printed, quote } from './pieces.ts';
import { formKey } from './review-done.ts';
import { who, words } from './review-finding.ts';
import type { ReviewView } from './review-view.ts';

function side(side: PairSide | null, title: string): Html {
  return html`<section class="side" aria-label="${title}">
    <h3>${title}</h3>
    ${side === null ? html`<p class="unknown">read no more</p>` : content(side)}
  </section>`;
}

function content(side: PairSide): Html {
  switch (side.kind) {
    case 'finding': {
      const fields = side.item.fields.map(({ name, value, actors }) => ({
        name,
        words: actors.length === 0 ? value : actors.map((actor) => actor.name).join(', '),
      }));
      return html`${words(side.item)}
        <dl>
          ${each(
            fields,
            ({ name, words: said }) =>
              html`<dt>${name}</dt>
                <dd><bdi>${said}</bdi></dd>`,
          )}
        </dl>`;
    }
    case 'article':
      return html`${quote(side.opening)}
        <p class="meta">${printed(side.article)}</p>`;
    case 'person':
      return html`<p>
          <strong><bdi>${side.names.join(', ')}</bdi></strong>
        </p>
        <p>${side.offices.length === 0 ? 'no office is given' : side.offices.join('; ')}</p>
        <p class="meta">${printed(side.article)}</p>`;
  }
}

/** Two things side by side that a rule judged to be the same, and what can be said of them. */
export function pairReview(view: ReviewView, { judgement, left, right }: ReviewPair): Html {
  const { id, by, score, reasons } = judgement;
  return html`<section class="finding" aria-labelledby="finding">
    <h2 id="finding">The same, or two?</h2>
    <div class="sides">${side(left, 'One')} ${side(right, 'The other')}</div>
    <p class="counts">
      Judged the same by <code>${by}</code>, score ${score.toFixed(2)}: ${reasons.join('; ')}. <span>(${id})</span>
    </p>
    ${
      view.form === null
        ? nothing
        : html`<form method="post" action="/review" class="word">
            ${formKey(view)}<input type="hidden" name="left" value="${judgement.left}" />
            <input type="hidden" name="right" value="${judgement.right}" />
            ${who(view)}
            <div class="buttons">
              <button class="good" name="do" value="same" data-key="e" aria-keyshortcuts="e">The same</button>
              <button class="bad" name="do" value="different" data-key="x" aria-keyshortcuts="x">Different</button>
            </div>
          </form>`
    }
  </section>`;
}
