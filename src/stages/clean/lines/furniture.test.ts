import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleaned, cleanPage, cleanText } from '../../../../test/support/clean.ts';

const bar = 'We use cookies on this site. Reject all. Save my choices.';

describe('a page of nothing but furniture', () => {
  it('gives no article, and says so', () => {
    const lines = ['Allow all cookies', 'Manage your preferences', 'Tweet this', 'Terms of service', 'Contact us'];
    const page = `<html><head><title>Wharf Courier</title></head><body><nav><a href="/">Home</a></nav>
      <div>${bar}</div><footer>© 1999 Wharf Courier. All rights reserved.</footer></body></html>`;
    for (const result of [cleanText(lines.join('\n')), cleanText(bar), cleanPage(page)]) {
      assert.ok(!result.ok);
      assert.equal(result.notice.code, 'no-article-text');
      assert.match(result.notice.message, /furniture/u);
      assert.match(result.notice.remedy, /fetch/iu);
    }
  });

  it('is kept where it is marked as an article', () => {
    assert.equal(cleaned(cleanText(bar, { clean: true })).text, bar);
  });

  it('is none with one sentence that tells something, or with a teaser, a credit or a correction alone', () => {
    for (const text of [
      `${bar}\nChad closed its border with Libya in 1987.`,
      'Join the truce, Tonga asks Fiji',
      'Read more: Yemen frees two Danish sailors',
      'Correction: the pact of 1955 was signed in Vienna.',
    ]) {
      assert.notEqual(cleaned(cleanText(text)).text, '');
    }
  });
});
