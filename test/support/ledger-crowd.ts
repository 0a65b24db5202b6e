import type { RecordLine } from '../../src/base/schema/record.ts';
import { makeLine } from '../contract/lines.ts';
import { pick, randomOf } from './crowd.ts';

// Articles that many ledgers have to do with: quotations printed again with other words, treaties named in full and by letters, pledges and what
// is done later, persons under several spellings and offices, accusations and denials.

const persons = ['Sergei Morozov', 'Sergey Morozov', 'Ana Lucia Prado', 'Ana Prado', 'Tuomas Hietala', 'Ingrid Aas'];
const offices = ['President', 'Foreign Minister', 'Envoy'];
const states = [
  ['Norway', 'NOR'],
  ['Finland', 'FIN'],
  ['Brazil', 'BRA'],
] as const;
const pacts = ['Vardo Fisheries Treaty', 'Vardo Treaty', 'Narvik Rail Agreement'];
const deeds = ['Both invoked the', 'They extended the', 'One side violated the', 'Parliament praised the'];
const sayings = [
  'we shall open the northern harbour for every fishing boat before the winter storms arrive',
  'we shall open the northern harbour to each fishing boat before the winter arrives',
  'the rail line across the border will carry timber and mail again within two years',
];

/** One article of the crowd, in a few days of 1996. */
function lineOf(random: () => number, n: number): RecordLine {
  const a = pick(random, states);
  const b = pick(
    random,
    states.filter((state) => state !== a),
  );
  const [person, office, saying, pact] = [
    pick(random, persons),
    pick(random, offices),
    pick(random, sayings),
    pick(random, pacts),
  ];
  const said = `“${saying}”`;
  const accused = `${a[0]} of arming the rebels with mortars`;
  const pledge = `will lend twelve ferries with crews to the island towns`;
  const text = [
    `${b[0]} accused ${a[0]} of arming the rebels with mortars; ${a[0]} denied giving weapons to the rebels.`,
    `${a[0]} ${office} ${person} told reporters ${said} (${String(n)}).`,
    `${pick(random, deeds)} ${pact} on Monday when ${a[0]} and ${b[0]} met.`,
    `${a[0]} ${pledge}.`,
    `${a[0]} lent ferries with crews to island towns.`,
  ].join('\n');
  const line = makeLine({
    ...{ id: `ledger-${String(n).padStart(4, '0')}`, text, outlet: `Paper ${String(n % 5)}` },
    ...(random() < 0.9 && { published: `1996-03-${String(10 + Math.floor(random() * 9))}` }),
    entities: [
      { words: a[0], actor: a[1] },
      { words: office, actor: '' },
      { words: person, actor: '' },
    ],
    statements: [
      { source: person, cue: 'told', content: said, speaker: a[1] },
      { source: b[0], cue: 'accused', content: accused, speaker: b[1] },
      { source: a[0], cue: 'denied', content: 'giving weapons to the rebels', speaker: a[1] },
    ],
    events: [{ type: 'AID', trigger: 'lent ferries', sources: [{ words: a[0], actor: a[1] }] }],
    claims:
      random() < 0.5
        ? [{ statement: 1, stance: 'asserts', about: accused }]
        : [{ statement: 2, stance: 'denies', about: 'giving weapons to the rebels' }],
    commitments: [{ kind: 'pledge', parties: [{ words: a[0], actor: a[1] }], action: pledge }],
  });
  return {
    ...line,
    entities: line.entities.map((entity, at) => ({
      ...entity,
      type: at === 0 ? 'place' : at === 1 ? 'office' : 'person',
      actor: at === 0 ? entity.actor : null,
    })),
    attributions: line.attributions.map((each, at) => ({
      ...each,
      quotation: at === 0 ? 'direct' : 'indirect',
      act: at === 0 ? 'comment' : at === 1 ? 'accusation' : 'denial',
    })),
  };
}

/** A crowd of such articles. The same seed gives the same crowd. */
export function ledgerCrowd(seed: number, size: number): readonly RecordLine[] {
  const random = randomOf(seed);
  return Array.from({ length: size }, (_, n) => lineOf(random, n));
}
