import {
  listBeforeVerb,
  subjectInApposition,
  nounBesideNoun,
  describedBetweenCommas,
  phraseAsConjunct,
  objectBeforeInfinitive,
  objectOfParticiple,
  asideAsRelative,
  finiteAfterFor,
  agentOfActive,
} from './noun-corrections.ts';
import type { Correction, TreeDraft } from './tree-draft.ts';
import {
  infinitiveMarker,
  perfectParticiple,
  clauseWithSubject,
  clauseAsConjunct,
  finiteAsParticiple,
  subjectBeforeVerb,
  negatedInfinitive,
  sharedPerfect,
} from './verb-corrections.ts';

/** Puts right what the guideline of the treebanks rules out: each correction looks at one token and its neighbours in the tree. */
export function correct(tree: TreeDraft): void {
  for (let at = 0; at < tree.forms.length; at++) for (const correction of corrections) correction(tree, at);
}

const corrections: readonly Correction[] = [
  // In this order: later ones see what earlier ones put right.
  infinitiveMarker,
  listBeforeVerb,
  clauseWithSubject,
  clauseAsConjunct,
  finiteAfterFor,
  nounBesideNoun,
  finiteAsParticiple,
  subjectBeforeVerb,
  objectBeforeInfinitive,
  objectOfParticiple,
  negatedInfinitive,
  asideAsRelative,
  sharedPerfect,
  describedBetweenCommas,
  phraseAsConjunct,
  perfectParticiple,
  agentOfActive,
  subjectInApposition,
];
