import type { Judgement } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { byCodeUnit } from './groups.ts';
import type { Linker } from './linker.ts';
import { conceptsIn, positionsOf } from './position.ts';
import type { Position } from './position.ts';
import { sharedCount } from './stems.ts';

/** Days by which a denial may follow the report of what it denies, and by which it may be printed before. */
const [latest, earliest] = [30, 5] as const;

/** Least score of a denial and what it denies. */
const least = 0.5;

/** Only who is accused or taken part denies: keys are that party with what is denied. */
function keysOf(position: Position): readonly string[] {
  const parties =
    position.stance === 'denies'
      ? [position.by]
      : [...position.actors, ...position.targets].filter((party) => party !== position.by);
  const words = [...position.stems, ...position.names, ...position.concepts.map((concept) => `* ${concept}`)];
  return parties.filter((party) => party !== null).flatMap((party) => words.map((word) => `${party} ${word}`));
}

function compare(a: Position, b: Position): Judgement | null {
  if (a.stance === b.stance || a.article === b.article) return null;
  const [denial, claim] = a.stance === 'denies' ? [a, b] : [b, a];
  if (!mayAnswer(denial, claim)) return null;
  const common = commonOf(denial, claim);
  const score = scoreOf(common);
  if (score < least) return null;
  const by = 'link/denial';
  const id = contentId('judgement', 'denies', denial.id, claim.id, by);
  return {
    ...{ id, kind: 'denies', left: denial.id, right: claim.id, directed: true, by },
    score: Math.round(score * 1000) / 1000,
    reasons: reasonsOf(denial, claim, common),
  };
}

/** Whether the one who denies is somebody else, has a part in what is claimed, and speaks near enough in time. */
function mayAnswer(denial: Position, claim: Position): boolean {
  if (denial.by === null || denial.by === claim.by) return false;
  if (!claim.actors.includes(denial.by) && !(claim.targets.includes(denial.by) && isGiven(denial, claim))) return false;
  const after = gapOf(denial, claim);
  return after !== null && after >= -earliest && after <= latest;
}

/** Whether both are about something given: he who gets it has as much to deny as he who gives it. */
function isGiven(denial: Position, claim: Position): boolean {
  return claim.deeds.includes('supply') && denial.concepts.some((concept) => claim.concepts.includes(concept));
}

/** Days from the report of the claim to that of the denial. */
function gapOf(denial: Position, claim: Position): number | null {
  return denial.day === null || claim.day === null ? null : denial.day - claim.day;
}

interface Common {
  readonly stems: readonly string[];
  readonly concepts: readonly string[];
  readonly names: readonly string[];
  /** States beside the one who denies. */
  readonly states: readonly string[];
  /** The one who claimed it is named by the one who denies. */
  readonly accuser: boolean;
  /** What is denied was said as an accusation. */
  readonly accused: boolean;
  /** Both name places, persons or things, and none in common. */
  readonly otherNames: boolean;
  /** The denial tells of a deed, and the claim not of the same. */
  readonly otherDeeds: boolean;
  /** Share of the denial's telling words that the claim has too, itself or by what they stand for. */
  readonly covered: number;
  /** Days between the reports. */
  readonly gap: number;
}

function commonOf(denial: Position, claim: Position): Common {
  const names = denial.names.filter((name) => claim.names.includes(name));
  const concepts = denial.concepts.filter((concept) => claim.concepts.includes(concept));
  return {
    stems: denial.stems.filter((stem) => claim.stems.includes(stem)),
    ...{ concepts, names },
    states: denial.parties.filter(
      (party) => party !== denial.by && party !== claim.by && claim.parties.includes(party),
    ),
    accuser: claim.by !== null && denial.parties.includes(claim.by),
    accused: claim.accuses,
    otherNames: denial.names.length > 0 && claim.names.length > 0 && names.length === 0,
    otherDeeds: denial.deeds.length > 0 && sharedCount(denial.deeds, claim.deeds) === 0,
    covered: coverOf(denial, claim),
    gap: Math.abs(gapOf(denial, claim) ?? 0),
  };
}

/**
 * What is denied must be in what is claimed: a word of the denial that tells the matter counts when the claim has it, or another for the
 * same.
 */
function coverOf({ special, concepts }: Position, claim: Position): number {
  const shared = new Set(concepts.filter((concept) => claim.concepts.includes(concept)));
  const same = (stem: string): boolean =>
    conceptsIn(stem).some(({ concept, common }) => common !== true && shared.has(concept));
  const covered = special.filter((stem) => claim.stems.includes(stem) || same(stem));
  return special.length === 0 ? 0 : covered.length / special.length;
}

/** Least share of a denial's words that what it denies has too. */
const leastCovered = 0.5;

/** Sum of weights from which a denial and a claim could hardly fit better. */
const most = 15;

/** Weights of what the two have in common; found on the development half of bench/ledgers. */
function scoreOf({
  stems,
  concepts,
  names,
  states,
  accuser,
  accused,
  otherNames,
  otherDeeds,
  covered,
  gap,
}: Common): number {
  if (stems.length + concepts.length === 0 || covered < leastCovered || otherDeeds) return 0;
  const shared =
    2 * stems.length + concepts.length + names.length + states.length + (accuser ? 2 : 0) + (accused ? 2 : 0);
  const against = (otherNames ? 3 : 0) + (gap > 7 ? 1 : 0) + (gap > 21 ? 1 : 0);
  return Math.max(0, Math.min(0.99, (shared - against + 3) / most));
}

function reasonsOf(denial: Position, claim: Position, common: Common): readonly string[] {
  const { stems, concepts, states, accuser, gap } = common;
  const named = [...states, ...(accuser && claim.by !== null ? [claim.by] : [])];
  return [
    `${denial.by ?? 'the speaker'} ${common.accused ? 'is accused of it' : 'has a part in what is claimed'}`,
    ...(stems.length === 0 ? [] : [`words in both: ${[...stems].sort(byCodeUnit).join(', ')}`]),
    ...(concepts.length === 0 ? [] : [`both about ${concepts.join(', ')}`]),
    ...(named.length === 0 ? [] : [`both name ${named.join(', ')}`]),
    `printed ${gap === 1 ? '1 day' : `${String(gap)} days`} apart`,
  ];
}

/** Ties a denial to what it denies in another article (`left` denies `right`). */
export const denials: Linker<Position> = {
  ...{ name: 'denials', kind: 'denies', window: 12, least: 1, earlier: false },
  items: positionsOf,
  keys: keysOf,
  held: (position) => position,
  whole: true,
  compare,
};
