import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { AttributionDraft, CommitmentKind } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import {
  childrenOf,
  dependents,
  sentenceAt,
  spanOfTokens,
  subtree,
  tokenOf,
  tokensIn,
} from '../../../base/text/tree.ts';
import { isRel } from '../attribution/phrase.ts';
import { conditionOf, dueIn, dutyIn, edgesOf, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import { countriesOf, othersIn } from './sides.ts';
import { instrumentIn } from './instrument.ts';

/** An attribution read as a commitment. */
interface Said {
  readonly attribution: AttributionDraft;
  readonly index: number;
  readonly sentence: Sentence;
}

/** Pledges, offers and threats in what is said: by the act of the cue, by what the speaker says his side will do, by warnings. */
export function saidCommitments(desk: Desk): readonly CommitmentCore[] {
  const { context } = desk;
  return context.attributions.flatMap((attribution, index) => {
    const first = attribution.content[0];
    const sentence = first === undefined ? null : sentenceAt(context.parse, first.start);
    if (sentence === null || attribution.source.length === 0) return [];
    const said: Said = { attribution, index, sentence };
    const found = byAct(desk, said) ?? byWarning(desk, said);
    return found === null ? byAnnouncement(desk, said) : [found];
  });
}

function cueLemmas({ context }: Desk, { attribution }: Said): readonly string[] {
  const cue = attribution.cue[0];
  const sentence = cue === undefined ? null : sentenceAt(context.parse, cue.start);
  if (cue === undefined || sentence === null) return [];
  return tokensIn(sentence, cue).map((index) => tokenOf(sentence, index).lemma.toLowerCase());
}

function rowFor(desk: Desk, shape: CommitmentRow['shape'], lemmas: readonly string[]): CommitmentRow | undefined {
  return desk.lexicon.rows.find((row) => row.shape === shape && row.lemmas.some((lemma) => lemmas.includes(lemma)));
}

/** "vowed to help", "offered to host", "threatened to close", "assured Cairo of aid". */
function byAct(desk: Desk, said: Said): CommitmentCore | null {
  const lemmas = cueLemmas(desk, said);
  const row = rowFor(desk, 'act', lemmas);
  const { by } = said.attribution;
  if (row === undefined) return by.endsWith('.o+of') ? byAssurance(desk, said, lemmas) : null;
  const fits = by.endsWith('to') || by.endsWith('.that') || (by.endsWith('.object') && row.kind !== 'threat');
  if (!fits || !concernsStates(desk, said)) return null;
  const duty = dutyOfContent(desk, said);
  if (duty === null) return null;
  const verb = headVerb(said.sentence, duty.action);
  if (verb === null && !by.endsWith('.object')) return null;
  const harmful =
    row.kind === 'pledge' &&
    verb !== null &&
    (rowFor(desk, 'will', [verb.lemma.toLowerCase()])?.kind ?? '') === 'threat';
  return draft(desk, said, { duty, kind: harmful ? 'threat' : row.kind, by: row.id });
}

/** What is vowed, offered or threatened counts when a state gives or gets it. */
function concernsStates({ context }: Desk, { attribution }: Said): boolean {
  const spans = [...attribution.source, ...attribution.content];
  return spans.some((span) => countriesOf(context, span).size > 0);
}

function byAssurance(desk: Desk, said: Said, lemmas: readonly string[]): CommitmentCore | null {
  const row = rowFor(desk, 'assure', lemmas);
  const duty = row === undefined ? null : dutyOfContent(desk, said);
  if (row === undefined || duty === null || countriesOf(desk.context, duty.action).size === 0) return null;
  const made = draft(desk, said, { duty, kind: row.kind, by: row.id });
  return { ...made, action: afterOf(said.sentence, duty.action) };
}

/** What one is assured of, without who is assured. */
function afterOf(sentence: Sentence, action: Span): Span {
  const inside = tokensIn(sentence, action);
  const of = inside.find((index) => tokenOf(sentence, index).form.toLowerCase() === functionWords.of);
  return (
    (of === undefined
      ? null
      : spanOfTokens(
          sentence,
          inside.filter((index) => index > of),
        )) ?? action
  );
}

/** "warned it not to sail, or it would pay": what follows "or" is threatened, what must not be done is the condition. */
function byWarning(desk: Desk, said: Said): CommitmentCore | null {
  const row = rowFor(desk, 'warn', cueLemmas(desk, said));
  const span = said.attribution.content[0];
  if (row === undefined || span === undefined) return null;
  const [from, to] = edgesOf(said.sentence, span);
  const or = said.sentence.tokens.findIndex(
    (token, at) =>
      at > from && at < to && token.form.toLowerCase() === functionWords.or && hasModal(desk, said, at, to),
  );
  if (or !== -1) return warned(desk, said, { row, from, or, to });
  const duty = dutyOfContent(desk, said);
  const harmful = duty?.condition != null && isHarm(desk, said, duty.action);
  return duty !== null && harmful ? draft(desk, said, { duty, kind: row.kind, by: row.id }) : null;
}

interface Alternative {
  readonly row: CommitmentRow;
  readonly from: number;
  readonly or: number;
  readonly to: number;
}

function warned(desk: Desk, said: Said, { row, from, or, to }: Alternative): CommitmentCore | null {
  const { sentence } = said;
  const action = spanOfTokens(sentence, lastWords(sentence, or + 1, to));
  const before = sentence.tokens[or - 1]?.form === ',' ? or - 1 : or;
  const condition = spanOfTokens(sentence, lastWords(sentence, from, before));
  return action === null ? null : draft(desk, said, { duty: { action, condition }, kind: row.kind, by: row.id });
}

function lastWords(sentence: Sentence, from: number, to: number): readonly number[] {
  let end = to;
  while (end > from && sentence.tokens[end - 1]?.upos === 'PUNCT') end--;
  return end > from ? [from, end - 1] : [];
}

function hasModal({ lexicon }: Desk, { sentence }: Said, from: number, to: number): boolean {
  return sentence.tokens.slice(from, to).some((token) => lexicon.modals.includes(token.form.toLowerCase()));
}

function isHarm({ lexicon }: Desk, { sentence }: Said, span: Span): boolean {
  return tokensIn(sentence, span).some((index) => lexicon.harms.includes(tokenOf(sentence, index).lemma.toLowerCase()));
}

/** "we will support", "the government will defend": verbs of the lexicon after a modal, the subject being the speaker's own side. */
function byAnnouncement(desk: Desk, said: Said): readonly CommitmentCore[] {
  return said.attribution.content.flatMap((span) => {
    const sentence = sentenceAt(desk.context.parse, span.start);
    if (sentence === null) return [];
    const place = { ...said, sentence };
    for (const verb of tokensIn(sentence, span)) {
      const found = announced(desk, place, { verb, span });
      if (found !== null) return [found];
    }
    return [];
  });
}

function announced(
  desk: Desk,
  said: Said,
  { verb, span }: { readonly verb: number; readonly span: Span },
): CommitmentCore | null {
  const { sentence } = said;
  const token = tokenOf(sentence, verb);
  if (token.upos !== 'VERB' || token.xpos !== 'VB') return null;
  const row = rowFor(desk, 'will', [token.lemma.toLowerCase()]);
  const subject = dependents(sentence, verb, 'nsubj')[0] ?? dependents(sentence, modalHead(sentence, verb), 'nsubj')[0];
  if (row === undefined || subject === undefined || !isIntended(desk, sentence, verb)) return null;
  if (!isOwnSide(desk, said, subject)) return null;
  const [from, to] = edgesOf(sentence, span);
  const own = subtree(sentence, verb).filter((index) => index >= from && index < to);
  const first = dependents(sentence, verb, 'aux')[0] ?? Math.max(modalHead(sentence, verb), from);
  const duty = dutyIn(desk, sentence, [Math.min(first, verb), Math.max(verb, own.at(-1) ?? verb) + 1]);
  if (duty === null) return null;
  const condition = duty.condition ?? conditionOf(desk, sentence);
  if (row.kind === 'threat' && condition === null && !hitsBack(desk, sentence, verb)) return null;
  return draft(desk, said, { duty: { ...duty, condition }, kind: row.kind, by: row.id });
}

/** "would respond at a time of its choosing": hitting back needs no condition; responding to a letter is none. */
function hitsBack({ lexicon }: Desk, sentence: Sentence, verb: number): boolean {
  if (!lexicon.answers.includes(tokenOf(sentence, verb).lemma.toLowerCase())) return false;
  return dependents(sentence, verb, 'obl').every((child) => {
    const to = dependents(sentence, child, 'case').some((at) => isOneOf(tokenOf(sentence, at).form, ['to']));
    return !to || lexicon.harms.includes(tokenOf(sentence, child).lemma.toLowerCase());
  });
}

/** The modal that a bad tree has made the verb's head ("will, in future too, support"); the verb itself otherwise. */
function modalHead(sentence: Sentence, verb: number): number {
  const { head } = tokenOf(sentence, verb);
  return head !== -1 && head < verb && tokenOf(sentence, head).xpos === 'MD' ? head : verb;
}

function isIntended({ lexicon }: Desk, sentence: Sentence, verb: number): boolean {
  const modal = [...dependents(sentence, verb, 'aux'), modalHead(sentence, verb)].some((child) =>
    lexicon.modals.includes(tokenOf(sentence, child).form.toLowerCase()),
  );
  const negated = childrenOf(sentence, verb).some((child) =>
    /^(?:not|n't|n’t|never)$/iu.test(tokenOf(sentence, child).form),
  );
  const none = dependents(sentence, verb, 'obj').some((object) =>
    subtree(sentence, object).some((at) => isOneOf(tokenOf(sentence, at).form, ['no', 'nothing'])),
  );
  if (none) return false;
  return modal && negated === lexicon.negatives.includes(tokenOf(sentence, verb).lemma.toLowerCase());
}

/** The subject is the speaker: "I", "we", a pronoun in reported speech, or a name of the speaker's country. */
function isOwnSide({ context }: Desk, { attribution, sentence }: Said, subject: number): boolean {
  const token = tokenOf(sentence, subject);
  if (token.xpos === 'PRP') return isOwnPronoun(token, attribution);
  const words = spanOfTokens(
    sentence,
    subtree(sentence, subject, (child) => !isRel(child, 'acl')),
  );
  if (words === null) return false;
  const named = countriesOf(context, words);
  const own = new Set(attribution.source.flatMap((span) => [...countriesOf(context, span)]));
  return named.size > 0 && [...named].every((country) => own.has(country));
}

function isOwnPronoun(token: Token, { quotation }: AttributionDraft): boolean {
  if (isOneOf(token.form, functionWords.firstPerson)) return quotation !== 'indirect';
  return quotation !== 'direct' && isOneOf(token.form, functionWords.thirdPerson);
}

function dutyOfContent(desk: Desk, { attribution, sentence }: Said): Duty | null {
  const span = attribution.content[0];
  if (span === undefined) return null;
  const duty = dutyIn(desk, sentence, edgesOf(sentence, span));
  if (duty === null) return null;
  // Content that runs past its sentence (a long quotation) is owed as a whole.
  const action =
    duty.condition === null && span.end > sentence.end ? { start: duty.action.start, end: sentence.end } : duty.action;
  return { action, condition: duty.condition };
}

function headVerb(sentence: Sentence, action: Span): Token | null {
  const verb = tokensIn(sentence, action).find((index) => tokenOf(sentence, index).upos === 'VERB');
  return verb === undefined ? null : tokenOf(sentence, verb);
}

interface Parts {
  readonly duty: Duty;
  readonly kind: CommitmentKind;
  readonly by: string;
}

function draft(desk: Desk, { attribution, index, sentence }: Said, { duty, kind, by }: Parts): CommitmentCore {
  const { context } = desk;
  const parties = attribution.source;
  const { action, condition } = duty;
  const around =
    condition === null
      ? action
      : { start: Math.min(action.start, condition.start), end: Math.max(action.end, condition.end) };
  const scope = kind === 'threat' ? around : action;
  const beneficiaries = othersIn(context, scope, { parties, condition: kind === 'threat' ? null : condition });
  const due = dueIn(desk, sentence, action);
  return {
    kind,
    parties,
    beneficiaries,
    action,
    condition,
    due,
    instrument: instrumentIn(desk, sentence, action),
    attribution: index,
    by,
  };
}
