import type { Origin } from '../../base/schema/article.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import type { ShownFinding } from './findings.ts';
import type { SpanIndex } from './segments.ts';
import { segmentsOf } from './segments.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

interface Pane {
  readonly line: RecordLine;
  readonly body: string;
  readonly findings: readonly ShownFinding[];
  readonly index: SpanIndex;
  /** The part of the article's text that the page shows. */
  readonly window: Span;
  /** Id of the finding to pick out, or null. */
  readonly chosen: string | null;
}

/** Characters of the raw page between two runs of text that are shown at each of their ends; scripts and styles are long. */
const shownOfGap = 400;
/** Runs of text that are marked; what follows them is shown as one gap. */
const mostRuns = 5000;

/** Whether a run's raw words are its words, character by character, white space aside: then a place in one is a place in the other. */
function isExact({ line, body }: Pane, { start, end, rawStart, rawEnd }: Origin): boolean {
  if (end - start !== rawEnd - rawStart) return false;
  const plain = (text: string): string => text.replace(/\s/gu, ' ');
  return plain(line.text.slice(start, end)) === plain(body.slice(rawStart, rawEnd));
}

/** A run in pieces that the same findings cover; in one piece, covered by all of them, where its words are written otherwise in the raw page. */
function piecesOf(pane: Pane, origin: Origin): readonly (Span & { readonly findings: readonly ShownFinding[] })[] {
  const pieces = segmentsOf(origin, pane.index);
  const moved = origin.rawStart - origin.start;
  if (isExact(pane, origin)) {
    return pieces.map(({ start, end, findings }) => ({ start: start + moved, end: end + moved, findings }));
  }
  const findings = [...new Set(pieces.flatMap((piece) => piece.findings))];
  return [{ start: origin.rawStart, end: origin.rawEnd, findings }];
}

function runPiece(pane: Pane, origin: Origin): Html {
  const marks = each(piecesOf(pane, origin), ({ start, end, findings }) => {
    const words = pane.body.slice(start, end);
    if (findings.length === 0) return html`${words}`;
    const isChosen = findings.some(({ id }) => id === pane.chosen);
    const kinds = [...new Set(findings.map(({ kind }) => kind)), ...(isChosen ? ['chosen'] : [])].join(' ');
    return html`<mark class="${kinds}">${words}</mark>`;
  });
  return html`<span class="run">${marks}</span>`;
}

function gapPiece(text: string): Html {
  const left = text.length - 2 * shownOfGap;
  if (left <= shownOfGap) return html`${text}`;
  return html`${text.slice(0, shownOfGap)}<em class="gap">… ${left} characters …</em>${text.slice(-shownOfGap)}`;
}

/** The raw page with its runs of text marked, what lies between them shortened. */
function rawPieces(pane: Pane): readonly Html[] {
  const { body, line, findings, chosen, window } = pane;
  const picked = findings.find(({ id }) => id === chosen)?.spans ?? [window];
  const inWindow = line.origins.filter(({ start, end }) => start < window.end && end > window.start);
  const runs = inWindow.sort((a, b) => a.rawStart - b.rawStart).slice(0, mostRuns);
  const pieces: Html[] = [];
  let at = 0;
  let isFirst = true;
  for (const run of runs) {
    if (run.rawStart < at || run.rawEnd > body.length) continue;
    const isPicked = isFirst && picked.some(({ start, end }) => start < run.end && run.start < end);
    if (isPicked) isFirst = false;
    pieces.push(gapPiece(body.slice(at, run.rawStart)), isPicked ? html`<a id="raw"></a>` : nothing);
    pieces.push(runPiece(pane, run));
    at = run.rawEnd;
  }
  return [...pieces, gapPiece(body.slice(at))];
}

/**
 * The page as it was read, as text, beside the article that came of it: what became text is marked, and so are the words of each finding. Nothing
 * for an article whose raw body is not kept. The first words of the chosen finding, or of the text, are at `#raw`.
 */
export function rawPane(line: RecordLine, body: string | null, shown: Omit<Pane, 'line' | 'body'>): Html {
  if (body === null) return nothing;
  return html`<section class="raw" aria-label="Raw page">
    <h2>The page as it was read</h2>
    <p class="meta">What became text is underlined. <code>entente show ${line.id} --raw</code> prints all of it.</p>
    <pre tabindex="0">${rawPieces({ ...shown, line, body })}</pre>
  </section>`;
}
