import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { contentId } from '../../src/base/text/ids.ts';
import { asVersion, versionId } from '../../src/io/store/as-version.ts';
import { archive } from './archive.ts';
import { makeLine } from './lines.ts';
import { contenders, dump, fill, killAfter, newestLines, newFolder, removeFolders, run } from './store-support.ts';

after(removeFolders);

for (const { name, open } of contenders) {
  describe(`versions and raw bodies in the ${name} store`, () => {
    it('adds a line once, and another text under the same id as a version with an id of its own', async () => {
      const store = await open(newFolder());
      const [line] = archive();
      assert.ok(line);
      await store.addArticles([line]);
      const other = { ...line, text: `${line.text} More.` };
      const id = versionId(other);
      const again = await store.addArticles([line, other, line, other]);
      assert.deepEqual(again, { added: [id], known: [line.id, line.id, id], failed: [] });
      assert.deepEqual(await store.addArticles([other, line]), { added: [], known: [id, line.id], failed: [] });
      assert.deepEqual(await store.line(line.id), line);
      assert.deepEqual(await store.line(id), asVersion(other, id));
      assert.deepEqual([...(await store.has([line.id, 'nobody']))], [line.id]);
      await store.close();
    });

    it('gives the findings of a version ids of their own, which lead to each other as before', async () => {
      const store = await open(newFolder());
      const line = archive().find(({ id }) => id === 'e-accusation');
      assert.ok(line);
      const other = { ...line, text: `${line.text} More.` };
      await store.addArticles([line, other]);
      const version = await store.line(versionId(other));
      const ids = (from: RecordLine): readonly string[] =>
        [...from.events, ...from.attributions, ...from.claims, ...from.commitments].map(({ id }) => id);
      assert.ok(version && ids(version).length > 0 && ids(version).every((id) => !ids(line).includes(id)));
      const places = (from: RecordLine): readonly number[] =>
        from.claims.flatMap((claim) => [
          from.attributions.findIndex(({ id }) => id === claim.attribution),
          from.events.findIndex(({ id }) => id === claim.about),
        ]);
      assert.deepEqual(places(version), places(line));
      await store.close();
    });

    it('knows a text by its address and words, and a page that only another kit reads otherwise', async () => {
      const store = await open(newFolder());
      const made = (text: string, url: string, kit = 'kit-1'): RecordLine => {
        return { ...makeLine({ id: contentId('art', url, text), text, url }), kit };
      };
      const [first, again] = ['https://a.example/x', 'http://a.example/x?utm_source=s'].map((url) => made('One.', url));
      const reread = made('One', 'https://a.example/x', 'kit-2');
      const edited = made('One', 'https://a.example/x', 'kit-2');
      assert.ok(first && again);
      const bodies = new Map([first, reread].map((line) => [line, '<p>One.'])).set(edited, '<p>One');
      const added = await store.addArticles([first, again, reread, edited], bodies);
      assert.deepEqual(added, { added: [first.id, edited.id], known: [first.id, first.id], failed: [] });
      await store.close();
    });

    it('lists and links the newest versions, whatever the order in which they come', async () => {
      const [head, ...rest] = archive();
      assert.ok(head);
      const texts = ['2010-09-16', '2010-09-17', '2010-09-18'].map((published, n) =>
        makeLine({
          id: `art-000000000000000${n}`,
          text: `${head.text}\nUpdate ${n}.`,
          published,
          url: 'https://a.example/x',
        }),
      );
      const lines = [...texts, ...rest];
      const sorted = await open(newFolder());
      await fill(sorted, lines);
      const expected = await dump(sorted, { order: false });
      assert.deepEqual(
        (await newestLines(sorted)).map(({ id }) => id).filter((id) => id.startsWith('art-')),
        ['art-0000000000000002'],
      );
      await sorted.close();
      for (const order of [
        [2, 1, 0],
        [1, 2, 0],
        [1, 0, 2],
        [2, 0, 1],
      ]) {
        const store = await open(newFolder());
        for (const at of order) await store.addArticles([texts[at] ?? head]);
        await fill(store, rest.toReversed());
        assert.equal(await dump(store, { order: false }), expected, order.join());
        await store.close();
      }
    });

    it('keeps a raw body once for each content, and none that equals its text', async () => {
      const store = await open(newFolder());
      const lines = ['p', 'q', 'r', 's'].map((id) => makeLine({ id, text: `Told by ${id} 🙂.` }));
      const page = `<p>${'안녕 '.repeat(1000)}\u0000\r\n`;
      const bodies = new Map(lines.slice(0, 3).map((line) => [line, line.id === 'r' ? line.text : page]));
      await store.addArticles(lines, bodies);
      await store.addArticles(lines, bodies);
      const kept = await Promise.all(['p', 'q', 'r', 's', 'nobody'].map((id) => store.raw(id)));
      assert.deepEqual(kept, [page, page, lines[2]?.text, null, null]);
      assert.equal((await store.db.selectFrom('raws').select('digest').execute()).length, 1);
      await store.close();
    });

    for (const mode of ['articles', 'versions'] as const) {
      it(`survives a kill in the midst of adding ${mode}: what was committed is whole, and a re-run completes it`, async () => {
        const folder = newFolder();
        await killAfter(folder, 3, mode);
        const store = await open(folder);
        const survivors = await newestLines(store);
        assert.ok(survivors.length >= 30, `${String(survivors.length)} articles`);
        assert.ok(survivors.every((line) => line.events.length === 1));
        for (const { id, text } of survivors) assert.equal(await store.raw(id), `<p>${text}</p>`);
        await store.close();
        await run(folder, '200', { mode });
        const whole = newFolder();
        await run(whole, '200', { mode });
        const [mended, fresh] = [await open(folder), await open(whole)];
        assert.equal((await mended.db.selectFrom('articles').select('id').execute()).length, 200);
        assert.equal((await newestLines(mended)).length, mode === 'versions' ? 100 : 200);
        assert.equal(await dump(mended), await dump(fresh));
        await mended.close();
        await fresh.close();
      });
    }
  });
}
