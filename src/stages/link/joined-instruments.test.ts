import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { ActorPlan } from '../../../test/contract/lines.ts';
import type { Instrument } from '../../base/schema/ledgers.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { namedInstruments } from './instruments.ts';
import { judgeItems } from './judge-archive.ts';
import { sameInstruments } from './same-instrument.ts';

const peru: ActorPlan = { words: 'Peru', actor: 'PER' };
const chile: ActorPlan = { words: 'Chile', actor: 'CHL' };
const bolivia: ActorPlan = { words: 'Bolivia', actor: 'BOL' };

function article(id: string, text: string, entities = [peru, chile], published = '1929-06-03'): Linkable {
  return makeLine({ id, text, published, entities });
}

function instrumentsOf(...articles: readonly Linkable[]): readonly Instrument[] {
  return namedInstruments(articles, judgeItems(sameInstruments, articles));
}

const signed = article('a', 'Peru and Chile signed the Treaty of Friendship and Cooperation in Lima.');

it('an instrument is one under the other name that a sentence gives it, in other articles too', () => {
  for (const [n, text] of [
    'Peru invoked the Andean Pact of Mutual Guard, known as the Cuzco Pact.',
    'Peru invoked the Andean Pact of Mutual Guard (the Cuzco Pact).',
    'Peru invoked the Andean Pact of Mutual Guard, or the Cuzco Pact, in 1929.',
    'Peru invoked the Andean Pact of Mutual Guard, which is commonly called the Cuzco Pact.',
  ].entries()) {
    const both = article(`both${String(n)}`, text, [peru]);
    const short = article('short', 'Bolivia read the Cuzco Pact aloud.', [bolivia]);
    const long = article('long', 'Chile read the Andean Pact of Mutual Guard aloud.', [chile]);
    assert.deepEqual(
      instrumentsOf(both, short, long).map(({ mentions }) => mentions.length),
      [4],
      text,
    );
  }
  const list = article('list', 'Peru has left the Lima Pact, the Andean Pact, or the Cuzco Pact, for good.', [peru]);
  assert.ok(instrumentsOf(list).every(({ mentions }) => mentions.length === 1));
});

it('an instrument is one where a name that many have stands in a longer one of the same two states, and not of others', () => {
  const longer = 'extended the Pacific Treaty of Friendship and Cooperation';
  const same = article('b', `Peru and Chile ${longer}.`, [peru, chile], '1931-02-01');
  assert.deepEqual(
    instrumentsOf(signed, same).map(({ mentions }) => mentions.length),
    [2],
  );
  const others = article('c', `Peru and Bolivia ${longer}.`, [peru, bolivia], '1931-02-01');
  assert.equal(instrumentsOf(signed, others).length, 2);
});

it('an instrument binds neither those against or over whom it is used nor those where something is done', () => {
  for (const text of [
    'Peru and Chile invoked the Arica Treaty against Bolivia.',
    'Peru and Chile invoked the Arica Treaty over the Bolivia mines.',
    'Peru and Chile signed the Arica Treaty in Bolivia.',
    'Peru and Chile signed the Arica Treaty in the Bolivia Room.',
  ]) {
    const [one] = instrumentsOf(article('a', text, [peru, chile, bolivia]));
    assert.deepEqual(one?.parties, ['CHL', 'PER'], text);
  }
  const [three] = instrumentsOf(
    article('a', 'Peru, Chile and Bolivia signed the Arica Treaty.', [peru, chile, bolivia]),
  );
  assert.deepEqual(three?.parties, ['BOL', 'CHL', 'PER']);
});
