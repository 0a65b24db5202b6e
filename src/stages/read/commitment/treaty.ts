import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains } from '../../../base/text/spans.ts';
import { childrenOf, dependents, spanOfTokens, subtree, tokenOf } from '../../../base/text/tree.ts';
import { isRel, nounPhrase } from '../attribution/phrase.ts';
import { instrumentAt } from './instrument.ts';
import { conditionOf, dueIn, dutyIn, holderOf, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import { partiesOf, type Place } from './parties.ts';
import { countriesOf } from './sides.ts';

/** What treaties and agreements bind their parties to, in the paper's own words or in anybody's. */
export function treatyCommitments(desk: Desk): readonly CommitmentCore[] {
  return desk.context.parse.sentences.flatMap((sentence, index) => {
    const place = { sentence, index };
    const nouns = [...sentence.tokens.keys()].filter((at) => isInstrument(desk, sentence, at));
    for (const noun of nouns) {
      const found = signed(desk, place, noun) ?? contained(desk, place, noun) ?? signedByName(desk, place, noun);
      if (found !== null) return [found];
    }
    const norm = normClause(desk, place, nouns);
    return norm === null ? [] : [norm];
  });
}

function isInstrument({ lexicon }: Desk, sentence: Sentence, at: number): boolean {
  const token = tokenOf(sentence, at);
  return /^(?:NOUN|PROPN)$/u.test(token.upos) && lexicon.instruments.includes(token.lemma.toLowerCase());
}

function rowOf(desk: Desk, shape: CommitmentRow['shape'], lemma: string): CommitmentRow | undefined {
  return desk.lexicon.rows.find((row) => row.shape === shape && row.lemmas.includes(lemma));
}

// ---- "signed a pact on mutual assistance in case of attack"

function signed(desk: Desk, place: Place, noun: number): CommitmentCore | null {
  const { sentence } = place;
  const topic = topicOf(desk, sentence, noun);
  if (topic === null) return null;
  const duty = dutyIn(desk, sentence, topic);
  if (duty === null || !(isDuty(desk, sentence, duty.action) || isInfinitive(sentence, topic))) return null;
  const verb = governor(sentence, noun);
  const row = verb === -1 ? undefined : rowOf(desk, 'signed', tokenOf(sentence, verb).lemma.toLowerCase());
  if (row === undefined && !isNamedTreaty(sentence, noun)) return null;
  const by = row?.id ?? 'treaty.signed';
  return draft(desk, place, { duty, noun, by, signers: verb === -1 ? null : subjectSpan(sentence, verb) });
}

/** What the instrument is on, for or to: from that preposition to the end of its phrase, a conditional phrase after it included. */
function topicOf(desk: Desk, sentence: Sentence, noun: number): readonly [number, number] | null {
  const verb = governor(sentence, noun);
  const beside =
    verb === -1 || isRel(tokenOf(sentence, noun), 'nsubj') ? [] : dependents(sentence, verb, 'obl', 'xcomp', 'advcl');
  for (const child of [...childrenOf(sentence, noun), ...beside]) {
    if (child < noun || !isRel(tokenOf(sentence, child), 'nmod', 'acl', 'obl', 'xcomp', 'advcl')) continue;
    const marker = dependents(sentence, child, 'case', 'mark').find((at) =>
      isOneOf(tokenOf(sentence, at).form, functionWords.topics),
    );
    if (marker === undefined) continue;
    const last = subtree(sentence, child).at(-1) ?? child;
    return [marker + 1, Math.max(last + 1, conditionReach(desk, sentence, last + 1))];
  }
  return null;
}

/** "concluded a non-aggression pact": a signing whose duty the instrument's name tells. */
function signedByName(desk: Desk, place: Place, noun: number): CommitmentCore | null {
  const { sentence } = place;
  const topic = namedDuty(desk, sentence, noun);
  const verb = governor(sentence, noun);
  const row = verb === -1 ? undefined : rowOf(desk, 'signed', tokenOf(sentence, verb).lemma.toLowerCase());
  const duty = topic === null || row === undefined ? null : dutyIn(desk, sentence, topic);
  if (duty === null || row === undefined) return null;
  return draft(desk, place, { duty, noun, by: row.id, signers: subjectSpan(sentence, verb) });
}

/** "a non-aggression pact", "a ceasefire agreement": the duty stands before the noun. */
function namedDuty({ lexicon }: Desk, sentence: Sentence, noun: number): readonly [number, number] | null {
  const before = dependents(sentence, noun, 'compound', 'amod').filter((child) => child < noun);
  const first = before.find((child) =>
    subtree(sentence, child).some((at) => lexicon.duties.includes(tokenOf(sentence, at).lemma.toLowerCase())),
  );
  return first === undefined ? null : [Math.min(first, ...subtree(sentence, first)), noun + 1];
}

/** "an agreement to reopen embassies": what they agreed to do, whatever it is. */
function isInfinitive(sentence: Sentence, [from]: readonly [number, number]): boolean {
  return sentence.tokens[from - 1]?.xpos === 'TO' && sentence.tokens[from]?.xpos === 'VB';
}

/** A conditional phrase or clause right after a topic belongs to it, wherever the tree hung it. */
function conditionReach(desk: Desk, sentence: Sentence, from: number): number {
  const condition = conditionOf(desk, sentence);
  const next = sentence.tokens[from];
  if (condition === null || next === undefined || condition.start !== next.start) return from;
  const after = sentence.tokens.findIndex((token) => token.start >= condition.end);
  return after === -1 ? sentence.tokens.length : after;
}

function isDuty(desk: Desk, sentence: Sentence, span: Span): boolean {
  const norm = desk.lexicon.rows.find((row) => row.shape === 'norm');
  return sentence.tokens.some((token) => {
    if (!contains(span, token)) return false;
    const lemma = token.lemma.toLowerCase();
    if (token.upos === 'VERB') return norm?.lemmas.includes(lemma) ?? false;
    return desk.lexicon.duties.includes(lemma) || desk.lexicon.duties.includes(token.form.toLowerCase());
  });
}

/** A capital letter ("Mutual Defence Treaty") or an article and "mutual": a treaty named for its duty needs no verb. */
function isNamedTreaty(sentence: Sentence, noun: number): boolean {
  return tokenOf(sentence, noun).upos === 'PROPN';
}

function governor(sentence: Sentence, noun: number): number {
  const token = tokenOf(sentence, noun);
  if (token.head === -1) return -1;
  const head = tokenOf(sentence, token.head);
  if (head.upos === 'VERB') return token.head;
  return isRel(token, 'conj', 'appos') ? governorOnce(sentence, token.head) : -1;
}

function governorOnce(sentence: Sentence, noun: number): number {
  const { head } = tokenOf(sentence, noun);
  return head !== -1 && tokenOf(sentence, head).upos === 'VERB' ? head : -1;
}

function subjectSpan(sentence: Sentence, verb: number): Span | null {
  const subject = dependents(sentence, verb, 'nsubj')[0];
  if (subject !== undefined) return nounPhrase(sentence, subject, verb);
  const last = beforeModal(sentence, verb);
  const first = sentence.tokens[last - 1]?.upos === 'DET' ? last - 1 : last;
  return /^(?:NOUN|PROPN|PRON|ADJ)$/u.test(sentence.tokens[last]?.upos ?? '')
    ? spanOfTokens(sentence, [first, last])
    : null;
}

// ---- "the treaty obliges both to help if attacked"

function contained(desk: Desk, place: Place, noun: number): CommitmentCore | null {
  const { sentence } = place;
  for (const [verb, token] of sentence.tokens.entries()) {
    if (token.upos !== 'VERB' || verb < noun || !isSubjectOf(sentence, noun, verb)) continue;
    const row = rowOf(desk, 'contains', token.lemma.toLowerCase());
    const duty = row === undefined ? null : dutyUnder(desk, sentence, verb);
    if (row === undefined || duty === null) continue;
    return draft(desk, place, { duty, noun, by: row.id, signers: null });
  }
  return null;
}

/** The subject of the verb itself or of the verb that it is coordinated with. */
function isSubjectOf(sentence: Sentence, noun: number, verb: number): boolean {
  const subjects = dependents(sentence, verb, 'nsubj');
  if (subjects.length > 0) return subjects.includes(noun) || isRelative(sentence, noun, verb);
  const token = tokenOf(sentence, verb);
  return isRel(token, 'conj') && token.head !== -1 && dependents(sentence, token.head, 'nsubj').includes(noun);
}

/** "a pact, which obliges": a relative clause of the instrument or of a word inside its phrase. */
function isRelative(sentence: Sentence, noun: number, verb: number): boolean {
  const token = tokenOf(sentence, verb);
  const pronoun = dependents(sentence, verb, 'nsubj').some((subject) => /^W/u.test(tokenOf(sentence, subject).xpos));
  return pronoun && isRel(token, 'acl') && subtree(sentence, noun).includes(token.head);
}

function dutyUnder(desk: Desk, sentence: Sentence, verb: number): Duty | null {
  const below = dependents(sentence, verb, 'obj', 'obl', 'ccomp', 'xcomp', 'advcl', 'nmod').filter(
    (child) => child > verb,
  );
  const inside = below.flatMap((child) => subtree(sentence, child)).filter((index) => index > verb);
  const last = Math.max(verb, ...inside);
  const first = Math.min(...inside);
  if (inside.length === 0) return null;
  const duty = dutyIn(desk, sentence, [first, Math.max(last + 1, conditionReach(desk, sentence, last + 1))]);
  return duty !== null && isDuty(desk, sentence, duty.action) ? duty : null;
}

// ---- "If either party is attacked, the other shall provide assistance"

function normClause(desk: Desk, place: Place, nouns: readonly number[]): CommitmentCore | null {
  const { sentence } = place;
  const under = nouns.find((noun) =>
    dependents(sentence, noun, 'case').some((at) => isOneOf(tokenOf(sentence, at).form, functionWords.under)),
  );
  for (const [verb, token] of sentence.tokens.entries()) {
    const row = token.upos === 'VERB' ? rowOf(desk, 'norm', token.lemma.toLowerCase()) : undefined;
    if (row === undefined || !obliges(desk, sentence, verb)) continue;
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

/** The token right before the verb's first modal: its subject where the tree has none. */
function beforeModal(sentence: Sentence, verb: number): number {
  return (dependents(sentence, verb, 'aux')[0] ?? verb) - 1;
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

// ---- the draft and its parties

interface Parts {
  readonly duty: Duty;
  /** The instrument's noun, -1 when none is named. */
  readonly noun: number;
  readonly by: string;
  readonly signers: Span | null;
}

function draft(desk: Desk, place: Place, { duty, noun, by, signers }: Parts): CommitmentCore | null {
  const { sentence } = place;
  const parties = partiesOf(desk, place, { condition: duty.condition, noun, signers });
  if (parties.length === 0) return null;
  const { action, condition } = duty;
  const instrument = noun === -1 ? null : instrumentAt(sentence, noun);
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
