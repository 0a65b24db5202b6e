import type { CopyDifference } from '../../io/query/copy-differences.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, counts, many, printed } from './pieces.ts';
import { words } from './versions-page.ts';

/** Pixels of the drawing: height of a row, indent of a step, and steps that are indented. */
const row = 46;
const step = 20;
const deepest = 6;
const width = 360;

type Member = FamilyRow['members'][number];

/** An article of the tree with its place. */
interface Placed {
  readonly member: Member;
  readonly depth: number;
  readonly line: number;
  /** Line of the article above. */
  readonly above: number | null;
}

/** The articles from the root downwards, each behind the one above it, earlier ones first. */
function placed(members: readonly Member[]): readonly Placed[] {
  const below = Map.groupBy(members, ({ from }) => from);
  const day = ({ article }: Member): string => article.published?.value ?? '~';
  const list: Placed[] = [];
  const open: Omit<Placed, 'line'>[] = [];
  const push = (from: string | null, depth: number, above: number | null): void => {
    const next = [...(below.get(from) ?? [])].sort((a, b) => (day(a) < day(b) ? 1 : -1));
    for (const member of next) open.push({ member, depth, above });
  };
  push(null, 0, null);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const line = list.length;
    list.push({ ...at, line });
    push(at.member.article.id, at.depth + 1, line);
  }
  return list;
}

function xOf(depth: number): number {
  return 10 + Math.min(depth, deepest) * step;
}

/** A line from the article above: down, then across. */
function branch({ depth, line, above }: Placed, all: readonly Placed[]): Html {
  if (above === null) return nothing;
  const [x, y] = [xOf(all[above]?.depth ?? 0), above * row + 18];
  return html`<path d="M${x} ${y + 6} V${line * row + 18} H${xOf(depth) - 6}" />`;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function node({ member, depth, line }: Placed): Html {
  const { article, kind, score } = member;
  const [x, y] = [xOf(depth), line * row + 18];
  const day = article.published?.value.slice(0, 10) ?? 'undated';
  const room = 34 - 2 * Math.min(depth, deepest);
  return html`<a href="${articlePath(article.id)}"
    ><title>${article.title ?? article.input}</title>
    <circle cx="${x}" cy="${y}" r="6" class="${kind}" />
    <text x="${x + 12}" y="${y}" class="name">${shortened(article.outlet ?? 'outlet unknown', room)}</text>
    <text x="${x + 12}" y="${y + 15}" class="what"
      >${day} · ${kind === 'origin' ? 'origin' : `${kind} ${score.toFixed(2)}`}</text
    ></a
  >`;
}

/** The tree of a family as a drawing that needs no script. */
function familyTree({ members }: FamilyRow): Html {
  const all = placed(members);
  const height = all.length * row + 4;
  return html`<svg class="tree" viewBox="0 0 ${width} ${height}" role="img" aria-label="Who took from whom">
    ${each(all, (one) => branch(one, all))} ${each(all, node)}
  </svg>`;
}

/** The outlet, or what else names an article. */
function nameOf({ outlet, title, input }: CopyDifference['from']): string {
  return outlet ?? (title === null ? input : `“${title}”`);
}

function difference({ from, to, kind, sentences, matched, changed }: CopyDifference): Html {
  return html`<section class="copy">
    <h3><span class="type">${kind}</span> ${nameOf(to)}, against ${nameOf(from)}</h3>
    <p class="meta">
      ${many(changed, 'sentence', 'sentences')} changed of ${matched}
      ${changed > sentences.length ? html`· the first ${sentences.length} shown` : nothing}
    </p>
    ${each(sentences, (pieces) => html`<p>${words(pieces)}</p>`)}
  </section>`;
}

/** One family: its tree, why its articles belong together, and which words were changed. */
export function familyPage(family: FamilyRow, differences: readonly CopyDifference[]): Html {
  const { judgements, holders, origin } = family;
  return html`<h1>One family of articles</h1>
    <p>
      ${counts(family.counts)} ·
      ${origin === null ? html`<span class="unknown">origin unknown</span>` : html`origin: ${printed(origin)}`}
    </p>
    ${familyTree(family)}
    ${
      holders.length === 0
        ? nothing
        : html`<p class="note">
            Held as well, without being counted in, by
            ${each(holders, (holder, n) => html`${n > 0 ? '; ' : ''}${printed(holder)}`)}
          </p>`
    }
    ${differences.length === 0 ? nothing : html`<h2>Words that were changed</h2>`} ${each(differences, difference)}
    <h2>Why they belong together</h2>
    <ul class="meta">
      ${each(judgements, (judgement) => html`<li>${judgement.reasons.join('; ')} (${judgement.by})</li>`)}
    </ul>`;
}
