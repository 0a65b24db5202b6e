import type { Actor } from '../../src/base/schema/actor.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { makeLine } from './lines.ts';
import type { ActorPlan, EventPlan, LinePlan } from './lines.ts';

// A small archive about Norway and Russia around 2010 to 2022: real, public facts, in our own words.

export const actors: readonly Actor[] = [
  { id: 'NOR', kind: 'state', name: 'Norway', country: 'NOR', sector: null, wikidata: 'Q20' },
  { id: 'RUS', kind: 'state', name: 'Russia', country: 'RUS', sector: null, wikidata: 'Q159' },
  { id: 'SWE', kind: 'state', name: 'Sweden', country: 'SWE', sector: null, wikidata: 'Q34' },
  { id: 'jens-stoltenberg', kind: 'person', name: 'Jens Stoltenberg', country: 'NOR', sector: 'GOV', wikidata: null },
  { id: 'sergei-lavrov', kind: 'person', name: 'Sergei Lavrov', country: 'RUS', sector: 'GOV', wikidata: null },
];

const norway = (words: string): ActorPlan => ({ words, actor: 'NOR' });
const russia = (words: string): ActorPlan => ({ words, actor: 'RUS' });

const wire = [
  'Norway and Russia signed a treaty in Murmansk on Wednesday that draws their border through the Barents Sea.',
  'Prime Minister Jens Stoltenberg and President Dmitry Medvedev watched as the foreign ministers put their names to it.',
  'The line splits 175,000 square kilometres of sea almost in halves after forty years of talks.',
  'Each country shall consult the other before it drills for oil in a field that crosses the line.',
  'Stoltenberg said that the treaty sent a message to the whole Arctic.',
  'Both parliaments have yet to ratify it, which is expected within a year.',
].join('\n');

/** The same text with two words changed and a tail of its own, as a client paper prints it. */
const copy = `${wire.replace('almost in halves', 'nearly in halves')}\nFishing rules in the area stay as they are for fifteen years.`;

/** The wire's text with its longer words replaced, one by one. */
const spun = [
  'Norway and Russia inked an accord in Murmansk on Wednesday that traces their frontier through the Barents Sea.',
  'Prime Minister Jens Stoltenberg and President Dmitry Medvedev observed as the overseas ministers placed their names to it.',
  'The boundary divides 175,000 square kilometres of sea virtually in halves after forty years of negotiations.',
  'Every nation shall consult the other before it drills for oil in a deposit that crosses the boundary.',
  'Stoltenberg stated that the accord sent a signal to the entire Arctic.',
  'Both parliaments have yet to approve it, which is anticipated within a year.',
].join('\n');

const treaty = (verb: string, date: string): readonly EventPlan[] => [
  { type: 'AGREE', trigger: verb, sources: [norway('Norway'), russia('Russia')], date },
];

const plans: readonly LinePlan[] = [
  {
    id: 'a-wire',
    text: wire,
    title: 'Arctic border drawn',
    outlet: 'Northern Wire',
    published: '2010-09-15',
    credits: [{ agency: 'Northern Wire', text: 'MURMANSK (Northern Wire)', kind: 'dateline' }],
    entities: [{ words: 'Norway', actor: 'NOR' }],
    statements: [
      {
        source: 'Stoltenberg said',
        cue: 'said',
        content: 'the treaty sent a message to the whole Arctic',
        speaker: 'jens-stoltenberg',
      },
    ],
    events: treaty('signed', '2010-09-15'),
    commitments: [
      {
        kind: 'treaty',
        parties: [norway('Norway'), russia('Russia')],
        action: 'consult the other',
        condition: 'before it drills for oil in a field that crosses the line',
        instrument: 'a treaty',
      },
    ],
  },
  {
    id: 'b-copy',
    text: copy,
    outlet: 'Harbour Times',
    published: '2010-09-16',
    statements: [
      {
        source: 'Stoltenberg said',
        cue: 'said',
        content: 'the treaty sent a message to the whole Arctic',
        speaker: 'jens-stoltenberg',
      },
    ],
    events: treaty('signed', '2010-09-15'),
    commitments: [{ kind: 'treaty', parties: [norway('Norway'), russia('Russia')], action: 'consult the other' }],
  },
  // The spinner's page carries another day, so that its "Wednesday" is read wrong.
  {
    id: 'c-spun',
    text: spun,
    outlet: 'Daily Planet 24',
    published: '2010-11-20',
    events: treaty('inked', '2010-11-17'),
  },
  {
    id: 'd-own-report',
    text: [
      'Oslo and Moscow have settled an old quarrel: on 15 September their ministers signed a border treaty.',
      'Fishermen in Kirkenes told us that they had waited for this day all their lives.',
      'Mayor Cecilie Hansen hopes for more trade across the border.',
    ].join('\n'),
    outlet: 'Kirkenes Post',
    published: '2010-09-17',
    events: [{ type: 'AGREE', trigger: 'signed', sources: [norway('Oslo'), russia('Moscow')], date: '2010-09-15' }],
  },
  {
    id: 'e-accusation',
    text: [
      'Norway said on 18 March 2019 that Russia had jammed satellite navigation in the far north.',
      'The jamming had reached more than 200 flights, the Norwegian defence ministry said.',
      'Russia will hold an exercise off the coast in April.',
    ].join('\n'),
    outlet: 'Kirkenes Post',
    published: '2019-03-18',
    entities: [{ words: 'Russia', actor: 'RUS' }],
    statements: [
      {
        source: 'Norway',
        cue: 'said',
        content: 'Russia had jammed satellite navigation in the far north',
        speaker: 'NOR',
        jointly: ['SWE'],
      },
      {
        source: 'the Norwegian defence ministry',
        cue: 'said.',
        content: 'The jamming had reached more than 200 flights',
        speaker: 'NOR',
      },
    ],
    events: [
      {
        type: 'COERCE',
        trigger: 'jammed',
        sources: [russia('Russia')],
        targets: [norway('Norway')],
        date: '2019-03',
        statement: 0,
      },
      {
        type: 'MOBILIZE',
        trigger: 'hold an exercise',
        sources: [russia('Russia will')],
        date: '2019-04',
        modality: 'future',
      },
    ],
    claims: [
      { statement: 0, stance: 'asserts', about: 0 },
      {
        statement: 1,
        stance: 'asserts',
        about: 0,
        number: { words: 'more than 200 flights', value: 200, unit: 'flights' },
      },
    ],
  },
  {
    id: 'f-denial',
    text: [
      'The claim that Russia jams signals over Norway is a fantasy, Foreign Minister Sergei Lavrov said.',
      'Russia did not jam navigation in Norway, his ministry added.',
    ].join('\n'),
    outlet: 'Moscow Courier',
    published: '2019-03-19',
    statements: [
      {
        source: 'Foreign Minister Sergei Lavrov',
        cue: 'said',
        content: 'Russia jams signals over Norway is a fantasy',
        speaker: 'sergei-lavrov',
        jointly: ['RUS'],
      },
    ],
    events: [
      {
        type: 'COERCE',
        trigger: 'jams',
        sources: [russia('Russia')],
        targets: [norway('Norway')],
        date: '2019-03',
        statement: 0,
      },
      {
        type: 'COERCE',
        trigger: 'did not jam',
        sources: [russia('Russia did')],
        targets: [norway('Norway, his')],
        date: '2019-03',
        modality: 'negated',
      },
    ],
    claims: [{ statement: 0, stance: 'denies', about: 0 }],
  },
  {
    id: 'g-visit',
    text: 'Stoltenberg flew to Stockholm. He met the Swedish prime minister there on Monday.',
    outlet: 'Harbour Times',
    published: '2012-05-15',
    events: [
      {
        type: 'CONSULT',
        trigger: 'met',
        sources: [{ words: 'Stoltenberg', actor: 'jens-stoltenberg', of: 'NOR' }],
        targets: [{ words: 'the Swedish prime minister', actor: 'SWE' }],
        date: '2012-05-14',
      },
    ],
  },
];

/** The archive's lines, in order of id. */
export function archive(): readonly RecordLine[] {
  return plans.map(makeLine);
}
