import type { PageContent } from './page-parts.ts';
import { all, linked, menu, meta, shell } from './page-parts.ts';

/** Templates of news pages: how the same article stands in the pages of different systems. */
export const pageTemplates: Readonly<Record<string, (content: PageContent) => string>> = {
  'blog theme': (c) =>
    shell(
      c,
      meta(c),
      `<header class="site-header"><nav>${menu(c)}</nav></header><div id="content"><article class="post type-post hentry"><h1 class="entry-title">${c.title}</h1><div class="entry-meta"><time class="entry-date" datetime="${c.day}">${c.day}</time> <span class="author vcard">${c.author ?? ''}</span></div><div class="entry-content">${all(c, '<p>', '</p>')}<div class="sharedaddy"><a href="#">Facebook</a> <a href="#">Twitter</a></div></div></article><div id="comments"><form><input name="c"></form></div></div><aside class="sidebar">${menu(c)}</aside><footer>© 2016 Example</footer>`,
    ),
  'newspaper with JSON-LD': (c) =>
    shell(
      c,
      linked(c),
      `<nav class="main-nav">${menu(c)}</nav><main><h1>${c.title}</h1><div class="byline">${c.author ?? ''}</div><figure><img src="a.jpg"><figcaption>${c.menu[0] ?? ''}</figcaption></figure><div class="article-body" itemprop="articleBody">${all(c, '<p>', '</p>')}</div><div class="related">${menu(c)}</div></main><footer class="site-footer">${menu(c)}</footer>`,
    ),
  'accelerated page': (c) =>
    shell(
      c,
      linked(c),
      `<amp-sidebar class="nav">${menu(c)}</amp-sidebar><main role="main"><h1>${c.title}</h1><amp-img src="a.jpg" alt="${c.menu[0] ?? ''}"></amp-img>${all(c, '<p>', '</p><amp-ad type="x"></amp-ad>')}<amp-social-share type="twitter"></amp-social-share></main>`,
    ),
  'components, a paragraph each': (c) =>
    shell(
      c,
      linked(c),
      `<div role="navigation" class="nav">${menu(c)}</div><main><article><header><h1>${c.title}</h1></header>${all(c, '<div data-component="text-block"><div class="css-1x"><p>', '</p></div></div>')}<section data-component="topic-list">${menu(c)}</section></article></main>`,
    ),
  'tables of old': (c) =>
    shell(
      c,
      meta(c),
      `<table width="100%"><tr><td colspan="2">${menu(c)}</td></tr><tr><td width="150">${menu(c)}</td><td><h1>${c.title}</h1>${all(c, '<p>', '</p>')}</td></tr><tr><td colspan="2">© 2016 Example</td></tr></table>`,
    ),
  'breaks in place of paragraphs': (c) =>
    shell(
      c,
      meta(c),
      `<div class="menu">${menu(c)}</div><div class="post-body"><h1>${c.title}</h1><div class="text">${c.paragraphs.join('<br><br>\n')}</div></div><div class="footer">© 2016 Example</div>`,
    ),
  'several articles': (c) =>
    shell(
      c,
      meta(c),
      `<nav>${menu(c)}</nav><main><article><h1>${c.title}</h1>${all(c, '<p>', '</p>')}</article><article class="card"><h2><a href="/x">${c.menu[0] ?? ''}</a></h2></article><article class="card"><h2><a href="/y">${c.menu[1] ?? ''}</a></h2></article></main>`,
    ),
};
