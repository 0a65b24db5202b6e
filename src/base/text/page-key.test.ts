import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageKey } from './page-key.ts';

describe('the key of a page', () => {
  const page = 'https://www.herald.example/world/2023/accord?id=7&lang=fr';

  it('is the same for every way of writing one address', () => {
    for (const written of [
      page,
      'HTTP://WWW.Herald.Example:80/world/2023/accord?id=7&lang=fr#comments',
      'https://www.herald.example:443/world/2023/accord?utm_source=x&id=7&fbclid=abc&lang=fr&UTM_Medium=y',
      'https://reader:secret@www.herald.example/world/2023/accord?id=7&&lang=fr&gclid=1',
      `  ${page}\n`,
    ]) {
      assert.equal(pageKey(written), page);
    }
    assert.equal(pageKey('https://a.example/caf%c3%a9'), pageKey('http://a.example/café'));
  });

  it('differs where host, port, path or a parameter that names the page does', () => {
    const others = [
      'https://herald.example/world/2023/accord?id=7&lang=fr',
      'https://www.herald.example:8443/world/2023/accord?id=7&lang=fr',
      'https://www.herald.example/world/2023/Accord?id=7&lang=fr',
      'https://www.herald.example/world/2023/accord?id=8&lang=fr',
      'https://www.herald.example/world/2023/accord',
    ];
    assert.equal(new Set([page, ...others].map(pageKey)).size, others.length + 1);
  });

  it('is none for what is no page: nothing, a file, the bare address of a site', () => {
    for (const none of [
      null,
      '',
      'news/a.html',
      'ftp://a.example/x',
      'https://',
      'https://a.example',
      'http://a.example/?utm_id=2#top',
    ]) {
      assert.equal(pageKey(none), null, String(none));
    }
    assert.equal(pageKey('https://a.example/?p=12'), 'https://a.example/?p=12');
  });

  it('never throws, and is its own key', () => {
    for (const odd of ['https://a/%', 'https://a/\ud800', 'https://[::1]:80/x', 'https://a.example/ü?ß=%zz']) {
      const key = pageKey(odd);
      assert.equal(pageKey(key), key);
    }
  });
});
