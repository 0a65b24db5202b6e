import { makeLine } from '../contract/lines.ts';
import type { EventPlan } from '../contract/lines.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';

// Reports of one expulsion each, and digests that hold several of them word for word.

/** An expulsion: who sends whose envoys away, and on which Tuesday; the number tells it from others. */
export interface Expulsion {
  readonly from: readonly [words: string, id: string];
  readonly to: readonly [words: string, id: string];
  readonly envoys: number;
}

/** A statement of the doer's minister, in each report. */
function saidIn({ from: [name], envoys }: Expulsion): string {
  return `the ${String(envoys)} guests of ${name} had listed barracks by night`;
}

const verbs = ['listed', 'closed', 'counted', 'painted', 'moved', 'sold', 'cleaned'];

/** The words of a report of an expulsion: eight sentences that no other report has. */
export function wordsOf(told: Expulsion): string {
  const [name, envoys] = [told.from[0], String(told.envoys)];
  const rest = verbs
    .slice(1)
    .map(
      (verb, n) => `In ${name} ${envoys} the gate number ${String(n * 7 + told.envoys)} was ${verb} by ${name} masons.`,
    );
  return [
    `${name} expelled ${envoys} envoys of ${told.to[0]} on Tuesday.`,
    `Minister ${envoys} of ${name} said that ${saidIn(told)}.`,
    ...rest,
  ].join('\n');
}

function eventOf({ from, to, envoys }: Expulsion, date: string): EventPlan {
  const sources = [{ words: from[0], actor: from[1] }];
  const targets = [{ words: to[0], actor: to[1] }];
  return { type: 'COERCE', trigger: `expelled ${String(envoys)} envoys`, sources, targets, date };
}

interface Issue {
  readonly id: string;
  readonly published: string;
  /** What "Tuesday" means on its page. */
  readonly tuesday: string;
}

/** An article that holds the reports of some expulsions word for word, and nothing else. */
export function issueOf({ id, published, tuesday }: Issue, told: readonly Expulsion[]): RecordLine {
  return makeLine({
    ...{ id, published, outlet: `Outlet ${id}`, text: told.map(wordsOf).join('\n') },
    events: told.map((each) => eventOf(each, tuesday)),
    statements: told.map((each) => ({
      ...{ source: `Minister ${String(each.envoys)} of ${each.from[0]}`, cue: 'said', content: saidIn(each) },
      speaker: each.from[1],
    })),
    claims: told.map((_, statement) => ({ statement, stance: 'asserts' as const, about: statement })),
  });
}

const lands: readonly (readonly [words: string, id: string])[] = [
  ['Kenya', 'KEN'],
  ['Sudan', 'SDN'],
  ['Bolivia', 'BOL'],
  ['Laos', 'LAO'],
  ['Finland', 'FIN'],
  ['Oman', 'OMN'],
];

/** Expulsions between six states, as many as asked for. */
export function expulsions(many: number): readonly Expulsion[] {
  return Array.from({ length: many }, (_, n) => ({ from: landAt(n), to: landAt(n + 1), envoys: 11 + n * 3 }));
}

function landAt(n: number): readonly [words: string, id: string] {
  return lands[n % lands.length] ?? ['Kenya', 'KEN'];
}
