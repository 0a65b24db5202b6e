import { Readability } from '@mozilla/readability';
import type { PageDocument } from './page-document.ts';
import { PageElement } from './page-element.ts';

/**
 * The part of a page that Mozilla's Readability takes for the article, classes kept, or null. It changes the document: read
 * everything else first.
 */
export function readablePart(document: PageDocument): PageElement | null {
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: unknown) => node };
  const content: unknown = new Readability(document, options).parse()?.content;
  return content instanceof PageElement ? content : null;
}
