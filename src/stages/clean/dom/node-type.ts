import type { PageElement } from './page-element.ts';
import type { PageNode } from './tree.ts';

/** The DOM's numbers for what a node is. */
export const nodeTypes = { element: 1, text: 3, comment: 8, document: 9 } as const;

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === nodeTypes.element;
}
