import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import { linkPending } from '../../linking/link-pending.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { happenings } from './happenings.ts';
import { show } from './show.ts';
import { stories } from './stories.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-happenings-'));
let store: Store;

interface Plan {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly soldiers: number;
}

/** A report of a clash of Mali and Burkina Faso: every paper has its own words, day and number. */
function report({ id, text, date, soldiers }: Plan): RecordLine {
  const line = makeLine({
    ...{ id, text, outlet: `Paper ${id}`, published: '1985-12-27', title: 'Clash at Agacher' },
    events: [
      {
        type: 'AGREE',
        trigger: 'signed',
        sources: [
          { words: 'Mali', actor: 'MLI' },
          { words: 'Burkina Faso', actor: 'BFA' },
        ],
        date,
      },
    ],
  });
  const start = text.indexOf(String(soldiers));
  const number = {
    start,
    end: start + 2,
    value: soldiers,
    upTo: null,
    comparison: 'exactly' as const,
    unit: 'soldiers',
  };
  const events = line.events.map((event) => ({ ...event, by: 'agree.verb.sign.x', quantities: [number] }));
  const entities = [
    { start: text.indexOf('Agacher'), end: text.indexOf('Agacher') + 7, type: 'place' as const, actor: null },
  ];
  return { ...line, events, entities };
}

before(async () => {
  store = await openStore(folder);
  const plans = [
    {
      id: 'a',
      text: 'Mali and Burkina Faso signed a truce at Agacher after 40 soldiers had died.',
      date: '1985-12-26',
    },
    {
      id: 'b',
      text: 'A truce for Agacher, where 59 soldiers lie, was signed by Mali and Burkina Faso.',
      date: '1985-12-27',
    },
  ];
  await store.addArticles(plans.map((plan, at) => report({ ...plan, soldiers: at === 0 ? 40 : 59 })));
  await linkPending(store, { at: null });
});

after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('happenings', () => {
  it('keep days and numbers that reports differ in side by side, with who says what', async () => {
    const page = await happenings(store, { a: 'MLI' });
    assert.deepEqual(
      page.rows.map(({ counts }) => counts),
      [{ articles: 2, families: 2, origins: 2 }],
    );
    const conflicts = page.rows[0]?.conflicts.map(({ kind, unit, values }) => [
      kind,
      unit,
      values.map(({ value, told }) => [value, told.map(({ article }) => article.id)]),
    ]);
    assert.deepEqual(conflicts, [
      [
        'day',
        null,
        [
          ['1985-12-26', ['a']],
          ['1985-12-27', ['b']],
        ],
      ],
      [
        'number',
        'soldiers',
        [
          ['40', ['a']],
          ['59', ['b']],
        ],
      ],
    ]);
  });

  it('show the same when they are asked for by id', async () => {
    const [row] = (await happenings(store)).rows;
    const shown = await show(store, row?.id ?? '');
    assert.ok(shown?.kind === 'happening');
    assert.deepEqual([shown.happening.conflicts.length, shown.reports.length], [2, 2]);
  });
});

describe('stories', () => {
  it('are listed with their articles and why each is there, and found by id, actor and day', async () => {
    const page = await stories(store, { a: 'MLI', b: 'BFA', from: '1985', to: '1985-12' });
    const [row] = page.rows;
    assert.deepEqual(
      row?.members.map(({ article, nearest }) => [article.id, nearest?.id]),
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    );
    assert.ok(row.members[0]?.reasons.includes('both tell of AGREE BFA MLI'));
    const shown = await show(store, row.id);
    assert.ok(shown?.kind === 'story');
    assert.deepEqual(shown.story, row);
    assert.equal((await stories(store, { a: 'TCD' })).total, 0);
    assert.equal((await stories(store, { to: '1984' })).total, 0);
    assert.equal((await stories(store, { article: 'b' })).total, 1);
  });
});

/** The places in which reports of one truce differ, each told of a place by one paper. */
async function placesOf(...places: readonly NonNullable<RecordLine['events'][number]['place']>[]): Promise<unknown> {
  const own = await openStore(mkdtempSync(join(folder, 'places-')));
  const text = 'Mali and Burkina Faso signed a truce at Agacher after 40 soldiers had died.';
  const plan = { text, date: '1985-12-26', soldiers: 40 };
  const lines = places.map((place, at) => {
    const line = report({ ...plan, id: String(at), text: text.replace('after', `${'then '.repeat(at)}after`) });
    return { ...line, events: line.events.map((event) => ({ ...event, place })) };
  });
  await own.putActors([{ id: 'MLI', name: 'Mali', kind: 'state', country: 'MLI', sector: null, wikidata: null }]);
  await own.addArticles(lines);
  await linkPending(own, { at: null });
  const [row] = (await happenings(own)).rows;
  await own.close();
  return [row?.counts.articles, row?.conflicts.flatMap(({ values }) => values.map(({ value }) => value))];
}

describe('places of a happening', () => {
  const mali = { name: 'Mali', country: 'MLI' };
  const agacher = { name: 'Agacher', country: 'MLI' };

  it('do not differ where one report only names the state in which the other one names a place', async () => {
    assert.deepEqual(await placesOf(mali, agacher), [2, []]);
  });

  it('differ where they are two, in one state or in others', async () => {
    assert.deepEqual(await placesOf(agacher, { name: 'Bamako', country: 'MLI' }, mali), [3, ['Agacher', 'Bamako']]);
    assert.deepEqual(await placesOf(mali, { name: 'Niger', country: 'NER' }), [2, ['Mali', 'Niger']]);
  });
});
