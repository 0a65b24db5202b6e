import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { newFolder, removeFolders } from '../../test/contract/store-support.ts';
import { makeLine } from '../../test/contract/lines.ts';
import type { RecordLine } from '../base/schema/record.ts';
import { linkNotices } from '../io/query/link-notices.ts';
import { status } from '../io/query/status.ts';
import { openStore } from '../io/store/open.ts';
import { linkPending } from './link-pending.ts';

after(removeFolders);

/** Ten sentences about a harbour that no other harbour has. */
function report(harbour: string): string {
  const deeds = ['dredged', 'mapped', 'lit', 'leased', 'fenced', 'paved', 'flooded', 'insured', 'painted', 'guarded'];
  return deeds
    .map(
      (deed, n) =>
        `The pilots of ${harbour} say that quay ${String(n * 11 + harbour.length)} was ${deed} by ${harbour} crews.`,
    )
    .join('\n');
}

function line(id: string, text: string, published = '1974-03-02'): RecordLine {
  return makeLine({ id, text, outlet: `Paper ${id}`, published });
}

/** Code, place and message of every notice that linking gives. */
async function noticesOf(lines: readonly RecordLine[], at: string | null = null): Promise<readonly string[]> {
  const store = await openStore(newFolder());
  await store.addArticles(lines, new Map(), at);
  await linkPending(store, { at });
  const notices = await linkNotices(store);
  const { notices: counted } = await status(store);
  await store.close();
  assert.equal(
    notices.length,
    counted.reduce((sum, { articles }) => sum + articles, 0),
  );
  for (const { notice } of notices) assert.notEqual(notice.remedy, '');
  return notices.map(({ notice: { code, place, message } }) => `${code} ${place} ${message.slice(0, 34)}`);
}

const harbours = ['Mombasa', 'Recife', 'Vladivostok', 'Pusan'];

describe('linking says', () => {
  it('which article holds the texts of others', async () => {
    const parts = harbours.map((harbour, n) => line(`h${String(n)}`, report(harbour)));
    const digest = line('z-digest', harbours.map(report).join('\n'));
    assert.deepEqual(await noticesOf(parts), []);
    assert.deepEqual(await noticesOf([...parts, digest]), [
      'holds-other-texts z-digest.txt It holds the text of 4 articles th',
    ]);
  });

  it('which articles share only what the site puts on its pages', async () => {
    const rest = Array.from(
      { length: 30 },
      (_, n) => `Each account under rule ${String(n + 400)} is kept by Greywharf until it is closed on request.`,
    );
    const pages = harbours
      .slice(0, 2)
      .map((harbour, n) => ({ ...line(`h${String(n)}`, [report(harbour), ...rest].join('\n')), outlet: 'Greywharf' }));
    assert.deepEqual(await noticesOf(pages), [
      'shared-furniture h0.txt What it shares with 1 other articl',
      'shared-furniture h1.txt What it shares with 1 other articl',
    ]);
  });

  it('that many articles have the same words, once', async () => {
    const text = 'We ask for your consent. You may read on when you have given it to us.';
    const pages = Array.from({ length: 120 }, (_, n) => line(`n${String(1000 + n)}`, text));
    assert.deepEqual(await noticesOf(pages), ['same-text-often n1000.txt 120 articles have exactly this tex']);
  });

  it('which article is dated after the day on which it was added', async () => {
    const lines = [line('early', report('Recife'), '2003-05-01'), line('late', report('Pusan'), '2031-05-01')];
    assert.deepEqual(await noticesOf(lines, '2003-04-30T22:00:00.000Z'), [
      'future-date late.txt It is dated after the day on which',
    ]);
  });

  it('that an article names nobody that the tables know', async () => {
    const text = 'The Grand Duchess met the Margrave on Tuesday.';
    const sources = [{ words: 'The Grand Duchess', actor: '' }];
    const events = [{ type: 'CONSULT' as const, trigger: 'met', sources }];
    const plain = makeLine({ id: 'duchess', text, events });
    const unknown = plain.events.map((event) => ({
      ...event,
      sources: event.sources.map((source) => ({ ...source, actor: null, country: null })),
    }));
    assert.deepEqual(await noticesOf([{ ...plain, events: unknown }]), [
      'nobody-known duchess.txt Of its 1 event mentions none names',
    ]);
  });

  it('that a text is so long that it is compared in part', async () => {
    const long = Array.from(
      { length: 5000 },
      (_, n) => `Line ${String(n)} tells of ship ${String(n * 7)} and of nothing else at all that day.`,
    ).join('\n');
    const [told = ''] = await noticesOf([line('long', long)]);
    assert.match(told, /^compared-in-part long.txt Its text of 3\d{5} bytes/u);
  });
});
