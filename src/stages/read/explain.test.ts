import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainEvent, readDocument } from '../../pipeline.ts';
import { loadKit } from '../../kit.ts';

const kit = loadKit();

function explained(body: string) {
  const given = { id: null, url: null, outlet: null, title: null, published: '2012-05-10', language: null };
  const read = readDocument({ ...given, input: 'test', format: 'text', body, clean: true, notices: [] }, kit);
  assert.ok(read.ok);
  return read.value.events.map((event) => explainEvent(read.value, event, kit));
}

test('an event is explained by its row, the ways to its actors, and the words that date it', () => {
  const [event, ...rest] = explained('On Tuesday a camp in Mali was attacked by soldiers of Niger.');
  assert.ok(event);
  assert.deepEqual(rest, []);
  assert.equal(event.trigger.quote, 'attacked');
  assert.ok(event.row?.lemmas.includes('attack'));
  assert.equal(event.anchor?.quote, 'On Tuesday'.slice(3));
  const source = event.roles.find(({ role }) => role === 'source');
  assert.equal(source?.participant.country, 'NER');
  assert.deepEqual(
    source.path.map(({ direction, form }) => [direction, form]),
    [['down', 'soldiers']],
  );
});

test('the way to an actor climbs to what holds both words', () => {
  const [event] = explained('Kenya, accused of arming rebels in Somalia, closed its camps.');
  const target = event?.roles.find(({ participant }) => participant.country === 'KEN');
  assert.deepEqual(target?.path, [{ direction: 'up', relation: 'acl', form: 'Kenya' }]);
});
