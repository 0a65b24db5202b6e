import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { sentenceAt, spanOfTokens, tokenOf, tokensIn } from '../../../base/text/tree.ts';
import { conditionOf, dutyIn, edgesOf, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import { countriesOf, oneOfEach, othersIn } from './sides.ts';
import { byAnnouncement } from './announced.ts';
import { draft, rowFor, type Said } from './saying.ts';

/** Pledges, offers and threats in what is said: by the act of the cue, by what the speaker says his side will do, by warnings. */
export function saidCommitments(desk: Desk): readonly CommitmentCore[] {
  const { context } = desk;
  return context.attributions.flatMap((attribution, index) => {
    const first = attribution.content[0];
    const sentence = first === undefined ? null : sentenceAt(context.parse, first.start);
    if (sentence === null || attribution.source.length === 0) return [];
    const said: Said = { attribution, index, sentence };
    const found = byAct(desk, said) ?? byWarning(desk, said) ?? byMeaning(desk, said);
    return found === null ? byAnnouncement(desk, said) : [found];
  });
}

function cueLemmas({ context }: Desk, { attribution }: Said): readonly string[] {
  const cue = attribution.cue[0];
  const sentence = cue === undefined ? null : sentenceAt(context.parse, cue.start);
  if (cue === undefined || sentence === null) return [];
  return tokensIn(sentence, cue).map((index) => tokenOf(sentence, index).lemma.toLowerCase());
}

/** "vowed to help", "offered to host", "threatened to close", "assured Cairo of aid". */
function byAct(desk: Desk, said: Said): CommitmentCore | null {
  const lemmas = cueLemmas(desk, said);
  const row = rowFor(desk, 'act', lemmas);
  const { by } = said.attribution;
  if (row === undefined) return by.endsWith('.o+of') ? byAssurance(desk, said, lemmas) : null;
  const fits = by.endsWith('to') || by.endsWith('.that') || (by.endsWith('.object') && row.kind !== 'threat');
  if (!fits || !concernsStates(desk, said)) return null;
  const own = dutyOfContent(desk, said);
  if (own === null) return null;
  const duty = own.condition === null ? { ...own, condition: conditionBehind(desk, said) } : own;
  const verb = headVerb(said.sentence, duty.action);
  if (verb === null && !by.endsWith('.object')) return null;
  const harmful =
    row.kind === 'pledge' &&
    verb !== null &&
    (rowFor(desk, 'will', [verb.lemma.toLowerCase()])?.kind ?? '') === 'threat';
  return draft(desk, said, { duty, kind: harmful ? 'threat' : row.kind, by: row.id });
}

/** "offered to open the plain | if other states paid": the condition right behind the content, where the tree hung it on the cue. */
function conditionBehind(desk: Desk, { attribution, sentence }: Said): Span | null {
  const end = attribution.content.at(-1)?.end ?? Infinity;
  const condition = conditionOf(desk, sentence);
  return condition !== null && condition.start >= end && condition.start - end <= 2 ? condition : null;
}

/** What is vowed, offered or threatened counts when a state gives or gets it. */
function concernsStates({ context }: Desk, { attribution }: Said): boolean {
  const spans = [...attribution.source, ...attribution.content];
  return spans.some((span) => countriesOf(context, span).size > 0);
}

function byAssurance(desk: Desk, said: Said, lemmas: readonly string[]): CommitmentCore | null {
  const row = rowFor(desk, 'assure', lemmas);
  const duty = row === undefined ? null : dutyOfContent(desk, said);
  const [whole] = said.attribution.content;
  if (row === undefined || duty === null || whole === undefined || countriesOf(desk.context, whole).size === 0)
    return null;
  const made = draft(desk, said, { duty, kind: row.kind, by: row.id });
  return { ...made, beneficiaries: othersIn(desk.context, whole, made), action: afterOf(said.sentence, duty.action) };
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

/** "warned that a second raid would mean war": who does it is threatened with it. */
function byMeaning(desk: Desk, said: Said): CommitmentCore | null {
  const { sentence, attribution } = said;
  const [span] = attribution.content;
  if (span === undefined || rowFor(desk, 'warn', cueLemmas(desk, said)) === undefined) return null;
  const inside = tokensIn(sentence, span);
  const modal = inside.find((at) => desk.lexicon.modals.includes(tokenOf(sentence, at).form.toLowerCase()));
  const row = modal === undefined ? undefined : rowFor(desk, 'meaning', lemmasAfter(sentence, modal));
  const [first] = inside;
  const last = inside.at(-1);
  if (modal === undefined || row === undefined || first === undefined || last === undefined) return null;
  const opener = tokenOf(sentence, first).form.toLowerCase() === functionWords.clause ? first + 1 : first;
  const condition = spanOfTokens(sentence, [opener, Math.max(opener, modal - 1)]);
  const action = spanOfTokens(sentence, [modal, last]);
  if (condition === null || action === null || opener >= modal || !isHarm(desk, said, action)) return null;
  return draft(desk, said, { duty: { action, condition }, kind: row.kind, by: row.id });
}

/** Lemmas of the two tokens after a modal: `mean`, `be`. */
function lemmasAfter(sentence: Sentence, modal: number): readonly string[] {
  return sentence.tokens.slice(modal + 1, modal + 2).map(({ lemma }) => lemma.toLowerCase());
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
  const whole = spanOfTokens(sentence, lastWords(sentence, from, before));
  const condition = spanOfTokens(sentence, lastWords(sentence, demandIn(sentence, from, before), before));
  if (action === null) return null;
  const made = draft(desk, said, { duty: { action, condition }, kind: row.kind, by: row.id });
  const [warnedOne] = whole === null ? [] : oneOfEach(desk.context, whole);
  return warnedOne === undefined ? made : { ...made, beneficiaries: [{ start: warnedOne.start, end: warnedOne.end }] };
}

/** "warned the fleet in May | not to return": where the infinitive begins that tells what is asked; the start when there is none. */
function demandIn({ tokens }: Sentence, from: number, to: number): number {
  const at = tokens.findIndex(({ xpos }, index) => index >= from && index < to && xpos === 'TO');
  if (at === -1) return from;
  return tokens[at - 1]?.upos === 'PART' && at - 1 >= from ? at - 1 : at;
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
