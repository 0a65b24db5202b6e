import type { Actor } from '../../base/schema/actor.ts';
import { eventTypeNames } from '../../base/schema/event-types.ts';
import { happeningStatuses } from '../../base/schema/record.ts';
import type { PairEnds, PairQuestion, InstrumentLine, Shape } from '../../io/query/pair-types.ts';
import type { MatterLine } from '../../io/query/ledger-types.ts';
import type { Page, TimelineEntry } from '../../io/query/types.ts';
import { readdressed } from './addresses.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import type { ChartLinks } from './pair-chart.ts';
import { pairChart } from './pair-chart.ts';
import { chartKey } from './pair-key.ts';
import { pairAside, pairEndsPart } from './pair-aside.ts';
import { pairTable } from './pair-table.ts';
import type { PartShown } from './pair-part.ts';
import { partLine } from './pair-part.ts';
import { actorName, many, pager } from './pieces.ts';
import { sinceLine } from './since-bar.ts';
import { timelineList } from './timeline-list.ts';

interface PairView {
  readonly a: Actor;
  readonly b: Actor;
  readonly shape: Shape;
  readonly ends: PairEnds;
  readonly instruments: Page<InstrumentLine>;
  readonly claims: readonly MatterLine[];
  readonly timeline: Page<TimelineEntry>;
  readonly question: PairQuestion;
  readonly part: PartShown;
  readonly since: { readonly words: string; readonly at: string | undefined };
  readonly url: URL;
}

function choice(name: string, options: readonly (readonly [value: string, label: string])[], chosen: string): Html {
  return html`<select name="${name}">
    ${each(options, ([value, label]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`)}
  </select>`;
}

const same = (words: readonly string[]): readonly (readonly [string, string])[] => words.map((word) => [word, word]);

function filters({ question, since, url }: PairView): Html {
  const sides = url.pathname === '/pair' ? (['a', 'b'] as const) : [];
  return html`<form class="filters">
      ${each(sides, (name) => html`<input type="hidden" name="${name}" value="${url.searchParams.get(name) ?? ''}" />`)}
      <label
        >from
        <input name="from" value="${question.from ?? ''}" placeholder="2023 or 2023-06" pattern="\\d{4}(-\\d\\d){0,2}"
      /></label>
      <label
        >to <input name="to" value="${question.to ?? ''}" placeholder="2025-01-31" pattern="\\d{4}(-\\d\\d){0,2}"
      /></label>
      <label>type ${choice('type', [['', 'all types'], ...same(eventTypeNames)], question.types?.[0] ?? '')}</label>
      <label
        >status
        ${choice('status', [['', 'all but negated'], ...same(happeningStatuses)], question.statuses?.[0] ?? '')}</label
      >
      <label
        >dates
        ${choice(
          'by',
          [
            ['event', 'of the event'],
            ['report', 'of the first report'],
          ],
          question.by,
        )}</label
      >
      <label
        >bars ${choice('unit', [['', 'by the span'], ...same(['day', 'month', 'year'])], question.unit ?? '')}</label
      >
      <label>new since <input name="since" value="${since.words}" placeholder="last or 2026-11-21T08:00" /></label>
      <button>Show</button>
    </form>
    ${sinceLine(since)}`;
}

function linksOf(url: URL, { coarse }: Shape): ChartLinks {
  const isCoarse = new Set(coarse);
  return {
    bin: (bin, quad) => {
      const when = isCoarse.has(bin)
        ? { within: null, dated: bin.date ?? 'unknown' }
        : { within: bin.date, dated: null };
      return `${readdressed(url, { ...when, quad })}#list`;
    },
  };
}

function figure({ shape, question, url }: PairView): Html {
  if (shape.total === 0) return nothing;
  const links = linksOf(url, shape);
  return html`<figure class="pair">
    <figcaption class="meta">
      Scale: PLOVER quad classes. Height: independent origins by ${shape.unit} of
      ${question.by === 'event' ? 'the event' : 'the first report'}; cooperation above the line, conflict below.
      ${drawnLine(shape)}
    </figcaption>
    ${pairChart(shape, links)} ${chartKey()} ${pairTable(shape, links)}
  </figure>`;
}

/** How many happenings the lanes show, and of how many. */
function drawnLine({ marks, dated, total }: Shape): Html {
  const undated = total - dated;
  return html`Lanes:
  ${marks.length < dated ? html`the ${marks.length} of ${dated} dated happenings that most families tell` : html`${many(dated, 'dated happening', 'dated happenings')}`}${undated === 0 ? nothing : html`, ${undated} more without a date`}.`;
}

/** The pair page: cooperation and conflict over time, what is owed and claimed between the two, and every happening. */
export function pairPage(view: PairView): Html {
  const { a, b, timeline: entries, url, part } = view;
  return html`<h1>${actorName(a)} – ${actorName(b)}</h1>
    ${pairEndsPart(view.ends)} ${filters(view)} ${figure(view)} ${pairAside(view)}
    <section id="list" aria-labelledby="list-head">
      <h2 id="list-head">Happenings</h2>
      ${partLine(part, readdressed(url, { within: null, dated: null, quad: null }))} ${timelineList(entries.rows)}
      ${pager(entries, url, ['happening', 'happenings'])}
    </section>`;
}

/** A form that asks for a pair by two names. */
export function pairForm(title: string): Html {
  return html`<h1>${title}</h1>
    ${pairFields()}`;
}

/** The two names, with a button. */
export function pairFields(): Html {
  return html`<form class="filters" action="/pair">
    <label>between <input name="a" required placeholder="North Korea" /></label>
    <label>and <input name="b" required placeholder="Russia" /></label>
    <button>Show what happened</button>
  </form>`;
}
