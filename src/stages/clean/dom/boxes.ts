import type { DropReason } from '../../../base/schema/article.ts';
import type { PageElement } from './dom.ts';
import { labelOf } from './dom.ts';

// What the people who write page templates call the boxes around an article. Class and id names are English on pages of every
// language. `edge` stands for the beginning or end of a word inside such a name.
const edge = '(?:^|[\\s_:-])';
const words = (...names: readonly string[]): RegExp => new RegExp(`${edge}(?:${names.join('|')})s?(?![a-z])`, 'u');

const rows: readonly (readonly [DropReason, RegExp])[] = [
  [
    'caption',
    words(
      'caption',
      'credit',
      'gallery',
      'slideshow',
      'slider',
      'carousel',
      'figcaption',
      'lightbox',
      'photo-?info',
      'image-?(?:info|meta)',
      'media-?(?:info|meta|caption|credit)',
      'wp-caption-text',
      'cutline',
      'photographer',
      'copyright-?info',
    ),
  ],
  [
    'related',
    words(
      'related',
      'recirc\\w*',
      'read-?(?:more|next|also)',
      'more-?(?:stories|story|from|news|posts|like|on|coverage|in)',
      'recommend\\w*',
      'trending',
      'popular',
      'most-?(?:read|viewed|popular)',
      'outbrain\\w*',
      'taboola\\w*',
      'zergnet',
      'also-?(?:read|like)',
      'see-?also',
      'next-?(?:story|article|post|up)',
      'prev(?:ious)?-?(?:story|article|post)',
      'post-?nav\\w*',
      'teaser',
      'suggest\\w*',
      'latest\\w*',
      'jp-relatedposts',
      'yarpp\\w*',
      'crp_related',
      'inline-?(?:story|article|link)',
    ),
  ],
  [
    'promo',
    words(
      'newsletter\\w*',
      'subscri\\w*',
      'sign-?up\\w*',
      'promo\\w*',
      'paywall',
      'piano\\w*',
      'regwall',
      'membership',
      'donat\\w*',
      'support-?us',
      'call-?to-?action',
      'cta',
      'app-?(?:promo|download|banner)',
      'mailchimp',
      'optin',
      'marketing',
    ),
  ],
  [
    'share',
    words(
      'shar(?:e|ing|er)\\w*',
      'social\\w*',
      'follow\\w*',
      'addthis\\w*',
      'addtoany\\w*',
      'sharedaddy',
      'sd-(?:block|content|title)',
      'tool-?bar',
      'article-?tools',
      'a2a\\w*',
      'ssba\\w*',
      'post-?actions',
    ),
  ],
  [
    'byline',
    words(
      'by-?line\\w*',
      'author\\w*',
      'bio',
      'biography',
      'contributor\\w*',
      'written-?by',
      'reporter',
      'about-?(?:the-?)?author',
      'vcard',
      'meta-?author',
    ),
  ],
  [
    'date',
    words(
      'date-?line',
      'time-?stamp',
      'pub-?date',
      'publish\\w*-?(?:date|time|on|at)?',
      'post(?:ed)?-?(?:date|on|time)',
      'entry-?date',
      'article-?(?:date|time)',
      'updated',
      'date',
      'last-?(?:modified|updated)',
      'meta-?date',
      'entry-?meta',
      'post-?meta',
      'article-?meta',
      'post-?info',
      'article-?info',
      'meta-?info',
    ),
  ],
  [
    'title',
    words(
      'stand-?first',
      'deck',
      'dek',
      'sub-?title',
      'sub-?head(?:line|ing)?',
      'strap-?line',
      'highlight',
      'key-?(?:point|fact|takeaway)',
      'at-a-glance',
      'headline',
      'article-?title',
      'entry-?title',
      'post-?title',
    ),
  ],
  [
    'comments',
    words(
      'comment\\w*',
      'disqus\\w*',
      'respond',
      'replies',
      'reply',
      'livefyre',
      'discussion',
      'coral\\w*',
      'fb-comments',
    ),
  ],
  [
    'navigation',
    words(
      'bread-?crumb\\w*',
      'nav\\w*',
      'menu\\w*',
      'tag(?:s|list|-?list|-?cloud)?',
      'topic',
      'categor(?:y|ies)',
      'cat-?links',
      'pagination',
      'pager',
      'toc',
      'table-of-contents',
      'site-?(?:header|footer)',
      'masthead',
      'skip-?link',
      'kicker',
      'eyebrow',
      'section-?(?:label|name)',
      'keywords',
      'post-?tags',
      'article-?tags',
    ),
  ],
  [
    'advertisement',
    words(
      'ad',
      'advert\\w*',
      'ads?-?(?:slot|unit|wrapper|container|label|block)',
      'sponsor\\w*',
      'dfp\\w*',
      'google-?ad\\w*',
      'banner',
      'commercial-?(?:unit|box|break)',
      'reklam\\w*',
      'werbung',
      'anzeige',
      'publicidade?',
      'pubblicita',
      'publicite',
    ),
  ],
  ['correction', words('correcti(?:on|f)', 'correccion', 'corrigend(?:a|um)', 'errat(?:a|um)', 'rectificati\\w*')],
  ['legal', words('copyright', 'cookie\\w*', 'gdpr', 'consent', 'disclaimer', 'legal', 'terms')],
  [
    'other',
    words(
      'sidebar',
      'side-?bar',
      'widget\\w*',
      'popup',
      'modal',
      'overlay',
      'tooltip',
      'factbox',
      'infobox',
      'print-?only',
      'screen-?reader\\w*',
      'sr-?only',
      'visually-?hidden',
      'hidden',
      'player\\w*',
      'poll',
      'quiz',
      'survey',
      'error\\w*',
    ),
  ],
];

const byTag: ReadonlyMap<string, DropReason> = new Map([
  ['nav', 'navigation'],
  ['header', 'navigation'],
  ['footer', 'other'],
  ['form', 'promo'],
  ['aside', 'related'],
  ['figcaption', 'caption'],
  ['address', 'byline'],
  ['time', 'date'],
]);

// Names that a template gives to the article itself, whatever else they contain.
const article =
  /(?:^|[\s_-])(?:article-?body|articlebody|story-?body\w*|post-?(?:body|content)|entry-?content|article-?content|article-?text|story-?content|body-?copy|article__body|story__body|main-?content|elementor\S*|has-[\w-]+|author-name-\S+|wp-block-(?:paragraph|heading|list|quote)\S*|tagged|category-\S+|tag-\S+|post-\d+|type-post|status-publish|hentry|no-(?:sidebar|comments?|share)|with-\S+)(?=$|\s)/gu;

// A box with one of these words in its name may hold the article, whatever else is in it ("widget blog", "overlay-handle content").
const holdsArticle = /article|blog|main|content|body|entry|story|post/u;

/** What a template says of an element by its tag and names (`labelOf`): the reason to leave it out of the text, or null. */
export function boxReason(tag: string, names: string): DropReason | null {
  const label = names === '' ? '' : names.replace(article, ' ');
  const named =
    label === ''
      ? undefined
      : rows.find(([reason, pattern]) => pattern.test(label) && !(reason === 'other' && holdsArticle.test(label)));
  return named?.[0] ?? byTag.get(tag) ?? null;
}

const popover =
  /(?:^|[\s_-])(?:(?:tool-?tip|pop-?over|roll-?over|hover-?card)\S*-?(?:text|content|inner|body|block|box|panel)|(?:sr-only|screen-?reader-text|visually-?hidden)(?=$|\s))/u;

/** Whether an inline element inside running text shows only on hover or to screen readers, by its name. */
export function isPopover(element: PageElement): boolean {
  return popover.test(labelOf(element));
}
