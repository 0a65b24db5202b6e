import type { AttributionLexicon, CueRow, PhraseRow } from '../../../base/lang/attribution-lexicon.ts';
import type { Article } from '../../../base/schema/article.ts';
import type { Parse, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { NamedContext } from '../context.ts';
import { findQuotes, type QuotePair } from '../../../base/text/quotes.ts';

/** What all attribution rules look at. */
export interface Scene {
  readonly text: string;
  readonly article: Article;
  readonly parse: Parse;
  readonly lexicon: AttributionLexicon;
  readonly cues: CueIndex;
  /** Quotations that lie in no other, in order. */
  readonly quotes: readonly QuotePair[];
  /** Names of persons, in order. */
  readonly persons: readonly Span[];
  /** Whether words name a news agency or medium. */
  readonly isCarrier: (span: Span) => boolean;
  /** Whether words name a text that speaks for others ("a report"), or stand for one ("it"). */
  readonly isMedium: (span: Span) => boolean;
  /** The agency's name inside the words that name a carrier. */
  readonly carrierName: (span: Span) => Span;
}

/** What the lexicon says, ready to be looked up by a token's lemma or lower-case form. */
interface CueIndex {
  /** Cue rows by lemma of the first word. */
  readonly verbs: ReadonlyMap<string, readonly CueRow[]>;
  readonly nouns: ReadonlyMap<string, readonly CueRow[]>;
  /** Lemmas of verb forms that taggers get wrong. */
  readonly forms: ReadonlyMap<string, string>;
  /** Fixed phrases of two words and more by their first word. */
  readonly phrases: ReadonlyMap<string, readonly PhraseRow[]>;
  /** Nouns that name a text or medium. */
  readonly media: ReadonlySet<string>;
  /** Verbs whose answers may be withheld. */
  readonly answers: ReadonlySet<string>;
}

/** An attribution in the making. `weight` settles which of two readings of the same words stays: the higher. */
export interface Find {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Spans that carried it, nearest to the speaker first. */
  readonly carriers: readonly Span[];
  readonly by: string;
  readonly weight: number;
  /** True when the cue itself stands inside a quotation: another's words about a third. */
  readonly quoted: boolean;
  /** What the trained reader thinks of it; absent for what it did not see. */
  readonly learned?: Learned;
}

/** Log odds that the cue is one, and by how much content and speaker are likelier than the next best. */
export interface Learned {
  readonly cue: number;
  readonly content: number;
  readonly source: number;
}

const indexes = new WeakMap<AttributionLexicon, CueIndex>();

/** The lexicon's cues by lemma, made once for each lexicon. */
export function cueIndex(lexicon: AttributionLexicon): CueIndex {
  let index = indexes.get(lexicon);
  if (index === undefined) {
    index = buildIndex(lexicon);
    indexes.set(lexicon, index);
  }
  return index;
}

function buildIndex({ cues, forms, phrases, media, withheld }: AttributionLexicon): CueIndex {
  return {
    verbs: rowsByLemma(cues, 'verb'),
    nouns: rowsByLemma(cues, 'noun'),
    forms: new Map(Object.entries(forms)),
    phrases: Map.groupBy(
      phrases.filter(({ words }) => words.includes(' ')),
      ({ words }) => words.slice(0, words.indexOf(' ')),
    ),
    media: new Set(media),
    answers: new Set([...withheld.answering, ...withheld.replying]),
  };
}

function rowsByLemma(rows: readonly CueRow[], pos: CueRow['pos']): ReadonlyMap<string, readonly CueRow[]> {
  const map = new Map<string, CueRow[]>();
  for (const row of rows) {
    if (row.pos !== pos) continue;
    const first = row.lemma.split(' ')[0] ?? row.lemma;
    const list = map.get(first);
    if (list === undefined) map.set(first, [row]);
    else list.push(row);
  }
  return map;
}

/** Cue rows of a verb: by its lemma, else by its form. */
export function verbRows(scene: Scene, token: Token): readonly CueRow[] | undefined {
  const rows = scene.cues.verbs.get(token.lemma.toLowerCase());
  if (rows !== undefined) return rows;
  const lemma = scene.cues.forms.get(token.form.toLowerCase());
  return lemma === undefined ? undefined : scene.cues.verbs.get(lemma);
}

/** The scene of an article. */
export function sceneOf(
  { article, parse, kit, entities }: Pick<NamedContext, 'article' | 'parse' | 'kit' | 'entities'>,
  tests: Pick<Scene, 'isCarrier' | 'isMedium' | 'carrierName'>,
): Scene {
  const quotes = findQuotes(article.text, article.blocks).filter((pair) => pair.depth === 0);
  const lexicon = kit.pack.attribution;
  const persons = entities.filter(({ type }) => type === 'person');
  return { ...tests, text: article.text, article, parse, lexicon, cues: cueIndex(lexicon), quotes, persons };
}

/** Index of the first quotation that ends after an offset; the number of quotations when none does. */
export function quoteFrom(scene: Scene, offset: number): number {
  let low = 0;
  let high = scene.quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scene.quotes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The quotation that holds an offset, or null. */
export function quoteAt(scene: Scene, offset: number): QuotePair | null {
  const quote = scene.quotes[quoteFrom(scene, offset)];
  return quote !== undefined && quote.start <= offset ? quote : null;
}

/** A quotation with the pieces in which it runs on over paragraphs. */
export function runOf(scene: Scene, quote: QuotePair): readonly Span[] {
  const at = quoteFrom(scene, quote.start);
  const pieces: Span[] = [];
  for (let index = at; index < scene.quotes.length; index++) {
    const piece = scene.quotes[index];
    if (piece === undefined) break;
    pieces.push({ start: piece.start, end: piece.end });
    if (!piece.continues) break;
  }
  return pieces;
}

/** The span widened so that no quotation is cut: one that it enters is taken whole, with the pieces in which it runs on. */
export function wholeQuotes(scene: Scene, span: Span): readonly Span[] {
  let { start, end } = span;
  const first = quoteAt(scene, start);
  if (first !== null && first.start < start && first.end > start) start = first.start;
  const last = quoteAt(scene, Math.max(start, end - 1));
  if (last === null || last.start < start) return [{ start, end }];
  end = Math.max(end, last.end);
  return last.continues && last.mark === 'double' ? [{ start, end }, ...runOf(scene, last).slice(1)] : [{ start, end }];
}

/** Index of the block that holds an offset; -1 between blocks. */
export function blockAt(scene: Scene, offset: number): number {
  const { blocks } = scene.article;
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === undefined) return -1;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
