import { squeeze } from '../dom/dom.ts';
import type { Line } from './line.ts';
import { endsSentence } from './measure.ts';

const wrapWidth = { least: 40, most: 100 };

/** Whether lines look like one paragraph broken at a fixed width: full lines that stop in mid-sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  if (full.length === 0) return false;
  const wrapped = full.filter(
    (line) => line.length >= wrapWidth.least && line.length <= wrapWidth.most && !endsSentence(line),
  );
  return wrapped.length >= 0.6 * full.length;
}

/** A heading's words without the marks that may close it; nothing but marks stays as it is. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 1 && text[end - 1] === '#') end--;
  return text.slice(0, end).trimEnd();
}

function unmark(line: string): Line {
  const marked = /^#{1,6}\s+(?=\S)/u.exec(line);
  const heading = marked === null ? undefined : withoutClosingMarks(line.slice(marked[0].length));
  const text = heading ?? line;
  return { text, kind: heading === undefined ? 'paragraph' : 'heading', reason: null };
}

/**
 * A text's paragraphs: its lines, white space squeezed, empty ones left out; lines that a fixed width broke are joined again.
 * Markdown headings lose their marks.
 */
export function splitLines(body: string): readonly Line[] {
  const groups = body.split(/(?:\r?\n|\r|\u2028|\u2029|\f|\v)[^\S\r\n]*(?:\r?\n|\r|\u2028|\u2029|\f|\v)\s*/u);
  return groups.flatMap((group) => {
    const lines = group
      .split(/\r?\n|[\r\u2028\u2029\f\v\u0085]/u)
      .map(squeeze)
      .filter((line) => line !== '');
    return (isWrapped(lines) ? [lines.join(' ')] : lines).map(unmark);
  });
}
