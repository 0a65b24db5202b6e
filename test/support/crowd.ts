import type { RecordLine } from '../../src/base/schema/record.ts';
import { makeLine } from '../contract/lines.ts';
import type { EventPlan, LinePlan } from '../contract/lines.ts';

// Dense archives for tests of linking: many copies, many mentions of a few matters, dates of every exactness, claims and denials.

/** Numbers from 0 to 1 that look random: the same for a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const states = [
  ['Peru', 'PER'],
  ['Chile', 'CHL'],
  ['Ecuador', 'ECU'],
] as const;
const goods = ['rifles', 'mortars', 'howitzers', 'wheat', 'fuel'];
const dates = ['1995-02-03', '1995-02-03', '1995-02-14', '1995-02', '1995-03', '1995', '1996-07-01', '1996-07'];

const tales = Array.from({ length: 4 }, (_, tale) =>
  Array.from(
    { length: 9 },
    (_, line) =>
      `In chapter ${String(tale)} the clerk of harbour ${String(line * 7 + tale)} counted ${String(line + 3)} barges of Tale${String(tale)} and Quay${String(line)} before the tide of evening ${String(line)} came.`,
  ),
);

/** One of a list. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** One article of the crowd. */
function planOf(random: () => number, n: number): LinePlan {
  const first = pick(random, states);
  const other = pick(
    random,
    states.filter((state) => state !== first),
  );
  const [date, ware] = [pick(random, dates), pick(random, goods)];
  const day = `1996-0${String(1 + Math.floor(random() * 6))}-1${String(Math.floor(random() * 9))}`;
  const signed = `${first[0]} and ${other[0]} signed a paper on customs (${String(n)}).`;
  const sent = `${first[0]} secretly sent ${ware} to ${other[0]}`;
  const tale = random() < 0.6 ? pick(random, tales).filter(() => random() < 0.9) : [];
  const actors = [
    { words: first[0], actor: first[1] },
    { words: other[0], actor: other[1] },
  ];
  const agree: EventPlan = { type: 'AGREE', trigger: 'signed', sources: actors, date };
  const aid: EventPlan = {
    ...{ type: 'AID', trigger: `sent ${ware}`, sources: actors.slice(0, 1), targets: actors.slice(1), statement: 0 },
    ...(random() < 0.3 && { date: '1996-05-05' }),
  };
  return {
    id: `crowd-${String(n).padStart(4, '0')}`,
    text: [signed, `The envoy said that ${sent}.`, ...tale].join('\n'),
    outlet: `Paper ${String(n % 7)}`,
    ...(random() < 0.9 && { published: day }),
    statements: [{ source: 'The envoy', cue: 'said', content: sent, speaker: null }],
    events: [agree, aid],
    claims: [{ statement: 0, stance: random() < 0.5 ? 'asserts' : 'denies', about: random() < 0.8 ? 1 : sent }],
  };
}

/** A crowd of articles. The same seed gives the same crowd. */
export function crowd(seed: number, size: number): readonly RecordLine[] {
  const random = randomOf(seed);
  return Array.from({ length: size }, (_, n) => makeLine(planOf(random, n)));
}

/** The same things in another order. */
export function shuffled<T>(seed: number, list: readonly T[]): readonly T[] {
  const random = randomOf(seed);
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
