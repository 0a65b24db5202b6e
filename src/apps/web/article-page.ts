import type { RecordLine } from '../../base/schema/record.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import type { VersionList } from '../../io/query/version-types.ts';
import { droppedPlaces } from './dropped-places.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, counts } from './pieces.ts';
import { rawPane } from './raw-pane.ts';
import { kindFilter, pickedNote, readerPanel } from './reader-panel.ts';
import { droppedPieces, readerText } from './reader-text.ts';
import type { Reading } from './reader-view.ts';
import { spanIndex } from './segments.ts';
import { versionItems } from './versions-page.ts';

function provenance({ line, family, versions }: ArticleView): Html {
  const { published } = line;
  return html`<dl class="provenance">
    <dt>published</dt>
    <dd>${published === null ? 'unknown' : `${published.value} (${published.precision}, from ${published.from})`}</dd>
    <dt>outlet</dt>
    <dd><bdi>${line.outlet ?? 'unknown'}</bdi>${line.bylines.length > 0 ? `, by ${line.bylines.join(', ')}` : ''}</dd>
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

export interface ArticleView {
  readonly line: RecordLine;
  readonly family: FamilyRow | null;
  readonly versions: VersionList;
  /** The body as it was read, or null where the record has none. */
  readonly raw: string | null;
  readonly reading: Reading;
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

/** The article reader: the text with its findings marked, the raw page it came from, and the findings, each linked to its words. */
export function articlePage(view: ArticleView): Html {
  const { line, raw, reading } = view;
  const { rows, picked, chosen, window } = reading;
  const findings = picked === null || rows.includes(picked) ? rows : [...rows, picked];
  const index = spanIndex(findings);
  const dropped = droppedPlaces(line, raw);
  return html`<h1><bdi>${line.title ?? 'Untitled article'}</bdi></h1>
    ${earlierNote(view)} ${provenance(view)} ${kindFilter(line, reading)} ${pickedNote(line, reading)}
    ${raw === null ? nothing : html`<p class="meta"><a href="#raw">To the words in the raw page</a></p>`}
    <p class="meta" data-selection hidden><a href="">Link to the words you selected</a></p>
    <div class="reader${raw === null ? '' : ' with-raw'}" data-article="${articlePath(line.id)}">
      ${readerText({ line, reading, index }, dropped)} ${rawPane(line, raw, { findings, index, chosen, window })}
      <aside aria-label="Findings" class="panel">
        ${readerPanel(line, reading)}
        ${dropped.elsewhere.length === 0 ? nothing : html`<h2>Left out of the text, place unknown</h2>`}
        ${droppedPieces(dropped.elsewhere)}
      </aside>
    </div>`;
}
