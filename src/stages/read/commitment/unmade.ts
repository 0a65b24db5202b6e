import type { Sentence } from '../../../base/schema/parse.ts';
import { slice } from '../../../base/text/spans.ts';
import { dependents, headOfSpan, isRelation, sentenceAt, tokenOf, tokensIn } from '../../../base/text/tree.ts';
import type { CommitmentCore, Desk } from './parts.ts';

/**
 * Whether words of promising commit nobody: the promise itself is denied, negated, refused, asked for or only thought of ("denied that it
 * had pledged to", "never promised to", "rejected reports that it had agreed to", "if it promised to"). What is promised may be a negation.
 */
export function isUnmade(desk: Desk, core: CommitmentCore): boolean {
  const sentence = sentenceAt(desk.context.parse, core.action.start);
  if (sentence === null) return false;
  const start = headOfSpan(sentence, core.action);
  const promise = start === -1 ? -1 : promiseOver(desk, sentence, { start, core });
  if (promise !== -1 && isOpen(desk, sentence, promise)) return true;
  const from = promise === -1 ? start : promise;
  if (isDeniedByCue(desk, sentence, core) || isUntrue(desk, sentence, core)) return true;
  return from !== -1 && isTakenBack(desk, sentence, from);
}

/** "It is not true that Mali promised to ...", wherever the tree hung the clause. */
function isUntrue({ context, lexicon }: Desk, sentence: Sentence, { action }: CommitmentCore): boolean {
  const before = slice(context.article.text, { start: sentence.start, end: action.start });
  return new RegExp(String.raw`\b${lexicon.unmade.verdict} [^,;:”"]*$`, 'iu').test(before);
}

/** The word of promising over what is promised, or -1: a speaker who announces a deed needs none. */
function promiseOver(desk: Desk, sentence: Sentence, { start, core }: { start: number; core: CommitmentCore }): number {
  const row = desk.lexicon.rows.find(({ id }) => id === core.by);
  if (row?.shape !== 'act') return -1;
  const cue = desk.context.attributions[core.attribution ?? -1]?.cue ?? [];
  const inCue = cue.flatMap((span) => tokensIn(sentence, span));
  const { head } = tokenOf(sentence, start);
  const near = [...inCue, ...(head === -1 ? [] : [head])];
  return near.find((at) => row.lemmas.includes(tokenOf(sentence, at).lemma.toLowerCase())) ?? -1;
}

/** "had not pledged", "would promise", "if it agrees"; "no promise", "did not make a promise", "demanded a promise". */
function isOpen(desk: Desk, sentence: Sentence, promise: number): boolean {
  const { lexicon } = desk;
  const lemma = (at: number): string => tokenOf(sentence, at).lemma.toLowerCase();
  if (isNegated(desk, sentence, promise)) return true;
  const { upos, head, deprel } = tokenOf(sentence, promise);
  if (upos === 'VERB')
    return dependents(sentence, promise, 'aux', 'mark', 'advmod').some(
      (at) => tokenOf(sentence, at).xpos === 'MD' || lexicon.unmade.openers.includes(lemma(at)),
    );
  if (head === -1 || !isRelation(deprel, ['obj', 'nsubj', 'obl'])) return false;
  const made = lexicon.unmade.makers.includes(lemma(head)) && isNegated(desk, sentence, head);
  return made || (lexicon.unmade.askers.includes(lemma(head)) && !isRelation(deprel, ['nsubj']));
}

/** "not", "never", "no" before a word; "not only" negates nothing, "promised never to" what is promised. */
function isNegated({ context }: Desk, sentence: Sentence, at: number): boolean {
  const { negations } = context.kit.pack.attribution.stance;
  return dependents(sentence, at, 'advmod', 'aux', 'det').some((child) => {
    const form = tokenOf(sentence, child).form.toLowerCase();
    const after = sentence.tokens[child + 1]?.form.toLowerCase() ?? '';
    return child < at && negations.includes(form) && !/^(?:only|just|merely|simply)$/u.test(after);
  });
}

/** The statement that holds it denies it by its cue, and is not negated itself. */
function isDeniedByCue(desk: Desk, sentence: Sentence, { attribution }: CommitmentCore): boolean {
  const cue = desk.context.attributions[attribution ?? -1]?.cue ?? [];
  return cue.flatMap((span) => tokensIn(sentence, span)).some((at) => denies(desk, sentence, at));
}

function denies(desk: Desk, sentence: Sentence, at: number): boolean {
  const is = desk.lexicon.unmade.deniers.includes(tokenOf(sentence, at).lemma.toLowerCase());
  return is && !isNegated(desk, sentence, at);
}

/** Whether something over a clause denies it: what it is told by, or the verdict on the report that it hangs on. */
function isTakenBack(desk: Desk, sentence: Sentence, from: number): boolean {
  const { deniers } = desk.lexicon.unmade;
  for (const at of clausesOver(desk, sentence, from)) {
    const isDenier = deniers.includes(tokenOf(sentence, at).lemma.toLowerCase());
    if (isDenier !== isNegated(desk, sentence, at)) return true;
  }
  return false;
}

/** The words that govern a clause as their content, the nearest first; "as promised" and "that it promised" hang on what was done. */
function clausesOver({ lexicon }: Desk, sentence: Sentence, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; ;) {
    const { head, deprel } = tokenOf(sentence, at);
    if (head === -1 || found.includes(head)) return found;
    const report = lexicon.unmade.reports.includes(tokenOf(sentence, head).lemma.toLowerCase());
    const isReport = lexicon.unmade.reports.includes(tokenOf(sentence, at).lemma.toLowerCase());
    const isContent = isRelation(deprel, ['ccomp', 'csubj', 'xcomp']) || (report && isRelation(deprel, ['acl']));
    if (!isContent && !(isReport && isRelation(deprel, ['obj', 'nsubj', 'obl', 'nmod']))) return found;
    found.push(head);
    at = head;
  }
}
