import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { Credit } from '../../base/schema/article.ts';
import { directionOf } from './direction.ts';

const text = 'Peru and Chile reopened the crossing.';
const dateline: Credit = { agency: 'Andean Press', text: 'LIMA (Andean Press)', kind: 'dateline' };
const source: Credit = { agency: 'Andean Press', text: 'Source: Andean Press', kind: 'source' };
const photo: Credit = { agency: 'Andean Press', text: 'Photo: Andean Press', kind: 'photo' };

function told(a: { published?: string; credits?: readonly Credit[] }, b: typeof a): string {
  const { left, right, directed } = directionOf(makeLine({ id: 'a', text, ...a }), makeLine({ id: 'b', text, ...b }));
  return directed ? `${left} from ${right}` : 'open';
}

describe('who took from whom', () => {
  it('is told by the plainer credit', () => {
    assert.equal(told({ credits: [dateline] }, { credits: [source] }), 'b from a');
    assert.equal(told({}, { credits: [source] }), 'a from b');
  });

  it('is told by the day when the credits do not', () => {
    assert.equal(told({ published: '2014-02-02' }, { published: '2014-02-01' }), 'a from b');
    assert.equal(told({ published: '2014-02-02', credits: [photo] }, { published: '2014-02-03' }), 'b from a');
  });

  it('stays open on one day, without days, with a month only, or when credit and day disagree', () => {
    assert.equal(told({ published: '2014-02-02' }, { published: '2014-02-02' }), 'open');
    assert.equal(told({}, { published: '2014-02-02' }), 'open');
    assert.equal(told({ published: '2014-01' }, { published: '2014-02-02' }), 'open');
    assert.equal(told({ published: '2014-02-05', credits: [dateline] }, { published: '2014-02-02' }), 'open');
  });

  it('is told before all else by the outlet that one of them gives as its source', () => {
    const own = {
      outlet: 'Lima Post',
      published: '2014-02-01',
      text: `${text} According to Andean Daily, trucks pass.`,
    };
    const other = { outlet: 'Andean Daily', published: '2014-02-02', text };
    const { left, right, reason } = directionOf(makeLine({ id: 'a', ...own }), makeLine({ id: 'b', ...other }));
    assert.deepEqual([left, right, reason], ['a', 'b', 'gives Andean Daily as its source']);
    const strangers = directionOf(makeLine({ id: 'a', ...own, text }), makeLine({ id: 'b', ...other }));
    assert.equal(strangers.left, 'b');
  });

  it('is told on one day by the hour, where both give it and an hour lies between', () => {
    const at = (id: string, value: string) => ({
      ...makeLine({ id, text }),
      published: { value, precision: 'instant', from: 'json-ld' } as const,
    });
    assert.equal(directionOf(at('a', '2014-02-02T18:00:00Z'), at('b', '2014-02-02T09:30:00Z')).left, 'a');
    assert.ok(!directionOf(at('a', '2014-02-02T09:50:00Z'), at('b', '2014-02-02T09:30:00Z')).directed);
    assert.ok(
      !directionOf(at('a', '2014-02-02T18:00:00Z'), makeLine({ id: 'b', text, published: '2014-02-02' })).directed,
    );
  });
});
