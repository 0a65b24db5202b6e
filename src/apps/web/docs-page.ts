import type { Html } from './html.ts';
import { each, html } from './html.ts';

/** A page of the handbook: its name in the address, its title, its text. */
export interface DocsPage {
  readonly name: string;
  readonly title: string;
  readonly text: Html;
}

function entry({ name, title }: DocsPage, here: DocsPage): Html {
  return html`<li><a href="/docs/${name}" ${name === here.name ? html`aria-current="page"` : ''}>${title}</a></li>`;
}

/** One page of the handbook beside the list of all. */
export function docsPage(page: DocsPage, all: readonly DocsPage[]): Html {
  return html`<div class="handbook">
    <nav aria-label="Handbook">
      <ul>
        ${each(all, (one) => entry(one, page))}
      </ul>
    </nav>
    <article>${page.text}</article>
  </div>`;
}
