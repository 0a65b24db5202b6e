import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createApp } from '../src/apps/serve/app.ts';
import type { RecordLine } from '../src/base/schema/record.ts';
import { ingest } from '../src/ingest.ts';
import { openInputs } from '../src/io/intake/open-inputs.ts';
import { claimLines, claims } from '../src/io/query/claims.ts';
import { lineOfRow } from '../src/io/query/matter-lines.ts';
import { instruments } from '../src/io/query/instruments.ts';
import { persons } from '../src/io/query/persons.ts';
import { show } from '../src/io/query/show.ts';
import { statements } from '../src/io/query/statements.ts';
import { status } from '../src/io/query/status.ts';
import { stories } from '../src/io/query/stories.ts';
import { recordCounts } from '../src/io/store/corrections/effects.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { removeFolders } from './contract/store-support.ts';
import { crowd } from './support/crowd.ts';
import { ledgerCrowd } from './support/ledger-crowd.ts';
import { addInParts } from './support/links.ts';

const texts: readonly (readonly [day: string, text: string])[] = [
  [
    '1961-08-25',
    '“Nobody has any intention of closing the crossings to the western sectors of the city,” Foreign Minister Andrei Gromyko said.',
  ],
  [
    '1961-08-26',
    '“Nobody has any plan of shutting the crossings to the western sectors of the city,” Andrei Gromyko said in Moscow.',
  ],
  [
    '1961-08-27',
    'Soviet Foreign Minister Andrey Gromyko said that nobody had any intention of closing the crossings to the western sectors of the city.',
  ],
  ['1987-08-11', 'Iraq accused Iran of laying mines near the oil terminal of Fujairah.'],
  ['1987-08-12', 'Iran denied laying mines near Fujairah.'],
  ['1975-03-06', 'Iran and Iraq signed the Algiers Agreement on the Shatt al-Arab.'],
  ['1980-09-17', 'Iraq abrogated the Algiers Agreement with Iran on Wednesday.'],
];

const folder = mkdtempSync(path.join(tmpdir(), 'entente-ledgers-'));
const kit = loadKit();
let store: Store;

before(async () => {
  store = await openStore(folder);
  const lines = texts.map(([published, text], n) =>
    JSON.stringify({
      id: `t${String(n)}`,
      outlet: `Paper ${String(n)}`,
      published,
      text,
      clean: false,
      title: `Report ${String(n)}`,
    }),
  );
  const stdin = Readable.from([Buffer.from(lines.join('\n'))]);
  const inputs = openInputs(['-'], { format: 'jsonl', stdin, cwd: folder });
  await ingest(inputs, { store, kit, mode: 'recall', onOutcome: () => undefined });
});

after(removeFolders);
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Some of the articles with a second speaker beside the one who is named. */
function jointly(line: RecordLine, n: number): RecordLine {
  if (n % 3 > 0) return line;
  return {
    ...line,
    attributions: line.attributions.map((each) => ({ ...each, jointSpeakers: each.speaker === null ? [] : ['SWE'] })),
  };
}

/** The contradictions that a page tells, as they stand in it. */
async function contradictionsAt(pages: ReturnType<typeof createApp>, address: string): Promise<readonly string[]> {
  const page = await (await pages.request(address)).text();
  return [...page.matchAll(/<li>((?:(?!<li>).)*? denied it .*?)<\/li>/gsu)].map(([, words = '']) => words);
}

describe('the ledgers of a record', () => {
  it('have one row for what was said once, with what became of the words', async () => {
    const { rows } = await statements(store, { speaker: 'andrei-gromyko' });
    assert.deepEqual(
      rows.map(({ counts, variants }) => [counts.articles, variants.map(({ outcome }) => outcome)]),
      [[3, ['unconfirmed', 'altered', 'reported']]],
    );
    const words = rows[0]?.variants[1]?.against?.words.filter(({ kind }) => kind !== 'same') ?? [];
    assert.deepEqual(
      words.map(({ text }) => text.trim()),
      ['intention', 'plan', 'closing', 'shutting'],
    );
  });

  it('put the denial of another article beside the claim, with the reasons and who takes which stance', async () => {
    const { rows } = await claims(store, { stance: 'denies' });
    assert.deepEqual(
      rows.map(({ asserts, denies }) => [asserts.map(({ by }) => by?.id), denies.map(({ by }) => by?.id)]),
      [[['IRQ'], ['IRN']]],
    );
    const [row] = rows;
    assert.ok(row);
    assert.deepEqual(
      row.contradictions.map(({ denies, asserts }) => [denies, asserts]),
      [[row.denies[0]?.id, row.asserts[0]?.id]],
    );
    assert.ok((row.contradictions[0]?.reasons.length ?? 0) > 1);
    assert.deepEqual(row.parties.map(({ party, denies }) => [party?.id, denies.claims, denies.first]).sort(), [
      ['IRN', 1, '1987-08-12'],
      ['IRQ', 0, null],
    ]);
  });

  it('are counted beside a judgement as the status and the lists count them', async () => {
    const [counts, held] = [await recordCounts(store.db), await status(store)];
    const { rows } = await sql<{ topics: number }>`select count(*) as topics from topics`.execute(store.db);
    const [matters, kinds] = [(await claims(store)).total, (await instruments(store)).total];
    assert.ok((rows[0]?.topics ?? 0) > matters, 'a denial that only answers is no matter of its own');
    assert.deepEqual(counts, {
      ...{ reports: held.events, happenings: held.happenings, statements: held.statements, claims: held.claims },
      ...{ matters, commitments: held.commitments, families: held.counts.families, instruments: kinds },
      ...{ stories: (await stories(store)).total, persons: (await persons(store)).total },
    });
  });

  it('have lines of matters that tell what the matters tell', async () => {
    const lines = await claimLines(store);
    const rows = await claims(store);
    assert.ok(lines.rows.some(({ contradictions }) => contradictions > 0));
    assert.deepEqual([lines.total, lines.rows], [rows.total, rows.rows.map(lineOfRow)]);
  });

  it('have lines that say who speaks in contradictions as matters do, and hold the first where there are many', async () => {
    const crowded = await addInParts([...crowd(5, 60), ...ledgerCrowd(5, 90)].map(jointly), [150]);
    const lines = (await claimLines(crowded)).rows;
    assert.deepEqual(lines, (await claims(crowded)).rows.map(lineOfRow));
    assert.ok(
      lines.some((line) => line.claims > line.entries.length && line.contradictions > line.contradicting.length),
    );
    const ends = lines.flatMap(({ answering }) => answering);
    assert.ok(ends.some((end) => end.jointly.length > 0));
    assert.ok(ends.some(({ by, source }) => by === null && source?.quote === 'The envoy'));
    const entries = new Set(lines.flatMap((line) => line.entries.map(({ id }) => id)));
    assert.ok(ends.some(({ id, by, jointly: others }) => by !== null && others.length === 0 && !entries.has(id)));
    const pages = createApp({ store: crowded, tables: kit.tables });
    const { id } = lines.find((line) => line.contradictions > line.contradicting.length) ?? assert.fail();
    const [list, own] = await Promise.all([
      contradictionsAt(pages, '/claims'),
      contradictionsAt(pages, `/claims/${id}`),
    ]);
    assert.ok(list.length > 10 && own.length > 10);
    assert.deepEqual(
      own.slice(0, 10).filter((words) => !list.includes(words)),
      [],
    );
    await crowded.close();
  });

  it('have one instrument for all that name it, with its status and the rule', async () => {
    const { rows } = await instruments(store, { a: 'IRN', b: 'IRQ' });
    assert.deepEqual(
      rows.map(({ counts, status, deeds }) => [
        counts.articles,
        status,
        deeds.map(({ act, reality }) => `${act} ${reality}`),
      ]),
      [[2, 'disputed', ['breaks done']]],
    );
    assert.ok(rows[0]?.rule.includes('broken'));
    assert.equal((await instruments(store, { status: 'open' })).total, 0);
  });

  it('have one person for the spellings of a name, with offices and days', async () => {
    const { rows } = await persons(store, { words: 'gromyko' });
    assert.deepEqual(
      rows.map(({ actor, articles }) => [actor?.id, articles]),
      [['andrei-gromyko', 3]],
    );
    assert.ok(rows[0]?.names.some(({ name }) => name === 'Andrey Gromyko'));
    assert.deepEqual(
      rows[0]?.offices.map(({ office, of, first, last }) => [office, of?.id, first, last]),
      [['foreign minister', 'RUS', '1961-08-25', '1961-08-27']],
    );
  });

  it('show what an id names', async () => {
    const [instrument] = (await instruments(store)).rows;
    const [person] = (await persons(store)).rows;
    assert.equal((await show(store, instrument?.id ?? ''))?.kind, 'instrument');
    assert.equal((await show(store, person?.id ?? ''))?.kind, 'person');
  });
});

describe('the pages of the ledgers', () => {
  const get = async (address: string): Promise<readonly [number, string]> => {
    const response = await createApp({ store, tables: kit.tables }).request(address);
    return [response.status, await response.text()];
  };

  it('show the variants of a statement side by side with the changed words marked', async () => {
    const [row] = (await statements(store, { speaker: 'andrei-gromyko' })).rows;
    const [status, page] = await get(`/statement/${row?.id ?? ''}`);
    assert.equal(status, 200);
    for (const part of ['First seen in', '<del>closing</del>', '<ins>shutting</ins>', 'altered'])
      assert.ok(page.includes(part), part);
  });

  it('show instruments, their mentions and persons, and 404 for what is not there', async () => {
    const [row] = (await instruments(store)).rows;
    assert.ok((await get('/instruments'))[1].includes('Algiers Agreement'));
    assert.ok((await get(`/instrument/${row?.id ?? ''}`))[1].includes('2 mentions'));
    assert.ok((await get('/persons?name=gromyko'))[1].includes('Andrey Gromyko'));
    assert.ok((await get('/claims'))[1].includes('1 contradiction'));
    const [matter] = (await claims(store, { stance: 'denies' })).rows;
    const [status, page] = await get(`/claims/${matter?.id ?? ''}`);
    assert.equal(status, 200);
    for (const part of ['2 claims: who says what', '1 contradiction', 'asserted', 'denied'])
      assert.ok(page.includes(part), part);
    assert.deepEqual(
      JSON.parse((await get(`/claims/${matter?.id ?? ''}.json`))[1]),
      JSON.parse(JSON.stringify(matter)),
    );
    assert.equal((await get('/claims/none'))[0], 404);
    assert.equal((await get('/instrument/none'))[0], 404);
    assert.equal((await get('/statement/none'))[0], 404);
  });
});
