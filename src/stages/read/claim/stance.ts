import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { CueRow } from '../../../base/lang/attribution-lexicon.ts';
import type { AttributionDraft, Stance } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { slice } from '../../../base/text/spans.ts';
import { dependents, sentenceAt, subtree, tokenOf, tokensIn } from '../../../base/text/tree.ts';
import type { ReadContext } from '../context.ts';
import { cueIndex } from '../attribution/scene.ts';

/** A cue with its row and the tokens around it. */
interface Cue {
  readonly row: CueRow;
  readonly sentence: Sentence;
  readonly negated: boolean;
}

/**
 * The stance that an attribution takes to its content; null when it claims nothing (a wish, a promise, a question, praise).
 * Told by the act of the cue, its negation and words of falsity in the content.
 */
export function stanceOf(context: ReadContext, attribution: AttributionDraft): Stance | null {
  if (attribution.cue.length === 0) return attribution.source.length > 0 ? 'asserts' : null;
  if (attribution.by === 'withheld') return 'neither-confirms-nor-denies';
  const cue = cueOf(context, attribution);
  const words = contentTokens(context, attribution);
  if (attribution.by === 'hearsay') return null;
  if (cue === null) return saidBy(context, attribution, words);
  return byAct(context, { cue, attribution, words });
}

interface Reading {
  readonly cue: Cue;
  readonly attribution: AttributionDraft;
  readonly words: readonly Token[];
}

function byAct(context: ReadContext, reading: Reading): Stance | null {
  const { cue, attribution, words } = reading;
  const { stance } = context.kit.pack.attribution;
  switch (cue.row.act) {
    case 'deny':
      return denying(context, reading);
    case 'doubt':
      return words.some((token) => stance.claimNouns.includes(lower(token))) || attribution.by.endsWith('.that')
        ? 'doubts'
        : null;
    case 'withhold':
      return withholds(context, words) ? 'neither-confirms-nor-denies' : null;
    case 'say':
    case 'report':
      if (cue.negated && stance.confirms.includes(cue.row.lemma)) return 'neither-confirms-nor-denies';
      if (attribution.by.endsWith('.object') && !stance.confirms.includes(cue.row.lemma)) return null;
      if (attribution.by.endsWith('.to') && !tellsPast(words)) return null;
      if (!tellsClause(context, attribution)) return null;
      if (isUnsaid(context, attribution)) return isQuestion(words) ? 'neither-confirms-nor-denies' : null;
      return saidBy(context, attribution, words);
    case 'accuse':
      return attribution.by.endsWith('.o+of') || attribution.by.endsWith('.that') ? 'asserts' : null;
    case 'warn':
      return attribution.by.endsWith('.that') ? 'asserts' : null;
    case 'judge':
      return callsFalse(context, words) && isAboutClaim(context, words) ? 'denies' : null;
    case 'believe':
      if (callsFalse(context, words)) return 'denies';
      return stance.assessments.includes(cue.row.lemma) ? 'asserts' : null;
    case 'promise':
    case 'offer':
    case 'threaten':
    case 'ask':
    case 'support':
    case 'oppose':
      return null;
  }
}

/** "claimed to have shot down": the infinitive of what is past. */
function tellsPast(words: readonly Token[]): boolean {
  return words[0]?.xpos === 'TO' && words[1]?.lemma === 'have' && words.slice(2, 5).some(({ xpos }) => xpos === 'VBN');
}

/** "did not say", "neither side said": the negation belongs to the cue itself or to its speaker. */
function isUnsaid(context: ReadContext, { cue, source }: AttributionDraft): boolean {
  const { negations } = context.kit.pack.attribution.stance;
  const words = (span: Span): readonly string[] => slice(context.article.text, span).toLowerCase().split(/\s+/u);
  return (
    cue.some((span) => words(span).some((word) => negations.includes(word))) ||
    source.some((span) => negations.includes(words(span)[0] ?? ''))
  );
}

/** Content that tells something: by its frame, or, where the trained reader found it, by a clause in it. */
function tellsClause({ parse }: ReadContext, { by, content }: AttributionDraft): boolean {
  if (!by.startsWith('model.')) return /\.(?:that|quote|ing|raised|object|to)$|^surface/u.test(by);
  return content.some((span) => {
    const sentence = sentenceAt(parse, span.start);
    if (sentence === null) return false;
    return hasSubject(sentence, tokensIn(sentence, span)) || claimsDeed(sentence, span);
  });
}

/** "(over its radio) to have shot down two jets": the speaker's own deed, by an infinitive of what is past. */
export function claimsDeed(sentence: Sentence, span: Span): boolean {
  const inside = tokensIn(sentence, span).map((index) => tokenOf(sentence, index));
  return inside.slice(0, 8).some((_, at) => tellsPast(inside.slice(at)));
}

/** Whether one of the tokens is the subject of another, by the tree. */
function hasSubject(sentence: Sentence, inside: readonly number[]): boolean {
  return inside.some(
    (at) => inside.includes(tokenOf(sentence, at).head) && tokenOf(sentence, at).deprel.startsWith('nsubj'),
  );
}

/** "did not say whether", "has not said if", "would not say how many". */
function isQuestion(words: readonly Token[]): boolean {
  return isOneOf(words[0]?.form ?? '', functionWords.questions);
}

/** "denied", "rejected the report", "dismissed it as a lie"; "did not deny" withholds; "rejected the plan" claims nothing. */
function denying(context: ReadContext, { cue, attribution, words }: Reading): Stance | null {
  const { stance } = context.kit.pack.attribution;
  if (cue.negated) return 'neither-confirms-nor-denies';
  const full = cue.row.frames.includes('that');
  if (full || attribution.by.endsWith('.that')) return 'denies';
  const first = words.slice(0, 12);
  const aboutClaim = first.some((token) => stance.claimNouns.includes(lower(token)));
  return aboutClaim || callsFalse(context, words) ? 'denies' : null;
}

/** "called the report false", "described it as a lie": what is judged is a claim, or a word that points to one. */
function isAboutClaim(context: ReadContext, words: readonly Token[]): boolean {
  const { claimNouns, pointers } = context.kit.pack.attribution.stance;
  return words.slice(0, 8).some((token) => claimNouns.includes(lower(token)) || pointers.includes(lower(token)));
}

function withholds(context: ReadContext, words: readonly Token[]): boolean {
  const { answers } = context.kit.pack.attribution.stance;
  return words.slice(0, 4).some((token) => answers.includes(lower(token)));
}

/** "said the report was false" and "said it had sent no arms" deny; everything else that is said asserts. */
function saidBy(context: ReadContext, attribution: AttributionDraft, words: readonly Token[]): Stance {
  const { stance } = context.kit.pack.attribution;
  const first = words.slice(0, 12);
  if (
    first.some(
      (token, at) =>
        stance.confirms.includes(lower(token)) &&
        first.slice(Math.max(0, at - 3), at).some((other) => isNegation(context, other)),
    )
  ) {
    return 'neither-confirms-nor-denies';
  }
  return !attribution.by.startsWith('noun.') && saysFalse(context, attribution) ? 'denies' : 'asserts';
}

/** "the report is false", "this is a lie": a word of falsity is said of a claim or of a word that points to one. */
function saysFalse(context: ReadContext, { content }: AttributionDraft): boolean {
  const { stance } = context.kit.pack.attribution;
  return content.some((span) => {
    const sentence = sentenceAt(context.parse, span.start);
    if (sentence === null) return false;
    return tokensIn(sentence, span).some((index) => {
      if (!isFalse(context, tokenOf(sentence, index))) return false;
      return dependents(sentence, index, 'nsubj').some((subject) =>
        subtree(sentence, subject).some((at) => {
          const lemma = lower(tokenOf(sentence, at));
          return stance.claimNouns.includes(lemma) || stance.pointers.includes(lemma);
        }),
      );
    });
  });
}

/** Whether a word of falsity stands among the words, not itself negated. */
export function callsFalse(context: ReadContext, words: readonly Token[]): boolean {
  const { negations } = context.kit.pack.attribution.stance;
  return words.some(
    (token, at) => isFalse(context, token) && !negations.includes(words[at - 1]?.form.toLowerCase() ?? ''),
  );
}

function isFalse({ kit }: ReadContext, token: Token): boolean {
  const { falsity } = kit.pack.attribution.stance;
  return falsity.includes(lower(token)) || falsity.includes(token.form.toLowerCase());
}

function lower(token: Token): string {
  return token.lemma.toLowerCase();
}

/** Row, sentence and negation of the attribution's cue; null for a cue that is no verb or noun of the lexicon ("according to"). */
export function cueOf(context: ReadContext, { cue }: AttributionDraft): Cue | null {
  const span = cue.at(-1);
  const sentence = span === undefined ? null : sentenceAt(context.parse, span.start);
  if (span === undefined || sentence === null) return null;
  const { verbs, nouns } = cueIndex(context.kit.pack.attribution);
  const inside = tokensIn(sentence, span);
  for (const index of inside.toReversed()) {
    const token = tokenOf(sentence, index);
    const rows = token.upos === 'NOUN' ? nouns.get(lower(token)) : verbs.get(lower(token));
    const row = rows?.[0];
    if (row !== undefined) return { row, sentence, negated: isNegated(context, sentence, index) };
  }
  return null;
}

/** "did not deny", "would neither confirm nor deny", "neither side would confirm": within a few words before the cue. */
function isNegated(context: ReadContext, sentence: Sentence, index: number): boolean {
  return sentence.tokens.slice(Math.max(0, index - 4), index).some((token) => isNegation(context, token));
}

function isNegation(context: ReadContext, token: Token): boolean {
  const { negations } = context.kit.pack.attribution.stance;
  return negations.includes(token.form.toLowerCase()) || negations.includes(lower(token));
}

/** The tokens of the content, in order, at most forty of each piece. */
export function contentTokens(context: ReadContext, attribution: AttributionDraft): readonly Token[] {
  return attribution.content.flatMap((span) => {
    const sentence = sentenceAt(context.parse, span.start);
    if (sentence === null) return [];
    return sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end).slice(0, 40);
  });
}
