import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKit } from '../../kit.ts';
import { readDocument } from '../../pipeline.ts';

const kit = loadKit();

/** The speakers of a text's statements, in order. */
function speakersIn(body: string): readonly (string | null)[] {
  const given = { id: null, url: null, outlet: null, title: null, published: '2011-05-02', language: 'en' };
  const result = readDocument({ input: 'test', format: 'text', body, clean: true, notices: [], ...given }, kit);
  assert.ok(result.ok);
  return result.value.attributions.map(({ speaker }) => speaker);
}

test('who was introduced before is known by his office, his body or a general word', () => {
  const { example, counter } = kit.pack.attribution.recalled;
  assert.deepEqual(speakersIn(example), ['TCD', 'TCD']);
  assert.deepEqual(speakersIn(counter), ['TCD', null]);
  assert.deepEqual(
    speakersIn('Peruvian Deputy Foreign Minister Juan Nadie said the road was open. “It is safe,” the envoy said.'),
    ['PER', 'PER'],
  );
});

test('who speaks for a body that has spoken speaks for its state', () => {
  assert.deepEqual(speakersIn('Ghana’s army denied the report. “We were asleep,” an army spokesman said.'), [
    'GHA',
    'GHA',
  ]);
  assert.deepEqual(speakersIn('Hamas rejected the plan. “It is empty,” a spokesman for the movement said.'), [
    'hamas',
    'hamas',
  ]);
});

test('a stranger, and somebody of another state, is nobody who spoke before', () => {
  assert.deepEqual(speakersIn('Ghana’s army denied the report. “We were asleep,” a farmer said.'), ['GHA', null]);
  assert.deepEqual(speakersIn('Ghana’s foreign minister denied the report. “No,” a Togolese envoy said.')[1], null);
});

test('a group is no organ of a state, and a described one fights a state', () => {
  const army =
    'The Israel Defense Forces said the missile was shot down. The rebel group has not commented on the launch.';
  assert.deepEqual(speakersIn(army), ['idf', null]);
  assert.deepEqual(speakersIn('Hamas said it fired ten rockets. The militant group said it would go on.'), [
    'hamas',
    'hamas',
  ]);
});

test('critics do not speak for what they criticise, nor papers for who spoke last', () => {
  assert.deepEqual(speakersIn('Critics of Hamas said the plan was empty.'), [null]);
  assert.deepEqual(
    speakersIn('Hamas said the plan was empty. It will fail, according to its latest accounts.')[1],
    null,
  );
});

test('an office in an article of no known day is its state, not whoever holds it now', () => {
  const given = { id: null, url: null, outlet: null, title: null, published: null, language: 'en' };
  const body = 'The Swedish prime minister said the base had been closed in 1961.';
  const result = readDocument({ input: 'test', format: 'text', body, clean: true, notices: [], ...given }, kit);
  assert.deepEqual(result.ok && result.value.attributions.map(({ speaker }) => speaker), ['SWE']);
});
