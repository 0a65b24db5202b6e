import type { Stance } from '../../base/schema/finding.ts';
import { inDenial } from '../../io/query/about.ts';
import type { ClaimEnd, Contradiction, PartyStance, StanceCount } from '../../io/query/ledger-types.ts';
import type { ClaimEntry, ClaimRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, printed } from './pieces.ts';

// Pieces of matters, in their list and on the page of one.

const verbs: Readonly<Record<Stance, string>> = {
  asserts: 'asserted',
  denies: 'denied',
  doubts: 'doubted',
  'neither-confirms-nor-denies': 'neither confirmed nor denied',
};

const classes: Readonly<Record<Stance, string>> = {
  asserts: 'asserts',
  denies: 'denies',
  doubts: 'doubts',
  'neither-confirms-nor-denies': 'neither',
};

function who(entry: Pick<ClaimEntry, 'by' | 'jointly' | 'source'>): Html {
  if (entry.by !== null) return actors([entry.by, ...entry.jointly]);
  return entry.source === null ? html`<span class="unknown">nobody named</span>` : html`${entry.source.quote}`;
}

/** What is said before the words of a matter where they say no themselves. */
export function beforeAbout({ aboutSaysNo }: Pick<ClaimRow, 'aboutSaysNo'>): Html {
  return aboutSaysNo ? html`<span class="meta">${inDenial}:</span> ` : nothing;
}

/** Claims as lines: who, with which numbers, where printed. Under words that deny a matter, who denies it says them. */
export function claimEntries(entries: readonly ClaimEntry[], { aboutSaysNo }: Pick<ClaimRow, 'aboutSaysNo'>): Html {
  return html`<ul class="stances">
    ${each(entries, (entry) => claimEntry(entry, aboutSaysNo && entry.stance === 'denies' ? 'said' : verbs[entry.stance]))}
  </ul>`;
}

function claimEntry(entry: ClaimEntry, verb: string): Html {
  const numbers = entry.quantities.map((quantity) => quantity.evidence.quote).join('; ');
  return html`<li>
    <span class="stance ${classes[entry.stance]}">${verb}</span> by
    ${who(entry)}${numbers === '' ? nothing : html` <span class="number">${numbers}</span>`}
    <span class="meta">${printed(entry.article, entry.id)}</span>
  </li>`;
}

/** Who takes a stance, each once, with how many claims. */
export function stanceOf(parties: readonly PartyStance[], stance: (typeof columns)[number]): Html {
  const taken = parties.filter((party) => party[stance].claims > 0);
  if (taken.length === 0) return html`<span class="none" aria-label="nobody">–</span>`;
  return html`${each(taken, ({ party, [stance]: { claims: number } }, at) => {
    const name = party === null ? html`<span class="unknown">unknown</span>` : html`<bdi>${party.name}</bdi>`;
    return html`${at > 0 ? ', ' : ''}${name}${number > 1 ? html` <span class="counts">${number}</span>` : nothing}`;
  })}`;
}

/** A stance of a party: how many claims, and since when. */
function stanceCell({ claims, first }: StanceCount): Html {
  if (claims === 0) return html`<td></td>`;
  return html`<td>${claims}${first === null ? nothing : html` <span class="meta">since ${first}</span>`}</td>`;
}

const columns = ['asserts', 'denies', 'doubts', 'neither'] as const;

/** Who asserts, denies and leaves open: one row for each party. Nothing where one party alone speaks. */
export function partyTable(parties: readonly PartyStance[]): Html {
  if (parties.length < 2) return nothing;
  const taken = columns.filter((column) => parties.some((row) => row[column].claims > 0));
  return html`<div class="scroll">
    <table class="parties">
      <thead>
        <tr>
          ${each(['party', ...taken], (head) => html`<th>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${each(
          parties,
          (row) =>
            html`<tr>
              <th>${row.party === null ? html`<span class="unknown">unknown</span>` : row.party.name}</th>
              ${each(taken, (column) => stanceCell(row[column]))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Which denials answer which claims, and why; a claim that is not known is somebody's. */
export function contradictionList(
  contradictions: readonly Contradiction[],
  claims: readonly ClaimEnd[],
  { aboutSaysNo }: Pick<ClaimRow, 'aboutSaysNo'>,
): Html {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const verb = aboutSaysNo ? 'said so' : 'denied it';
  return html`<ul class="meta">
    ${each(contradictions, ({ denies, asserts, reasons, score }) => {
      const [no, yes] = [known.get(denies), known.get(asserts)];
      return html`<li>
        ${no === undefined ? 'somebody' : who(no)} ${verb} ${no?.day ?? 'on an unknown day'}, answering
        ${yes === undefined ? 'somebody' : who(yes)}:
        ${reasons.join('; ')}${score === null ? nothing : html` (${score.toFixed(2)})`}
      </li>`;
    })}
  </ul>`;
}
