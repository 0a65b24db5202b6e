import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fullRecord } from './record.ts';
import { fresh, tell, textOf } from './support.ts';

type Node = Readonly<Record<string, unknown>>;

let context: Readonly<Record<string, unknown>>;
let graph: readonly Node[];

before(async () => {
  const document = JSON.parse(await textOf('jsonld', tell(await fresh(fullRecord)))) as Node;
  context = document['@context'] as Readonly<Record<string, unknown>>;
  graph = document['@graph'] as readonly Node[];
});

function ofType(type: string): readonly Node[] {
  return graph.filter((node) => [node['type']].flat().includes(type));
}

/** Every key and every type that is used anywhere. */
function termsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(termsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...(key === 'type' ? ([inner].flat() as readonly string[]) : termsIn(inner)),
  ]);
}

describe('JSON-LD', () => {
  it('defines every term in its own context, which names nothing to fetch', () => {
    const unknown = new Set(termsIn(graph).filter((term) => !Object.hasOwn(context, term)));
    assert.deepEqual([...unknown], []);
    assert.equal(typeof context, 'object');
    assert.equal(Object.hasOwn(context, '@import'), false);
  });

  it('has a selector in code points and one in words for every annotation, and both hit the article', () => {
    const texts = new Map(ofType('NewsArticle').map((node) => [node['id'], node['articleBody'] as string]));
    let [seen, shifted] = [0, 0];
    for (const node of ofType('Annotation')) {
      const target = node['target'] as { source: string; selector: readonly Node[] };
      const text = texts.get(target.source) ?? assert.fail(target.source);
      const points = Array.from(text);
      const [position, words] = target.selector;
      const [start, end] = [Number(position?.['start']), Number(position?.['end'])];
      assert.equal(points.slice(start, end).join(''), words?.['exact']);
      assert.equal(points.slice(Math.max(0, start - 32), start).join(''), words?.['prefix']);
      assert.equal(points.slice(end, end + 32).join(''), words?.['suffix']);
      assert.ok(graph.some(({ id }) => id === node['body']));
      seen += 1;
      shifted += Number(text.slice(start, end) !== words?.['exact']);
    }
    assert.ok(seen > 20 && shifted > 0);
  });

  it('says where copies, versions, quotations and statements come from', () => {
    const copy = graph.filter(({ id }) => id === 'urn:entente:article:b-copy');
    assert.ok(copy.some((node) => node['wasDerivedFrom'] === 'urn:entente:article:a-wire~93bb6488968e'));
    const wire = graph.find(({ id }) => id === 'urn:entente:article:a-wire~93bb6488968e');
    assert.equal(wire?.['wasRevisionOf'], 'urn:entente:article:a-wire');
    assert.ok(ofType('Statement').every((node) => typeof node['wasDerivedFrom'] === 'string'));
    assert.ok(ofType('Stance').some((node) => node['stance'] === 'denies' && typeof node['answers'] === 'string'));
  });

  it('gives no start to what has no known day, and only ids of its own', () => {
    for (const node of ofType('Happening')) assert.equal(node['precision'] === 'day', Object.hasOwn(node, 'startDate'));
    for (const { id } of graph) assert.match(String(id), /^urn:entente:[a-z]+:[\w%.~:'()*!-]+$/u);
  });
});
