import type { Decision } from '../../io/query/decisions.ts';
import { countedAs } from '../../io/query/counted-as.ts';
import { correctionWords } from '../../io/query/correction-words.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { keptParameters, reviewPath } from './review-address.ts';
import { personOf } from './review-view.ts';
import type { ReviewView } from './review-view.ts';

/** Hidden fields that every form of the page carries. */
export function formKey({ url, form }: ReviewView): Html {
  return html`<input type="hidden" name="token" value="${form?.token ?? ''}" /><input
      type="hidden"
      name="back"
      value="${keptParameters(url.searchParams).toString()}"
    />`;
}

function changes({ effect }: Decision): Html {
  if (effect === null) return nothing;
  const { before, after } = effect;
  const rows = (Object.keys(before) as readonly (keyof typeof before)[]).filter((name) => before[name] !== after[name]);
  if (rows.length === 0)
    return html`<p class="counts">As many as before: ${Object.keys(before).map(countedAs).join(', ')}.</p>`;
  return html`<table class="effect">
    <caption>
      What it changed in the record
    </caption>
    <thead>
      <tr>
        <th scope="col">counted</th>
        <th scope="col" class="number">before</th>
        <th scope="col" class="number">after</th>
      </tr>
    </thead>
    <tbody>
      ${each(
        rows,
        (name) =>
          html`<tr>
            <th scope="row">${countedAs(name)}</th>
            <td class="number">${before[name]}</td>
            <td class="number">${after[name]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function said({ judgement, correction }: Decision): string {
  if (correction !== null) return correctionWords(correction);
  return judgement.kind === 'different' ? 'two things set apart' : `two things judged the same (${judgement.kind})`;
}

/** What a decision was, what it changed, and how it is taken back. */
export function decisionNote(view: ReviewView, decision: Decision): Html {
  const { judgement, correction, state, by, reason } = decision;
  const finding = correction?.finding ?? '';
  const words = state === 'made' ? `${judgement.by}: ${said(decision)}` : `Taken back by ${by}: ${said(decision)}`;
  return html`<section class="note done" role="status">
    <p>
      <strong><bdi>${words}</bdi></strong>
      ${correction === null ? nothing : html`in <a href="${reviewPath(view.url.searchParams, { finding })}">“<bdi>${correction.words}</bdi>”</a>`}
      <span class="counts"><bdi>${state === 'made' ? judgement.reasons.join('; ') : reason}</bdi></span>
    </p>
    ${changes(decision)} ${state === 'made' && view.form !== null ? undoForm(view, decision) : nothing}
  </section>`;
}

/** A button that takes a judgement back. */
function undoForm(view: ReviewView, { judgement, correction }: Pick<Decision, 'judgement' | 'correction'>): Html {
  return html`<form method="post" action="/review" class="undo">
    ${formKey(view)}<input type="hidden" name="by" value="${personOf(view) || judgement.by}" />
    <input type="hidden" name="why" value="undone in review" />
    <input type="hidden" name="judgement" value="${judgement.id}" />
    <input type="hidden" name="thing" value="${correction?.finding ?? ''}" />
    <button name="do" value="undo" data-key="u" aria-keyshortcuts="u">Undo</button>
  </form>`;
}
