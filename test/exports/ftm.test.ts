import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { defaultModel, Model } from '@opensanctions/followthemoney';
import { parse } from 'csv-parse/sync';
import type { Told } from '../../src/io/export/format.ts';
import { longLanguage } from '../../src/io/export/ftm/language.ts';
import { fullRecord } from './record.ts';
import { fresh, tell, textOf } from './support.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const model = new Model(defaultModel);
const isoPrefix = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2})?)?)?$/u;
let told: Told;
let entities: readonly Entity[];

before(async () => {
  told = tell(await fresh(fullRecord));
  const lines = (await textOf('ftm', told)).trimEnd().split('\n');
  entities = lines.map((line) => JSON.parse(line) as Entity);
});

function known(type: string): ReadonlySet<string> {
  return new Set(model.getType(type).values.keys());
}

/** What is wrong with a value, in the eyes of the model; null when nothing is. */
function fault(
  { type, range }: { readonly type: string; readonly range: string | null },
  value: string,
): string | null {
  if (type === 'date') return isoPrefix.test(value) ? null : `date ${value}`;
  if (type === 'country' || type === 'language' || type === 'topic') {
    return known(type).has(value) ? null : `${type} ${value}`;
  }
  if (type === 'url') return URL.canParse(value) && value === new URL(value).href ? null : `url ${value}`;
  if (type === 'identifier') return /^Q\d+$/u.test(value) ? null : `identifier ${value}`;
  if (type !== 'entity') return value.trim() === value && value !== '' ? null : `text "${value}"`;
  const target = entities.find(({ id }) => id === value);
  if (target === undefined) return `nothing is ${value}`;
  return model.getSchema(target.schema).isA(range ?? 'Thing') ? null : `${value} is no ${String(range)}`;
}

describe('FollowTheMoney entities', () => {
  it('are entities of the model: known schemata, no unknown or derived property, nothing required left out', () => {
    assert.ok(entities.length > 30);
    for (const each of entities) {
      const schema = model.getSchema(each.schema);
      assert.equal(schema.abstract, false);
      assert.equal(model.getEntity({ ...each, properties: mutable(each) }).id, each.id);
      for (const name of Object.keys(each.properties)) {
        assert.ok(schema.hasProperty(name), `${each.schema} has no ${name}`);
        assert.equal(schema.getProperty(name).stub, false);
      }
      // A document is asked for the name of its file; what was read from the web has an address and a title instead.
      const required = each.schema === 'Article' ? ['bodyText'] : schema.required;
      assert.deepEqual(
        required.filter((name) => each.properties[name] === undefined),
        [],
        `${each.schema} ${each.id}`,
      );
    }
  });

  it('have values of their types, and refer to what is there and fits', () => {
    const faults = entities.flatMap(({ schema, properties, id }) =>
      Object.entries(properties).flatMap(([name, list]) => {
        const property = model.getSchema(schema).getProperty(name);
        const { type } = property;
        const range = property.hasRange ? property.getRange().name : null;
        return list.flatMap((value) => {
          const found = fault({ type: type.name, range }, value);
          return found === null ? [] : [`${schema} ${id} ${name}: ${found}`];
        });
      }),
    );
    assert.deepEqual(faults, []);
  });

  it('have one id each', () => {
    assert.equal(new Set(entities.map(({ id }) => id)).size, entities.length);
  });

  it('have every schema that fits, a treaty as Event and Note', () => {
    const schemata = new Set(entities.map(({ schema }) => schema));
    for (const schema of ['Article', 'Mention', 'Event', 'Person', 'PublicBody', 'UnknownLink', 'Note']) {
      assert.ok(schemata.has(schema), `no ${schema}`);
    }
    const treaty = entities.find(
      ({ schema, properties }) => schema === 'Event' && properties['keywords']?.includes('treaty'),
    );
    const note = entities.find(({ properties }) => properties['entity']?.includes(treaty?.id ?? '-'));
    assert.deepEqual(note?.properties['description'], ['consult the other']);
  });

  it('have the offices and memberships of actors with the dates of the reference tables, and say that no article gives them', () => {
    const held = entities.filter(
      ({ schema, properties }) => schema === 'Occupancy' && properties['startDate'] !== undefined,
    );
    const own = held.filter(({ properties }) => properties['holder']?.[0] === 'actor-jens-stoltenberg');
    const tenures = own.map(({ properties }) => {
      const post = entities.find(({ id }) => id === properties['post']?.[0]);
      return [post?.properties['name']?.[0], properties['startDate']?.[0], properties['endDate']?.[0]];
    });
    assert.deepEqual(tenures, [
      ['Leader, Norway', '2000-03', '2001-10'],
      ['Prime Minister, Norway', '2005-10-17', '2013-10-16'],
      ['Secretary General, NATO', '2014-10-01', '2024-10-01'],
    ]);
    const members = entities.filter(({ schema }) => schema === 'Membership');
    for (const { properties } of [...held, ...members])
      assert.match(properties['description']?.[0] ?? '', /^by the reference tables/u);
  });

  it('come back from the reader of the model as they were', () => {
    for (const each of entities) {
      const read = model.getEntity({ ...each, properties: mutable(each) }).toJSON() as unknown as Entity;
      assert.deepEqual({ id: read.id, schema: read.schema, properties: read.properties }, each);
    }
  });

  it('do not link those who act together pair by pair, nor turn an interval into an edge', () => {
    const link = entities.filter(({ schema }) => schema === 'UnknownLink');
    assert.ok(
      link.every(({ properties }) => properties['subject']?.length === 1 && properties['object']?.length === 1),
    );
    const both = entities.find(
      ({ schema, properties }) => schema === 'Event' && properties['date']?.[0] === '2010-09-15',
    );
    assert.ok(both);
    assert.deepEqual(both.properties['involved'], ['actor-NOR', 'actor-RUS']);
    assert.ok(!link.some(({ properties }) => properties['recordId']?.[0] === both.properties['recordId']?.[0]));
  });
});

it('every language is one of the model', () => {
  const codes = ['ar', 'en', 'fa', 'fr', 'he', 'id', 'ja', 'ko', 'ru', 'uk', 'zh'].map(longLanguage);
  assert.ok(codes.every((code) => code !== null && known('language').has(code)));
  assert.equal(longLanguage('tlh'), null);
});

describe('FollowTheMoney statements', () => {
  it('hold every value of the entities once, typed as the model types it', async () => {
    const rows = parse(await textOf('ftm-statements', told), { columns: true }) as readonly Record<string, string>[];
    const expected = entities.flatMap(({ id, schema, properties }) => [
      ['id', id, schema, id],
      ...Object.entries(properties).flatMap(([prop, list]) => list.map((value) => [prop, id, schema, value])),
    ]);
    const sorted = (list: readonly unknown[]): readonly string[] => list.map((each) => JSON.stringify(each)).sort();
    assert.deepEqual(
      sorted(rows.map(({ prop, entity_id: id, schema, value }) => [prop, id, schema, value])),
      sorted(expected),
    );
    for (const { prop = '', schema, prop_type: type } of rows) {
      assert.equal(type, prop === 'id' ? 'id' : model.getSchema(schema).getProperty(prop).type.name);
    }
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  it('say in origin where the words stand, and hold no time of writing', async () => {
    const rows = parse(await textOf('ftm-statements', told), { columns: true }) as readonly Record<string, string>[];
    const texts = new Map<string, string>();
    for await (const { id, text } of told.articles()) texts.set(id, text);
    let quoted = 0;
    for (const { origin = '', prop, value, first_seen: first, last_seen: last } of rows) {
      assert.deepEqual([first, last], ['', '']);
      if (origin === '') continue;
      const [, article = '', start, end] = /^(.*)#(\d+)-(\d+)$/u.exec(origin) ?? [];
      const words = texts.get(article)?.slice(Number(start), Number(end)) ?? assert.fail(origin);
      assert.notEqual(words, '');
      if (prop === 'summary') assert.equal(value, words.trim());
      quoted += 1;
    }
    assert.ok(quoted > 50);
  });
});

function mutable({ properties }: Entity): Record<string, string[]> {
  return Object.fromEntries(Object.entries(properties).map(([name, list]) => [name, [...list]]));
}
