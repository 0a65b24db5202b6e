import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { read } from '../read.ts';

const kit = loadKit();

/** Each statement as `act (medium) [quantities]`. */
function notesIn(text: string): readonly string[] {
  const article = articleOf(text, '2022-09-01');
  const { statements } = read(article, parseText(text, article.blocks, kit.model), kit);
  return statements.map(({ act, medium, quantities }) => {
    const counted = quantities.map(({ value, unit }) => ` [${String(value)} ${unit ?? ''}]`).join('');
    return `${act}${medium === null ? '' : ` (${medium.name})`}${counted}`;
  });
}

test('the text or occasion of speech is the medium', () => {
  assert.deepEqual(notesIn('Chad said in a statement that the road was open.'), ['comment (statement)']);
  assert.deepEqual(notesIn('The envoy said at a press conference that the road was open.'), [
    'comment (press conference)',
  ]);
  assert.deepEqual(notesIn('Chad said that the letter was lost.'), ['comment']);
});

test('kinds of statement are told apart', () => {
  for (const [text, act] of [
    ['Peru denied that its troops had crossed into Chile.', 'denial'],
    ['Peru declined to comment on the raid in Chile.', 'no-comment'],
    ['Peru called on both sides to withdraw.', 'appeal'],
    ['Peru called the raid a crime.', 'judgement'],
    ['Peru accused Chile of arming rebels.', 'accusation'],
    ['Peru vowed to protect Bolivia.', 'pledge'],
    ['Peru offered to host the talks.', 'offer'],
    ['Peru warned that the bridge would fall.', 'warning'],
  ] as const) {
    assert.deepEqual(notesIn(text), [act], text);
  }
});

test('a deed is claimed by name or by telling that one did it', () => {
  const { example, counter } = kit.pack.attribution.responsibility;
  assert.ok(notesIn(example).includes('responsibility'), example);
  assert.ok(!notesIn(counter).includes('responsibility'), counter);
  assert.deepEqual(notesIn('The rebels said they had bombed a Sudanese base.'), ['responsibility']);
  assert.deepEqual(notesIn('Chad said the rebels had bombed a Sudanese base.'), ['comment']);
});

test('the numbers of a statement are its own, without times and sides', () => {
  assert.deepEqual(notesIn('Mali said the two countries had moved 300 lorries in two weeks.'), [
    'comment [300 lorries]',
  ]);
});

test('a medium that the content begins with is still the medium', () => {
  assert.deepEqual(notesIn('Mali said in its annual report that Niger had sent 300 lorries.'), [
    'comment (report) [300 lorries]',
  ]);
});
