import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { CommitmentRow } from '../../../base/lang/commitment-lexicon.ts';
import type { AttributionDraft } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains, slice } from '../../../base/text/spans.ts';
import { childrenOf, dependents, spanOfTokens, subtree, tokenOf, tokensIn } from '../../../base/text/tree.ts';
import { hasTo } from '../attribution/complement.ts';
import { isRel } from '../attribution/phrase.ts';
import type { CodedContext } from '../context.ts';
import { sentencesIn } from '../counted.ts';
import { isOrgan } from '../organ.ts';
import { modalOf } from '../modal.ts';
import { conditionOf, dutyIn, edgesOf, type CommitmentCore, type Desk } from './parts.ts';
import { isNoPerson, isOpenTalk } from './open-talk.ts';
import { draft, rowFor, type Said } from './saying.ts';
import { countriesOf } from './sides.ts';
import { kindOf } from './valence.ts';

/**
 * What a speaker says that his own side will do: with a verb of the lexicon ("we will support"), with any verb on a condition ("it would
 * lift the siege if ..."), or by being ready to. One for each sentence.
 */
export function byAnnouncement(desk: Desk, said: Said): readonly CommitmentCore[] {
  return said.attribution.content.flatMap((span) =>
    sentencesIn(desk.context, span).flatMap((sentence) => {
      const place = { ...said, sentence };
      for (const verb of tokensIn(sentence, span)) {
        const found = announced(desk, place, { verb, span }) ?? readiness(desk, place, { verb, span });
        if (found !== null) return [found];
      }
      return [];
    }),
  );
}

interface Place {
  readonly verb: number;
  /** The content in which the verb stands. */
  readonly span: Span;
}

function announced(desk: Desk, said: Said, { verb, span }: Place): CommitmentCore | null {
  const { sentence } = said;
  const token = tokenOf(sentence, verb);
  if (token.upos !== 'VERB' || !isIntent(desk, sentence, verb) || isOpenTalk(desk, sentence, verb)) return null;
  const row = rowAt(desk, sentence, verb);
  const condition = conditionOf(desk, sentence);
  if (condition !== null && contains(condition, token)) return null;
  if (row === undefined && (condition === null || isOneOf(token.lemma, functionWords.states))) return null;
  if (!isOwn(desk, said, { verb, row })) return null;
  const duty = dutyIn(desk, sentence, reachOf(sentence, verb, span));
  if (duty === null) return null;
  const full = { ...duty, condition: duty.condition ?? condition };
  if (full.condition === null && row !== undefined && !holdsAlone(desk, sentence, { verb, row })) return null;
  const kind = kindOf(desk, sentence, verb);
  return draft(desk, said, { duty: full, kind, by: row?.id ?? `${kind}.condition` });
}

/** The row of a verb; that of threats for an answer to harm ("will answer this aggression"). */
function rowAt(desk: Desk, sentence: Sentence, verb: number): CommitmentRow | undefined {
  const own = rowFor(desk, 'will', [tokenOf(sentence, verb).lemma.toLowerCase()]);
  const threats = desk.lexicon.rows.find(({ kind, shape }) => kind === 'threat' && shape === 'will');
  return own ?? (hitsBack(desk, sentence, verb) ? threats : undefined);
}

/** Tokens from the verb's first auxiliary to the end of its phrase, inside the content. */
function reachOf(sentence: Sentence, verb: number, span: Span): readonly [number, number] {
  const [from, to] = edgesOf(sentence, span);
  const own = subtree(sentence, verb).filter((index) => index >= from && index < to);
  const modal = modalOf(sentence, verb);
  const first = dependents(sentence, verb, 'aux')[0] ?? (modal === -1 ? verb : Math.max(modal, from));
  return [Math.min(first, verb), Math.max(verb, own.at(-1) ?? verb) + 1];
}

/** A modal of intent before a bare verb, or before "be" and a participle. */
function isIntent({ lexicon }: Desk, sentence: Sentence, verb: number): boolean {
  const { xpos } = tokenOf(sentence, verb);
  const passive = dependents(sentence, verb, 'aux:pass').length > 0;
  if (xpos !== 'VB' && !(xpos === 'VBN' && passive)) return false;
  return [...dependents(sentence, verb, 'aux'), modalOf(sentence, verb)].some((child) =>
    lexicon.modals.includes(sentence.tokens[child]?.form.toLowerCase() ?? ''),
  );
}

interface Owner {
  readonly verb: number;
  readonly row: CommitmentRow | undefined;
}

/** Done by the speaker's side; or done to something, by nobody named, with a verb of pledging ("restrictions will be lifted"). */
function isOwn(desk: Desk, said: Said, { verb, row }: Owner): boolean {
  const { sentence } = said;
  if (tokenOf(sentence, verb).xpos === 'VBN') {
    const agent = dependents(sentence, verb, 'obl:agent').length > 0;
    const speaks = said.attribution.source.some((span) => countriesOf(desk.context, span).size > 0);
    return row?.kind === 'pledge' && !agent && speaks;
  }
  const subject = subjectOf(sentence, verb);
  return subject !== undefined && isOwnSide(desk, said, subject);
}

/** The verb's subject, or that of the modal or verb that it shares it with ("had left half and would withdraw"). */
function subjectOf(sentence: Sentence, verb: number): number | undefined {
  const token = tokenOf(sentence, verb);
  const shared = token.deprel.startsWith('conj') && token.head !== -1 ? dependents(sentence, token.head, 'nsubj') : [];
  const modal = modalOf(sentence, verb);
  const before = modal === -1 ? [] : dependents(sentence, modal, 'nsubj');
  return [...dependents(sentence, verb, 'nsubj'), ...before, ...shared][0];
}

/** Without a condition: not negated, and a threat only when it hits back. */
function holdsAlone(desk: Desk, sentence: Sentence, { verb, row }: Owner): boolean {
  return isAffirmed(desk, sentence, verb) && (row?.kind !== 'threat' || hitsBack(desk, sentence, verb));
}

/** "is ready to mediate": what one offers by being ready to. */
function readiness(desk: Desk, said: Said, { verb, span }: Place): CommitmentCore | null {
  const { sentence } = said;
  const token = tokenOf(sentence, verb);
  if (token.upos !== 'ADJ' && token.upos !== 'VERB') return null;
  const row = rowFor(desk, 'ready', [token.lemma.toLowerCase()]);
  if (row === undefined) return null;
  const subject = dependents(sentence, verb, 'nsubj')[0];
  const owed = dependents(sentence, verb, 'xcomp', 'advcl', 'ccomp').find(
    (child) => child > verb && hasTo(sentence, child),
  );
  if (subject === undefined || owed === undefined || !isOwnSide(desk, said, subject)) return null;
  if (childrenOf(sentence, verb).some((child) => isNegation(sentence, child))) return null;
  const [, to] = edgesOf(sentence, span);
  const inside = subtree(sentence, owed).filter((index) => index > verb && index < to);
  const duty = dutyIn(desk, sentence, [inside[0] ?? owed, (inside.at(-1) ?? owed) + 1]);
  if (duty === null) return null;
  const full = { ...duty, condition: duty.condition ?? conditionOf(desk, sentence) };
  return draft(desk, said, { duty: full, kind: row.kind, by: row.id });
}

/** "would respond at a time of its choosing": hitting back needs no condition; responding to a letter is none. */
function hitsBack({ lexicon }: Desk, sentence: Sentence, verb: number): boolean {
  if (!lexicon.answers.includes(tokenOf(sentence, verb).lemma.toLowerCase())) return false;
  const objects = dependents(sentence, verb, 'obj').map((at) => tokenOf(sentence, at).lemma.toLowerCase());
  if (!objects.every((object) => lexicon.harms.includes(object))) return false;
  return dependents(sentence, verb, 'obl').every((child) => {
    const to = dependents(sentence, child, 'case').some((at) => isOneOf(tokenOf(sentence, at).form, ['to']));
    return !to || lexicon.harms.includes(tokenOf(sentence, child).lemma.toLowerCase());
  });
}

/** Not negated, unless it is announced by its negation ("will not hesitate to"). */
function isAffirmed({ lexicon }: Desk, sentence: Sentence, verb: number): boolean {
  const negated = childrenOf(sentence, verb).some((child) => isNegation(sentence, child));
  const none = dependents(sentence, verb, 'obj').some((object) =>
    subtree(sentence, object).some((at) => isOneOf(tokenOf(sentence, at).form, ['no', 'nothing'])),
  );
  return !none && negated === lexicon.negatives.includes(tokenOf(sentence, verb).lemma.toLowerCase());
}

function isNegation(sentence: Sentence, at: number): boolean {
  return /^(?:not|n't|n’t|never)$/iu.test(tokenOf(sentence, at).form);
}

/** The subject is the speaker: "I", "we", a pronoun in reported speech, or a name of the speaker's country. */
function isOwnSide(desk: Desk, { attribution, sentence }: Said, subject: number): boolean {
  const { context } = desk;
  const token = tokenOf(sentence, subject);
  if (isNoPerson(desk, sentence, subject, attribution)) return false;
  if (token.xpos === 'PRP') return isOwnPronoun(token, attribution);
  const words = spanOfTokens(
    sentence,
    subtree(sentence, subject, (child) => !isRel(child, 'acl')),
  );
  if (words === null) return false;
  if (isOwned(sentence, subject, attribution)) return true;
  const named = countriesOf(context, words);
  const own = sideOf(context, attribution);
  if (named.size === 0) return own.size > 0 && isOrgan(context, sentence, subject);
  return [...named].every((country) => own.has(country));
}

/** The states of the speaker: those that the source names, or the one of the known bearer of its surname. */
function sideOf(context: CodedContext, { source }: AttributionDraft): ReadonlySet<string> {
  const named = source.flatMap((span) => [...countriesOf(context, span)]);
  if (named.length > 0) return new Set(named);
  const { tables } = context.kit;
  const surnames = source.map((span) => slice(context.article.text, span).split(/\s+/u).at(-1) ?? '');
  const bearers = surnames.flatMap((name) => tables.names(name).filter(({ kind }) => kind === 'surname'));
  return new Set(bearers.flatMap(({ actor }) => tables.actor(actor)?.country ?? []));
}

function isOwnPronoun(token: Token, { quotation }: AttributionDraft): boolean {
  if (isOneOf(token.form, functionWords.firstPerson)) return quotation !== 'indirect';
  return quotation !== 'direct' && isOneOf(token.form, functionWords.thirdPerson);
}

/** "our army", quoted; "its mission", told. */
function isOwned(sentence: Sentence, subject: number, { quotation }: AttributionDraft): boolean {
  return dependents(sentence, subject, 'nmod:poss').some((child) => {
    const { form } = tokenOf(sentence, child);
    if (isOneOf(form, functionWords.ownPossessive)) return quotation !== 'indirect';
    return quotation !== 'direct' && isOneOf(form, functionWords.possessive);
  });
}
