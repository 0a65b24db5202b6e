import type { Block } from '../../base/schema/article.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import type { VersionList } from '../../io/query/version-types.ts';
import type { Namer, ShownFinding } from './findings.ts';
import { findingsOf, segmentsOf } from './findings.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, counts } from './pieces.ts';
import { rawPane } from './raw-pane.ts';
import { versionItems } from './versions-page.ts';

interface Shown {
  readonly line: RecordLine;
  readonly findings: readonly ShownFinding[];
  /** Id of the finding that was asked for, or null. */
  readonly chosen: string | null;
  /** Ids whose anchor stands in the text already. */
  readonly anchored: Set<string>;
}

function anchors(shown: Shown, findings: readonly ShownFinding[]): readonly Html[] {
  const fresh = findings.filter((finding) => !shown.anchored.has(finding.id));
  for (const finding of fresh) shown.anchored.add(finding.id);
  return each(fresh, (finding) => html`<a id="${finding.id}"></a>`);
}

function blockText(shown: Shown, block: Block): readonly Html[] {
  return segmentsOf(block, shown.findings).map(({ start, end, findings }) => {
    const words = shown.line.text.slice(start, end);
    if (findings.length === 0) return html`${words}`;
    const kinds = [...new Set(findings.map((finding) => finding.kind))].join(' ');
    const chosen = findings.some((finding) => finding.id === shown.chosen) ? ' chosen' : '';
    const title = findings.map((finding) => finding.label).join('\n');
    return html`${anchors(shown, findings)}<mark class="${kinds}${chosen}" title="${title}">${words}</mark>`;
  });
}

function blockPiece(shown: Shown, block: Block): Html {
  const text = blockText(shown, block);
  switch (block.kind) {
    case 'heading':
      return html`<h3>${text}</h3>`;
    case 'quote':
      return html`<blockquote class="block">${text}</blockquote>`;
    case 'list-item':
      return html`<p class="item">${text}</p>`;
    default:
      return html`<p>${text}</p>`;
  }
}

function findingItem(shown: Shown, finding: ShownFinding): Html {
  const words = shown.line.text.slice(finding.words.start, finding.words.end);
  return html`<li class="${finding.kind}${finding.id === shown.chosen ? ' chosen' : ''}">
    <a href="${articlePath(shown.line.id, finding.id)}">${finding.label}</a>
    <span class="words">${words.length > 160 ? `${words.slice(0, 160)}…` : words}</span>
  </li>`;
}

const groups = [
  ['event', 'Events'],
  ['attribution', 'Statements'],
  ['claim', 'Claims'],
  ['commitment', 'Commitments'],
] as const;

function findingLists(shown: Shown): readonly Html[] {
  return groups.map(([kind, title]) => {
    const rows = shown.findings.filter((finding) => finding.kind === kind);
    if (rows.length === 0) return nothing;
    return html`<details open>
      <summary>${title} (${rows.length})</summary>
      <ul class="findings">
        ${each(rows, (finding) => findingItem(shown, finding))}
      </ul>
    </details>`;
  });
}

function provenance({ line, family, versions }: ArticleView): Html {
  const { published } = line;
  return html`<dl class="provenance">
    <dt>published</dt>
    <dd>${published === null ? 'unknown' : `${published.value} (${published.precision}, from ${published.from})`}</dd>
    <dt>outlet</dt>
    <dd>${line.outlet ?? 'unknown'}${line.bylines.length > 0 ? `, by ${line.bylines.join(', ')}` : ''}</dd>
    ${
      line.credits.length > 0
        ? html`<dt>credits</dt>
            <dd>${line.credits.map((credit) => `${credit.agency} (${credit.kind})`).join(', ')}</dd>`
        : nothing
    }
    ${
      family === null
        ? nothing
        : html`<dt>family</dt>
            <dd><a href="/family/${family.id}">${counts(family.counts)}</a></dd>`
    }
    ${
      versions.rows.length < 2
        ? nothing
        : html`<dt>versions</dt>
            <dd>${versionItems(versions, line.id)}</dd>`
    }
    <dt>input</dt>
    <dd>${line.input}</dd>
    ${each(
      line.notices,
      (notice) =>
        html`<dt>notice</dt>
          <dd>${notice.code}: ${notice.message} ${notice.remedy}</dd>`,
    )}
  </dl>`;
}

function droppedList(line: RecordLine): Html {
  if (line.dropped.length === 0) return nothing;
  return html`<details open>
    <summary>Left out of the text (${line.dropped.length})</summary>
    <ul class="dropped">
      ${each(line.dropped, (piece) => html`<li><span class="type">${piece.reason}</span> ${piece.text}</li>`)}
    </ul>
  </details>`;
}

export interface ArticleView {
  readonly line: RecordLine;
  readonly family: FamilyRow | null;
  readonly versions: VersionList;
  /** The body as it was read, or null where the record has none. */
  readonly raw: string | null;
  /** Id of the finding to pick out, or null. */
  readonly chosen: string | null;
  readonly name: Namer;
}

/** Says so where the page shows a text that is no longer the article's. */
function earlierNote({ line, versions }: ArticleView): Html {
  const version = versions.rows.find(({ article }) => article.id === line.id)?.article.version ?? null;
  if (version === null || version.number === version.of) return nothing;
  return html`<p class="note">
    This is an earlier version (${version.number} of ${version.of}); lists and counts show the
    <a href="${articlePath(version.newest)}">newest version</a>.
    <a href="${articlePath(version.newest)}/diff?with=${encodeURIComponent(line.id)}">What changed since</a>
  </p>`;
}

/** The article reader: the text with every finding marked, the raw page it came from, and the findings, each linked to its words. */
export function articlePage(view: ArticleView): Html {
  const { line, raw, chosen, name } = view;
  const shown: Shown = { line, findings: findingsOf(line, name), chosen, anchored: new Set() };
  return html`<h1>${line.title ?? 'Untitled article'}</h1>
    ${earlierNote(view)} ${provenance(view)}
    ${raw === null ? nothing : html`<p class="meta"><a href="#raw">To the words in the raw page</a></p>`}
    <div class="reader${raw === null ? '' : ' with-raw'}">
      <article lang="${line.language ?? 'en'}">${each(line.blocks, (block) => blockPiece(shown, block))}</article>
      ${rawPane(line, raw, shown)}
      <aside aria-label="Findings">${findingLists(shown)} ${droppedList(line)}</aside>
    </div>`;
}
