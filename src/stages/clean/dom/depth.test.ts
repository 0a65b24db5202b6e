import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nestingDepth } from './depth.ts';

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
