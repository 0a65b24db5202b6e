import type { Block, Dropped } from '../../base/schema/article.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { DroppedPlaces } from './dropped-places.ts';
import type { ShownFinding } from './findings.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import type { Reading } from './reader-view.ts';
import { blocksIn } from './reader-view.ts';
import type { SpanIndex } from './segments.ts';
import { segmentsOf } from './segments.ts';

interface Desk {
  readonly line: RecordLine;
  readonly reading: Reading;
  readonly index: SpanIndex;
  /** Ids whose anchor stands in the text already. */
  readonly anchored: Set<string>;
}

function anchors({ anchored }: Desk, findings: readonly ShownFinding[]): readonly Html[] {
  const fresh = findings.filter((finding) => !anchored.has(finding.id));
  for (const finding of fresh) anchored.add(finding.id);
  return each(fresh, (finding) => html`<a id="${finding.id}"></a>`);
}

/** Findings whose names the tip of a mark gives. */
const mostNamed = 6;

function blockText(desk: Desk, block: Block): readonly Html[] {
  return segmentsOf(block, desk.index).map(({ start, end, findings }) => {
    const words = desk.line.text.slice(start, end);
    if (findings.length === 0) return html`${words}`;
    const kinds = [...new Set(findings.map((finding) => finding.kind))].join(' ');
    const chosen = findings.some((finding) => finding.id === desk.reading.chosen) ? ' chosen' : '';
    const title = findings.slice(0, mostNamed).map((finding) => finding.label);
    return html`${anchors(desk, findings)}<mark class="${kinds}${chosen}" title="${title.join('\n')}">${words}</mark>`;
  });
}

function blockPiece(desk: Desk, block: Block): Html {
  const text = blockText(desk, block);
  const [start, end] = [block.start, block.end];
  switch (block.kind) {
    case 'heading':
      return html`<h2 class="block heading" dir="auto" data-start="${start}" data-end="${end}">${text}</h2>`;
    case 'quote':
      return html`<blockquote class="block" dir="auto" data-start="${start}" data-end="${end}">${text}</blockquote>`;
    default:
      return html`<p class="block ${block.kind}" dir="auto" data-start="${start}" data-end="${end}">${text}</p>`;
  }
}

/** Code units of a dropped piece that are shown. */
const mostDropped = 1200;

/** Pieces that were left out, each folded under its reason. */
export function droppedPieces(pieces: readonly Dropped[]): Html {
  if (pieces.length === 0) return nothing;
  const reasons = [...new Set(pieces.map(({ reason }) => reason))].join(', ');
  return html`<details class="dropped">
    <summary>left out here: ${reasons}</summary>
    ${each(pieces, ({ reason, text }) => {
      const words = text.length > mostDropped ? `${text.slice(0, mostDropped)}…` : text;
      return html`<p><span class="type">${reason}</span> <bdi>${words}</bdi></p>`;
    })}
  </details>`;
}

/** The text of an article with every listed finding marked, and what was left out where it stood. */
export function readerText(desk: Omit<Desk, 'anchored'>, dropped: DroppedPlaces): Html {
  const { line, reading } = desk;
  const own = { ...desk, anchored: new Set<string>() };
  const { start, end } = reading.window;
  const gone = (at: number): Html => droppedPieces(dropped.placed.get(at) ?? []);
  return html`<article lang="${line.language ?? 'en'}" aria-label="Text of the article">
    ${start > 0 ? html`<p class="cut">… ${start} characters before this part are not shown …</p>` : nothing}
    ${each(blocksIn(line, reading.window), (block) => html`${gone(block.start)}${blockPiece(own, block)}`)}
    ${end < line.text.length ? html`<p class="cut">… ${line.text.length - end} characters behind this part are not shown …</p>` : gone(line.text.length)}
  </article>`;
}
