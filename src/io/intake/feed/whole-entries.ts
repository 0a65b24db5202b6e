/** How a list in XML begins: its root, and the element that holds one entry. */
interface Shape {
  readonly root: RegExp;
  readonly entry: string;
}

const shapes: readonly Shape[] = [
  { root: /<(?:\w+:)?(?:rss|rdf)[\s>]/iu, entry: 'item' },
  { root: /<(?:\w+:)?feed[\s>]/iu, entry: 'entry' },
];

const headLength = 4000;

function shapeOf(text: string): Shape | null {
  const head = text.slice(0, headLength);
  return shapes.find(({ root }) => root.test(head)) ?? null;
}

const rootEnd = /<\/(?:\w+:)?(?:rss|rdf|feed)\s*>(?:\s|<!--[^-]*-->)*$/iu;

/** Whether a feed in XML has its end. */
export function isWholeFeed(text: string): boolean {
  return rootEnd.test(text.slice(-1000));
}

/** A feed without its last entry where that is cut: up to the end of the last whole one, or nothing. */
export function upToLastEntry(text: string): string {
  const shape = shapeOf(text);
  if (shape === null) return '';
  let end = 0;
  for (const { index, 0: tag } of text.matchAll(new RegExp(`</(?:\\w+:)?${shape.entry}\\s*>`, 'giu'))) {
    end = index + tag.length;
  }
  return text.slice(0, end);
}

/** A feed in as many feeds as it has entries, each with the head of the whole. */
export function* singleEntries(text: string): Generator<string> {
  const entry = shapeOf(text)?.entry;
  if (entry === undefined) return;
  const open = new RegExp(`<(?:\\w+:)?${entry}[\\s>]`, 'giu');
  const starts = [...text.matchAll(open)].map(({ index }) => index);
  const head = text.slice(0, starts[0] ?? 0);
  for (const [at, start] of starts.entries()) yield `${head}${text.slice(start, starts[at + 1] ?? text.length)}`;
}
