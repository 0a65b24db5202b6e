import type { Kit } from '../base/kit.ts';
import type { RawDocument } from '../base/schema/article.ts';
import type { Notice, ProblemCode, Result } from '../base/schema/problem.ts';
import type { ReadingMode } from '../base/schema/reading-mode.ts';
import type { RecordLine } from '../base/schema/record.ts';
import { looksLikeHtml } from '../io/intake/sniff.ts';
import { asVersion } from '../io/store/as-version.ts';
import type { KeptDocument } from '../io/store/readings/kept-documents.ts';
import { readDocument, readText } from '../pipeline.ts';

/** How articles are read whose records do not say how. */
const usualMode: ReadingMode = 'precision';

/**
 * Reads an article of a record anew, with today's rules, under the id that it has. From its page where that is kept, and else from its text.
 * A page that gives no article any more gives the notice that says why.
 */
export function readKept(line: RecordLine, kept: KeptDocument, kit: Kit): Result<RecordLine> {
  const id = kept.givenId ?? line.id;
  const mode = kept.given?.mode ?? usualMode;
  const result =
    kept.body === null
      ? { ok: true as const, value: readText({ ...line, id }, kit, mode) }
      : readDocument({ ...documentOf(line, kept, kept.body), id }, kit, mode);
  if (!result.ok || kept.givenId === null) return result;
  return { ok: true, value: asVersion(result.value, line.id) };
}

/** The document of an article: as it was kept, or as what is known of the article makes it out. */
function documentOf(line: RecordLine, { given }: KeptDocument, body: string): RawDocument {
  if (given !== null) return { ...given, body };
  const { metadata, published, crawled } = line;
  const stated = (field: 'title' | 'outlet' | 'language' | 'url'): string | null =>
    metadata[field]?.from === 'given' ? metadata[field].value : null;
  return {
    ...{ input: line.input, body, id: null, url: metadata.url === undefined ? line.url : stated('url') },
    format: looksLikeHtml(body) ? 'html' : 'text',
    clean: body === line.text,
    ...{ outlet: stated('outlet'), title: stated('title'), language: stated('language') },
    published: published?.from === 'given' ? published.value : null,
    ...(crawled !== undefined && { crawled }),
    notices: line.notices.filter(isOfIntake),
  };
}

/** Notices that reading makes again. */
const ofReading: ReadonlySet<ProblemCode> = new Set([
  ...(['too-deep', 'corrected', 'language-not-read', 'language-contradicted', 'site-date-ignored'] as const),
  ...(['date-unknown', 'bad-date', 'parse-doubtful', 'no-article-text', 'only-furniture', 'nothing-found'] as const),
]);

function isOfIntake({ code }: Notice): boolean {
  return !ofReading.has(code);
}
