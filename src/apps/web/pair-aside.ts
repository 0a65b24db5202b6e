import type { Actor } from '../../base/schema/actor.ts';
import type { InstrumentLine, PairEnds } from '../../io/query/pair-types.ts';
import type { MatterLine } from '../../io/query/ledger-types.ts';
import type { Page, TimelineEntry } from '../../io/query/types.ts';
import { beforeAbout } from './claim-pieces.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { many, matterPath, quote, when } from './pieces.ts';

function end(title: string, entry: TimelineEntry | null): Html {
  return html`<li>
    <h2>${title}</h2>
    ${
      entry === null
        ? html`<p class="unknown">none dated in this record</p>`
        : html`<p>
            ${when(entry.date, entry.precision)}
            <span class="type">${entry.type}</span> <a href="/happening/${entry.id}">${entry.status}</a>
          </p>`
    }
  </li>`;
}

/** First and last happening and contact, told as done. */
export function pairEndsPart({ first, last, firstContact, lastContact }: PairEnds): Html {
  return html`<ul class="ends" aria-label="First and last, told as done">
    ${end('First happening', first)} ${end('First contact', firstContact)} ${end('Last contact', lastContact)}
    ${end('Last happening', last)}
  </ul>`;
}

function instrumentLine({ id, kind, name, since, status, articles }: InstrumentLine): Html {
  return html`<li>
    <a href="/instrument/${id}"><bdi>${name}</bdi></a>
    <span class="meta"
      >${kind === 'pledge' ? 'pledge, ' : nothing}${status.replace('-', ' ')},
      ${since === null ? 'since unknown' : `since ${since}`}, ${many(articles, 'article', 'articles')}</span
    >
  </li>`;
}

function instrumentsPart(page: Page<InstrumentLine>, both: string): Html {
  return html`<section>
    <h2>Commitments between the two</h2>
    ${
      page.total === 0
        ? html`<p class="unknown">No treaty or pledge with both as parties is in this record.</p>`
        : html`<p class="meta">
              <a href="/instruments?${both}">${many(page.total, 'treaty or pledge', 'treaties and pledges')}</a>; first
              those that no report calls fulfilled or disputed.
            </p>
            <ul>
              ${each(page.rows, instrumentLine)}
            </ul>`
    }
    <p><a href="/commitments?${both}">All that is pledged, offered and threatened, in its words</a></p>
  </section>`;
}

const verbs = { asserts: 'asserted', denies: 'denied', doubts: 'doubted', neither: 'left open' } as const;

function matter(row: MatterLine): Html {
  const { id, about, parties, entries } = row;
  const told = (['asserts', 'denies', 'doubts', 'neither'] as const).flatMap((stance) => {
    const times = parties.reduce((sum, party) => sum + party[stance].claims, 0);
    return times === 0 ? [] : `${String(times)}× ${verbs[stance]}`;
  });
  return html`<li>
    ${beforeAbout(row)}${quote(about, entries[0]?.id)} <a href="${matterPath(id)}">${told.join(', ')}</a>
  </li>`;
}

function claimsPart(rows: readonly MatterLine[], both: string): Html {
  return html`<section>
    <h2>Claims and denials</h2>
    ${
      rows.length === 0
        ? html`<p class="unknown">No claim about a doing of both is in this record.</p>`
        : html`<p class="meta">Of doings of both, those with most claims first.</p>
            <ul>
              ${each(rows, matter)}
            </ul>`
    }
    <p><a href="/claims?${both}">All claims and denials about the two or by them</a></p>
  </section>`;
}

interface Beside {
  readonly a: Actor;
  readonly b: Actor;
  readonly instruments: Page<InstrumentLine>;
  readonly claims: readonly MatterLine[];
}

/** What is owed and what is claimed between the two, and where each speaks of the other. */
export function pairAside({ a, b, instruments, claims }: Beside): Html {
  const both = new URLSearchParams({ a: a.id, b: b.id }).toString();
  const says = (who: Actor, whom: Actor): Html => {
    const asked = new URLSearchParams({ speaker: who.id, about: whom.id }).toString();
    return html`<a href="/statements?${asked}">What ${who.name} says of ${whom.name}</a>`;
  };
  return html`<div class="aside">${claimsPart(claims, both)} ${instrumentsPart(instruments, both)}</div>
    <p class="page-links">${says(a, b)} · ${says(b, a)} · <a href="/stories?${both}">Stories with both</a></p>`;
}
