import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../test/support/article.ts';
import { at, readingOf } from '../../../test/support/reading.ts';
import type { Kit } from '../../base/kit.ts';
import { english } from '../../base/lang/en/pack.ts';
import type { EventDraft, Reading, Resolved } from '../../base/schema/finding.ts';
import { loadTables, packageRoot } from '../../kit.ts';
import { loadModels, loadNames, loadSpeech } from '../../models.ts';
import { resolve } from './resolve.ts';

const kit: Kit = {
  digest: '',
  pack: english,
  tables: loadTables(),
  model: loadModels(new URL('models/', packageRoot)),
  speech: loadSpeech(new URL('models/', packageRoot)),
  names: loadNames(new URL('models/', packageRoot)),
};

type Span = EventDraft['sentence'];

interface Plan {
  readonly marked: string;
  readonly published?: string | null;
  /** What is read beside the entities, given a finder of words. */
  readonly read: (find: (words: string) => Span, whole: Span) => Partial<Reading>;
}

function resolved({ marked, published = '2012-08-20', read }: Plan): Resolved {
  const { text, reading } = readingOf(marked, kit.tables);
  const more = read((words) => at(text, words), { start: 0, end: text.length });
  return resolve(articleOf(text, published), { ...reading, ...more }, kit);
}

function event(sources: readonly Span[], targets: readonly Span[], trigger: Span, sentence: Span): EventDraft {
  return {
    type: 'CONSULT',
    mode: null,
    contexts: [],
    sources,
    targets,
    trigger,
    sentence,
    time: null,
    otherTimes: [],
    place: null,
    quantities: [],
    modality: 'actual',
    attribution: null,
    by: 'test',
    signs: [],
  };
}

const meeting: Plan = {
  marked: '{place:Chile} met {place:Peru} on Friday.',
  read: (find, whole) => ({
    timexes: [{ ...find('Friday'), type: 'DATE', value: '2012-08-17' }],
    events: [{ ...event([find('Chile')], [find('Peru')], find('met'), whole), time: find('Friday') }],
  }),
};

test('an event has the actors of its spans and the date of its time expression', () => {
  const [found] = resolved(meeting).events;
  assert.equal(found?.sources[0]?.actor, 'CHL');
  assert.equal(found.targets[0]?.country, 'PER');
  assert.equal(found.trigger.text, 'met');
  assert.deepEqual(found.date, { value: '2012-08-17', precision: 'day', from: 'timex' });
});

test('the same input gives the same result, and ids differ between findings', () => {
  assert.deepEqual(resolved(meeting), resolved(meeting));
  const two = resolved({
    ...meeting,
    read: (find, whole) => ({
      events: [event([find('Chile')], [], find('met'), whole), event([find('Peru')], [], find('met'), whole)],
    }),
  });
  assert.notEqual(two.events[0]?.id, two.events[1]?.id);
});

test('an event whose doer nobody can tell is dropped', () => {
  const found = resolved({
    marked: 'Western allies met {place:Peru}.',
    read: (find, whole) => ({ events: [event([find('Western allies')], [find('Peru')], find('met'), whole)] }),
  });
  assert.deepEqual(found.events, []);
});

test('an event without named doer is kept for a target that is known', () => {
  const found = resolved({
    marked: '{place:Peru} was attacked.',
    read: (find, whole) => ({ events: [event([], [find('Peru')], find('attacked'), whole)] }),
  });
  assert.equal(found.events[0]?.targets[0]?.actor, 'PER');
});

test('a town that is attacked is not its government, one that is visited is', () => {
  const bamako = (type: EventDraft['type']) =>
    resolved({
      marked: '{place:Peru} reached {place:Bamako}.',
      read: (find, whole) => ({
        events: [{ ...event([find('Peru')], [find('Bamako')], find('reached'), whole), type }],
      }),
    }).events[0]?.targets[0];
  assert.deepEqual([bamako('CONSULT')?.sector, bamako('ASSAULT')?.sector], ['GOV', null]);
});

const news = (find: (words: string) => Span, whole: Span): EventDraft => event([find('Chile')], [], find('met'), whole);

test('the news of the lead is dated by the article, and only that', () => {
  const marked = '{place:Chile} met its neighbours.';
  const dateOf = (change: (draft: EventDraft) => EventDraft, published: string | null = '2012-08-20') =>
    resolved({ marked, published, read: (find, whole) => ({ events: [change(news(find, whole))] }) }).events[0]?.date;
  assert.deepEqual(
    dateOf((draft) => draft),
    { value: '2012-08-20', precision: 'day', from: 'article' },
  );
  assert.equal(
    dateOf((draft) => ({ ...draft, modality: 'historical' })),
    null,
  );
  assert.equal(
    dateOf((draft) => ({ ...draft, modality: 'future' })),
    null,
  );
  assert.equal(
    dateOf((draft) => draft, null),
    null,
  );
});

test('far down the page the article does not date what it tells', () => {
  const marked = 'One.\nTwo.\nThree.\n{place:Chile} met its neighbours.';
  const found = resolved({ marked, read: (find) => ({ events: [news(find, find('Chile met its neighbours.'))] }) });
  assert.equal(found.events[0]?.date, null);
});

test('a statement has its speaker and its carriers by the names of the tables', () => {
  const found = resolved({
    marked: 'The {office:{nationality:German} foreign minister} denied it, {organization:Reuters} said.',
    read: (find) => ({
      attributions: [
        {
          source: [find('The German foreign minister')],
          cue: [find('denied')],
          content: [find('it')],
          quotation: 'indirect',
          chain: [find('Reuters')],
          by: 'test',
          confidence: null,
        },
      ],
    }),
  });
  assert.equal(found.attributions[0]?.speaker, 'guido-westerwelle');
  assert.deepEqual(found.attributions[0].chain, ['Reuters']);
});

test('a claim about an event that was dropped is about its sentence', () => {
  const found = resolved({
    marked: 'The {nationality:Chilean} minister denied that allies met.',
    read: (find, whole) => ({
      attributions: [
        {
          source: [find('The Chilean minister')],
          cue: [find('denied')],
          content: [find('allies met')],
          quotation: 'indirect',
          chain: [],
          by: 'test',
          confidence: null,
        },
      ],
      events: [event([find('allies')], [], find('met'), whole)],
      claims: [{ attribution: 0, stance: 'denies', answers: null, about: 0, quantities: [], by: 'test' }],
    }),
  });
  assert.equal(found.events.length, 0);
  assert.equal(typeof found.claims[0]?.about, 'object');
});

test('a commitment has parties, beneficiaries and the day it is due', () => {
  const found = resolved({
    marked: '{place:Norway} will pay {place:Chad} by 1 May 2013 under the fund agreement.',
    read: (find) => ({
      timexes: [{ ...find('1 May 2013'), type: 'DATE', value: '2013-05-01' }],
      commitments: [
        {
          kind: 'pledge',
          parties: [find('Norway')],
          beneficiaries: [find('Chad')],
          action: find('pay'),
          condition: null,
          due: find('1 May 2013'),
          ...{ since: null, clause: null, quantities: [] },
          instrument: find('the fund agreement'),
          attribution: null,
          by: 'test',
        },
      ],
    }),
  });
  const [pledge] = found.commitments;
  assert.equal(pledge?.parties[0]?.actor, 'NOR');
  assert.equal(pledge.beneficiaries[0]?.country, 'TCD');
  assert.equal(pledge.due?.value, '2013-05-01');
  assert.equal(pledge.instrument?.text, 'the fund agreement');
});

test('an office in a dated event is who held it then', () => {
  const found = resolved({
    marked: 'The {nationality:French} president met {place:Peru} in 1985.',
    read: (find, whole) => ({
      timexes: [{ ...find('1985'), type: 'DATE', value: '1985' }],
      events: [{ ...event([find('The French president')], [find('Peru')], find('met'), whole), time: find('1985') }],
    }),
  });
  assert.equal(found.events[0]?.sources[0]?.actor, 'francois-mitterrand');
});

test('a report speaks for the body that made it, an unknown spokeswoman for nobody known', () => {
  const speaker = (marked: string, source: string) =>
    resolved({
      marked,
      read: (find) => ({
        attributions: [
          {
            source: [find(source)],
            cue: [find('said')],
            content: [find('so')],
            quotation: 'indirect',
            chain: [],
            by: 'test',
            confidence: null,
          },
        ],
      }),
    }).attributions[0]?.speaker;
  assert.equal(
    speaker('A report by the {organization:IAEA}, an agency, said so.', 'A report by the IAEA, an agency,'),
    'iaea',
  );
  assert.equal(
    speaker("{organization:IAEA}'s spokeswoman {person:Ida Unheardof} said so.", "IAEA's spokeswoman Ida Unheardof"),
    null,
  );
});
