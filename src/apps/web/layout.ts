import type { Html } from './html.ts';
import { html } from './html.ts';

/** The frame of every page: head, search, content. `here` is the page's own path, for the link to its JSON twin. */
export function layout({ title, here, page }: { title: string; here: string; page: Html }): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Entente</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" />
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/">Entente</a>
          <form action="/search" role="search">
            <input type="search" name="q" aria-label="Search the articles" placeholder='Words or a "phrase"' required />
            <button>Search</button>
          </form>
          <nav>
            <a href="/happenings">Happenings</a> <a href="/stories">Stories</a> <a href="/statements">Statements</a>
            <a href="/claims">Claims</a> <a href="/commitments">Commitments</a> <a href="/instruments">Treaties</a>
            <a href="/persons">People</a> <a href="/families">Families</a>
          </nav>
        </header>
        <main>${page}</main>
        <footer>
          Machine-read from the articles in this record; every line rests on the words it shows. What is unknown is
          shown as unknown.
          <a href="${here}">This page as JSON</a>
        </footer>
      </body>
    </html>`;
}
