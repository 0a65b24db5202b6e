import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makeLine } from '../../../test/contract/lines.ts';
import type { ActorPlan, EventPlan } from '../../../test/contract/lines.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { clustersOf } from './clusters.ts';
import { eventItems } from './event-item.ts';
import { linkArchive } from './link.ts';
import { pairsOf } from './judge-archive.ts';
import { eventLinker } from './same-event.ts';

const kenya: ActorPlan = { words: 'Kenya', actor: 'KEN' };
const uganda: ActorPlan = { words: 'Uganda', actor: 'UGA' };
const chad: ActorPlan = { words: 'Chad', actor: 'TCD' };

interface Told {
  readonly text?: string;
  readonly published?: string;
  readonly event?: Partial<EventPlan>;
}

const fillers = 'Fishermen Bakers Carpenters Teachers Millers Potters Drivers Weavers'.split(' ');

/** An article that tells of a pact of Kenya and Uganda, unless it is told otherwise, and then of other things that no other article has. */
function told(
  id: string,
  { text = 'Kenya and Uganda signed a pact on fish.', published = '1978-05-04', event = {} }: Told,
): Linkable {
  const pact: EventPlan = { type: 'AGREE', trigger: 'signed', sources: [kenya, uganda] };
  const rest = fillers.map(
    (who) => `${who} of ${id.repeat(3)} town ask ${who.toLowerCase()}${id} for ${id}${who.slice(2)}.`,
  );
  const plan = { id, published, outlet: `Paper ${id}`, events: [{ ...pact, ...event }] };
  return withLemmas(makeLine({ ...plan, text: [text, ...rest].join(' ') }));
}

/** The line with lexicon rows as the reader gives them: the lemma tells the deed. */
function withLemmas(line: Linkable): Linkable {
  const events = line.events.map((event) => ({
    ...event,
    by: `${event.type.toLowerCase()}.verb.${event.trigger.text.replace(/(?<=conclud)ed$/u, 'e').replace(/ed$/u, '')}.x`,
  }));
  return { ...line, events };
}

function groups(...articles: readonly Linkable[]): number {
  return linkArchive(articles).clusters.happenings.length;
}

function judgements(...articles: readonly Linkable[]): readonly Judgement[] {
  return linkArchive(articles).judgements.filter(({ kind }) => kind === 'same-event');
}

describe('mentions of one happening', () => {
  it('are tied with reasons that a reader understands', () => {
    const [tie] = judgements(
      told('a', { event: { date: '1978-05-03' } }),
      told('b', {
        text: 'Uganda and Kenya concluded a pact on fish.',
        event: { trigger: 'concluded', date: '1978-05-03' },
      }),
    );
    assert.deepEqual(tie?.reasons, [
      '"concluded" and "signed" tell of one deed (accord)',
      'of KEN and UGA',
      'on 1978-05-03',
      'both speak of fish, pact',
    ]);
    assert.ok(tie.score > 0.9);
  });

  it('may lack a party', () => {
    const alone = told('b', { text: 'Kenya signed a pact on fish.', event: { sources: [kenya], date: '1978-05-03' } });
    assert.equal(groups(told('a', { event: { date: '1978-05-03' } }), alone), 1);
  });

  it('may be dated a day apart when it is done once, and not when it is done again and again', () => {
    assert.equal(groups(told('a', { event: { date: '1978-05-03' } }), told('b', { event: { date: '1978-05-04' } })), 1);
    const shelling = (id: string, date: string): Linkable =>
      told(id, {
        text: 'Kenya shelled Uganda.',
        event: { type: 'ASSAULT', trigger: 'shelled', sources: [kenya], targets: [uganda], date },
      });
    assert.equal(groups(shelling('a', '1978-05-03'), shelling('b', '1978-05-04')), 2);
  });

  it('are not those of the same kind a week or a year later', () => {
    const days = ['1978-05-03', '1978-05-10', '1979-05-03'];
    assert.equal(groups(...days.map((date, n) => told(String(n), { published: date, event: { date } }))), 3);
  });

  it('join an old happening that later articles only mention', () => {
    const later = told('b', { published: '1998-06-01', event: { date: '1978-05', modality: 'historical' } });
    assert.equal(groups(told('a', { event: { date: '1978-05-03' } }), later), 1);
  });

  it('stay alone when a month may mean two days', () => {
    const days = [told('a', { event: { date: '1978-05-03' } }), told('b', { event: { date: '1978-05-23' } })];
    assert.equal(groups(...days, told('c', { published: '1980-01-01', event: { date: '1978-05' } })), 3);
  });

  it('without a date belong to what was told in the same days', () => {
    const dated = told('a', { event: { date: '1978-05-03' } });
    assert.equal(groups(dated, told('b', { published: '1978-05-05' })), 1);
    assert.equal(groups(dated, told('b', { published: '1996-05-05' })), 2);
  });

  it('that one may do again and again are one without a day only in like words', () => {
    const refusal = (id: string, trigger: string, of: string, event: Partial<EventPlan> = {}): Linkable =>
      told(id, {
        text: `Kenya ${trigger} ${of} of Uganda.`,
        event: { type: 'REJECT', trigger, sources: [kenya], targets: [uganda], ...event },
      });
    const dated = refusal('a', 'rejected', 'an offer', { date: '1978-05-03' });
    assert.equal(groups(dated, refusal('b', 'spurned', 'an offer', { date: '1978-05-03' })), 1);
    assert.equal(groups(dated, refusal('b', 'spurned', 'the friendship')), 2);
  });

  it('go in one direction: an accusation and its return are two happenings', () => {
    const accuse = (id: string, by: ActorPlan, of: ActorPlan): Linkable =>
      told(id, {
        text: `${by.words} accused ${of.words} of theft.`,
        event: { type: 'ACCUSE', trigger: 'accused', sources: [by], targets: [of], date: '1978-05-03' },
      });
    assert.equal(groups(accuse('a', kenya, uganda), accuse('b', uganda, kenya)), 2);
    assert.equal(groups(accuse('a', kenya, uganda), accuse('b', kenya, uganda)), 1);
  });

  it('of what was not, or would only be if, are never those of what was', () => {
    const day = { date: '1978-05-03' };
    const real = told('a', { event: day });
    assert.equal(groups(real, told('b', { event: { ...day, modality: 'negated' } })), 2);
    assert.equal(groups(real, told('b', { event: { ...day, modality: 'hypothetical' } })), 2);
    assert.equal(groups(real, told('b', { published: '1978-05-01', event: { ...day, modality: 'future' } })), 1);
  });

  it('are of the type of what was done, however many papers announced it', () => {
    const talks = (id: string, event: Partial<EventPlan>, published: string): Linkable => {
      const line = told(id, { text: 'Kenya and Uganda met on fish.', published, event: { trigger: 'met', ...event } });
      return { ...line, events: line.events.map((each) => ({ ...each, by: 'consult.verb.meet.S' })) };
    };
    const announced = ['a', 'b', 'c'].map((id) =>
      talks(id, { type: 'AGREE', modality: 'future', date: '1978-05-03' }, '1978-05-01'),
    );
    const held = (id: string): Linkable => talks(id, { type: 'CONSULT', date: '1978-05-03' }, '1978-05-04');
    const types = (articles: readonly Linkable[]): readonly string[] =>
      linkArchive(articles).clusters.happenings.map(({ type }) => type);
    assert.deepEqual(types(announced), ['AGREE']);
    for (const id of 'defghi') assert.deepEqual(types([...announced, held(id)]), ['CONSULT']);
  });

  it('of nobody known are left alone', () => {
    const nobody = { sources: [{ words: 'Kenya', actor: '' }] };
    const unknown = ['a', 'b'].map((id) => {
      const line = told(id, { event: { ...nobody, date: '1978-05-03' } });
      return { ...line, events: line.events.map((event) => ({ ...event, sources: [], targets: [] })) };
    });
    assert.equal(groups(...unknown), 2);
  });

  it('keep what a person set apart apart, and join what a person joined', () => {
    const [a, b, c] = ['1978-05-03', '1978-05-03', '1990-01-01'].map((date, n) => told(String(n), { event: { date } }));
    assert.ok(a && b && c);
    const ids = [a, b, c].map(({ events }) => events[0]?.id ?? '');
    const byHand = (kind: Judgement['kind'], left = '', right = ''): Judgement => ({
      ...{ id: `j-${kind}`, kind, left, right, directed: false, score: 1, reasons: ['seen'], by: 'a reader' },
    });
    const made = judgements(a, b, c);
    const happenings = (...extra: readonly Judgement[]): number =>
      clustersOf([a, b, c], [...made, ...extra]).happenings.length;
    assert.equal(happenings(), 2);
    assert.equal(happenings(byHand('different', ids[0], ids[1])), 3);
    assert.equal(happenings(byHand('same-event', ids[0], ids[2])), 1);
  });
});

describe('bad input', () => {
  it('of a digest ties each of its events where it belongs, and no two of them', () => {
    const parts = [
      'Kenya and Uganda signed a pact on fish.',
      'Chad and Kenya inked a pact on salt.',
      'Chad and Uganda met.',
    ];
    const digest = makeLine({
      ...{ id: 'digest', text: parts.join(' '), published: '1978-05-07' },
      events: [
        { type: 'AGREE', trigger: 'signed', sources: [kenya, uganda], date: '1978-05-03' },
        { type: 'AGREE', trigger: 'inked', sources: [chad, kenya], date: '1978-05-03' },
        { type: 'CONSULT', trigger: 'met', sources: [chad, uganda], date: '1978-05-03' },
      ],
    });
    assert.equal(groups(digest), 3);
    assert.equal(groups(digest, told('a', { event: { date: '1978-05-03' } })), 3);
  });

  it('with days in the future or none that a calendar knows makes no happening of others', () => {
    const odd = ['2978-05-03', '1978-05-03', '9999-12-31', '0000-00-00'];
    assert.equal(groups(...odd.map((date, n) => told(String(n), { event: { date } }))), 4);
  });

  it('of 5,000 mentions of one thing is compared with neighbours only', () => {
    const many = Array.from({ length: 5000 }, (_, n) => told(String(n), { event: { date: '1978-05-03' } }));
    const pairs = pairsOf(many.flatMap(eventItems), eventLinker);
    assert.ok(pairs.length <= 5000 * eventLinker.window * 3, String(pairs.length));
    assert.equal(groups(...many.slice(0, 300)), 1);
  });
});

describe('the linker', () => {
  it('compares in both directions alike', () => {
    const items = [
      told('a', { event: { date: '1978-05-03' } }),
      told('b', { published: '1978-05-05' }),
      told('c', { text: 'Kenya signed a pact on fish.', event: { sources: [kenya], date: '1978-05' } }),
      told('d', { published: '1978-04-01', event: { modality: 'future' } }),
    ].flatMap(eventItems);
    for (const a of items) {
      for (const b of items) {
        if (a.id !== b.id) assert.deepEqual(eventLinker.compare(a, b), eventLinker.compare(b, a));
      }
    }
  });

  it('gives the same happenings in whatever order articles come', () => {
    const dates = ['1978-05-03', '1978-05-04', '1978-05', '1978', '1978-05-20', undefined, '1978-05-03'];
    const articles = dates.map((date, n) => told(`x${String(n)}`, { event: date === undefined ? {} : { date } }));
    const expected = JSON.stringify(linkArchive(articles).clusters.happenings);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        assert.equal(JSON.stringify(linkArchive(shuffled).clusters.happenings), expected);
      }),
      { numRuns: 25 },
    );
  });
});
