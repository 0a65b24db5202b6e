import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { duration, openProgress, progressLine } from './progress.ts';

describe('progress', () => {
  it('shows share, rate and time left when the total is known', () => {
    const line = progressLine(50, 200, 10, 'news/a.html');
    assert.match(line, /^\[#{6}\.{18}\] 50\/200 {2}5\.0\/s {2}30 s left {2}news\/a\.html$/u);
  });

  it('shows count and rate when it is not', () => {
    assert.equal(progressLine(30, 0, 2, '-'), '30 read  15/s  -');
  });

  it('says minutes from sixty seconds on', () => {
    assert.equal(duration(59.4), '59 s');
    assert.equal(duration(125), '2 min 05 s');
  });

  it('is silent in a pipe, and clears its line on a terminal', () => {
    let written = '';
    const write = (text: string): unknown => (written += text);
    const quiet = openProgress(false, write);
    quiet.update(1, 1, 'a');
    quiet.end();
    assert.equal(written, '');
    const shown = openProgress(true, write);
    shown.update(1, 1, 'a');
    shown.end();
    assert.ok(written.startsWith('\r\u001b[K['));
    assert.ok(written.endsWith('\r\u001b[K'));
  });
});
