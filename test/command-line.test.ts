import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { RecordLine } from '../src/base/schema/record.ts';
import { commands } from '../src/apps/cli/commands.ts';
import { entente } from './support/command-line.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-cli-'));
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const accord = [
  'Chad and Sudan sign accord',
  '',
  'DOHA, 3 May 2009 - Chad and Sudan signed a reconciliation accord in the Qatari capital on Sunday, the Qatari foreign ministry said.',
  '',
  '“Both sides will respect the border,” Sudanese President Omar al-Bashir said.',
  '',
].join('\n');

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(cwd, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  return name;
}

function lines(out: string): readonly RecordLine[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordLine);
}

describe('the command line', () => {
  it('lists its commands, and exits 2 when none is named', async () => {
    const { code, out } = await entente([], { cwd });
    assert.equal(code, 2);
    for (const command of commands) assert.ok(out.includes(command.name));
  });

  for (const command of commands) {
    it(`${command.name} --help shows usage, options and an example`, async () => {
      const { code, out } = await entente([command.name, '--help'], { cwd });
      assert.equal(code, 0);
      assert.ok(out.startsWith(`entente ${command.name}`));
      assert.ok(out.includes(command.example));
      for (const option of Object.keys(command.options)) assert.ok(out.includes(`--${option}`));
    });
  }

  it('exits 2 with a remedy for an unknown command, option, state, type or date', async () => {
    file('known/a.txt', accord);
    await entente(['add', 'known', '--record', 'usage'], { cwd });
    const bad = [
      ['frobnicate'],
      ['status', '--frobnicate'],
      ['timeline', 'Atlantis', '--record', 'usage'],
      ['timeline', 'Chad', '--type', 'DANCE', '--record', 'usage'],
      ['timeline', 'Chad', '--from', 'yesterday', '--record', 'usage'],
      ['timeline', 'Chad', '--to', '2023-02-29', '--record', 'usage'],
      ['timeline', 'Chad', 'TCD', '--record', 'usage'],
      ['timeline', 'Chad', '--limit', '99999999999999999999', '--record', 'usage'],
      ['commitments', '--kind', 'dance', '--record', 'usage'],
      ['serve', '--port', '99999', '--record', 'usage'],
      ['timeline', '--record', 'usage'],
      ['show', '--record', 'usage'],
      ['read'],
    ];
    for (const args of bad) {
      const { code, error, out } = await entente(args, { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.match(error, /^entente/u);
      assert.equal(out, '');
    }
  });

  it('says where a record is missing and what to do', async () => {
    const { code, error } = await entente(['status', '--record', 'nowhere'], { cwd });
    assert.equal(code, 2);
    assert.match(error, /record-missing: .*nowhere.*entente add/su);
  });
});

describe('entente read', () => {
  it('gives the same bytes for the same input, every quote a slice', async () => {
    file('twice/a.txt', accord);
    const first = await entente(['read', 'twice'], { cwd });
    const second = await entente(['read', 'twice'], { cwd });
    assert.equal(first.code, 0);
    assert.equal(first.out, second.out);
    const [line] = lines(first.out);
    assert.ok(line);
    for (const event of line.events) {
      assert.equal(line.text.slice(event.trigger.start, event.trigger.end), event.trigger.text);
      for (const each of [...event.sources, ...event.targets])
        assert.equal(line.text.slice(each.start, each.end), each.text);
    }
    assert.ok(line.events.some((event) => event.type === 'AGREE'));
    assert.ok(line.attributions.length > 0);
  });

  it('reads standard input as text or JSON Lines', async () => {
    const text = await entente(['read', '-'], { cwd, stdin: accord });
    assert.equal(lines(text.out)[0]?.input, '-');
    const json = `${JSON.stringify({ id: 'a1', text: accord, clean: false })}\n{"id": "b1"}\nnot json\n`;
    const read = await entente(['read', '--input', 'jsonl', '-'], { cwd, stdin: json });
    assert.equal(read.code, 1);
    assert.deepEqual(
      lines(read.out).map((line) => [line.id, line.text]),
      [['a1', accord]],
    );
    assert.match(read.error, /missing-field: -:2/u);
    assert.match(read.error, /bad-json-line: -:3/u);
  });

  it('rejects what is no article with code, place and remedy, and reads the rest', async () => {
    file('bad/a-good.txt', accord);
    file('bad/b-empty.txt', '');
    file('bad/c-binary.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]));
    file('bad/d-cut.html.gz', gzipSync(`<p>${accord.repeat(50)}</p>`).subarray(0, 60));
    file('bad/e-deep.html', `<html><body>${'<div>'.repeat(100_000)}<p>${accord}</p>`);
    file('bad/f-line.txt', 'x'.repeat(50_000_000));
    const { code, out, error } = await entente(['read', 'bad'], { cwd });
    assert.equal(code, 1);
    const read = lines(out);
    assert.equal(read[0]?.input, 'bad/a-good.txt');
    assert.match(error, /empty-input: bad\/b-empty\.txt: .+\. .+\./u);
    assert.match(error, /binary-input: bad\/c-binary\.txt/u);
    assert.match(error, /truncated-gzip: bad\/d-cut\.html\.gz/u);
    assert.match(error, /(too-large|long-line): bad\/f-line\.txt/u);
    const deep = read.find((line) => line.input === 'bad/e-deep.html');
    assert.ok(deep?.notices.some((notice) => notice.code === 'too-deep') ?? error.includes('too-deep'));
  });

  it(
    'goes on past a folder it may not enter',
    { skip: process.getuid?.() === 0 ? 'root may enter every folder' : false },
    async () => {
      file('locked/in/a.txt', accord);
      file('locked/z.txt', accord);
      chmodSync(path.join(cwd, 'locked/in'), 0);
      const { code, out, error } = await entente(['read', 'locked'], { cwd });
      chmodSync(path.join(cwd, 'locked/in'), 0o755);
      assert.equal(code, 1);
      assert.equal(lines(out).length, 1);
      assert.match(error, /unreadable-input: locked\/in/u);
    },
  );

  it('takes web archives, Zip and tar archives and lists, and names the links that nobody has fetched', async () => {
    const inputs = fileURLToPath(new URL('contract/inputs', import.meta.url));
    const names = ['pages.warc.gz', 'folder.zip', 'folder.tar', 'event-registry.json', 'gdelt.csv'];
    const paths = names.map((name) => path.join(inputs, name));
    const read = await entente(['read', path.join(inputs, 'pages.warc.gz')], { cwd });
    assert.equal(read.code, 0);
    assert.deepEqual(
      lines(read.out).map(({ url, published }) => [url, published?.value ?? null]),
      [
        ['https://gazette.example/rail', '1998-07-14'],
        ['https://gazette.example/packed', null],
        ['https://gazette.example/note.txt', null],
      ],
    );
    const { code, out, error } = await entente(['add', ...paths, '--record', 'archives', '--json'], { cwd });
    assert.equal(code, 1);
    const counts = JSON.parse(out) as { added: number; known: number; rejected: Readonly<Record<string, number>> };
    assert.deepEqual(counts.rejected, {
      ...{ 'unsupported-format': 1, 'unsafe-path': 3, 'nested-archive': 2, 'not-fetched': 2 },
    });
    assert.equal(counts.added + counts.known, 13);
    assert.match(error, /not-fetched: .*gdelt\.csv:2: .*https:\/\/gazette\.example\/2024\/ferry/u);
  });

  it('goes on past a link that leads nowhere', async () => {
    file('links/z.txt', accord);
    symlinkSync('a', path.join(cwd, 'links/a'));
    const { code, out, error } = await entente(['read', 'links'], { cwd });
    assert.equal(code, 1);
    assert.equal(lines(out).length, 1);
    assert.match(error, /unreadable-input: links\/a/u);
  });

  it('keeps an article in another language and reads nothing into it', async () => {
    const text =
      'Le ministre français des Affaires étrangères a rencontré lundi son homologue allemand à Berlin, selon un communiqué. Les deux ministres ont signé un accord sur les transports, et ils se sont promis de se revoir dans les trois mois.';
    const { code, out } = await entente(['read', '-'], { cwd, stdin: `${text}\n` });
    assert.equal(code, 0);
    const [line] = lines(out);
    assert.ok(line);
    assert.ok(line.text.includes('homologue'));
    assert.ok(line.notices.some((notice) => notice.code === 'language-not-read'));
    assert.deepEqual([line.events, line.attributions, line.entities], [[], [], []]);
  });

  it('exits 2 when nothing could be read', async () => {
    file('nothing/a.txt', '');
    assert.equal((await entente(['read', 'nothing'], { cwd })).code, 2);
    assert.equal((await entente(['read', 'no-such-file.txt'], { cwd })).code, 2);
  });
});

describe('entente add', () => {
  it('counts what is new, known and rejected, and changes nothing the second time', async () => {
    file('news/a.txt', accord);
    file('news/b.txt', '');
    const first = await entente(['add', 'news', '--record', 'kept'], { cwd });
    assert.equal(first.code, 1);
    assert.match(first.out, /1 new article, 0 known before/u);
    assert.match(first.out, /1 input: 1 empty-input/u);
    const before = await entente(['timeline', 'Chad', 'sudan', '--record', 'kept', '--json'], { cwd });
    const second = await entente(['add', 'news', '--record', 'kept'], { cwd });
    assert.match(second.out, /0 new articles, 1 known before/u);
    const after = await entente(['timeline', 'TCD', 'SDN', '--record', 'kept', '--json'], { cwd });
    assert.equal(after.out, before.out);
    const page = JSON.parse(after.out) as { rows: { type: string; best: { sentence: { quote: string } } }[] };
    assert.ok(page.rows.some((row) => row.type === 'AGREE' && row.best.sentence.quote.includes('signed')));
  });

  it('shows whatever an id names', async () => {
    const statements = await entente(['statements', '--record', 'kept', '--json'], { cwd });
    const page = JSON.parse(statements.out) as { rows: { id: string; article: { id: string } }[] };
    const [row] = page.rows;
    assert.ok(row);
    assert.equal((await entente(['show', row.id, '--record', 'kept'], { cwd })).code, 0);
    const article = await entente(['show', row.article.id, '--record', 'kept'], { cwd });
    assert.ok(article.out.includes('reconciliation accord'));
    assert.equal((await entente(['show', 'ev-0000000000000000', '--record', 'kept'], { cwd })).code, 2);
  });

  it('explains an event by its row, the way to its actors and its day', async () => {
    const asked = await entente(['timeline', 'TCD', 'SDN', '--record', 'kept', '--json'], { cwd });
    const page = JSON.parse(asked.out) as { rows: { id: string; type: string }[] };
    const signing = page.rows.find(({ type }) => type === 'AGREE');
    assert.ok(signing);
    const { code, out } = await entente(['explain', signing.id, '--record', 'kept'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /by agree\.verb\.sign\./u);
    assert.match(out, /source {2}Chad \(TCD TCD\): .*↓nsubj Chad/u);
    assert.match(out, /date {2}2009-05-03, from “(?:on )?Sunday”/u);
    assert.equal((await entente(['explain', 'event-0', '--record', 'kept'], { cwd })).code, 2);
  });
});
