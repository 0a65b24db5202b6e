import type { Entity } from '../../src/base/schema/finding.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { makeLine } from '../contract/lines.ts';
import { pick, randomOf } from './crowd.ts';

// Articles that do little but name persons: in several spellings, with offices of states told and not told, some known to the tables.

const names = [
  'Sergei Morozov',
  'Sergei Morozov',
  'Sergey Morozov',
  'Sergei Ivanovich Morozov',
  'Ana Prado',
  'Ana Lucia Prado',
];
const offices = ['president', 'foreign minister', 'envoy'];
const peoples = [
  ['Norwegian', 'NOR'],
  ['Finnish', 'FIN'],
  ['', ''],
  ['', ''],
] as const;

function lineOf(random: () => number, n: number): RecordLine {
  const [people, state] = pick(random, peoples);
  const [name, office] = [pick(random, names), random() < 0.6 ? pick(random, offices) : ''];
  const text = `${people} ${office} ${name} spoke. ${random() < 0.2 ? 'Aide Tuomas Hietala listened.' : ''}`;
  const line = makeLine({
    ...{ id: `named-${String(n).padStart(4, '0')}`, text, outlet: 'Daily' },
    ...(random() < 0.9 && { published: `1996-0${String(1 + Math.floor(random() * 9))}-11` }),
  });
  const at = (words: string, type: Entity['type'], actor: string | null): readonly Entity[] => {
    const start = words === '' ? -1 : text.indexOf(words);
    return start === -1 ? [] : [{ start, end: start + words.length, type, actor }];
  };
  const known = name.startsWith('Ana') && random() < 0.3 ? 'BRA-PRADO' : null;
  const entities = [
    ...at(people, 'nationality', state),
    ...at(office, 'office', null),
    ...at(name, 'person', known),
    ...at('Tuomas Hietala', 'person', null),
  ];
  return { ...line, entities };
}

/** A crowd of such articles. The same seed gives the same crowd. */
export function namedCrowd(seed: number, size: number): readonly RecordLine[] {
  const random = randomOf(seed);
  return Array.from({ length: size }, (_, n) => lineOf(random, n));
}
