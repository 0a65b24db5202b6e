import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, spanOfTokens } from '../../../base/text/tree.ts';
import { nounPhrase } from '../attribution/phrase.ts';
import { fullInstrument } from './instrument-before.ts';
import { dueIn, holderOf, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import { partiesOf, type Place } from './parties.ts';

/** The row of a shape that has a lemma. */
export function rowOf(desk: Desk, shape: CommitmentRow['shape'], lemma: string): CommitmentRow | undefined {
  return desk.lexicon.rows.find((row) => row.shape === shape && row.lemmas.includes(lemma));
}

/** The subject of a verb, or the words right before its modal where the tree has none. */
export function subjectSpan(sentence: Sentence, verb: number): Span | null {
  const subject = dependents(sentence, verb, 'nsubj')[0];
  if (subject !== undefined) return nounPhrase(sentence, subject, verb);
  const last = beforeModal(sentence, verb);
  const first = sentence.tokens[last - 1]?.upos === 'DET' ? last - 1 : last;
  return /^(?:NOUN|PROPN|PRON|ADJ)$/u.test(sentence.tokens[last]?.upos ?? '')
    ? spanOfTokens(sentence, [first, last])
    : null;
}

/** The token right before the verb's first modal: its subject where the tree has none. */
export function beforeModal(sentence: Sentence, verb: number): number {
  return (dependents(sentence, verb, 'aux')[0] ?? verb) - 1;
}

interface Parts {
  readonly duty: Duty;
  /** The instrument's noun, -1 when none is named. */
  readonly noun: number;
  readonly by: string;
  readonly signers: Span | null;
}

/** What an instrument or a clause of law binds its parties to; null when nobody is bound. */
export function draft(desk: Desk, place: Place, { duty, noun, by, signers }: Parts): CommitmentCore | null {
  const { sentence } = place;
  const parties = partiesOf(desk, place, { condition: duty.condition, noun, signers });
  if (parties.length === 0) return null;
  const { action, condition } = duty;
  const instrument = fullInstrument(desk, place, noun);
  const attribution = holderOf(desk, action);
  return {
    kind: 'treaty',
    parties,
    beneficiaries: [],
    action,
    condition,
    due: dueIn(desk, sentence, action),
    instrument,
    attribution,
    by,
  };
}
