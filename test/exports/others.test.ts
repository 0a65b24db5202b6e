import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import type { Told } from '../../src/io/export/format.ts';
import type { ToldArticle, ToldHappening } from '../../src/io/query/told-types.ts';
import { emptyRecord, fullRecord } from './record.ts';
import { allOf, fresh, tell, textOf } from './support.ts';

let told: Told;
let nothing: Told;
let articles: readonly ToldArticle[];
let happenings: readonly ToldHappening[];

before(async () => {
  told = tell(await fresh(fullRecord));
  nothing = tell(await fresh(emptyRecord));
  articles = await allOf(told.articles());
  happenings = await allOf(told.happenings());
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: string;
}

/** The elements of an XML or HTML document. */
function elementsOf(text: string, xmlMode = true): readonly Element[] {
  const [found, open]: [Element[], string[]] = [[], []];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.push({ name, attributes, parent: open.at(-1) ?? '' });
        open.push(name);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode },
  );
  parser.end(text);
  return found;
}

/** GEXF 1.3's schema, as far as it goes here: parent, required and optional attributes of each element. */
const gexfSchema: Readonly<Record<string, readonly [parents: string, required: string, optional: string]>> = {
  gexf: ['', 'version', 'xmlns variant'],
  meta: ['gexf', '', 'lastmodifieddate'],
  creator: ['meta', '', ''],
  description: ['meta', '', ''],
  graph: ['gexf', '', 'defaultedgetype idtype mode'],
  attributes: ['graph', 'class', 'mode'],
  attribute: ['attributes', 'id title type', ''],
  nodes: ['graph', '', 'count'],
  node: ['nodes', 'id', 'label'],
  edges: ['graph', '', 'count'],
  edge: ['edges', 'source target', 'id type label weight kind'],
  attvalues: ['node edge', '', ''],
  attvalue: ['attvalues', 'for value', ''],
};

describe('graphs', () => {
  it('GEXF has what version 1.3 allows and asks for, in its order', async () => {
    for (const source of [told, nothing]) {
      const elements = elementsOf(await textOf('gexf', source));
      for (const { name, parent, attributes } of elements) {
        const [parents, required, optional] = gexfSchema[name] ?? assert.fail(name);
        assert.ok(parents.split(' ').includes(parent), `${name} in ${parent}`);
        const given = Object.keys(attributes);
        for (const attribute of required.split(' ').filter(Boolean)) assert.ok(given.includes(attribute));
        for (const attribute of given) assert.ok([required, optional].join(' ').split(' ').includes(attribute));
      }
      const order = elements.filter(({ parent }) => parent === 'graph').map(({ name }) => name);
      assert.deepEqual(order, ['attributes', 'attributes', 'nodes', 'edges']);
      for (const part of ['node', 'edge'] as const) {
        const count = elements.find(({ name }) => name === `${part}s`)?.attributes['count'];
        assert.equal(Number(count), elements.filter(({ name }) => name === part).length);
      }
    }
  });

  it('both have the same edges, between nodes that are there, with declared attributes', async () => {
    const [gexf, graphml] = [elementsOf(await textOf('gexf', told)), elementsOf(await textOf('graphml', told))];
    const edges = (list: readonly Element[]): readonly string[] =>
      list.flatMap(({ name, attributes: { source, target } }) =>
        name === 'edge' ? `${source ?? ''} ${target ?? ''}` : [],
      );
    assert.deepEqual(edges(gexf), edges(graphml));
    for (const list of [gexf, graphml]) {
      const ids = new Set(list.filter(({ name }) => name === 'node').map(({ attributes }) => attributes['id']));
      for (const edge of edges(list)) for (const end of edge.split(' ')) assert.ok(ids.has(end));
    }
    const keys = new Set(graphml.filter(({ name }) => name === 'key').map(({ attributes }) => attributes['id']));
    for (const { name, attributes } of graphml) if (name === 'data') assert.ok(keys.has(attributes['key']));
  });

  it('counts origins and not articles, makes no tie of what is only announced, and no direction where there is none', async () => {
    const edges = elementsOf(await textOf('gexf', told)).filter(({ name }) => name === 'edge');
    const treaty = edges.find(({ attributes }) => attributes['source'] === 'NOR' && attributes['target'] === 'RUS');
    assert.deepEqual([treaty?.attributes['weight'], treaty?.attributes['type']], ['2', 'undirected']);
    assert.ok(!edges.some(({ attributes }) => attributes['source'] === 'PRK' || attributes['source'] === 'PER'));
  });
});

describe('iCalendar', () => {
  it('ends lines with CRLF, folds at 75 octets, and splits no character', async () => {
    const text = await textOf('ical', told);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
    const lines = text.split('\r\n');
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && line.isWellFormed() && !line.includes('\uFFFD')));
    assert.match(text.replaceAll('\r\n ', ''), /“🇰🇷 한국 소식: On 19 June 2024/u);
  });

  it('holds only what has a known day, from that day to the next, stamped by publication', async () => {
    const text = (await textOf('ical', told)).replaceAll('\r\n ', '');
    const dated = happenings.filter(({ precision }) => precision === 'day');
    assert.deepEqual(
      [...text.matchAll(/^UID:(.*)@entente\r$/gmu)].map(([, id]) => id),
      dated.map(({ id }) => id),
    );
    assert.match(text, /DTSTAMP:20100915T000000Z\r\nDTSTART;VALUE=DATE:20100915\r\nDTEND;VALUE=DATE:20100916\r\n/u);
    assert.match(text, /4 articles · 2 families · 2 origins/u);
    assert.equal(await textOf('ical', told), await textOf('ical', told));
  });
});

describe('feeds', () => {
  it('read back as the happenings, those told last first', async () => {
    const [rss, atom] = [parseRssFeed(await textOf('rss', told)), parseAtomFeed(await textOf('atom', told))];
    assert.equal(rss.items?.length, atom.entries?.length);
    assert.deepEqual(
      rss.items?.map(({ guid }) => guid?.value),
      atom.entries?.map(({ id }) => id),
    );
    const words = rss.items?.map(({ description }) => description ?? '') ?? [];
    assert.ok(words.some((each) => each.includes('would &lt;b&gt;recall&lt;/b&gt; 😀 its envoy')));
    assert.ok(rss.items?.some(({ source }) => source?.title === 'Ünïcode & Söhne; "Ltd", ä'));
    assert.match(rss.description ?? '', /^\d+ of \d+ happenings/u);
  });

  it('mark what is not simply stated, and have no item without a day of publication', async () => {
    const { items } = parseRssFeed(await textOf('rss', told));
    assert.ok(items?.some(({ title }) => title === 'North Korea -> Japan: attacks (announced)'));
    assert.ok(items?.some(({ title }) => title === 'Russia -> Norway: coerces (denied)'));
    assert.ok(!items?.some(({ title }) => title?.startsWith('Chad') === true));
    assert.equal(parseAtomFeed(await textOf('atom', nothing)).entries, undefined);
  });
});

describe('citations', () => {
  it('BibTeX entries are balanced, have keys of their own, and name no unknown author', async () => {
    const text = await textOf('bibtex', told);
    let depth = 0;
    for (const character of text) {
      depth += Number(character === '{') - Number(character === '}');
      assert.ok(depth >= 0 && depth <= 4);
    }
    assert.equal(depth, 0);
    const keys = [...text.matchAll(/^@online\{([^,\s{}"#%\\~]+),$/gmu)].map(([, key]) => key);
    assert.deepEqual([keys.length, new Set(keys).size], [articles.length, articles.length]);
    assert.equal(text.match(/^ {2}author = /gmu)?.length, 1);
    assert.match(
      text,
      /author = \{\{José María \\textbraceleft\{\}Ñuñez\\textbraceright\{\} and Sons\} and \{O’Brien \\& Co\}\}/u,
    );
    assert.match(text, /50\\% \\textbackslash\{\} "off"/u);
  });

  it('CSL-JSON has an item for each article, with a date as exact as it is known', async () => {
    const items = JSON.parse(await textOf('csl', told)) as readonly Readonly<Record<string, unknown>>[];
    assert.equal(items.length, articles.length);
    assert.deepEqual(items.find(({ id }) => id === 'b-visit')?.['issued'], { 'date-parts': [[1999, 3]] });
    assert.deepEqual(JSON.parse(await textOf('csl', nothing)), []);
  });
});

describe('brief', () => {
  it('has no script, no link and nothing from outside, whatever stands in the articles', async () => {
    const elements = elementsOf(await textOf('brief', told), false);
    const allowed = 'html head meta title style body h1 h2 p ul li div blockquote bdi'.split(' ');
    for (const { name, attributes } of elements) {
      assert.ok(allowed.includes(name), name);
      for (const attribute of Object.keys(attributes)) assert.ok(!/^(?:on.*|href|src|style|action)$/u.test(attribute));
    }
    assert.match(await textOf('brief', told), /default-src 'none'/u);
  });

  it('gives every line its words, isolated from what stands beside them, and the counts apart', async () => {
    const text = await textOf('brief', told);
    const items = text.match(/<li>.*<\/li>/gsu)?.[0].split('</li>') ?? [];
    for (const item of items.filter((each) => each.includes('<li>')))
      assert.match(item, /<blockquote><bdi>[^<]+<\/bdi>/u);
    assert.match(text, /<bdi>=HYPERLINK\(&quot;x&quot;\), &lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; \{50% /u);
    assert.match(text, /4 articles · 2 families · 2 origins/u);
    assert.equal(/[\p{Cc}]/u.test(text.replace(/[\n\t]/gu, '')), false);
  });
});
