import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RawDocument } from '../../base/schema/article.ts';
import { loadKit } from '../../kit.ts';
import { readDocument, readText } from '../../pipeline.ts';

const kit = loadKit();

function documentOf(body: string): RawDocument {
  const given = { url: null, outlet: 'Bay Herald', title: null, language: null, published: '1966-10-04' };
  return { ...given, id: 'x', input: 'herald.jsonl:4', format: 'text', clean: true, notices: [], body };
}

function codesOf(body: string, mode: 'precision' | 'recall'): readonly string[] {
  const line = readDocument(documentOf(body), kit, mode);
  assert.ok(line.ok);
  return line.value.notices.map(({ code }) => code);
}

const unknown =
  'Brambolia shelled Oskarat at dawn. The Brambolian navy blocked Quorle. Tib Marron saw Osk Vell in Quorle.';

describe('an article of several sentences', () => {
  it('says that nothing was found where nobody in it is known, with its place and a remedy, in both modes', () => {
    for (const mode of ['precision', 'recall'] as const) assert.deepEqual(codesOf(unknown, mode), ['nothing-found']);
    const line = readDocument(documentOf(unknown), kit);
    const [notice] = line.ok ? line.value.notices : [];
    assert.equal(notice?.place, 'herald.jsonl:4');
    assert.match(notice.message, /^Its 3 sentences/u);
    assert.match(notice.remedy, /tables/u);
  });

  it('says nothing where it is short, tells of somebody known, or only names a state', () => {
    for (const body of [
      'Brambolia shelled Oskarat at dawn. The Brambolian navy blocked Quorle.',
      `${unknown} Cuba condemned it.`,
      'Rain fell all day. The harvest in Uruguay is late. It will be small.',
    ]) {
      assert.deepEqual(codesOf(body, 'recall'), [], body);
    }
  });

  it('says it once when its text is read again', () => {
    const line = readDocument(documentOf(unknown), kit);
    assert.ok(line.ok);
    assert.deepEqual(readText(line.value, kit, 'precision').notices, line.value.notices);
  });
});

describe('furniture that is given as an article', () => {
  it('is kept, says so, and nothing is read in it', () => {
    const line = readDocument(documentOf('Allow all cookies\nShare on Facebook\nPrivacy policy\nContact us'), kit);
    assert.ok(line.ok);
    assert.deepEqual(
      line.value.notices.map(({ code, place }) => `${code} ${place}`),
      ['only-furniture herald.jsonl:4'],
    );
    assert.deepEqual([line.value.entities, line.value.events], [[], []]);
  });
});
