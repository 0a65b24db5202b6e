import { comparable, isProse } from '../lines/measure.ts';
import type { PageDocument, PageNode } from './dom.ts';
import { isElement, labelOf } from './dom.ts';
import type { Piece } from './pieces.ts';

const stated = ['og:description', 'description', 'twitter:description'];

/** How a page describes its article in its data, as texts are compared. */
export function descriptionsOf(document: PageDocument): ReadonlySet<string> {
  const found = [...document.querySelectorAll('meta[content]')].flatMap((element) => {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? '';
    return stated.includes(name.toLowerCase()) ? [comparable(element.getAttribute('content') ?? '')] : [];
  });
  return new Set(found.filter((text) => text !== ''));
}

// What templates call the element of a standfirst, in several languages; alone these words say too little ("lead" is a first paragraph too).
const named =
  /(?:^|[\s_-])(?:leads?|lede|leadin|intro\w*|summary|stand\w*|de[ck]k?|desc\w*|excerpt|abstract|sub\w*|chapo|vorspann|entradilla|bajada|copete|sommario|occhiello)(?=$|[\s_-])/u;

function isNamed(node: PageNode | null): boolean {
  return node !== null && isElement(node) && named.test(labelOf(node));
}

/**
 * Where the standfirst stands among an article's pieces: its first paragraph, when it is the page's description of itself and stands
 * in an element of its own that its template names so; else -1.
 */
export function standfirstAt(pieces: readonly Piece[], descriptions: ReadonlySet<string>): number {
  const at = pieces.findIndex(({ text, kind }) => kind !== 'heading' && isProse(text));
  const first = pieces[at];
  if (first === undefined || !isNamed(first.parent) || !descriptions.has(comparable(first.text))) return -1;
  const beside = pieces.filter(({ text, parent }, index) => index > at && parent === first.parent && isProse(text));
  return beside.length === 0 && pieces.slice(at + 1).some(({ text }) => isProse(text)) ? at : -1;
}
