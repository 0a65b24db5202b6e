import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsIn } from '../../../../test/support/attributions.ts';
import { loadKit } from '../../../kit.ts';

const kit = loadKit();

/** Attributions as `speaker > content`, pieces joined by ` … `. */
function said(text: string): readonly string[] {
  const words = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return attributionsIn(text, kit).map(({ source, content }) => `${words(source)} > ${words(content)}`);
}

test('a second quotation that ends in quoted words goes on with the first', () => {
  assert.deepEqual(
    said('"The summit went beyond words," said Anna Petrova. "The president was saying, \'Do not leave us alone.\'"'),
    [`Anna Petrova > "The summit went beyond words," … "The president was saying, 'Do not leave us alone.'"`],
  );
});

test('a group of cue and speaker may interrupt a quoted sentence', () => {
  assert.deepEqual(
    said(
      '"We signed a pact that Cairo cannot ignore," Omar told Radio Nile on Wednesday, "but the attempt to break it goes on."',
    ),
    ['Omar > "We signed a pact that Cairo cannot ignore," … "but the attempt to break it goes on."'],
  );
  assert.deepEqual(said('"We signed the pact," Omar said, and then visited the port of "eternal peace".'), [
    'Omar > "We signed the pact,"',
  ]);
});

test('behind a question or an exclamation a speaker may follow in a sentence of his own', () => {
  assert.deepEqual(said('"Where are the promised tents?" Vitale demanded.'), [
    'Vitale > "Where are the promised tents?"',
  ]);
  assert.deepEqual(said('"Down with the junta!" thousands of students chanted in Khartoum.'), [
    'thousands of students > "Down with the junta!"',
  ]);
  assert.deepEqual(said('People ask: "Is it war?" The envoy left the hall.'), ['People > "Is it war?"']);
});

test('the title of a programme before a speaker is not what he says', () => {
  assert.deepEqual(said('On Friday’s episode of "Good Morning Cairo," the former minister said she wanted peace.'), [
    'the former minister > she wanted peace',
  ]);
});

test('a person named with his medium speaks for himself', () => {
  assert.deepEqual(
    said('"We are talking about a border that nobody guards," said David Wolf, an editor of the Lima Report.'),
    ['David Wolf, an editor of the Lima Report > "We are talking about a border that nobody guards,"'],
  );
});
