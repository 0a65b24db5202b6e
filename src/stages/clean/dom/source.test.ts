import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from './source.ts';

const nestingDepth = (html: string): number => readSource(html).depth;

test('depth counts open elements as a parser would', () => {
  assert.equal(nestingDepth('<div><div><b>x</b></div></div><div></div>'), 3);
  assert.equal(nestingDepth('<p>a<p>b<li>c<br><img>'), 0);
  assert.equal(nestingDepth('<div><span></div><div><span></div>'), 2);
  assert.equal(nestingDepth('<section/><section/>'), 0);
});

test('markup inside comments, scripts and values of unclosed tags does not count', () => {
  assert.equal(nestingDepth('<!-- <div><div> --><script>"<div><div>"</script><div>'), 1);
  assert.equal(nestingDepth('<div><!-- <div>'), 1);
  assert.equal(nestingDepth('<div'.repeat(50_000)), 0);
});

test('scripts, styles, comments and attributes that nobody reads are left out; words and the rest stay', () => {
  const html = `<p onclick="a('>')" class=x data-z='1'>a &lt; b<!-- no --> c</p><script>no</script><style>no</style><img src="a.jpg" srcset="b 2x">`;
  assert.equal(readSource(html).markup.replace(/ +/gu, ' '), '<p class=x >a &lt; b c</p><img src="a.jpg" >');
  assert.match(readSource('<script type="application/ld+json">{"a":1}</script>').markup, /\{"a":1\}/u);
  assert.equal(readSource('a < b').markup, 'a < b');
});
