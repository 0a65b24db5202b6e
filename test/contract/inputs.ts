/** The documents and refusals of each sample in `inputs/`: `place format url | words` or `place! code`. One sample for each format at least. */
export const samples: Readonly<Record<string, readonly string[]>> = {
  'page.html': ['page.html html - | Peru and Chile reopened'],
  'note.txt': ['note.txt text - | Kenya lent Rwanda'],
  'lines.jsonl': [
    'lines.jsonl:1 text https://gazette.example/1 | Togo sent an envoy',
    'lines.jsonl:2 html - | Ghana received',
  ],
  'documents.json': ['documents.json#1 text - | Malta and Libya', 'documents.json#2 html - | Libya ratified'],
  'gdelt.csv': ['gdelt.csv:2! not-fetched', 'gdelt.csv:3! not-fetched'],
  'gdelt.json': ['gdelt.json#1! not-fetched'],
  'media-cloud.csv': ['media-cloud.csv:2! not-fetched'],
  'event-registry.json': [
    'event-registry.json#1 text https://gazette.example/2019/dam | Laos opened the upper dam',
    'event-registry.json#2 text https://gaceta.example/2019/puente | Paraguay abrió',
  ],
  'newsapi.json': [
    'newsapi.json#1! not-fetched',
    'newsapi.json#2 text https://gazette.example/2022/thanks | Jordan thanked Oman',
  ],
  'table.tsv': [
    'table.tsv:2 text https://gazette.example/1971/canal | the ""brotherly"" step',
    'table.tsv:5! not-fetched',
  ],
  'feed.rss': ['feed.rss#1 html https://gazette.example/1974/treaty | Portugal and Guinea', 'feed.rss#2! not-fetched'],
  'feed.atom': ['feed.atom#1 text https://gazette.example/2001/bridge | Uganda offered', 'feed.atom#2! not-fetched'],
  'feed.rdf': ['feed.rdf#1 html https://gazette.example/2003/ferry | Estonia and Finland'],
  'feed.json': ['feed.json#1 html https://gazette.example/2016/grain | Ukraine shipped', 'feed.json#2! not-fetched'],
  'feeds.opml': ['feeds.opml#1! not-fetched', 'feeds.opml#2! not-fetched'],
  'news.xml': ['news.xml#1! not-fetched'],
  'links.txt': ['links.txt:2! not-fetched', 'links.txt:3! not-fetched'],
  'links.urls': ['links.urls:1! not-fetched'],
  'folder.zip': [
    'folder.zip/news/page.html html - | Peru and Chile reopened',
    'folder.zip/news/note.txt text - | Kenya lent Rwanda',
    'folder.zip/news/lines.jsonl:1 text https://gazette.example/1 | Togo sent an envoy',
    'folder.zip/news/lines.jsonl:2 html - | Ghana received',
    'folder.zip/news/picture.png! unsupported-format',
    'folder.zip/../outside.txt! unsafe-path',
    'folder.zip/inner.zip! nested-archive',
  ],
  'folder.tar': tarSample('folder.tar'),
  'folder.tar.gz': tarSample('folder.tar.gz'),
  'pages.warc': warcSample('pages.warc', [653, 3273, 3815]),
  'pages.warc.gz': warcSample('pages.warc.gz', [491, 2310, 2732]),
};

function tarSample(name: string): readonly string[] {
  return [
    `${name}/news/page.html html - | Peru and Chile reopened`,
    `${name}/news/${'long/'.repeat(30)}nötig.txt text - | Kenya lent Rwanda`,
    `${name}/etc/outside.txt! unsafe-path`,
    `${name}/news/link.txt! unsafe-path`,
    `${name}/news/lines.jsonl:1 text https://gazette.example/1 | Togo sent an envoy`,
    `${name}/news/lines.jsonl:2 html - | Ghana received`,
    `${name}/inner.tar.gz! nested-archive`,
  ];
}

function warcSample(name: string, [rail = 0, packed = 0, note = 0]: readonly number[]): readonly string[] {
  return [
    `${name}#${String(rail)} html https://gazette.example/rail | Peru and Chile reopened`,
    `${name}#${String(packed)} html https://gazette.example/packed | Iceland lent Norway`,
    `${name}#${String(note)} text https://gazette.example/note.txt | Norway thanked Iceland`,
  ];
}
