import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilePattern } from './pattern.ts';

function shapes(text: string): readonly string[] {
  return compilePattern(text).parts.map(({ at, slot, preps, words, optional }) => {
    const where = preps.size > 0 ? [...preps].join('|') : at;
    return `${where}:${slot ?? '-'}${words === null ? '' : `{${words.join('|')}}`}${optional ? '?' : ''}`;
  });
}

test('what stands before the trigger is the subject, a bare part behind it the object', () => {
  assert.deepEqual(shapes('S _ T'), ['subject:source', 'object:target']);
});

test('of two bare parts the first is the indirect object', () => {
  assert.deepEqual(shapes('S _ T {@arms}'), ['subject:source', 'indirect:target', 'object:-{@arms}']);
});

test('a part behind prepositions is an oblique and may be optional', () => {
  assert.deepEqual(shapes('S _ {sanction} on|against T?'), [
    'subject:source',
    'object:-{sanction}',
    'on|against:target?',
  ]);
});

test('complements and the actor below them are parts', () => {
  assert.deepEqual(shapes('S _ TO T*?'), ['subject:source', 'to:-', 'below:target?']);
});

test('a text that is no pattern is refused', () => {
  assert.throws(() => compilePattern('S T'), /no trigger/u);
  assert.throws(() => compilePattern('S _ Q'), /not a part/u);
});
