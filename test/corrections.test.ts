import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../src/io/store/open.ts';
import { linkPending } from '../src/linking/link-pending.ts';
import { crowd } from './support/crowd.ts';
import { contentOf, copiesIn, isBeingWritten, killWhen, real, start } from './support/real-process.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-corrections-'));
/** So few that the tests are quick, and so many that they tell the same in several families and happenings. */
const articles = 40;

const { folder, copyAs, rowsOf } = copiesIn(cwd);

before(async () => {
  const store = await openStore(folder('whole'));
  await store.addArticles(crowd(11, articles));
  await linkPending(store, { at: null });
  await store.close();
});

after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const count = (record: DatabaseSync, table: string): number =>
  Number(record.prepare(`select count(*) as rows from ${table}`).get()?.['rows']);

/** Two mentions of one happening. */
function twins(name: string): readonly [string, string] {
  const [row] = rowsOf(
    name,
    `select min(event) as a, max(event) as b from happening_mentions group by happening having count(*) > 1 order by 1 limit 1`,
  );
  return [String(row?.['a']), String(row?.['b'])];
}

const personal = "select * from in_force f join judgements j on j.id = f.judgement where j.made_by not like 'link/%'";

describe('judge, judgements and undo in processes of their own', () => {
  it('keep a word, show it, and take it back', async () => {
    const name = copyAs('plain');
    const untouched = contentOf(folder(name));
    const [a, b] = twins(name);
    const judged = await real(
      cwd,
      'judge',
      'different',
      a,
      b,
      '--why',
      'two visits',
      '--by',
      'Ada',
      '--record',
      name,
      '--json',
    );
    assert.equal(judged.code, 0, judged.error);
    const { id, kind, already } = JSON.parse(judged.out) as { id: string; kind: string; already: boolean };
    assert.deepEqual([kind, already], ['different', false]);
    const again = await real(cwd, 'judge', 'different', b, a, '--why', 'still two', '--by', 'Ada', '--record', name);
    assert.match(again.out, new RegExp(`^held already: different .*two visits.*${id}`, 'u'));
    const shown = await real(cwd, 'judgements', '--record', name);
    assert.match(shown.out, new RegExp(`made by Ada .*two visits.*${id}`, 'u'));
    const undone = await real(cwd, 'undo', '--by', 'Ada', '--record', name);
    assert.equal(undone.code, 0, undone.error);
    const twice = await real(cwd, 'undo', id, '--by', 'Bob', '--record', name);
    assert.equal(twice.code, 2);
    assert.match(twice.error, /was withdrawn already, by Ada at 20/u);
    assert.match((await real(cwd, 'undo', '--record', name)).error, /no judgement by a person is in force/u);
    const families = (text: string): string =>
      text.slice(text.indexOf('\nfamilies\n'), text.indexOf('\nhappenings\n') + 4000);
    assert.equal(families(contentOf(folder(name))), families(untouched));
  });

  it('say what is wrong with what they are asked', async () => {
    const name = copyAs('wrong');
    const [a] = twins(name);
    const article = String(rowsOf(name, 'select id from articles order by n limit 1')[0]?.['id']);
    for (const [args, answer] of [
      [['same', a, 'event-0'], /holds no .*event-0/u],
      [['same', a, a], /both ids mean one thing/u],
      [['same', a, article], /the one is an event, the other an article/u],
      [['alike', a, a], /say same or different/u],
    ] as const) {
      const { code, error } = await real(cwd, 'judge', ...args, '--why', 'so', '--record', name);
      assert.equal(code, 2);
      assert.match(error, answer);
    }
    const silent = await real(cwd, 'judge', 'same', a, 'event-0', '--record', name);
    assert.match(silent.error, /say why/u);
  });

  it('take the words of two at once one after the other: the later wins and is told so, and nothing is lost', async () => {
    const name = copyAs('contrary');
    const [a, b] = twins(name);
    const ask = (verdict: string, by: string) =>
      real(cwd, 'judge', verdict, a, b, '--why', `${by} read both`, '--by', by, '--record', name);
    const answers = await Promise.all([ask('same', 'Ada'), ask('different', 'Bob')]);
    assert.deepEqual(
      answers.map(({ code }) => code),
      [0, 0],
      answers.map(({ error }) => error).join('\n'),
    );
    assert.equal(answers.filter(({ out }) => /withdraws (?:same-event|different)/u.test(out)).length, 1);
    assert.equal(rowsOf(name, personal).length, 1);
    assert.equal(rowsOf(name, "select id from judgements where made_by in ('Ada', 'Bob')").length, 2);
    const both = await real(cwd, 'judgements', '--record', name);
    assert.match(both.out, /Ada read both/u);
    assert.match(both.out, /Bob read both/u);
  });

  it('keep one word of a person who says it twice at once, and one withdrawal of a word that two take back at once', async () => {
    const name = copyAs('twice');
    const [a, b] = twins(name);
    const ask = () =>
      real(cwd, 'judge', 'different', a, b, '--why', 'two visits', '--by', 'Ada', '--record', name, '--json');
    const words = await Promise.all([ask(), ask()]);
    const told = words.map(({ out }) => JSON.parse(out) as { id: string; already: boolean });
    assert.deepEqual(told.map(({ already }) => already).sort(), [false, true]);
    assert.equal(told[0]?.id, told[1]?.id);
    const undone = await Promise.all(
      ['Ada', 'Bob'].map((by) => real(cwd, 'undo', told[0]?.id ?? '', '--by', by, '--record', name)),
    );
    assert.deepEqual(undone.map(({ code }) => code).sort(), [0, 2]);
    assert.equal(rowsOf(name, personal).length, 0);
  });

  it('keep all of a word or nothing when the process is killed', async () => {
    const [name, calm] = [copyAs('killed-judge'), copyAs('calm-judge')];
    const [a, b] = twins(name);
    const args = ['judge', 'different', a, b, '--why', 'two visits', '--by', 'Ada', '--record'];
    const untouched = contentOf(folder(name));
    const { child } = start(cwd, ...args, name);
    assert.ok(await killWhen(child, folder(name), isBeingWritten));
    assert.equal(contentOf(folder(name)), untouched);
    assert.equal((await real(cwd, ...args, name)).code, 0);
    assert.equal((await real(cwd, ...args, calm)).code, 0);
    assert.equal(contentOf(folder(name)), contentOf(folder(calm)));
  });
});

describe('relink in a process of its own', () => {
  it('says what changed and why, and the same as JSON', async () => {
    const name = copyAs('relink');
    const record = new DatabaseSync(path.join(folder(name), 'record.sqlite'));
    record.exec('delete from happening_mentions where event = (select min(event) from happening_mentions)');
    record.close();
    const painted = await real(cwd, 'relink', '--record', copyOf(name, 'relink-text'));
    assert.equal(painted.code, 0, painted.error);
    assert.match(painted.out, /^linked +40 articles anew\ndecided +\d+ judgements? made .*, \d+ withdrawn/u);
    assert.match(painted.out, /linking rules \S+ before, \S+ now/u);
    assert.match(
      painted.out,
      /happenings +\d+ before, \d+ now: .*\d+ (?:changed|new)\n +(?:changed|new): happening-.*member/u,
    );
    assert.match(painted.out, /^counted +families of several articles, statements that several articles print/mu);
    for (const kind of ['families', 'stories', 'statements', 'matters', 'answers', 'instruments', 'persons'])
      assert.match(painted.out, new RegExp(`^${kind} +\\d+ before, \\d+ now$`, 'mu'));
    const { out } = await real(cwd, 'relink', '--record', name, '--json');
    const report = JSON.parse(out) as {
      articles: number;
      changes: Record<string, { altered: unknown[]; fresh: unknown[] }>;
    };
    assert.equal(report.articles, articles);
    assert.equal(
      (report.changes['happening']?.altered.length ?? 0) + (report.changes['happening']?.fresh.length ?? 0),
      1,
    );
    assert.equal(contentOf(folder(name)), contentOf(folder('relink-text')));
  });

  it('goes on when it was killed, and ends with the same bytes and the same report', async () => {
    const [name, calm] = [copyAs('killed-relink'), copyAs('calm-relink')];
    const { child } = start(cwd, 'relink', '--record', name);
    assert.ok(await killWhen(child, folder(name), (record) => count(record, 'unlinked') > 0));
    const [later, undisturbed] = [
      await real(cwd, 'relink', '--record', name),
      await real(cwd, 'relink', '--record', calm),
    ];
    assert.equal(later.out, undisturbed.out);
    assert.equal(contentOf(folder(name)), contentOf(folder(calm)));
  });

  it('is gone on with by whatever is linked next', async () => {
    const [name, calm] = [copyAs('left-relink'), copyAs('calm-left')];
    const { child } = start(cwd, 'relink', '--record', name);
    assert.ok(await killWhen(child, folder(name), (record) => count(record, 'unlinked') > 0));
    for (const each of [name, calm]) {
      const store = await openStore(folder(each));
      await store.addArticles(crowd(12, 5));
      await linkPending(store, { at: null });
      await store.close();
      assert.equal((await real(cwd, 'relink', '--record', each)).code, 0);
    }
    // Which judgements come and go on the way depends on the order of linking.
    const links = (of: string): string => contentOf(folder(of), ['visits', 'decisions', 'judgements']);
    assert.equal(links(name), links(calm));
  });

  it('leaves the report to the process that comes to the end first, when two link at once', async () => {
    const name = copyAs('two-relinks');
    const answers = await Promise.all([1, 2].map(() => real(cwd, 'relink', '--record', name)));
    assert.deepEqual(
      answers.map(({ code }) => code),
      [0, 0],
      answers.map(({ error }) => error).join('\n'),
    );
    const calm = copyAs('one-relink');
    await real(cwd, 'relink', '--record', calm);
    assert.equal(rowsOf(name, 'select * from happenings').length, rowsOf(calm, 'select * from happenings').length);
    assert.equal(rowsOf(name, 'select * from unlinked').length, 0);
  });
});

describe('reread in a process of its own', () => {
  it('says what changed in which article and why, and the same as JSON', async () => {
    const name = copyAs('reread');
    const only = String(rowsOf(name, 'select article from events order by article limit 1')[0]?.['article']);
    const painted = await real(cwd, 'reread', '--only', only, '--record', copyOf(name, 'reread-text'));
    assert.equal(painted.code, 0, painted.error);
    assert.match(painted.out, /^read +1 article anew, 1 of them changed\nlinking rules/u);
    assert.match(painted.out, /reading rules \S+ before, [\da-f]{16} now: 1 article changed/u);
    assert.match(painted.out, /events +\d+ changed/u);
    assert.match(painted.out, new RegExp(`\n${only}  .*\\(rules .* -> [\\da-f]{16}\\)\n`, 'u'));
    const { out } = await real(cwd, 'reread', '--only', only, '--record', name, '--json');
    const report = JSON.parse(out) as { read: number; articles: { article: string; rules: string[] }[] };
    assert.deepEqual([report.read, report.articles.map(({ article }) => article)], [1, [only]]);
    const nothing = await real(cwd, 'reread', '--only', only, '--record', name);
    assert.match(nothing.out, /^read +1 article anew, 0 of them changed/u);
    const unknown = await real(cwd, 'reread', '--only', 'nobody', '--record', name);
    assert.deepEqual([unknown.code, /holds no article nobody/u.test(unknown.error)], [2, true]);
    const missing = await real(cwd, 'reread', '--record', 'nowhere');
    assert.match(missing.error, /record-missing/u);
  });

  it('goes on where it was killed, and ends with the same bytes and the same report; a judgement is kept', async () => {
    const begun = copyAs('judged');
    const [a, b] = twins(begun);
    await real(cwd, 'judge', 'different', a, b, '--why', 'two visits', '--by', 'Ada', '--record', begun);
    const [name, calm] = [copyOf(begun, 'killed-reread'), copyOf(begun, 'calm-reread')];
    const { child } = start(cwd, 'reread', '--record', name);
    assert.ok(await killWhen(child, folder(name), (record) => count(record, 'reread_articles') > 10));
    assert.ok(rowsOf(name, 'select * from tasks').length > 0);
    const [later, undisturbed] = [
      await real(cwd, 'reread', '--record', name),
      await real(cwd, 'reread', '--record', calm),
    ];
    assert.deepEqual([later.code, undisturbed.code], [0, 0], later.error);
    assert.equal(later.out, undisturbed.out);
    assert.equal(contentOf(folder(name)), contentOf(folder(calm)));
    const { out } = await real(cwd, 'judgements', '--record', name);
    assert.match(out, /by Ada: two visits/u);
    assert.deepEqual(rowsOf(name, 'select * from held_clusters'), []);
  });
});

function copyOf(from: string, name: string): string {
  cpSync(folder(from), folder(name), { recursive: true });
  return name;
}
