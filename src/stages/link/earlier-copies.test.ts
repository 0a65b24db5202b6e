import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { archive } from '../../../test/contract/archive.ts';
import { makeLine } from '../../../test/contract/lines.ts';
import { clustersOf } from './clusters.ts';
import { earlierCopies } from './earlier-copies.ts';
import { linkArchive } from './link.ts';
import { onNewest, versionsOf } from './versions.ts';

const wire = archive().find(({ id }) => id === 'a-wire')?.text ?? '';
const url = 'https://agency.example/1';
const first = makeLine({ id: 'first', url, text: wire, published: '2010-09-15' });
const middle = makeLine({ id: 'middle', url, text: wire.replace('almost', 'nearly'), published: '2010-09-16' });
const anew = makeLine({
  ...{ id: 'anew', url, published: '2010-09-17' },
  text: 'Fishermen asked what becomes of their nets. Nobody in the harbour office could say, and the mayor was away in the capital.',
});
const client = makeLine({ id: 'client', text: `${wire}\nThis paper will report.`, published: '2010-09-16' });

describe('a copy of an earlier version', () => {
  const all = [first, middle, anew];
  const versions = versionsOf(
    all.map(({ id, url: at, published }, added) => ({ id, given: id, url: at, published, modified: null, added })),
  );
  const copies = earlierCopies([anew, client], [first, middle], versions);

  it('is a copy still when the article is written anew', () => {
    assert.deepEqual(linkArchive([anew, client]).judgements, []);
    const clusters = clustersOf([anew, client], onNewest(copies, versions));
    assert.deepEqual(
      clusters.families.map(({ articles }) => articles.map(({ article }) => article)),
      [['anew', 'client']],
    );
    assert.equal(new Set(clusters.kinships.map(({ origin }) => origin)).size, 1);
  });

  it('is judged between the texts, never between two versions of one article', () => {
    assert.ok(copies.length > 0);
    for (const { left, right } of copies) assert.equal([left, right].filter((id) => id === 'client').length, 1);
    assert.deepEqual(earlierCopies([anew, client], [], versions), []);
  });
});
