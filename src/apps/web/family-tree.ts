import { judgedWords } from '../../io/query/copy-words.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, dayOf } from './pieces.ts';

/** Pixels of the rails: one step to the right, the middle of a row's dot, and steps that are indented. */
const step = 22;
const middle = 16;
const deepest = 6;
/** Articles that are drawn at most. */
const mostDrawn = 200;

type Member = FamilyRow['members'][number];

/** An article of the tree with its place. */
interface Placed {
  readonly member: Member;
  readonly depth: number;
  /** Number of the row above it in the tree, null where the tree begins. */
  readonly above: number | null;
  /** Whether another one stands below the same article further down. */
  readonly goesOn: boolean;
  readonly isParent: boolean;
}

/** The articles from the root downwards, each behind the one above it, earlier ones first. */
function placed(members: readonly Member[]): readonly Placed[] {
  const below = Map.groupBy(members, ({ from }) => from);
  const day = ({ article }: Member): string => article.published?.value ?? '~';
  const list: Placed[] = [];
  const open: Omit<Placed, 'isParent'>[] = [];
  const push = (from: string | null, depth: number, above: number | null): boolean => {
    const next = [...(below.get(from) ?? [])].sort((a, b) => (day(a) < day(b) ? 1 : -1));
    for (const [n, member] of next.entries()) open.push({ member, depth, above, goesOn: n > 0 && from !== null });
    return next.length > 0;
  };
  push(null, 0, null);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const isParent = push(at.member.article.id, at.depth + 1, list.length);
    list.push({ ...at, isParent });
  }
  return list;
}

function xOf(depth: number): number {
  return 12 + Math.min(depth, deepest) * step;
}

/** Lines past a row to articles further down, by the rows above it in the tree. */
function passing(one: Placed, all: readonly Placed[]): readonly number[] {
  const columns: number[] = [];
  let parent = one.above === null ? undefined : all[one.above];
  while (parent !== undefined && columns.length <= deepest) {
    if (parent.goesOn) columns.push(xOf(parent.depth - 1));
    parent = parent.above === null ? undefined : all[parent.above];
  }
  return columns;
}

function rails(one: Placed, all: readonly Placed[]): Html {
  const [x, from] = [xOf(one.depth), xOf(one.depth - 1)];
  return html`<svg class="tree" width="${x + 10}" height="100%" aria-hidden="true" focusable="false">
    ${each(passing(one, all), (at) => html`<line x1="${at}" y1="0" x2="${at}" y2="100%" />`)}
    ${one.above === null ? nothing : html`<path d="M${from} 0 V${middle - 6} Q${from} ${middle} ${from + 6} ${middle} H${x}" />`}
    ${one.goesOn ? html`<line x1="${from}" y1="0" x2="${from}" y2="100%" />` : nothing}
    ${one.isParent ? html`<line x1="${x}" y1="${middle}" x2="${x}" y2="100%" />` : nothing}
    <circle cx="${x}" cy="${middle}" r="6" class="${one.member.kind}" />
  </svg>`;
}

/** What each relation means, in words for readers. */
const meanings: Readonly<Record<Member['kind'], string>> = {
  origin: 'the text that the others come from',
  identical: 'the same words',
  'near-copy': 'nearly the same words',
  excerpt: 'a part of the text',
  spun: 'the same text in other words',
  translation: 'translated',
};

/** How an article comes from the text: as measured, or as a person says. */
function relation({ kind, score, judged }: Member): Html {
  if (judged !== null) return html`<bdi>${judgedWords(judged)}</bdi>`;
  return html`<span class="type ${kind}">${kind}</span>
    ${meanings[kind]}${kind === 'origin' ? nothing : html` · alike ${score.toFixed(2)}`}`;
}

function row(one: Placed, all: readonly Placed[]): Html {
  const { article, earlier } = one.member;
  return html`<li class="depth-${Math.min(one.depth, deepest)}">
    ${rails(one, all)}
    <div>
      <p class="who">
        <time>${dayOf(article) ?? 'undated'}</time>
        <bdi>${article.outlet ?? 'outlet unknown'}</bdi>
      </p>
      <p class="what">
        <a href="${articlePath(article.id)}"><bdi>${article.title ?? article.input}</bdi></a>
      </p>
      <p class="meta">${relation(one.member)}${earlier ? ' · by an earlier version' : ''}</p>
    </div>
  </li>`;
}

/** The tree of a family: who took from whom, and when, as a list with lines that needs no script. */
export function familyTree({ members }: FamilyRow): Html {
  const all = placed(members);
  const shown = all.slice(0, mostDrawn);
  return html`<ol class="derivation" aria-label="Who took from whom">
      ${each(shown, (one) => row(one, all))}
    </ol>
    ${all.length > shown.length ? html`<p class="meta">the first ${shown.length} of ${all.length} articles</p>` : nothing}`;
}
