import { endsSentence, wordCount } from '../lines/measure.ts';
import type { PageElement, PageNode } from './dom.ts';
import { isElement, squeeze } from './dom.ts';

const mostWords = 40;
/** Nodes that are looked at: an element made of a picture and its caption is small. */
const mostNodes = 40;
const pictures = new Set(['img', 'picture', 'amp-img', 'figure']);

interface Sight {
  picture: boolean;
  words: string;
  nodes: number;
}

function look(node: PageNode, sight: Sight): void {
  if (sight.nodes++ > mostNodes) return;
  if (node.nodeType === 3) sight.words += node.textContent ?? '';
  if (!isElement(node) || node.localName === 'script' || node.localName === 'noscript') return;
  if (pictures.has(node.localName)) sight.picture = true;
  for (const child of node.childNodes) look(child, sight);
}

/** Whether an element is a picture and a few words that are no sentence: a caption, whatever its template calls it. */
export function isPictured(element: PageElement, text: string): boolean {
  if (endsSentence(text) || wordCount(text) > mostWords) return false;
  const sight: Sight = { picture: false, words: '', nodes: 0 };
  for (const child of element.childNodes) look(child, sight);
  return sight.picture && sight.nodes <= mostNodes && squeeze(sight.words) === text;
}
