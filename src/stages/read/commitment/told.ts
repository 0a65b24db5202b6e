import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { hasTo } from '../attribution/complement.ts';
import { nounPhrase } from '../attribution/phrase.ts';
import { instrumentIn } from './instrument.ts';
import { conditionOf, dueIn, dutyIn, holderOf, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import { countriesOf, othersIn } from './sides.ts';

/**
 * Commitments of states that somebody else tells: "the armies have agreed to stop firing, the two sides said", and what a state will
 * do for another on a condition, in the paper's own words: "Greece will grant Turkish citizens visas if the Commission agrees".
 */
export function toldCommitments(desk: Desk): readonly CommitmentCore[] {
  return desk.context.parse.sentences.flatMap((sentence) =>
    [...sentence.tokens.keys()].flatMap((verb) => {
      const found = tokenOf(sentence, verb).upos === 'VERB' ? toldAt(desk, sentence, verb) : null;
      return found === null ? [] : [found];
    }),
  );
}

function toldAt(desk: Desk, sentence: Sentence, verb: number): CommitmentCore | null {
  const subject = dependents(sentence, verb, 'nsubj').find((child) => child < verb);
  const party = subject === undefined ? null : nounPhrase(sentence, subject, verb);
  if (party === null || countriesOf(desk.context, party).size === 0) return null;
  return bound(desk, sentence, { verb, party }) ?? conditional(desk, sentence, { verb, party });
}

interface Teller {
  readonly verb: number;
  readonly party: Span;
}

/** "have agreed to observe": the infinitive is owed; where the cue is an attribution of its own, that one tells it. */
function bound(desk: Desk, sentence: Sentence, { verb, party }: Teller): CommitmentCore | null {
  const token = tokenOf(sentence, verb);
  const row = rowWith(desk, 'act', token.lemma);
  if (row === undefined || !/^VB[DNZP]$/u.test(token.xpos) || isCue(desk, token)) return null;
  if (isDoubtful(desk, sentence, verb)) return null;
  const owed = dependents(sentence, verb, 'xcomp', 'ccomp').find((child) => child > verb && hasTo(sentence, child));
  if (owed === undefined) return null;
  const holder = holderOf(desk, tokenOf(sentence, owed));
  const content = holder === null ? [sentence] : (desk.context.attributions[holder]?.content ?? []);
  const inside = subtree(sentence, owed).filter(
    (index) => index > verb && content.some((piece) => contains(piece, tokenOf(sentence, index))),
  );
  const duty = dutyIn(desk, sentence, [inside[0] ?? owed, (inside.at(-1) ?? owed) + 1]);
  return duty === null ? null : draft(desk, sentence, { party, duty, row });
}

function isCue({ context }: Desk, token: Span): boolean {
  return context.attributions.some(({ cue }) => cue.some((span) => overlaps(span, token)));
}

/** "would have agreed", "has not agreed", "if it agrees". */
function isDoubtful({ lexicon, context }: Desk, sentence: Sentence, verb: number): boolean {
  const { negations } = context.kit.pack.attribution.stance;
  return dependents(sentence, verb, 'aux', 'advmod', 'mark').some((child) => {
    const { form, xpos } = tokenOf(sentence, child);
    const word = form.toLowerCase();
    return xpos === 'MD' || negations.includes(word) || lexicon.conditions.includes(word);
  });
}

/** "Greece will grant Turks visas if Brussels agrees", said by nobody else, to the good of another state. */
function conditional(desk: Desk, sentence: Sentence, { verb, party }: Teller): CommitmentCore | null {
  const token = tokenOf(sentence, verb);
  const row = rowWith(desk, 'will', token.lemma);
  const modal = dependents(sentence, verb, 'aux').find((child) =>
    desk.lexicon.modals.includes(tokenOf(sentence, child).form.toLowerCase()),
  );
  if (row?.kind !== 'pledge' || modal === undefined || token.deprel !== 'root' || isDoubtful(desk, sentence, modal))
    return null;
  const condition = conditionOf(desk, sentence);
  if (condition === null || holderOf(desk, token) !== null || countriesOf(desk.context, party).size !== 1) return null;
  const duty = dutyIn(desk, sentence, [modal, (subtree(sentence, verb).at(-1) ?? verb) + 1]);
  if (duty === null) return null;
  const made = draft(desk, sentence, { party, duty: { ...duty, condition }, row });
  return made.beneficiaries.length === 0 ? null : made;
}

function rowWith({ lexicon }: Desk, shape: CommitmentRow['shape'], lemma: string): CommitmentRow | undefined {
  return lexicon.rows.find((row) => row.shape === shape && row.lemmas.includes(lemma.toLowerCase()));
}

interface Parts {
  readonly party: Span;
  readonly duty: Duty;
  readonly row: CommitmentRow;
}

function draft(desk: Desk, sentence: Sentence, { party, duty, row }: Parts): CommitmentCore {
  const { action, condition } = duty;
  return {
    kind: row.kind,
    parties: [party],
    beneficiaries: othersIn(desk.context, action, { parties: [party], condition }),
    action,
    condition,
    due: dueIn(desk, sentence, action),
    instrument: instrumentIn(desk, sentence, action),
    attribution: holderOf(desk, action),
    by: row.id,
  };
}
