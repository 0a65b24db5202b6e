import type { DeedRow, InstrumentRow, PersonRow } from '../../io/query/ledger-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actorPath, actors, counts, many, printed, quote } from './pieces.ts';

const verbs = { invokes: 'invoked', fulfils: 'fulfilled', extends: 'extended', breaks: 'broken or left' } as const;

function deedItem({ act, reality, by, sentence, article, reasons, score, id }: DeedRow): Html {
  return html`<li id="${id}">
    <span class="type">${verbs[act]}</span> ${reality}${by === null ? nothing : html`, says ${actors([by])}`} ·
    ${score.toFixed(2)} ${quote(sentence)}
    <span class="meta">${reasons.join('; ')} · ${printed(article)}</span>
  </li>`;
}

/** One instrument or pledge: names, parties, status with the rule, and what reports say was done with it. */
export function instrumentItem(row: InstrumentRow): Html {
  return html`<li class="card" id="${row.id}">
    <p><span class="type">${row.kind}</span> <a href="/instrument/${row.id}">${row.name}</a> ${counts(row.counts)}</p>
    <dl>
      <dt>parties</dt>
      <dd>${actors(row.parties)}</dd>
      ${
        row.since === null
          ? nothing
          : html`<dt>since</dt>
              <dd>${row.since}</dd>`
      }
      ${
        row.names.length === 0
          ? nothing
          : html`<dt>also called</dt>
              <dd>${row.names.slice(0, 8).join('; ')}</dd>`
      }
      <dt>status</dt>
      <dd><span class="type">${row.status}</span> ${row.rule}</dd>
    </dl>
    ${
      row.deeds.length === 0
        ? nothing
        : html`<ul class="stances">
            ${each(row.deeds, deedItem)}
          </ul>`
    }
  </li>`;
}

/** One instrument with every place that names it. */
export function instrumentPage(row: InstrumentRow): Html {
  return html`<h1>${row.name}</h1>
    <ul class="cards">
      ${instrumentItem(row)}
    </ul>
    <h2>${many(row.mentions.length, 'mention', 'mentions')}</h2>
    <ul>
      ${each(
        row.mentions,
        ({ id, words, article }) =>
          html`<li id="${id}">“${words.quote}” <span class="meta">${printed(article)} · ${id}</span></li>`,
      )}
    </ul>`;
}

function officeItem({ office, of, first, last, articles, also }: PersonRow['offices'][number]): Html {
  const days = first === null ? 'days unknown' : first === last ? first : `${first} to ${last ?? ''}`;
  return html`<li>
    ${office}${of === null ? nothing : html` of ${actors([of])}`}: ${days}, ${many(articles, 'article', 'articles')}
    ${
      also.length === 0
        ? nothing
        : html`<span class="conflict">in the same days also given to ${also.map(({ name }) => name).join(', ')}</span>`
    }
  </li>`;
}

/** One person: names as printed, offices as introduced. */
export function personItem({ id, name, actor, articles, names, offices }: PersonRow): Html {
  return html`<li class="card" id="${id}">
    <p>
      <strong
        ><a class="actor" href="${actorPath(actor?.id ?? id)}"><bdi>${name}</bdi></a></strong
      >
      ${actor === null ? html`<span class="unknown">not in the tables</span>` : actor.name === name ? nothing : actors([actor])}
      <span class="counts">${many(articles, 'article', 'articles')}</span>
    </p>
    <p class="words">${names.map((each) => `${each.name} (${each.articles})`).join(', ')}</p>
    ${
      offices.length === 0
        ? nothing
        : html`<ul>
            ${each(offices, officeItem)}
          </ul>`
    }
  </li>`;
}
