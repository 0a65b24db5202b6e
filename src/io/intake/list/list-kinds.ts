/** Our fields that a list can give. */
export type ListField = 'id' | 'url' | 'outlet' | 'title' | 'published' | 'language' | 'text' | 'html' | 'clean';

/** One kind of list of articles, by whom it is made. */
export interface ListKind {
  readonly name: string;
  /** Columns that tell the kind, as `columnKey` writes them. */
  readonly has: readonly string[];
  /** The columns of each field, the better one first. A column that is not named is not used. */
  readonly fields: Readonly<Partial<Record<ListField, readonly string[]>>>;
}

/** A column's name in small letters and digits alone: `publish_date` and `publishDate` are one. */
export function columnKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
}

/** A list of no kind that is known, by the usual names of columns. */
const anyList: ListKind = {
  name: 'any list',
  has: [],
  fields: {
    id: ['id', 'articleid', 'docid'],
    url: ['url', 'link', 'weburl', 'articleurl', 'sourceurl'],
    title: ['title', 'headline', 'webtitle'],
    published: [
      ...['published', 'publishedat', 'publishdate', 'publicationdate', 'publisheddate', 'datepublished'],
      ...['pubdate', 'webpublicationdate', 'date'],
    ],
    outlet: ['outlet', 'publisher', 'medianame', 'source', 'sourcename', 'domain'],
    language: ['language', 'lang'],
    text: ['text', 'body', 'content', 'fulltext', 'articletext', 'articlebody', 'bodytext'],
    html: ['html', 'contenthtml', 'bodyhtml'],
    clean: ['clean'],
  },
};

/**
 * The kinds in the order they are tried. The day on which a service saw an article (GDELT's `seendate`, Event
 * Registry's `dateTime` where there is a `dateTimePub`) is its crawler's and never the article's.
 */
const listKinds: readonly ListKind[] = [
  {
    name: 'GDELT article search, JSON',
    has: ['url', 'seendate'],
    fields: {
      url: ['url'],
      title: ['title'],
      outlet: ['domain'],
      language: ['language'],
      text: ['text'],
      html: ['html'],
    },
  },
  {
    name: 'GDELT article search, CSV',
    has: ['url', 'mobileurl', 'date', 'title'],
    fields: { url: ['url'], title: ['title'], text: ['text'], html: ['html'] },
  },
  {
    name: 'Media Cloud stories',
    has: ['url', 'publishdate', 'medianame'],
    fields: {
      ...{ id: ['id', 'storiesid'], url: ['url'], title: ['title'], published: ['publishdate'] },
      ...{ outlet: ['medianame'], language: ['language'], text: ['text', 'storytext'], html: ['html'] },
    },
  },
  {
    name: 'Event Registry articles',
    has: ['uri', 'url', 'lang'],
    fields: {
      ...{ id: ['uri'], url: ['url'], title: ['title'], published: ['datetimepub', 'datetime', 'date'] },
      ...{ outlet: ['source'], language: ['lang'], text: ['body'] },
    },
  },
];

/** The kind of a list by its columns, as `columnKey` writes them. */
export function listKind(columns: ReadonlySet<string>): ListKind {
  return listKinds.find(({ has }) => has.every((name) => columns.has(name))) ?? anyList;
}

/** Whether columns tell where an article is or what it says: without one of them there is nothing to read. */
export function isArticleList(columns: ReadonlySet<string>): boolean {
  const { text = [], html = [], url = [] } = listKind(columns).fields;
  return [...text, ...html, ...url].some((name) => columns.has(name));
}
