import type { PageContent } from './page-parts.ts';
import { all, linked, menu, meta, shell } from './page-parts.ts';

/** A template that adds something of its own to the article. */
export interface PageTheme {
  readonly page: (content: PageContent) => string;
  /** The article as it stands on the page, where that is not the content itself. */
  readonly article?: (content: PageContent) => PageContent;
}

const cards = ({ menu: words, site }: PageContent): string =>
  `<h3>${site.related}</h3><ul>${words.map((word) => `<li><a href="/n/${word}"><img src="t.jpg" alt="">${word}: ${site.related}</a></li>`).join('')}</ul>`;
const shareBar = ({ site }: PageContent): string =>
  `<span>${site.share}</span><ul><li><a href="#f">Facebook</a></li><li><a href="#t">Twitter</a></li><li><a href="#w">WhatsApp</a></li></ul>`;
const header = (c: PageContent): string =>
  `<header class="site-header"><a class="logo" href="/">Example</a><nav>${menu(c)}</nav></header>`;
const footer = (c: PageContent): string =>
  `<footer class="site-footer">${menu(c)}<p>© ${c.day.slice(0, 4)} Example</p></footer>`;
const titleMeta = ({ title }: PageContent): string => `<meta property="og:title" content="${title}">`;
const dateMeta = ({ title, day }: PageContent): string =>
  `<meta property="og:title" content="${title}"><meta name="dcterms.date" content="${day}">`;
const liveUpdates = ({ title, author, day, paragraphs }: PageContent): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: title,
    datePublished: `${day}T08:00:00+03:00`,
    author: [{ '@type': 'Person', name: author }],
    liveBlogUpdate: paragraphs.map((text, index) => ({
      '@type': 'BlogPosting',
      headline: `${String(9 + index)}:00`,
      datePublished: `${day}T${String(9 + index).padStart(2, '0')}:00:00+03:00`,
      articleBody: text,
    })),
  })}</script>`;
const datelined = (c: PageContent): PageContent => ({
  ...c,
  paragraphs: c.paragraphs.map((text, index) => (index === 0 ? c.dateline + text : text)),
});
const unsigned = (c: PageContent): PageContent => ({ ...c, author: null });
const by = ({ author }: PageContent): string => author ?? '';

/** Themes of news pages with more around the article than the templates have. */
export const pageThemes: Readonly<Record<string, PageTheme>> = {
  'accelerated page with consent and lists': {
    page: (c) =>
      shell(
        c,
        `${linked(c)}<script async src="https://cdn.ampproject.org/v0.js"></script><style amp-boilerplate>body{animation:none}</style>`,
        `<amp-consent id="consent"><div id="consent-ui"><p>${c.site.subscribe}</p><button>OK</button></div></amp-consent><header>${menu(c)}</header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${c.title}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author">${by(c)}</span></div></header><div class="amp-wp-article-content">${all(c, '<p>', '</p><amp-ad width="300" height="250" type="x"><div placeholder></div></amp-ad>')}</div><amp-list class="related-articles" src="/r.json"><div>${cards(c)}</div></amp-list><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-comments-link"><a href="#c">${c.site.comment}</a></div></footer></article><footer class="amp-wp-footer"><p>© Example</p></footer>`,
      ),
  },
  'live blog': {
    page: (c) =>
      shell(
        c,
        liveUpdates(c),
        `${header(c)}<main><h1>${c.title}</h1><div class="byline">${by(c)}</div><div class="live-blog">${c.paragraphs.map((text, index) => `<article class="live-blog-post" id="p${String(index)}"><header><time datetime="${c.day}T${String(9 + index).padStart(2, '0')}:00">${String(9 + index)}:00</time></header><div class="post-body"><p>${text}</p></div><div class="share-bar">${shareBar(c)}</div></article>`).join('')}</div></main><aside>${cards(c)}</aside>${footer(c)}`,
      ),
  },
  'agency page': {
    article: datelined,
    page: (c) =>
      shell(
        c,
        linked(c),
        `${header(c)}<main><div class="article-header"><h1>${c.title}</h1><div class="article-date"><time datetime="${c.day}">${c.day}</time></div></div><div class="article-body">${all(datelined(c), '<p>', '</p>')}${c.language === 'en' ? `<p>(Reporting by ${by(c)}; Editing by Ana Sample)</p>` : `<p class="credit">${by(c)}</p>`}</div><p class="copyright">© Example</p></main>${footer(c)}`,
      ),
  },
  'nested tables and fonts': {
    page: (c) =>
      shell(
        c,
        meta(c),
        `<center><table width="760" border="0"><tr><td><table width="100%"><tr><td><img src="logo.gif" alt="Example"></td><td><font size="1">${c.day}</font></td></tr></table></td></tr><tr><td><table width="100%"><tr><td width="120" valign="top"><font size="1">${c.menu.map((word) => `<a href="/${word}">${word}</a><br>`).join('')}</font></td><td valign="top"><font size="4"><b>${c.title}</b></font><br><br><font size="2">${c.paragraphs.join('<br><br>')}</font></td><td width="160" valign="top"><font size="1"><b>${c.site.related}</b><br>${c.menu.map((word) => `<a href="/n/${word}">${word}</a><br>`).join('')}</font></td></tr></table></td></tr><tr><td align="center"><font size="1">© Example</font></td></tr></table></center>`,
      ),
  },
  'blog with share bar, author box and related posts': {
    page: (c) =>
      shell(
        c,
        titleMeta(c),
        `${header(c)}<div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-41" class="post-41 post type-post status-publish hentry category-world"><header class="entry-header"><h1 class="entry-title">${c.title}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${c.day}T09:00:00+03:00">${c.day}</time></span><span class="byline"><span class="author vcard"><a href="/author/1">${by(c)}</a></span></span></div></header><div class="addtoany_share_save_container">${shareBar(c)}</div><div class="entry-content">${all(c, '<p>', '</p>')}<div id="jp-relatedposts" class="jp-relatedposts">${cards(c)}</div></div><footer class="entry-footer"><span class="tags-links">${menu(c)}</span></footer></article><div class="author-box"><h4>${by(c)}</h4><p>${c.site.remark}</p></div><nav class="navigation post-navigation"><a href="/p">${c.menu[1] ?? ''}</a></nav></main></div><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries">${cards(c)}</section></aside>${footer(c)}`,
      ),
  },
  'regional paper with a paywall box': {
    page: (c) =>
      shell(
        c,
        titleMeta(c),
        `${header(c)}<div class="page"><div class="breadcrumb"><a href="/">${c.menu[0] ?? ''}</a> &gt; <a href="/w">${c.menu[1] ?? ''}</a></div><div class="story"><h1 class="story__headline">${c.title}</h1><div class="story__byline">${by(c)}</div><div class="story__date">${c.day}</div><div class="story__body">${c.paragraphs.map((text, index) => `<p class="story__paragraph">${text}</p>${index === 1 ? `<div class="paywall-box"><h4>${c.menu[0] ?? ''}+</h4><p>${c.site.subscribe}</p><a class="button" href="/subscribe">OK</a></div>` : ''}`).join('')}</div></div><div class="most-read">${cards(c)}</div></div>${footer(c)}`,
      ),
  },
  'press release of a ministry': {
    article: unsigned,
    page: (c) =>
      shell(
        c,
        dateMeta(c),
        `<div id="skip"><a class="skip-link" href="#c">${c.menu[0] ?? ''}</a></div>${header(c)}<main id="c"><div class="breadcrumbs"><a href="/">${c.menu[0] ?? ''}</a></div><h1 class="page-title">${c.title}</h1><dl class="publish-info"><dt>${c.menu[1] ?? ''}</dt><dd><time datetime="${c.day}">${c.day}</time></dd></dl><div class="govspeak content">${all(c, '<p>', '</p>')}</div><div class="share-this">${shareBar(c)}</div><section class="related-links">${cards(c)}</section></main>${footer(c)}`,
      ),
  },
  'right-to-left theme': {
    page: (c) =>
      shell(
        c,
        meta(c),
        `<div class="rtl wrapper" dir="${c.dir}"><div class="top-bar"><div class="date-bar">${c.day}</div><div class="main-menu">${menu(c)}</div></div><div class="news-details" dir="${c.dir}"><div class="news-title"><h1><span dir="${c.dir}">${c.title}</span></h1></div><div class="social-icons">${shareBar(c)}</div><div class="news-image"><img src="a.jpg" alt=""><div class="image-caption">${c.menu[1] ?? ''}</div></div><div class="news-text" style="text-align:justify">${all(c, `<p dir="${c.dir}"><span>`, '</span></p>')}<p dir="${c.dir}">&nbsp;</p></div><div class="tags">${menu(c)}</div></div><div class="left-column"><div class="most-viewed">${cards(c)}</div></div></div>${footer(c)}`,
      ),
  },
  'content nodes with a comments form': {
    page: (c) =>
      shell(
        c,
        meta(c),
        `<div class="layout-container">${header(c)}<main role="main"><div class="layout-content"><div class="region region-content"><h1 class="page-header"><span class="field field--name-title field--type-string">${c.title}</span></h1><article role="article" class="node node--type-article node--promoted node--view-mode-full"><footer class="node__meta"><div class="node__submitted"><span class="field field--name-uid">${by(c)}</span> <span class="field field--name-created">${c.day}</span></div></footer><div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">${all(c, '<p>', '</p>')}</div><div class="field field--name-field-tags field__items">${menu(c)}</div><section class="field field--name-comment comment-wrapper"><h2 class="title">${c.site.comment}</h2><article class="comment js-comment"><div class="comment__content"><p>${c.site.remark}</p></div></article><form class="comment-form"><label>${c.site.comment}</label><textarea></textarea></form></section></div></article></div></div><aside class="layout-sidebar-second"><div class="block block-views">${cards(c)}</div></aside></main>${footer(c)}</div>`,
      ),
  },
  'portal with a forum beside': {
    page: (c) =>
      shell(
        c,
        meta(c),
        `<div id="top">${menu(c)}</div><div id="wrap"><div id="leftcol"><div class="box"><h3>${c.site.comment}</h3>${c.menu.map((word) => `<div class="forum-topic"><a href="/f/${word}">${word}</a><p>${c.site.remark}</p></div>`).join('')}</div><div class="box poll"><h3>${c.menu[2] ?? ''}?</h3><label><input type="radio" name="v">1</label><label><input type="radio" name="v">2</label></div></div><div id="maincol"><h1>${c.title}</h1><div class="small">${c.day} | ${by(c)}</div><div class="newstext">${all(c, '<p>', '</p>')}</div><div class="forum-link"><a href="/f/41">${c.site.comment} (12)</a></div></div></div><div id="bottom">© Example</div>`,
      ),
  },
};
