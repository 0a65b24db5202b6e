import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn, testKit } from '../../../../test/support/event-drafts.ts';

function codes(text: string, event: string): void {
  assert.ok(codedIn(text).includes(event), `${text} -> ${codedIn(text).join('; ') || 'nothing'}`);
}

test('blame is laid on whoever stands behind `on`, however near the deed', () => {
  codes('India and Nepal blamed the shooting on Pakistan, whose envoy denied it.', 'ACCUSE India, Nepal > Pakistan');
});

test('the subject of the next clause is not whom the first is about', () => {
  codes('Canada met with Denmark and lawmakers have asked for a report.', 'CONSULT Canada > Denmark');
  codes('Spain met with Mali and Chad.', 'CONSULT Spain > Mali, Chad');
});

test('recognising a town as a capital is for the state whose capital it is to be', () => {
  codes("Australia recognised West Jerusalem as Israel's capital.", 'SUPPORT Australia > Israel');
  codes('Kenya recognised Eritrea.', 'SUPPORT Kenya > Eritrea');
});

test('an attack that is to crush armed people is on them, not on the place', () => {
  codes('The Turkish army launched an offensive in Iraq to crush the PKK.', 'ASSAULT Turkish army > PKK');
});

test('a vow to retaliate threatens whoever did what is answered', () => {
  codes('Ankara vowed to retaliate after Syria shot down a jet.', 'THREATEN Ankara > Syria');
});

test('whom several agree to press is no party, whom they agree to help is', () => {
  codes('India and Japan agreed to increase pressure on Myanmar.', 'AGREE India, Japan >');
  codes('India and Japan agreed to help Myanmar.', 'AGREE India, Japan > Myanmar');
});

test('a passive without a doer has the one by whose rule or attack it was done', () => {
  codes('Serbia is barred from buying arms under a UN resolution.', 'COERCE UN > Serbia');
  codes('Four Georgians were killed as a result of Russian shelling.', 'ASSAULT Russian > Four Georgians');
});

for (const list of ['quells', 'answers', 'undergone', 'pressing', 'rulings', 'dealings'] as const) {
  test(`${list}: the example has a word of the list, and is read otherwise than the counter-example`, () => {
    const { words, example, counter } = testKit.pack.events.words[list];
    assert.ok([...words].some((word) => example.toLowerCase().includes(word)));
    assert.notDeepEqual(codedIn(example), codedIn(counter));
  });
}

test('showings: who shows a picture is not whom the deed in it is done to', () => {
  const { words, example, counter } = testKit.pack.events.words.showings;
  assert.ok(words.has('see') && !words.has('hold'));
  assert.ok(!codedIn(example).some((event) => event.includes('> BBC')));
  assert.notDeepEqual(codedIn(example), codedIn(counter));
});
