import type { SourceFormat } from './draft.ts';
import { articleText } from './given.ts';
import { html } from './html.ts';
import { pageText } from './text.ts';

/** The source formats in the order they are tried; each takes the documents that are its own. */
export const formats: readonly SourceFormat[] = [articleText, html, pageText];
