import { endOf } from '../../io/query/answers.ts';
import type { ClaimEntry, ClaimRow } from '../../io/query/types.ts';
import { beforeAbout, claimEntries, contradictionList, partyTable } from './claim-pieces.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { numberTable } from './number-chart.ts';
import { actors, counts, dayOf, many, quote, stretch } from './pieces.ts';

/** Claims and contradictions that are listed at most; the data of the page has all. */
const mostEntries = 200;

function days(entries: readonly ClaimEntry[]): string {
  const told = entries.flatMap(({ article }) => dayOf(article) ?? []).sort();
  return stretch(told[0] ?? null, told.at(-1) ?? null);
}

function firstOf(all: readonly unknown[]): Html {
  return all.length <= mostEntries ? nothing : html`<p class="meta">the first ${mostEntries} of ${all.length}</p>`;
}

function contradictionsPart(row: ClaimRow, entries: readonly ClaimEntry[]): Html {
  const { contradictions } = row;
  if (contradictions.length === 0) return nothing;
  return html`<section>
    <h2>${many(contradictions.length, 'contradiction', 'contradictions')}</h2>
    ${contradictionList(contradictions.slice(0, mostEntries), entries.map(endOf), row)} ${firstOf(contradictions)}
  </section>`;
}

function numbersPart({ quantities }: ClaimRow): Html {
  const several = quantities.filter(({ rows }) => rows.length > 1);
  if (several.length === 0) return nothing;
  return html`<section id="numbers">
    <h2>Numbers over time</h2>
    ${each(several, numberTable)}
  </section>`;
}

/** One matter: who asserts, denies, doubts and leaves it open, in which articles, what answers what, and the numbers. */
export function matterPage(row: ClaimRow): Html {
  const { type, about, asserts, denies, doubts, neither, parties } = row;
  const entries = [...asserts, ...denies, ...doubts, ...neither];
  const own = entries.find(({ article }) => article.id === about.article);
  return html`<h1>${type ?? 'A claim'}: ${actors(row.actors)}</h1>
    ${beforeAbout(row)}${quote(about, own?.id)}
    <p>${days(entries)} · ${counts(row.counts)}</p>
    ${partyTable(parties)}
    <section>
      <h2>${many(entries.length, 'claim', 'claims')}: who says what</h2>
      ${claimEntries(entries.slice(0, mostEntries), row)} ${firstOf(entries)}
    </section>
    ${contradictionsPart(row, entries)} ${numbersPart(row)}`;
}
