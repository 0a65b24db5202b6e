import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './dom.ts';
import { isElement } from './dom.ts';

function isPageElement(value: unknown): value is PageElement {
  return typeof value === 'object' && value !== null && 'nodeType' in value && isElement(value as PageElement);
}

/**
 * The part of a page that Mozilla's Readability takes for the article, classes kept, or null. It changes the document: read
 * everything else first.
 */
export function readablePart(document: PageDocument): PageElement | null {
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: unknown) => node };
  const content: unknown = new Readability(document, options).parse()?.content;
  return isPageElement(content) ? content : null;
}
