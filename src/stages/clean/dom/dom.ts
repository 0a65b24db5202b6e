import { blockTags } from './block-tags.ts';
import { PageDocument } from './page-document.ts';
import type { PageElement } from './page-element.ts';
import type { PageNode } from './tree.ts';
import { isElement } from './node-type.ts';

export type { PageDocument, PageElement, PageNode };
export { isElement };

/** The page from its `<html>` on: scripts and styles that proxies put before it would become the root. */
function wrapped(html: string): string {
  const start = html.search(/<html[\s>]/iu);
  if (start !== -1) return html.slice(start);
  return /<body[\s>]/iu.test(html) ? `<html>${html}</html>` : `<html><head></head><body>${html}</body></html>`;
}

const headTags = new Set('title meta link script style base noscript template'.split(' '));

/** What stands in a head that was never closed: everything from the first element that no head may hold. */
function lostInHead(head: PageNode): readonly PageNode[] {
  const children = [...head.childNodes];
  const first = children.findIndex((node) => isElement(node) && !headTags.has(node.localName));
  return first === -1 ? [] : children.slice(first);
}

/** Moves whatever a careless page left beside its body, or in its head, into the body. */
function gatherStrays(document: PageDocument): void {
  const { body, documentElement: root } = document;
  const beside = root.childNodes.filter((node) => node !== body && (isElement(node) || node.nodeType === 3));
  const lost = beside.flatMap((node) => (isElement(node) && node.localName === 'head' ? lostInHead(node) : [node]));
  const outside = document.children.filter((node) => node !== root);
  for (const node of [...lost, ...outside]) body.appendChild(node);
}

/**
 * A page's tree. Fragments get a body; content beside the body is moved into it. The caller checks the depth first
 * (`nestingDepth`): readers of the tree are recursive.
 */
export function parseDocument(html: string): PageDocument {
  const document = new PageDocument(wrapped(html));
  gatherStrays(document);
  return document;
}

/** Attributes in which templates say what an element is; those built of components have no telling classes. */
const labels = ['class', 'id', 'data-component', 'data-testid'] as const;

/** What the template calls the element, lower case, with camelCase broken by hyphens: `relatedPosts` gives `related-posts`. */
export function labelOf(element: PageElement): string {
  let label = '';
  for (const name of labels) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '') label += ` ${value}`;
  }
  return label === '' ? label : element.ownerDocument.once('label', label, plainLabel);
}

function plainLabel(label: string): string {
  const hyphenated = /\p{Lu}/u.test(label) ? label.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2') : label;
  return hyphenated.toLowerCase().trim();
}

/** White space collapsed and trimmed. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/gu, ' ').trim();
}

function gather(node: PageNode, words: string[]): void {
  if (node.nodeType === 3) words.push(node.textContent ?? '');
  if (!isElement(node)) return;
  const isBlock = blockTags.has(node.localName) || node.localName === 'br';
  if (isBlock) words.push(' ');
  for (const child of node.childNodes) gather(child, words);
  if (isBlock) words.push(' ');
}

/** An element's words, white space collapsed, blocks parted by spaces. */
export function wordsOf(element: PageElement): string {
  const words: string[] = [];
  gather(element, words);
  return squeeze(words.join(''));
}
