import type { Actor } from '../../base/schema/actor.ts';
import type { ActorShown, Partner, PersonShown, ShownOffice } from '../../io/query/actor-types.ts';
import type { ActorRef, StatementRow } from '../../io/query/types.ts';
import type { KnownMember, KnownOffice } from './actor-known.ts';
import { holdersOf, membersOf, officesOf } from './actor-known.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actorName, actors, articlePath, many, pager, pairPath, printed, quote, stretch } from './pieces.ts';
import { timelineList } from './timeline-list.ts';

interface ActorView extends ActorShown {
  readonly actor: Actor;
  readonly country: ActorRef | null;
  readonly offices: readonly KnownOffice[];
  readonly holders: readonly KnownOffice[];
  readonly members: readonly KnownMember[];
  readonly person: PersonShown | null;
}

function head({ actor, country }: ActorView): Html {
  const { kind, sector, wikidata, id } = actor;
  return html`<h1>${actor.name}</h1>
    <p class="meta">
      ${kind}${country === null ? nothing : html` of ${actorName(country)}`}${sector === null ? nothing : html`, sector ${sector}`},
      known here as <code>${id}</code>${
        wikidata === null
          ? nothing
          : html`,
              <a href="https://www.wikidata.org/wiki/${wikidata}" rel="noreferrer external">Wikidata ${wikidata}</a>`
      }
    </p>`;
}

function namesPart({ names, mentions }: ActorShown): Html {
  if (names.length === 0) return html`<p class="unknown">No article in this record names it.</p>`;
  const shown = names.slice(0, 24);
  return html`<p>
    ${each(shown, ({ name, mentions: times }, at) => html`${at > 0 ? ', ' : ''}<bdi>${name}</bdi> <span class="counts">${times}×</span>`)}${names.length > shown.length ? html` and ${names.length - shown.length} more` : nothing}
    <span class="meta">in ${mentions < 300 ? `all ${String(mentions)} mentions` : 'the 300 mentions looked at'}</span>
  </p>`;
}

function officeItem({ office, of, first, last, articles, also, evidence }: ShownOffice): Html {
  return html`<li>
    ${office}${of === null ? nothing : html` of ${actorName(of)}`}: ${stretch(first, last)},
    ${many(articles, 'article', 'articles')}
    ${also.length === 0 ? nothing : html`<span class="conflict">in the same days also given to ${also.map(({ name }) => name).join(', ')}</span>`}
    ${
      evidence === null
        ? html`<span class="unknown">no sentence found among the latest articles</span>`
        : html`<blockquote><a href="${articlePath(evidence.article.id)}">${evidence.sentence.quote}</a></blockquote>
            <span class="meta">${printed(evidence.article)}</span>`
    }
  </li>`;
}

function officesPart(known: readonly KnownOffice[], learned: readonly ShownOffice[]): Html {
  if (known.length + learned.length === 0) return nothing;
  return html`<h2>Offices</h2>
    ${officesOf(known)}
    ${
      learned.length === 0
        ? nothing
        : html`<h3>As articles introduce the person (days of publication)</h3>
            <ul>
              ${each(learned, officeItem)}
            </ul>`
    }`;
}

function partnersPart({ actor, partners }: ActorView, url: URL): Html {
  const row = ({ actor: other, happenings, first, last }: Partner): Html =>
    html`<tr>
      <td>${actorName(other)}</td>
      <td class="number"><a href="${pairPath(actor.id, other.id)}">${happenings}</a></td>
      <td>${stretch(first, last)}</td>
    </tr>`;
  return html`<h2>With whom</h2>
    ${
      partners.total === 0
        ? html`<p class="unknown">Nobody in this record.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="With whom">
            <table>
              <thead>
                <tr>
                  <th scope="col">with</th>
                  <th scope="col" class="number">happenings</th>
                  <th scope="col">days</th>
                </tr>
              </thead>
              <tbody>
                ${each(partners.rows, row)}
              </tbody>
            </table>
          </div>`
    }
    ${pager(partners, url, ['partner', 'partners'])}`;
}

function said(row: StatementRow): Html {
  const source = row.source.map((part) => part.quote).join(' … ');
  return html`<li>
    ${row.speaker === null ? html`<bdi>${source === '' ? 'nobody named' : source}</bdi>` : actors([row.speaker, ...row.jointSpeakers])}
    ${each(row.content, (part) => quote(part, row.id))}
    <span class="meta">${printed(row.article, row.id)}</span>
  </li>`;
}

function statementsPart(title: string, rows: readonly StatementRow[], all: string): Html {
  return html`<section>
    <h2>${title}</h2>
    ${
      rows.length === 0
        ? html`<p class="unknown">None in this record.</p>`
        : html`<ul>
              ${each(rows, said)}
            </ul>
            <p><a href="${all}">All of them, the earliest first</a></p>`
    }
  </section>`;
}

function happeningsPart({ actor, happenings }: ActorView): Html {
  return html`<h2>Latest happenings</h2>
    <p>
      <a href="/happenings?a=${encodeURIComponent(actor.id)}">${many(happenings.total, 'happening', 'happenings')}</a>
      in all.
    </p>
    ${timelineList(happenings.rows)}`;
}

/** The page of an actor whom the tables know. */
export function actorPage(view: ActorView, url: URL): Html {
  const { actor, person } = view;
  const id = encodeURIComponent(actor.id);
  return html`${head(view)}
    <h2>Names as printed</h2>
    ${namesPart(view)} ${officesPart(view.offices, person?.offices ?? [])} ${holdersOf(view.holders)}
    ${partnersPart(view, url)}
    <div class="aside">
      ${statementsPart('Says', view.says, `/statements?speaker=${id}`)}
      ${statementsPart('Said of it', view.saidOf, `/statements?about=${id}`)}
    </div>
    ${happeningsPart(view)} ${person === null ? nothing : articlesPart(person)} ${membersOf(view.members)}`;
}

function articlesPart({ articles }: PersonShown): Html {
  return html`<h2>${many(articles.total, 'article names', 'articles name')} the person</h2>
    <ul>
      ${each(articles.rows, (article) => html`<li>${printed(article)}</li>`)}
      ${articles.total > articles.rows.length ? html`<li>and ${articles.total - articles.rows.length} earlier</li>` : nothing}
    </ul>`;
}

/** The page of a person of whom only articles tell. */
export function personPage(shown: PersonShown): Html {
  const { person, offices } = shown;
  return html`<h1><bdi>${person.name}</bdi></h1>
    <p class="meta">A person whom articles name and the tables do not know.</p>
    <h2>Names as printed</h2>
    <p>
      ${each(person.names, ({ name, articles }, at) => html`${at > 0 ? ', ' : ''}<bdi>${name}</bdi> <span class="counts">${many(articles, 'article', 'articles')}</span>`)}
    </p>
    ${officesPart([], offices)} ${articlesPart(shown)}`;
}
