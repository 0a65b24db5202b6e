import type { Html } from './html.ts';
import { each, html, raw } from './html.ts';
import { style } from './style.ts';

/** A page with what frames it. */
export interface Framed {
  readonly title: string;
  /** The page's own path, for the place in the menu. */
  readonly path: string;
  /** The path of its JSON twin. */
  readonly here: string;
  readonly page: Html;
  /** Scripts of this page by file name. */
  readonly islands?: readonly string[];
}

/** The menu: where each part of the record is. */
const menu = [
  ['/happenings', 'Happenings'],
  ['/stories', 'Stories'],
  ['/statements', 'Statements'],
  ['/claims', 'Claims'],
  ['/commitments', 'Commitments'],
  ['/instruments', 'Treaties'],
  ['/persons', 'People'],
  ['/families', 'Families'],
  ['/map', 'Map'],
  ['/docs', 'Handbook'],
  ['/review', 'Review'],
  ['/asked', 'Questions'],
] as const;

function menuItem(path: string, [to, name]: (typeof menu)[number]): Html {
  return html`<a href="${to}" ${path === to ? html`aria-current="page"` : ''}>${name}</a> `;
}

/** In the page itself: on a slow line a sheet of its own costs another way there and back before anything is painted. */
const styleTag = raw(`<style>${style}</style>`);

/** The frame of every page: head, search, menu, content. */
export function layout({ title, path, here, page, islands = [] }: Framed): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Entente</title>
        ${styleTag}
        <link rel="icon" href="/icon.svg" />
        ${each(['search.js', ...islands], (name) => html`<script type="module" src="/script/${name}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">To the content</a>
        <header class="top">
          <a class="brand" href="/">Entente</a>
          <form action="/search" role="search">
            <input type="search" name="q" aria-label="Search the articles" placeholder='Words or "phrase"' required />
            <button>Search</button>
          </form>
          <nav aria-label="Parts of the record">${each(menu, (item) => menuItem(path, item))}</nav>
        </header>
        <main id="content" tabindex="-1">${page}</main>
        <footer>
          Machine-read from the articles in this record; every line rests on the words it shows. What is unknown is
          shown as unknown.
          <a href="${here}">This page as JSON</a>
        </footer>
      </body>
    </html>`;
}
