import { parseHTML } from 'linkedom';
import { blockTags } from './block-tags.ts';

// The part of the DOM that cleaning uses. The pure floors are compiled without the browser's types, so that no stage can reach for
// a window; linkedom's nodes satisfy these shapes.

/** A node of a parsed page: an element (`nodeType` 1), a text (3) or something that is left alone. */
export interface PageNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
}

/** An element of a parsed page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  appendChild(child: PageNode): unknown;
}

/** A parsed page. */
export interface PageDocument extends PageNode {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

function isDocument(value: unknown): value is PageDocument {
  return typeof value === 'object' && value !== null && 'documentElement' in value && 'body' in value;
}

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
  const beside = [...root.childNodes].filter((node) => node !== body && (isElement(node) || node.nodeType === 3));
  const lost = beside.flatMap((node) => (isElement(node) && node.localName === 'head' ? lostInHead(node) : [node]));
  const outside = [...document.childNodes].filter((node) => node !== root && isElement(node));
  for (const node of [...lost, ...outside]) body.appendChild(node);
}

/**
 * A page's tree. Fragments get a body; content beside the body is moved into it. The caller checks the depth first
 * (`nestingDepth`): readers of the tree are recursive.
 */
export function parseDocument(html: string): PageDocument {
  const parse: (source: string) => { readonly document: unknown } = parseHTML;
  const parsed = parse(wrapped(html)).document;
  if (!isDocument(parsed)) throw new TypeError('the HTML parser gave no document');
  gatherStrays(parsed);
  return parsed;
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
  return label === '' ? label : hyphenated(label).toLowerCase().trim();
}

function hyphenated(label: string): string {
  return /\p{Lu}/u.test(label) ? label.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2') : label;
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
