import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { Entity } from '../../base/schema/finding.ts';
import type { Person } from '../../base/schema/ledgers.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { judgeItems } from './judge-archive.ts';
import { personsOf } from './persons.ts';
import { samePersons } from './same-person.ts';
import { nameLikeness, nameWords } from './spelling.ts';

describe('two names', () => {
  for (const [a, b, likeness] of [
    ['Andrei Gromyko', 'Andrey Gromyko', 'spelling'],
    ['Kang Sok-ju', 'Kang Sok Ju', 'same'],
    ['Pak Gil Yon', 'Pak Kil-yon', 'spelling'],
    ['Faisal al-Miqdad', 'Faisal Miqdad', 'same'],
    ['Joseph Luns', 'Joseph Antoine Luns', 'shorter'],
    ['Joseph Luns', 'Joseph Bech', null],
    ['Olof Palme', 'Palme', null],
    ['Robert Kennedy', 'Robert Kennedy Jr.', null],
  ] as const) {
    it(`${a} and ${b} are ${likeness ?? 'not tied'}`, () => {
      assert.equal(nameLikeness(nameWords(a), nameWords(b)), likeness);
    });
  }
});

/** An article with one sentence of `office name`, both marked. */
function article(id: string, office: string, name: string, [published, state] = ['1974-05-02', 'NLD']): Linkable {
  const text = `Dutch ${office} ${name} spoke.`;
  const line = makeLine({ id, text, published });
  const at = (words: string, type: Entity['type'], actor: string | null = null): Entity => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, actor };
  };
  return { ...line, entities: [at('Dutch', 'nationality', state), at(office, 'office'), at(name, 'person')] };
}

function persons(...articles: readonly Linkable[]): readonly Person[] {
  return personsOf(articles, judgeItems(samePersons, articles));
}

describe('a person over articles', () => {
  it('has the spellings of the name, and offices with the first and last day', () => {
    const both = persons(
      article('a', 'foreign minister', 'Sergei Prokofjev'),
      article('b', 'foreign minister', 'Sergey Prokofiev', ['1976-03-09', 'NLD']),
    );
    assert.deepEqual(
      both.map(({ names, offices }) => [names.length, offices[0]?.of, offices[0]?.first, offices[0]?.last]),
      [[2, 'NLD', '1974-05-02', '1976-03-09']],
    );
  });

  it('is shown with who else is given a sole office in the same days', () => {
    const found = persons(
      article('a', 'prime minister', 'Joop den Uyl', ['1974-05-02', 'NLD']),
      article('b', 'prime minister', 'Joop den Uyl', ['1976-05-02', 'NLD']),
      article('c', 'prime minister', 'Dries van Agt', ['1975-05-02', 'NLD']),
    );
    const rivals = found.flatMap(({ name, offices }) => offices.flatMap(({ also }) => also.map(() => name)));
    assert.deepEqual(rivals.sort(), ['Dries van Agt', 'Joop den Uyl']);
  });

  it('is another for another state’s namesake, and in another age', () => {
    const german = article('b', 'foreign minister', 'Hans Smit', ['1974-05-02', 'DEU']);
    const speaking = (line: Linkable, state: string): Linkable => {
      const person = line.entities.find(({ type }) => type === 'person');
      const events = makeLine({
        id: line.id,
        text: line.text,
        events: [{ type: 'CONSULT', trigger: 'spoke', sources: [{ words: 'Hans Smit', actor: state }] }],
      }).events;
      return person === undefined ? line : { ...line, events };
    };
    const dutch = article('a', 'foreign minister', 'Hans Smit');
    assert.equal(persons(speaking(dutch, 'NLD'), speaking(german, 'DEU')).length, 2);
    assert.equal(persons(dutch, article('c', 'foreign minister', 'Hans Smit', ['2019-01-01', 'NLD'])).length, 2);
  });
});
