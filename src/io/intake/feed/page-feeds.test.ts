import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedsOfPage } from './page-feeds.ts';

function page(...head: readonly string[]): string {
  return `<!doctype html><html><head>${head.join('')}</head><body><p>Niger</p></body></html>`;
}

test('a page names its feeds in its head, comments and other formats aside', () => {
  const links = [
    '<link rel="alternate" type="application/rss+xml" title="News" href="/rss?a=1&amp;b=2">',
    "<link type='application/atom+xml' href=atom.xml rel='alternate home' />",
    '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">',
    '<link rel="alternate" hreflang="fr" href="/fr/">',
    '<link rel="stylesheet" type="text/css" href="/a.css">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
  ];
  const found = feedsOfPage(page(...links), 'https://paper.example/world/');
  assert.deepEqual(found, ['https://paper.example/rss?a=1&b=2', 'https://paper.example/world/atom.xml']);
  assert.deepEqual(
    feedsOfPage(page('<meta property="og:type" content="article">', ...links), 'https://a.example/'),
    [],
  );
});
