import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains } from '../../../base/text/spans.ts';
import { childrenOf, dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { hasTo } from '../attribution/complement.ts';
import { isRel, isTime } from '../attribution/phrase.ts';
import { conditionOf, dutyIn, type CommitmentCore, type Desk, type Duty } from './parts.ts';
import { draft, rowOf, subjectSpan } from './binding.ts';
import { isMade } from './made.ts';
import { normClause } from './norm.ts';
import type { Place } from './parties.ts';

/** What treaties and agreements bind their parties to, in the paper's own words or in anybody's. */
export function treatyCommitments(desk: Desk): readonly CommitmentCore[] {
  return desk.context.parse.sentences.flatMap((sentence, index) => {
    const place = { sentence, index };
    const nouns = [...sentence.tokens.keys()].filter((at) => isInstrument(desk, sentence, at));
    for (const noun of nouns.filter((each) => isMade(desk, sentence, each))) {
      const found =
        signed(desk, place, noun) ??
        contained(desk, place, noun) ??
        undertaken(desk, place, noun) ??
        signedByName(desk, place, noun);
      if (found !== null) return [found];
    }
    const norm = normClause(desk, place, nouns);
    return norm === null ? [] : [norm];
  });
}

function isInstrument({ lexicon }: Desk, sentence: Sentence, at: number): boolean {
  const token = tokenOf(sentence, at);
  return (token.upos === 'NOUN' || token.upos === 'PROPN') && lexicon.instruments.includes(token.lemma.toLowerCase());
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
    if (
      child < noun ||
      isTime(tokenOf(sentence, child).form) ||
      !isRel(tokenOf(sentence, child), 'nmod', 'acl', 'obl', 'xcomp', 'advcl')
    )
      continue;
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

/** "an accord in which they undertake to settle their disputes": a promise inside the instrument. */
function undertaken(desk: Desk, place: Place, noun: number): CommitmentCore | null {
  const { sentence } = place;
  for (const [verb, token] of sentence.tokens.entries()) {
    const row = token.upos === 'VERB' && verb > noun ? rowOf(desk, 'act', token.lemma.toLowerCase()) : undefined;
    const which = dependents(sentence, verb, 'obl', 'nsubj').some((at) => /^W/u.test(tokenOf(sentence, at).xpos));
    const owed = dependents(sentence, verb, 'xcomp', 'ccomp').find((at) => at > verb && hasTo(sentence, at));
    if (row?.kind !== 'pledge' || !which || owed === undefined) continue;
    const inside = subtree(sentence, owed).filter((at) => at > verb);
    const duty = dutyIn(desk, sentence, [inside[0] ?? owed, (inside.at(-1) ?? owed) + 1]);
    const signing = governor(sentence, noun);
    if (duty === null || signing === -1) continue;
    const condition = duty.condition ?? conditionOf(desk, sentence);
    return draft(desk, place, {
      duty: { ...duty, condition },
      noun,
      by: row.id,
      signers: subjectSpan(sentence, signing),
    });
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
  const beside = isRel(token, 'ccomp', 'parataxis', 'advcl') && token.head === governor(sentence, noun);
  return pronoun && ((isRel(token, 'acl') && subtree(sentence, noun).includes(token.head)) || beside);
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
  return duty !== null && (isDuty(desk, sentence, duty.action) || isBinding(desk, sentence, verb, inside))
    ? duty
    : null;
}

/** "obliges each side not to shelter": to whatever deed an instrument binds. */
function isBinding({ lexicon }: Desk, sentence: Sentence, verb: number, inside: readonly number[]): boolean {
  if (!lexicon.binds.includes(tokenOf(sentence, verb).lemma.toLowerCase())) return false;
  return inside.some((at) => tokenOf(sentence, at).xpos === 'TO' && sentence.tokens[at + 1]?.xpos === 'VB');
}
