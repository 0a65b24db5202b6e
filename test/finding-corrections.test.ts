import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadKit } from '../src/kit.ts';
import { makeDemoRecord } from './support/demo-record.ts';
import { contentOf, copiesIn, isBeingWritten, killWhen, real, start } from './support/real-process.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-finding-corrections-'));
const { folder, copyAs, rowsOf } = copiesIn(cwd);

before(async () => {
  await makeDemoRecord(folder('whole'), loadKit(), 'prk-rus');
});

after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

/** The first signed accord, as the record has it. */
function accord(name: string): { readonly id: string; readonly date: string } {
  const [row] = rowsOf(
    name,
    "select id, date from events where type = 'AGREE' and date is not null order by id limit 1",
  );
  return { id: String(row?.['id']), date: String(row?.['date']) };
}

const run = (name: string, ...args: readonly string[]) => real(cwd, ...args, '--by', 'Ada', '--record', name);
const why = ['--why', 'the text says so'];

describe('corrections of findings in processes of their own', () => {
  it('are shown by show, explain, judgements and exports, with what the machine read, and are undone', async () => {
    const name = copyAs('plain');
    const untouched = contentOf(folder(name));
    const { id, date } = accord(name);
    const made = await run(name, 'judge', 'date', id, '1998-06-01', ...why);
    assert.equal(made.code, 0, made.error);
    assert.ok(made.out.startsWith(`date 1998-06-01 instead of ${date} by Ada: the text says so`), made.out);
    const again = await run(name, 'judge', 'date', id, '1998-06-01', ...why);
    assert.match(again.out, /^held already: date 1998-06-01/u);
    assert.equal((await run(name, 'judge', 'source', id, 'Peru, Chile', ...why)).code, 0);
    for (const command of ['show', 'explain']) {
      const shown = await real(cwd, command, id, '--record', name);
      assert.match(shown.out, /corrected by a person: date 1998-06-01 instead of/u, command);
      assert.match(shown.out, /corrected by a person: source PER, CHL instead of/u, command);
    }
    const line = await real(cwd, 'timeline', 'PER', 'CHL', '--record', name);
    assert.match(line.out, /1998-06-01/u);
    const log = await real(cwd, 'judgements', '--record', name);
    assert.match(log.out, /date 1998-06-01 instead of .* in “/u);
    assert.doesNotMatch(log.out, /rests on nothing/u);
    const brief = await real(cwd, 'export', '--format', 'polecat', '--record', name, '--out', folder('polecat.tsv'));
    assert.equal(brief.code, 0, brief.error);
    for (let n = 0; n < 2; n++) assert.equal((await run(name, 'undo')).code, 0);
    const facts = (text: string): string => text.slice(text.indexOf('\nevents\n'), text.indexOf('\nfamilies\n'));
    assert.equal(facts(contentOf(folder(name))), facts(untouched));
    assert.equal(rowsOf(name, 'select * from v_corrections').length, 2);
  });

  it('say what is wrong with what they are asked', async () => {
    const name = copyAs('wrong');
    const { id } = accord(name);
    for (const [args, answer] of [
      [['type', id, 'HUG'], /no event type/u],
      [['date', id, '1998-13'], /is no date/u],
      [['source', id, 'Nobody At All'], /nobody is known/u],
      [['speaker', id, 'Peru'], /of an event a person cannot correct the speaker/u],
      [['accept', 'event-0'], /holds no .*event-0/u],
      [['accept', id, 'more'], /accept takes one id/u],
      [['date', id], /date takes an id and what it should be/u],
    ] as const) {
      const { code, error } = await run(name, 'judge', ...args, ...why);
      assert.equal(code, 2, args.join(' '));
      assert.match(error, answer);
    }
    assert.match((await run(name, 'judge', 'accept', id)).error, /say why/u);
  });

  it('of two at once are both kept: the later wins and is told so', async () => {
    const name = copyAs('contrary');
    const { id } = accord(name);
    const ask = (date: string, by: string) =>
      real(cwd, 'judge', 'date', id, date, ...why, '--by', by, '--record', name);
    const answers = await Promise.all([ask('1998-01', 'Ada'), ask('1999-01', 'Bob')]);
    assert.deepEqual(
      answers.map(({ code }) => code),
      [0, 0],
    );
    assert.equal(answers.filter(({ out }) => /withdraws date/u.test(out)).length, 1);
    assert.equal(rowsOf(name, 'select * from corrections').length, 2);
    const [standing] = rowsOf(
      name,
      "select json_extract(value, '$[0]') as date from v_corrections where state = 'made'",
    );
    assert.equal(rowsOf(name, `select date from events where id = '${id}'`)[0]?.['date'], standing?.['date']);
  });

  it('keep all of a word or nothing when the process is killed', async () => {
    const [name, calm] = [copyAs('killed'), copyAs('calm')];
    const { id } = accord(name);
    const args = ['judge', 'reject', id, ...why, '--by', 'Ada', '--record'];
    const untouched = contentOf(folder(name));
    const { child } = start(cwd, ...args, name);
    assert.ok(await killWhen(child, folder(name), isBeingWritten));
    assert.equal(contentOf(folder(name)), untouched);
    assert.equal((await real(cwd, ...args, name)).code, 0);
    assert.equal((await real(cwd, ...args, calm)).code, 0);
    assert.equal(contentOf(folder(name)), contentOf(folder(calm)));
    const shown = await real(cwd, 'show', id, '--record', name);
    assert.match(shown.out, /^event that a person rejected: no list or count has it/u);
  });

  it('hold when everything is read and linked anew', async () => {
    const name = copyAs('anew');
    const { id } = accord(name);
    await run(name, 'judge', 'type', id, 'CONSULT', ...why);
    const read = await real(cwd, 'reread', '--record', name);
    assert.match(read.out, /0 of them changed/u);
    assert.match(
      (await real(cwd, 'relink', '--record', name)).out,
      /0 judgements made that did not hold before, 0 withdrawn/u,
    );
    assert.equal(rowsOf(name, `select type from events where id = '${id}'`)[0]?.['type'], 'CONSULT');
  });
});
