import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Served } from '../../../test/support/served.ts';
import { servedDemo } from '../../../test/support/served.ts';
import { loadTables } from '../../kit.ts';
import { borderSettings } from '../web/map-shapes.ts';
import { ground, shapes } from './borders.ts';
import { knownPlace, meaningOf } from './where.ts';

const tables = loadTables();
let served: Served;

before(async () => {
  served = await servedDemo();
});

after(() => served.close());

const get = (address: string) => served.get(address);

/** How many rows the list of an address has in all. */
async function totalAt(address: string): Promise<number> {
  const url = new URL(address.replaceAll('&amp;', '&'), 'http://here');
  const { text } = await get(`${url.pathname}.json${url.search}`);
  const data = JSON.parse(text) as { total?: number; timeline?: { total: number } };
  return data.timeline?.total ?? data.total ?? -1;
}

/** Links whose words begin with a number, to lists of happenings or pairs. */
function numberLinks(text: string): readonly (readonly [href: string, number: number])[] {
  const links = text.matchAll(/<a\s+href="(\/(?:happenings|pair)[^"]*)"[^>]*>\s*(\d+)/gu);
  return [...links].map(([, href = '', number]) => [href, Number(number)]);
}

describe('map, matrix and graph', () => {
  for (const address of ['/matrix', '/graph', '/map', '/matrix?status=claimed', '/graph?a=Iran', '/map?from=1990'])
    it(`${address}: every number opens a list of that length`, async () => {
      const { status, text } = await get(address);
      assert.equal(status, 200);
      const links = numberLinks(text);
      assert.ok(links.length > 1);
      for (const [href, number] of links) assert.equal(await totalAt(href), number, href);
    });

  it('are the same bytes each time, and small', async () => {
    for (const address of ['/matrix?n=40', '/graph?n=200', '/map']) {
      const [first, second] = [await get(address), await get(address)];
      assert.equal(first.text, second.text);
      assert.ok(gzipSync(first.text).length < 100_000, address);
    }
  });

  it('refuse what cannot be asked, with a sentence', async () => {
    const bad = [
      '/matrix?type=FOO',
      '/graph?status=x',
      '/map?borders=mine',
      '/matrix?n=0',
      '/map?from=soon',
      '/graph?who=cats',
    ];
    for (const address of [...bad, '/happenings?country=Atlantis'])
      assert.equal((await get(address)).status, 400, address);
  });

  it('say so when nothing matches', async () => {
    for (const address of ['/matrix?from=2100', '/graph?from=2100', '/map?from=2100']) {
      const { status, text } = await get(address);
      assert.deepEqual([status, text.includes('class="empty"')], [200, true], address);
    }
  });

  it('escape what the address holds', async () => {
    const { text } = await get('/map?to=%22%3E%3Cscript%3E');
    assert.ok(!text.includes('"><script>'));
  });
});

describe('the borders', () => {
  it('give every shape a state of the tables, or an area', () => {
    for (const setting of borderSettings)
      for (const { state, area } of shapes(setting))
        assert.ok(area !== null || (state !== null && tables.stateCodes(state) !== null), state ?? 'no state');
  });

  it('draw a disputed area with who holds it, with who claims it, or with nobody', () => {
    const parts = (state: string, setting: 'held' | 'claimed'): number =>
      shapes(setting)
        .find((shape) => shape.state === state)
        ?.d.split('M').length ?? 0;
    assert.equal(parts('RUS', 'held') - parts('RUS', 'claimed'), 1);
    assert.deepEqual(
      shapes('claimed').filter(({ state }) => state === 'KOS'),
      [],
    );
    const open = shapes('open').flatMap(({ area }) => area?.id ?? []);
    const apart = ground().areas.filter((area) => area.shape !== null);
    assert.deepEqual(open.toSorted(), apart.map(({ id }) => id).toSorted());
  });
});

describe('a place', () => {
  const tally = { happenings: 1, cooperation: 1, conflict: 0, origins: 1 };
  const precision = (name: string, country: string) => {
    const { precision: how, lat } = knownPlace(tables, { ...tally, name, names: [name], country });
    return [how, lat !== null];
  };

  it('is a point only where a town is told', () => {
    assert.deepEqual(precision('Lusaka', 'ZMB'), ['town', true]);
    assert.deepEqual(precision('Zambia', 'ZMB'), ['state', false]);
    assert.deepEqual(precision('Zambian', 'ZMB'), ['state', false]);
    assert.deepEqual(precision('Bavaria', 'DEU'), ['region', false]);
    assert.deepEqual(precision('Singapore', 'SGP'), ['state', false]);
  });

  it('is one under all its names, and two under one name in two states', () => {
    const meaning = (name: string, country: string) => meaningOf(tables, { name, country });
    assert.equal(meaning('Kiev', 'UKR'), meaning('Kyiv', 'UKR'));
    assert.equal(meaning('Britain', 'GBR'), meaning('United Kingdom', 'GBR'));
    assert.equal(meaning('Zambian', 'ZMB'), meaning('Zambia', 'ZMB'));
    assert.notEqual(meaning('Lusaka', 'ZMB'), meaning('Zambia', 'ZMB'));
    assert.notEqual(meaning('Nowhere Hill', 'ZMB'), meaning('Zambia', 'ZMB'));
  });
});
