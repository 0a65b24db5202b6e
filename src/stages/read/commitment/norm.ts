import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { beforeModal, draft, rowOf, subjectSpan } from './binding.ts';
import { conditionOf, dutyIn, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import type { Place } from './parties.ts';
import { countriesOf } from './sides.ts';

/** "If either party is attacked, the other shall provide assistance": a clause of law, or what is done under an instrument. */
export function normClause(desk: Desk, place: Place, nouns: readonly number[]): CommitmentCore | null {
  const { sentence } = place;
  const under =
    nouns.find((noun) => isUnder(sentence, noun) || isUnder(sentence, tokenOf(sentence, noun).head)) ??
    articleOf(desk, sentence);
  for (const [verb, token] of sentence.tokens.entries()) {
    if (token.upos !== 'VERB' || !obliges(desk, sentence, verb)) continue;
    const row = rowOf(desk, 'norm', token.lemma.toLowerCase()) ?? underRow(desk, sentence, under);
    if (row === undefined) continue;
    const condition = conditionOf(desk, sentence);
    if (!isBound(desk, sentence, verb) && !(under !== undefined && hasStates(desk, sentence, verb))) continue;
    if (under === undefined && condition === null) continue;
    const duty = normDuty(desk, sentence, verb);
    if (duty === null) continue;
    const full = { ...duty, condition: duty.condition ?? condition };
    return draft(desk, place, { duty: full, noun: under ?? -1, by: row.id, signers: subjectSpan(sentence, verb) });
  }
  return null;
}

function isUnder(sentence: Sentence, noun: number, words: readonly string[] = functionWords.under): boolean {
  if (noun === -1) return false;
  return dependents(sentence, noun, 'case').some((at) => isOneOf(tokenOf(sentence, at).form, words));
}

/** "under Article 9", of an instrument named before. */
function articleOf({ lexicon }: Desk, sentence: Sentence): number | undefined {
  const at = sentence.tokens.findIndex(
    ({ form }, index) => lexicon.clauseWords.includes(form.toLowerCase()) && isUnder(sentence, index),
  );
  return at === -1 ? undefined : at;
}

/** "under the accord, both sides will hold a summit": whatever its parties do under an instrument. */
function underRow({ lexicon }: Desk, sentence: Sentence, under: number | undefined): CommitmentRow | undefined {
  const strict = functionWords.under.slice(0, 1);
  const binds =
    under !== undefined &&
    (isUnder(sentence, under, strict) || isUnder(sentence, tokenOf(sentence, under).head, strict));
  return !binds ? undefined : lexicon.rows.find(({ shape }) => shape === 'norm');
}

function obliges({ lexicon }: Desk, sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'aux').some((child) =>
    lexicon.modals.includes(tokenOf(sentence, child).form.toLowerCase()),
  );
}

/** The subject is "either party", "the other side", "both countries": one of those bound. */
function isBound(desk: Desk, sentence: Sentence, verb: number): boolean {
  const subjects = dependents(sentence, verb, 'nsubj');
  if (subjects.length === 0) return isSide(desk, sentence, beforeModal(sentence, verb));
  return subjects.some((subject) => subtree(sentence, subject).some((at) => isSide(desk, sentence, at)));
}

function isSide({ lexicon }: Desk, sentence: Sentence, at: number): boolean {
  return lexicon.sides.includes(sentence.tokens[at]?.lemma.toLowerCase() ?? '');
}

function hasStates({ context }: Desk, sentence: Sentence, verb: number): boolean {
  const subject = subjectSpan(sentence, verb);
  return subject !== null && countriesOf(context, subject).size > 0;
}

function normDuty(desk: Desk, sentence: Sentence, verb: number): Duty | null {
  const inside = subtree(sentence, verb).filter((index) => index > verb);
  const first = dependents(sentence, verb, 'aux')[0] ?? verb;
  return dutyIn(desk, sentence, [Math.min(first, verb), Math.max(verb, inside.at(-1) ?? verb) + 1]);
}
