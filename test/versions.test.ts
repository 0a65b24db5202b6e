import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { entente } from './support/command-line.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-versions-'));
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

interface Input {
  readonly id?: string;
  readonly url?: string;
  readonly published?: string;
  readonly title: string;
  readonly html: string;
}

function page(...paragraphs: readonly string[]): string {
  return `<html><body><nav>Home</nav><article>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`;
}

const signed = 'Bolivia and Paraguay signed an agreement on a river port in La Paz on 3 May 1996.';
const tail =
  'The port lies on the Paraguay River, and both governments pay for its cranes and its road in equal shares.';

const first: Input = {
  ...{ url: 'https://news.example/port?utm_campaign=mail', published: '1996-05-03', title: 'Port agreed' },
  html: page(signed, tail, '“The work begins in August,” Bolivian President Gonzalo Sanchez de Lozada said.'),
};
const second: Input = {
  ...{ url: 'http://NEWS.example/port#top', published: '1996-05-04', title: 'Port agreed' },
  html: page(signed, tail, '“The work begins in October,” Bolivian President Gonzalo Sanchez de Lozada said.'),
};
const third: Input = {
  ...{ url: 'https://news.example/port', published: '1996-05-05', title: 'River port agreed' },
  html: page(
    signed,
    tail,
    '“The work begins in October,” Bolivian President Gonzalo Sanchez de Lozada said.',
    'Brazil welcomed the agreement.',
  ),
};
const versions = [first, second, third];

async function ask(...args: readonly string[]): Promise<string> {
  const { code, out, error } = await entente(args, { cwd });
  assert.equal(code, 0, error);
  return out;
}

/** Adds inputs one run after the other. */
async function add(record: string, ...runs: readonly (readonly Input[])[]): Promise<string> {
  let out = '';
  for (const inputs of runs) {
    const stdin = inputs.map((input) => `${JSON.stringify(input)}\n`).join('');
    out = (await entente(['add', '-', '--input', 'jsonl', '--record', record], { cwd, stdin })).out;
  }
  return out;
}

async function idsOf(record: string): Promise<readonly string[]> {
  const [hit] = (JSON.parse(await ask('search', 'Paraguay', '--record', record, '--json')) as Found).rows;
  const list = JSON.parse(
    await ask('show', hit?.article.id ?? '', '--versions', '--record', record, '--json'),
  ) as Found;
  return list.rows.map(({ article }) => article.id);
}

interface Found {
  readonly rows: readonly { readonly article: { readonly id: string } }[];
}

describe('the same address with a changed text', () => {
  let ids: readonly string[] = [];
  before(async () => {
    await add('kept', [first], [second], [third]);
    ids = await idsOf('kept');
  });

  it('is a new version: counted once, and nothing the second time', async () => {
    assert.match(await add('counts', [first, second]), /1 new article, 0 known before\nversions {2}1 text of/u);
    assert.match(await add('counts', versions), /0 new articles, 2 known before\nversions {2}1 text of/u);
    assert.match(await add('counts', versions), /0 new articles, 3 known before\ncopies {4}0 articles/u);
    const status = await ask('status', '--record', 'counts');
    assert.match(status, /read {10}1 article · 1 family · 1 origin/u);
    assert.match(status, /versions {6}1 article with 2 earlier versions/u);
  });

  it('gives the same answers in whatever order the versions come, at once or one by one', async () => {
    const answers = async (record: string): Promise<readonly string[]> => {
      const [id = ''] = await idsOf(record);
      const lists = [
        'timeline Bolivia',
        'statements',
        'claims',
        'commitments',
        'families',
        'search Paraguay',
        'search August --earlier',
      ];
      const shown = [`show ${id}`, `show ${id} --diff`, `show ${id} --raw`];
      return Promise.all([...lists, ...shown].map((line) => ask(...line.split(' '), '--record', record, '--json')));
    };
    const expected = await answers('kept');
    const [a, b, c] = [[first], [second], [third]];
    const orders = [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a], [versions], [versions.toReversed()]];
    for (const [n, runs] of orders.entries()) {
      await add(`order-${n}`, ...runs);
      const got = await answers(`order-${n}`);
      // Where the inputs stood on standard input is the one thing that differs.
      const blind = (list: readonly string[]): readonly string[] => list.map((out) => out.replace(/"-:\d"/gu, '"-"'));
      assert.deepEqual(blind(got), blind(expected), `order ${n}`);
    }
  });

  it('lists its versions with day, order of adding and changed sentences', async () => {
    assert.equal(ids.length, 3);
    const out = await ask('show', ids[1] ?? '', '--versions', '--record', 'kept');
    const lines = out.split('\n').filter((line) => /^\d/u.test(line));
    assert.deepEqual(lines, [
      '1 of 3  1996-05-03  added as number 1  3 sentences',
      '2 of 3  1996-05-04  added as number 2  1 sentence changed, 0 new, 0 gone',
      '3 of 3  1996-05-05  added as number 3  0 sentences changed, 1 new, 0 gone, another title',
      '3 versions',
    ]);
  });

  it('shows what changed, in plain text and in colours, against the version before or another', async () => {
    const plain = await ask('show', ids[1] ?? '', '--diff', '--record', 'kept');
    assert.match(
      plain,
      /1 sentence changed, 0 new, 0 gone\n {4}\(2 sentences unchanged\)\n {2}~ “The work begins in \[-August-\] ?\{\+October\+\},”/u,
    );
    assert.match(plain, /facts: 1 gone, 1 new, \d+ in both\n {2}- statement Gonzalo/u);
    const painted = await entente(['show', ids[1] ?? '', '--diff', '--record', 'kept'], { cwd, colour: true });
    assert.ok(painted.out.includes('\u001b[31mAugust\u001b[0m') && painted.out.includes('\u001b[32mOctober\u001b[0m'));
    assert.ok(!painted.out.includes('{+'));
    const whole = await ask('show', ids[2] ?? '', '--diff', ids[0] ?? '', '--record', 'kept');
    assert.match(whole, /title: \[-Port-\] ?\{\+River port\+\} agreed/u);
    assert.match(whole, /\n {2}\+ Brazil welcomed the agreement\.\n/u);
  });

  it('says so where a fact stands in an earlier version only', async () => {
    const diff = JSON.parse(await ask('show', ids[1] ?? '', '--diff', '--record', 'kept', '--json')) as {
      facts: { gone: { id: string }[] };
    };
    const gone = diff.facts.gone[0]?.id ?? '';
    const shown = await ask('show', gone, '--record', 'kept');
    assert.match(shown, /August[^]*in an earlier version \(1 of 3\)/u);
    assert.match(await ask('show', ids[0] ?? '', '--record', 'kept'), /in an earlier version \(1 of 3\)/u);
    assert.match(await ask('timeline', 'Bolivia', '--record', 'kept'), /version 3 of 3/u);
  });

  it('is found by its address, however that is written', async () => {
    const asked = await ask('show', 'http://News.Example/port?fbclid=7#end', '--versions', '--record', 'kept');
    assert.equal(asked, await ask('show', ids[0] ?? '', '--versions', '--record', 'kept'));
    assert.equal((await entente(['show', 'https://news.example/harbour', '--record', 'kept'], { cwd })).code, 2);
    assert.equal((await entente(['show', 'https://a b/c', '--record', 'kept'], { cwd })).code, 2);
  });

  it('is still the origin of who copied an earlier version', async () => {
    const copy = { ...first, url: 'https://client.example/1', published: '1996-05-04' };
    const anew = page(
      'The rains came early this year, and the harbour masters of both countries sent their dredgers home until June.',
    );
    await add('copied', [first, copy], [{ ...third, html: anew }]);
    const found = await ask('families', '--record', 'copied');
    assert.match(
      found,
      /2 articles · 1 family · 1 origin {2}origin: news\.example[^]*by an earlier version {2}client\.example/u,
    );
    assert.match(await ask('status', '--record', 'copied'), /read {10}2 articles · 1 family · 1 origin/u);
  });

  it('keeps the raw page of every version', async () => {
    assert.equal(await ask('show', ids[0] ?? '', '--raw', '--record', 'kept'), first.html);
    assert.equal(await ask('show', ids[2] ?? '', '--raw', '--record', 'kept'), third.html);
    const read = await entente(['read', '-', '--input', 'jsonl'], { cwd, stdin: JSON.stringify(first) });
    assert.ok(!read.out.includes('<nav>'));
  });

  it('refuses questions that cannot be answered', async () => {
    await add('alone', [first]);
    const [id = ''] = await idsOf('alone');
    const bad = [
      [id, '--diff'],
      [id, '--diff', 'nobody'],
      ['nobody', '--versions'],
      ['nobody', '--raw'],
      ['nobody', '--diff'],
    ];
    for (const args of [...bad, [id, '--raw', '--versions'], [id, id]]) {
      const { code, out, error } = await entente(['show', ...args, '--record', 'alone'], { cwd });
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(error, /^entente show: /u);
    }
    assert.match(await ask('show', id, '--versions', '--record', 'alone'), /^1 of 1 /u);
  });
});

describe('the same given id with another text', () => {
  const text = (words: string, more: Partial<Input> = {}): Input => ({
    id: '12',
    title: 'Port',
    html: page(words, tail),
    ...more,
  });

  it('is a version with an id made of it, which is the same whenever it comes', async () => {
    const other = text(signed.replace('an agreement', 'a treaty'));
    assert.match(await add('given', [text(signed)], [other]), /versions {2}1 text/u);
    assert.match(await add('given', [other, text(signed)]), /0 new articles, 2 known/u);
    const ids = await idsOf('given');
    assert.deepEqual([ids[0], ids[1]?.slice(0, 3), ids.length], ['12', '12~', 2]);
    await add('given-more', [text(signed.replace('port', 'harbour'))], [other]);
    assert.deepEqual((await idsOf('given-more'))[1], ids[1]);
  });

  it('is another article where its address is another', async () => {
    const here = text(signed, { url: 'https://news.example/a' });
    const there = text('Chile and Peru opened a border post at Tacna on 4 May 1996.', {
      url: 'https://news.example/b',
    });
    assert.match(await add('two', [here, there]), /2 new articles/u);
  });
});
