import { isElement, nodeTypes } from './node-type.ts';
import type { PageElement } from './page-element.ts';
import type { PageNode } from './tree.ts';

const voidElements = new Set(
  'area base br col embed hr img input keygen link menuitem meta param source track wbr'.split(' '),
);
/** Elements whose content is text whatever it looks like. */
const rawText = new Set(['script', 'style', 'title', 'textarea']);
/** Attributes that are written without a value when they have none. */
const bareAttributes = new Set(['class', 'hidden', 'id', 'itemscope', 'style']);

const references: Readonly<Record<string, string>> = { '\u00A0': '&#160;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[<>&\u00A0]/gu, (sign) => references[sign] ?? sign);
}

function openTag(element: PageElement): string {
  let tag = `<${element.localName}`;
  element.eachAttribute((name, value) => {
    if (value !== '' || !bareAttributes.has(name)) tag += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
    else if (name === 'hidden' || name === 'itemscope') tag += ` ${name}`;
  });
  return tag;
}

function write(node: PageNode, parts: string[]): void {
  if (isElement(node)) writeElement(node, parts);
  else if (node.nodeType === nodeTypes.text) parts.push(escaped(node.textContent ?? ''));
  else parts.push(`<!--${node.textContent ?? ''}-->`);
}

function writeElement(element: PageElement, parts: string[]): void {
  const { localName: name } = element;
  const open = openTag(element);
  if (rawText.has(name) && !element.isDrawn) parts.push(open, '>', element.textContent, `</${name}>`);
  else if (element.firstChild !== null) {
    parts.push(open, '>');
    for (const child of element.childNodes) write(child, parts);
    parts.push(`</${name}>`);
  } else if (element.isDrawn) parts.push(open, ' />');
  else if (voidElements.has(name.toLowerCase())) parts.push(open, '>');
  else parts.push(open, '></', name, '>');
}

/** The source of what stands in an element, as browsers write it but for signs in attributes: only quotes are escaped there. */
export function markupOf(element: PageElement): string {
  if (rawText.has(element.localName) && !element.isDrawn) return element.textContent;
  const parts: string[] = [];
  for (const child of element.childNodes) write(child, parts);
  return parts.join('');
}
