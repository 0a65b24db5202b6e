import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { paintClaim } from '../src/apps/cli/claims.ts';
import { matterText } from '../src/apps/mcp/text.ts';
import { createApp } from '../src/apps/serve/app.ts';
import { ingest } from '../src/ingest.ts';
import { openInputs } from '../src/io/intake/open-inputs.ts';
import { claimLines, claims } from '../src/io/query/claims.ts';
import { passage } from '../src/io/query/passage.ts';
import type { ClaimRow } from '../src/io/query/types.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { newFolder, removeFolders } from './contract/store-support.ts';

const texts = [
  'Portugal said on Monday that it had never sold rifles to Rhodesia.',
  'Libya denied on Tuesday that it had bombed the airfield of Chad.',
  'Bolivia said that Paraguay had not violated the Treaty of Buenos Aires.',
  'Ethiopia said on Friday that Eritrea had shelled the town of Badme. Eritrea said it had not shelled the town of Badme.',
];
const kit = loadKit();
let store: Store;
let rows: readonly ClaimRow[];

before(async () => {
  store = await openStore(newFolder());
  const lines = texts.map((text, n) =>
    JSON.stringify({
      id: `t${String(n)}`,
      outlet: `Paper ${String(n)}`,
      title: 'Note',
      published: `1998-05-1${String(n)}`,
      text,
    }),
  );
  const stdin = Readable.from([Buffer.from(lines.join('\n'))]);
  const inputs = openInputs(['-'], { format: 'jsonl', stdin });
  await ingest(inputs, { store, kit, mode: 'precision', onOutcome: () => undefined });
  ({ rows } = await claims(store));
});

after(async () => {
  await store.close();
});
after(removeFolders);

function matterOf(words: string): ClaimRow {
  return rows.find(({ about }) => about.quote.includes(words)) ?? assert.fail(`no matter "${words}"`);
}

const page = async (address: string): Promise<string> => {
  const response = await createApp({ store, tables: kit.tables }).request(address);
  return (await response.text()).replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' ');
};

describe('a denial whose own words say no', () => {
  it('is shown as words of who says them, in list and line alike', async () => {
    const lines = await claimLines(store);
    const told = ({ id, about, aboutSaysNo }: Pick<ClaimRow, 'id' | 'about' | 'aboutSaysNo'>) => [
      id,
      about,
      aboutSaysNo,
    ];
    assert.deepEqual(lines.rows.map(told), rows.map(told));
    for (const [who, words] of [
      ['Portugal', 'had never sold rifles to Rhodesia'],
      ['Bolivia', 'Paraguay had not violated the Treaty of Buenos Aires'],
      ['Eritrea', 'had not shelled the town of Badme'],
    ] as const) {
      const row = matterOf(words);
      assert.deepEqual([row.aboutSaysNo, row.denies[0]?.stance, row.denies[0]?.saysNo], [true, 'denies', true]);
      const painted = paintClaim(row);
      assert.match(painted, new RegExp(`in the words of a denial: “[^”]*${words}”\n {4}said by ${who}: `, 'u'));
      assert.doesNotMatch(painted, /denied/u);
      assert.ok(matterText(row).includes(`denies in these words: ${who}: “${who} said`));
      for (const address of ['/claims', `/claims/${row.id}`]) {
        const shown = await page(address);
        assert.match(shown, new RegExp(`in the words of a denial: “?(?:that )?(?:it )?${words}`, 'u'));
        assert.ok(shown.includes(`said by ${who}`));
      }
    }
  });

  it('is told by a fact of its article, and in the reader', async () => {
    const told = await passage(store, 't0', { start: 0, length: 1000 });
    const claim = told?.facts.find(({ kind }) => kind === 'claim');
    assert.equal(claim?.label, 'Portugal denies in these words: that it had never sold rifles to Rhodesia');
    assert.ok((await page('/article/t0')).includes('Portugal denies in these words'));
  });
});

describe('a denial that a word of denying makes', () => {
  it('stands under the words of what it denies', async () => {
    const row = matterOf('had bombed the airfield of Chad');
    assert.deepEqual([row.aboutSaysNo, row.denies[0]?.saysNo], [false, false]);
    assert.match(paintClaim(row), /^ {4}“that it had bombed the airfield of Chad”\n {4}denied by Libya: /mu);
    assert.ok((await page(`/claims/${row.id}`)).includes('denied by Libya'));
  });
});
