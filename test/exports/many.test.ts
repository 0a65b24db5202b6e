import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { linkPending } from '../../src/linking/link-pending.ts';
import { openStore } from '../../src/io/store/open.ts';
import { loadTables } from '../../src/kit.ts';
import { makeLine } from '../contract/lines.ts';
import { fresh, tell, textOf } from './support.ts';

const many = 10_000;

/** An article with ten thousand events on as many days, each in a sentence of its own behind an emoji. */
function longLine(): RecordLine {
  const base = makeLine({ id: 'long', text: '🙂 Chad met Niger.', published: '2024-01-02', outlet: 'Sahel Post' });
  const sentence = base.text;
  const step = sentence.length + 1;
  const sentences = Array.from({ length: many }, (_, n) => ({ start: n * step, end: n * step + sentence.length }));
  const party = (words: string, actor: string, from: number) => {
    const start = from + sentence.indexOf(words);
    return { start, end: start + words.length, text: words, country: actor, sector: 'GOV' as const, actor };
  };
  const events = sentences.map((span, n): RecordLine['events'][number] => {
    const trigger = span.start + sentence.indexOf('met');
    const day = new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10);
    return {
      ...{ id: `event-${String(n).padStart(5, '0')}`, type: 'CONSULT', mode: null, contexts: [], modality: 'actual' },
      ...{ sources: [party('Chad', 'TCD', span.start)], targets: [party('Niger', 'NER', span.start)] },
      trigger: { start: trigger, end: trigger + 3, text: 'met' },
      ...{ sentence: span, date: { value: day, precision: 'day', from: 'timex' }, place: null, quantities: [] },
      ...{ attribution: null, by: 'test', confidence: 0.5 },
    };
  });
  const text = Array.from({ length: many }, () => sentence).join(' ');
  return { ...base, text, sentences, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], events };
}

it('ten thousand findings in one article are written, each with its words', async () => {
  const store = await fresh(async (folder) => {
    const made = await openStore(folder);
    await made.putActors(loadTables().actors);
    await made.addArticles([longLine()]);
    await linkPending(made, { at: null });
    return made;
  });
  const told = tell(store);
  const rows = (await textOf('csv', told, 'mentions.csv')).trimEnd().split('\r\n');
  assert.equal(rows.length, many + 1);
  assert.match(rows.at(-1) ?? '', /🙂 Chad met Niger\.$/u);
  assert.match(await textOf('brief', told), /<bdi>🙂 Chad met Niger\.<\/bdi>/u);
});
