/** A stretch of a golden text with its label: `{source:The minister}` is `{label: 'source', start, end}`. */
export interface Mark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldenText {
  readonly text: string;
  /** In order of their opening brace. */
  readonly marks: readonly Mark[];
}

/** A golden file: an article in the marked notation, and lines that say what the reader must note beside the marks. */
export interface Golden extends GoldenText {
  readonly title: string;
  readonly published: string | null;
  /** Lines of the form `event AGREE PRK > RUS 2024-06-19 actual`. */
  readonly expected: readonly string[];
}

/**
 * Reads the marked notation: the answer is written into the text, `{cue:said}`, and marks may nest.
 * @throws SyntaxError for a brace without partner: a golden file is our own writing.
 */
export function readMarks(marked: string): GoldenText {
  let text = '';
  const marks: { label: string; start: number; end: number }[] = [];
  const open: { label: string; start: number; end: number }[] = [];
  for (let at = 0; at < marked.length; at++) {
    const label = /^\{([a-z]+(?:=[^:}]*)?):/u.exec(marked.slice(at, at + 80))?.[1];
    if (label !== undefined) {
      const mark = { label, start: text.length, end: -1 };
      open.push(mark);
      marks.push(mark);
      at += label.length + 1;
    } else if (marked.charAt(at) === '}') {
      const mark = open.pop();
      if (mark === undefined) throw new SyntaxError(`a brace closes nothing at ${at}`);
      mark.end = text.length;
    } else text += marked.charAt(at);
  }
  if (open.length > 0) throw new SyntaxError('a brace is never closed');
  return { text, marks };
}

/** Reads a golden file: `title:`, `published:` and `expect:` lines, an empty line, then the marked article. */
export function readGolden(file: string): Golden {
  const [head = '', ...rest] = file.split('\n\n');
  const field = (name: string): readonly string[] =>
    head
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trim());
  return {
    ...readMarks(rest.join('\n\n').trimEnd()),
    title: field('title')[0] ?? '',
    published: field('published')[0] ?? null,
    expected: field('expect'),
  };
}
