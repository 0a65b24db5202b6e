/** The lines of a table that stand in order of their first cell, found without reading the rest. */
export interface SortedLines {
  /** The lines whose first cell is this key, in the order of the table. */
  readonly linesOf: (key: string) => readonly string[];
  /** The most words in a key that begins with this word and a space; 1 when only the word itself is a key, else 0. */
  readonly longest: (word: string) => number;
}

/** Where the line begins that holds the character at an index. */
function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function keyAt(text: string, start: number): string {
  return text.slice(start, text.indexOf('\t', start));
}

/** The start of the first line, from `from` on, whose key is not before the given one, by code unit; the text's length when all are. */
function lowerBound(text: string, from: number, key: string): number {
  let low = from;
  let high = text.length;
  while (low < high) {
    const start = Math.max(from, startOfLine(text, (low + high) >> 1));
    if (keyAt(text, start) < key) low = text.indexOf('\n', start) + 1;
    else high = start;
  }
  return low;
}

function wordsOf(key: string): number {
  return key.split(' ').length;
}

/** How many words' lengths are remembered before all are forgotten. */
const mostWords = 20_000;

/** Look-ups over a TSV text with a header, every line ended, whose lines are in order of their first cell by code unit. */
export function sortedLines(text: string): SortedLines {
  const first = text.indexOf('\n') + 1;
  const lengths = new Map<string, number>();
  const each = function* (key: string, prefix: string): Generator<string> {
    for (let at = lowerBound(text, first, key); text.startsWith(prefix, at); at = text.indexOf('\n', at) + 1)
      yield text.slice(at, text.indexOf('\n', at));
  };
  const longest = (word: string): number => {
    let most = text.startsWith(`${word}\t`, lowerBound(text, first, word)) ? 1 : 0;
    for (const line of each(`${word} `, `${word} `)) most = Math.max(most, wordsOf(keyAt(line, 0)));
    return most;
  };
  return {
    linesOf: (key) => [...each(key, `${key}\t`)],
    longest: (word) => {
      const known = lengths.get(word) ?? longest(word);
      if (lengths.size >= mostWords) lengths.clear();
      lengths.set(word, known);
      return known;
    },
  };
}
