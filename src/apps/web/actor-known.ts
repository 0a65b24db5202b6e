import type { ActorRef } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actorName, many } from './pieces.ts';

/** A tenure as the tables have it: ISO prefixes; null where not known, or not ended. */
export interface KnownOffice {
  readonly person: ActorRef;
  readonly of: ActorRef;
  readonly title: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** A membership as the tables have it. */
export interface KnownMember {
  readonly member: ActorRef;
  readonly since: string | null;
  readonly until: string | null;
}

function dates({ since, until }: { readonly since: string | null; readonly until: string | null }): Html {
  return html`<td>${since ?? html`<span class="unknown">unknown</span>`}</td>
    <td>${until ?? html`<span class="unknown">not ended</span>`}</td>`;
}

function table(heads: readonly string[], rows: readonly Html[], label: string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${each(heads, (head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** Offices that the reference tables give a person. */
export function officesOf(offices: readonly KnownOffice[]): Html {
  if (offices.length === 0) return nothing;
  const rows = offices.map(
    (office) =>
      html`<tr>
        <td>${office.title}</td>
        <td>${actorName(office.of)}</td>
        ${dates(office)}
      </tr>`,
  );
  return html`<h3>By the reference tables</h3>
    ${table(['office', 'of', 'since', 'until'], rows, 'Offices by the reference tables')}`;
}

/** Who holds the offices of a state or organisation. */
export function holdersOf(holders: readonly KnownOffice[]): Html {
  if (holders.length === 0) return nothing;
  const rows = holders.map(
    (office) =>
      html`<tr>
        <td>${office.title}</td>
        <td>${actorName(office.person)}</td>
        ${dates(office)}
      </tr>`,
  );
  return html`<h2>Offices</h2>
    <p class="meta">By the reference tables: who holds them, or held them last.</p>
    ${table(['office', 'holder', 'since', 'until'], rows, 'Offices and holders')}`;
}

/** Members of an organisation or bloc, with the dates. */
export function membersOf(members: readonly KnownMember[]): Html {
  if (members.length === 0) return nothing;
  const rows = members.map(
    (member) =>
      html`<tr>
        <td>${actorName(member.member)}</td>
        ${dates(member)}
      </tr>`,
  );
  return html`<h2>${many(members.length, 'membership', 'memberships')}</h2>
    <p class="meta">By the reference tables.</p>
    ${table(['member', 'since', 'until'], rows, 'Members')}`;
}
