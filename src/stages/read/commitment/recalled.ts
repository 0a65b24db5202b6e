import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import { actOnPromise } from '../../../base/lang/en/promise-acts.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { overlaps, slice } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, spanOfTokens, subtree, tokenOf } from '../../../base/text/tree.ts';
import { markerOf } from '../attribution/complement.ts';
import { nounPhrase } from '../attribution/phrase.ts';
import { instrumentIn } from './instrument.ts';
import { dueIn, dutyIn, holderOf, type CommitmentCore, type Desk } from './parts.ts';
import { countriesOf, othersIn } from './sides.ts';

/**
 * Promises that a report recalls to tell what became of them: "broke its promise to withdraw", "accused Japan of breaking its pledge to pay".
 * Who says so is who holds the words: the paper itself stands for none of what only a noun of promising tells.
 */
export function recalledCommitments(desk: Desk): readonly CommitmentCore[] {
  return desk.context.parse.sentences.flatMap((sentence) =>
    [...sentence.tokens.keys()].flatMap((noun) => {
      const row = rowOf(desk, sentence, noun);
      return row === undefined ? [] : recalledAt(desk, sentence, { noun, row });
    }),
  );
}

function rowOf({ lexicon }: Desk, sentence: Sentence, noun: number): CommitmentRow | undefined {
  const { upos, lemma } = tokenOf(sentence, noun);
  if (upos !== 'NOUN') return undefined;
  return lexicon.rows.find(
    ({ shape, kind, lemmas }) => shape === 'act' && kind !== 'threat' && lemmas.includes(lemma.toLowerCase()),
  );
}

interface Recalled {
  readonly noun: number;
  readonly row: CommitmentRow;
}

function recalledAt(desk: Desk, sentence: Sentence, { noun, row }: Recalled): readonly CommitmentCore[] {
  const { context } = desk;
  const before = slice(context.article.text, { start: sentence.start, end: tokenOf(sentence, noun).end });
  const owed = infinitiveAfter(sentence, noun);
  const party = owed === -1 || actOnPromise(before) === null ? null : ownerOf(desk, sentence, noun);
  const attribution = holderOf(desk, tokenOf(sentence, noun));
  const speakers = context.attributions[attribution ?? -1]?.source ?? [];
  // "Togo, Ghana said, broke its promise": where the tree takes the speaker for the doer nobody is known to have promised.
  if (party === null || speakers.some((speaker) => overlaps(speaker, party))) return [];
  const last = subtree(sentence, owed).at(-1) ?? owed;
  const duty = dutyIn(desk, sentence, [noun + 1, last + 1]);
  if (duty === null) return [];
  const { action, condition } = duty;
  const parties = [party];
  return [
    {
      ...{ kind: row.kind, parties, action, condition, attribution, by: row.id },
      beneficiaries: othersIn(context, action, { parties, condition }),
      due: dueIn(desk, sentence, action),
      instrument: instrumentIn(desk, sentence, action),
    },
  ];
}

/** The verb of "to withdraw", "not to attack" right behind the noun, or -1. */
function infinitiveAfter(sentence: Sentence, noun: number): number {
  const to = [noun + 1, noun + 2].find((at) => sentence.tokens[at]?.xpos === 'TO');
  if (to === undefined || (to === noun + 2 && !/^(?:not|never)$/iu.test(tokenOf(sentence, noun + 1).form))) return -1;
  const { head } = tokenOf(sentence, to);
  return head > to && tokenOf(sentence, head).xpos === 'VB' ? head : -1;
}

/** Whose promise it is: who does something with it, or is accused of doing it; else whom the possessive stands for. */
function ownerOf(desk: Desk, sentence: Sentence, noun: number): Span | null {
  for (const verb of ancestorsOf(sentence, noun)) {
    const doer = dependents(sentence, verb, 'nsubj').find((at) => at < verb);
    const accused = accusedOf(sentence, verb);
    const at = accused === -1 ? doer : accused;
    if (at === undefined) continue;
    const span = nounPhrase(sentence, at, verb);
    return span !== null && countriesOf(desk.context, span).size > 0 ? span : possessorOf(desk, sentence, noun);
  }
  return possessorOf(desk, sentence, noun);
}

/** "accused Japan of breaking": the object of a verb with "of" before what it is accused of; -1 when there is none. */
function accusedOf(sentence: Sentence, verb: number): number {
  const object = dependents(sentence, verb, 'obj')[0];
  if (object === undefined) return -1;
  const below = [
    ...dependents(sentence, verb, 'advcl', 'obl', 'xcomp', 'ccomp'),
    ...dependents(sentence, object, 'acl', 'nmod'),
  ];
  return below.some((at) => markerOf(sentence, at, ['of']) !== -1) ? object : -1;
}

function possessorOf({ context }: Desk, sentence: Sentence, noun: number): Span | null {
  const span = spanOfTokens(sentence, dependents(sentence, noun, 'nmod:poss').slice(0, 1));
  return span !== null && countriesOf(context, span).size === 1 ? span : null;
}
