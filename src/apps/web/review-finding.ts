import type { KeptCorrection } from '../../base/schema/correction.ts';
import { eventTypeNames, eventTypes } from '../../base/schema/event-types.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import type { Span } from '../../base/schema/span.ts';
import { correctionWords } from '../../io/query/correction-words.ts';
import type { ReviewField, ReviewItem } from '../../io/query/review-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, printed } from './pieces.ts';
import { formKey } from './review-done.ts';
import { personOf } from './review-view.ts';
import type { ReviewView } from './review-view.ts';

const kinds = { event: 'Event', attribution: 'Statement', claim: 'Claim', commitment: 'Commitment' } as const;

/** Fields that can be written, with the key that leads to each. */
const keysOf: Readonly<Record<string, string>> = { type: 't', source: 's', target: 'g', date: 'd', speaker: 'p' };

/** A stretch of text in pieces, those at the marks marked. */
function marked({ quote, start }: Evidence, marks: readonly Span[]): Html {
  const inside = (at: number): number => Math.min(Math.max(at - start, 0), quote.length);
  const spans = marks.map((mark) => ({ start: inside(mark.start), end: inside(mark.end) }));
  const cuts = [...new Set([0, quote.length, ...spans.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return html`${each(cuts.slice(0, -1), (from, at) => {
    const to = cuts[at + 1] ?? quote.length;
    const words = quote.slice(from, to);
    return spans.some((span) => span.start <= from && to <= span.end)
      ? html`<mark class="event">${words}</mark>`
      : html`${words}`;
  })}`;
}

/** The words of a finding between its neighbours, linked to where they stand. */
export function words({ before, sentence, after, marks, finding, article }: ReviewItem): Html {
  return html`<blockquote class="context" dir="auto">
      ${before === null ? nothing : html`<span class="beside">${before.quote} </span>`}<a
        href="${articlePath(article.id, finding)}"
        >${marked(sentence, marks)}</a
      >${after === null ? nothing : html`<span class="beside"> ${after.quote}</span>`}
    </blockquote>
    <p class="meta">${printed(article, finding)}</p>`;
}

function shown({ value, actors }: ReviewField): Html {
  if (actors.length > 0) {
    return html`${each(actors, ({ id, name }, at) => html`${at > 0 ? ', ' : ''}<a href="/actor/${encodeURIComponent(id)}"><bdi>${name}</bdi></a>`)}`;
  }
  return value === 'unknown' ? html`<span class="unknown">unknown</span>` : html`<bdi>${value}</bdi>`;
}

function input({ name, value }: ReviewField): Html {
  const key = keysOf[name] ?? '';
  const is = html`id="field-${name}" name="${name}" data-key="${key}" aria-keyshortcuts="${key}"`;
  const was = html`<input type="hidden" name="was-${name}" value="${value}" />`;
  if (name === 'type') {
    return html`<select ${is}>
        ${each(eventTypeNames, (type) => html`<option value="${type}" ${type === value ? 'selected' : ''}>${type} – ${eventTypes[type].label}</option>`)}</select
      >${was}`;
  }
  const hints = name === 'date' ? html`placeholder="2024-06-19"` : html`list="states"`;
  return html`<input ${is} value="${value}" autocomplete="off" ${hints} />${was}`;
}

function row(view: ReviewView, item: ReviewItem, field: ReviewField): Html {
  const corrected = item.corrections.find(({ correction }) => correction.field === field.name);
  const writable = view.form !== null && keysOf[field.name] !== undefined && !item.rejected;
  const names = writable && field.actors.length > 0 ? html`<span class="names">${shown(field)}</span>` : nothing;
  return html`<dt>${writable ? html`<label for="field-${field.name}">${field.name}</label>` : field.name}</dt>
    <dd>
      ${writable ? input(field) : shown(field)} ${names}
      ${corrected === undefined ? nothing : html`<span class="corrected">corrected by <bdi>${corrected.by}</bdi>; the machine read ${corrected.machine ?? 'unknown'}</span>`}
    </dd>`;
}

function standing(list: readonly KeptCorrection[]): Html {
  if (list.length === 0) return nothing;
  return html`<ul class="standing" aria-label="What persons said">
    ${each(
      list,
      (each) =>
        html`<li>
          <bdi>${each.by}</bdi>: ${correctionWords(each)}
          <span class="counts"
            ><bdi>${each.why}</bdi
            >${each.at === null ? nothing : html`, <time datetime="${each.at}">${each.at.slice(0, 10)}</time>`}</span
          >
        </li>`,
    )}
  </ul>`;
}

function machine(item: ReviewItem): Html {
  const sure =
    item.confidence === null ? 'how sure is not known' : `${String(Math.round(item.confidence * 100))} % sure`;
  const happening =
    item.happening === null
      ? nothing
      : html`, <a href="/happening/${item.happening}">its happening with all reports</a>`;
  return html`<p class="counts">Read by <code>${item.by}</code>, ${sure}${happening}.</p>`;
}

function who(view: ReviewView): Html {
  return html`<div class="who">
    <label
      >Why <input name="why" value="read in review" required maxlength="2000" data-key="w" aria-keyshortcuts="w"
    /></label>
    <label>Your name <input name="by" value="${personOf(view)}" required maxlength="100" autocomplete="name" /></label>
  </div>`;
}

/** The reason and the name that every word is kept with. */
export { who };

function buttons(item: ReviewItem): Html {
  const writable = item.fields.some(({ name }) => keysOf[name] !== undefined) && !item.rejected;
  return html`<div class="buttons">
    ${writable ? html`<button name="do" value="correct" data-key="c" aria-keyshortcuts="c">Save changes</button>` : nothing}
    <button class="good" name="do" value="accept" data-key="a" aria-keyshortcuts="a">Accept</button>
    ${item.rejected ? nothing : html`<button class="bad" name="do" value="reject" data-key="r" aria-keyshortcuts="r">Reject</button>`}
  </div>`;
}

/** One finding with its words, its reading and what can be said of it. */
export function findingReview(view: ReviewView, item: ReviewItem): Html {
  const { finding, kind, fields, corrections, rejected } = item;
  const reading = html`<dl class="reading">${each(fields, (field) => row(view, item, field))}</dl>`;
  return html`<section class="finding" aria-labelledby="finding">
    <h2 id="finding">${kinds[kind]}${rejected ? ', rejected' : ''}</h2>
    ${words(item)} ${machine(item)} ${standing(corrections)}
    ${
      view.form === null
        ? html`${reading}
            <p class="empty">
              This server only reads: words are kept by <code>entente judge</code>, or by a server that can write.
            </p>`
        : html`<form method="post" action="/review" class="word">
            ${formKey(view)}<input type="hidden" name="thing" value="${finding}" />
            ${each(corrections, ({ judgement }) => html`<input type="hidden" name="seen" value="${judgement}" />`)}
            ${reading} ${who(view)} ${buttons(item)}
          </form>`
    }
  </section>`;
}
