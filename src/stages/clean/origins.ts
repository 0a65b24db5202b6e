import type { Block, Origin } from '../../base/schema/article.ts';
import type { RawWords } from './dom/raw-words.ts';
import { isBlankAt } from './dom/raw-words.ts';
import type { Line } from './lines/line.ts';
import { isKept } from './lines/line.ts';

/** Units behind the last line found in which the next is looked for: what lies between is hidden or no line. */
const reach = 4000;
/** Lines this long are looked for in all that is left, so often at most. */
const longEnough = 60;
const mostSearches = 50;

class Finder {
  readonly #words: RawWords;
  #at = 0;
  #searches = 0;

  constructor(words: RawWords) {
    this.#words = words;
  }

  /** Where a line's units begin among the source's, searched forward only; -1 when they are not there as they are. */
  find(units: string): number {
    const { text } = this.#words;
    if (units === '') return -1;
    const ahead = text.startsWith(units, this.#at)
      ? 0
      : text.slice(this.#at, this.#at + reach + units.length).indexOf(units);
    const found = ahead === -1 ? this.#far(units) : this.#at + ahead;
    if (found !== -1) this.#at = found + units.length;
    return found;
  }

  #far(units: string): number {
    if (units.length < longEnough || this.#searches++ >= mostSearches) return -1;
    return this.#words.text.indexOf(units, this.#at);
  }
}

function unitsOf(text: string): string {
  let units = '';
  for (let at = 0; at < text.length; at++) if (!isBlankAt(text, at)) units += text.charAt(at);
  return units;
}

/** The runs of a block: a new one wherever a tag stands between two of its characters. */
function runsOf(text: string, block: Block, found: number, words: RawWords): readonly Origin[] {
  const { source, from, to } = words;
  const runs: { start: number; end: number; rawStart: number; rawEnd: number }[] = [];
  let unit = found;
  for (let at = block.start; at < block.end; at++) {
    if (isBlankAt(text, at)) continue;
    const [rawStart, rawEnd] = [from[unit] ?? 0, to[unit] ?? 0];
    const last = runs.at(-1);
    const parted = last === undefined || (rawStart > last.rawEnd && source.slice(last.rawEnd, rawStart).includes('<'));
    if (parted) runs.push({ start: at, end: at + 1, rawStart, rawEnd });
    else [last.end, last.rawEnd] = [at + 1, rawEnd];
    unit++;
  }
  return runs;
}

/**
 * Where a cleaned text stands in its source, run by run: found by one walk forward over both, character by character. A run's words are
 * the source's, but for character references and white space; a block whose words are not in the source as they are (put together
 * from several places) has no origin. `lines` are all lines of the page in order, `blocks` those of the kept ones.
 */
export function originsOf(
  lines: readonly Line[],
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  words: RawWords,
): readonly Origin[] {
  const finder = new Finder(words);
  const origins: Origin[] = [];
  let next = 0;
  for (const line of lines) {
    const found = line.isAside === true ? -1 : finder.find(unitsOf(line.text));
    const block = isKept(line) ? blocks[next++] : undefined;
    if (found === -1 || block === undefined) continue;
    for (const run of runsOf(text, block, found, words)) origins.push(run);
  }
  return origins;
}
