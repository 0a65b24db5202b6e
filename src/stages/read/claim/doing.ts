import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { AttributionDraft, EntityDraft } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { cueIndex } from '../attribution/scene.ts';
import { countriesOf } from '../commitment/sides.ts';
import type { CodedContext } from '../context.ts';
import { modalOf } from '../modal.ts';
import { isOrgan } from '../organ.ts';

/** What tells who does something in what is said. */
export interface Scene {
  readonly context: CodedContext;
  /** Words for states, their peoples, blocs and bodies, in order of their start. */
  readonly states: readonly EntityDraft[];
  readonly attribution: AttributionDraft;
}

/** A doing of a state in a sentence: its verb, and whether the words say that it was not done. */
export interface Doing {
  readonly verb: number;
  readonly denied: boolean;
}

/**
 * The first verb of doing, in past or present, whose subject names a state or stands for one ("we" in a quotation, when the speaker
 * has a state); null when the words hold none. Verbs of speech and attitude, verbs after a modal and verbs in conditions are no doing.
 */
export function doingIn(scene: Scene, sentence: Sentence, span: Span): Doing | null {
  const verb = sentence.tokens.findIndex(
    (token, index) => contains(span, token) && isDone(scene, sentence, index) && hasDoer(scene, sentence, index),
  );
  return verb === -1 ? null : { verb, denied: isDenied(scene, sentence, verb) };
}

function isDone(scene: Scene, sentence: Sentence, index: number): boolean {
  const token = tokenOf(sentence, index);
  if (isMistagged(sentence, index)) return !isConditional(scene, sentence, index);
  if (token.upos !== 'VERB' || isOneOf(token.lemma, functionWords.states)) return false;
  if (!/^VB[DNZPG]$/u.test(token.xpos)) return isForetold(scene, sentence, index);
  if ([index, ...ancestorsOf(sentence, index)].some((at) => isModal(sentence, at))) return false;
  if (isConditional(scene, sentence, index)) return false;
  return !speaksOrFeels(scene.context, token.lemma.toLowerCase()) || isWorked(scene, sentence, index);
}

/** "had planned an attack": a verb that speaks only before an infinitive is a deed with an object. */
function isWorked({ context }: Scene, sentence: Sentence, index: number): boolean {
  const rows = cueIndex(context.kit.pack.attribution).verbs.get(tokenOf(sentence, index).lemma.toLowerCase()) ?? [];
  return (
    rows.length > 0 &&
    rows.every(({ frames }) => frames.every((frame) => frame === 'to')) &&
    dependents(sentence, index, 'obj').length > 0
  );
}

/** "that fifty soldiers camp on the island": a bare noun that heads a clause with a subject and without a copula is a verb. */
function isMistagged(sentence: Sentence, index: number): boolean {
  const { xpos, deprel } = tokenOf(sentence, index);
  if (!/^NNS?$/u.test(xpos) || !/^(?:ccomp|root)/u.test(deprel)) return false;
  const subject = dependents(sentence, index, 'nsubj').some((child) => child < index);
  return subject && dependents(sentence, index, 'cop', 'det', 'aux', 'amod', 'nmod:poss', 'case').length === 0;
}

/** "Russia will acquire ten ships", said by another state: what one plainly says that others are about to do. */
function isForetold(scene: Scene, sentence: Sentence, index: number): boolean {
  const { context, attribution } = scene;
  const modal = sentence.tokens[modalOf(sentence, index)]?.form.toLowerCase();
  if (modal !== functionWords.will || isConditional(scene, sentence, index)) return false;
  if (speaksOrFeels(context, tokenOf(sentence, index).lemma.toLowerCase())) return false;
  const own = new Set(attribution.source.flatMap((span) => [...countriesOf(context, span)]));
  const doers = dependents(sentence, index, 'nsubj').flatMap((subject) =>
    subtree(sentence, subject).flatMap((at) => [...countriesOf(context, tokenOf(sentence, at))]),
  );
  return own.size > 0 && doers.length > 0 && !doers.some((doer) => own.has(doer));
}

/** "will pay", and whatever hangs on it ("at a time which it chooses"): what is still to come. */
function isModal(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'aux').some((aux) => tokenOf(sentence, aux).xpos === 'MD');
}

const spoken: ReadonlySet<string> = new Set([
  'say',
  'report',
  'believe',
  'judge',
  'ask',
  'deny',
  'doubt',
  'accuse',
  'warn',
]);

/** "said India urged", "said Japan welcomed": words about words, and attitudes. */
export function speaksOrFeels(context: CodedContext, lemma: string): boolean {
  const { attribution } = context.kit.pack;
  if (attribution.stance.attitudes.includes(lemma)) return true;
  return (
    cueIndex(attribution)
      .verbs.get(lemma)
      ?.some(({ act }) => spoken.has(act)) ?? false
  );
}

/** "if Turkey continues", "until Pakistan gave up": what has not happened, or not yet. */
function isConditional({ context }: Scene, sentence: Sentence, index: number): boolean {
  const { conditions } = context.kit.pack.commitments;
  return [index, ...ancestorsOf(sentence, index)].some((at) =>
    dependents(sentence, at, 'mark', 'advmod').some((mark) => {
      const form = tokenOf(sentence, mark).form.toLowerCase();
      return mark < index && (conditions.includes(form) || isOneOf(form, functionWords.untilWords));
    }),
  );
}

/** Those who do it: the subject, the agent of a passive, or the noun before a participle that is the whole clause. */
function doersOf(sentence: Sentence, verb: number): readonly number[] {
  const { xpos, deprel, head } = tokenOf(sentence, verb);
  const subjects = dependents(sentence, verb, 'nsubj');
  const agents = xpos === 'VBN' ? dependents(sentence, verb, 'obl:agent') : [];
  const loose = xpos === 'VBN' && deprel === 'acl' && head === verb - 1 && dependents(sentence, verb, 'obj').length > 0;
  return [...subjects, ...agents, ...(loose ? [head] : [])];
}

function hasDoer(scene: Scene, sentence: Sentence, verb: number): boolean {
  return doersOf(sentence, verb).some((subject) => {
    const inside = subtree(sentence, subject, (child) => !child.deprel.startsWith('acl'));
    return (
      inside.some((at) => isState(scene, tokenOf(sentence, at))) ||
      isSpeaker(scene, sentence, subject) ||
      (isOrgan(scene.context, sentence, subject) && speaksForState(scene))
    );
  });
}

function isState({ states, context }: Scene, word: Span): boolean {
  return hasState(states, word) || countriesOf(context, word).size > 0 || standsForState(context, states, word);
}

/** "the bloc" for the union named before. */
function standsForState({ links }: CodedContext, states: readonly EntityDraft[], word: Span): boolean {
  return links.some((link) => overlaps(link, word) && hasState(states, link.antecedent));
}

/** "we have never sold arms", quoted from somebody who speaks for a state; "it had sued the bank", told of it. */
function isSpeaker({ context, attribution }: Scene, sentence: Sentence, subject: number): boolean {
  const token = tokenOf(sentence, subject);
  const form = token.form.toLowerCase();
  const direct = form === functionWords.firstPerson[1] && attribution.quotation !== 'indirect';
  const told =
    attribution.quotation !== 'direct' &&
    isOneOf(form, functionWords.thirdPerson) &&
    !context.links.some((link) => link.start === token.start && !isSource(attribution, link.antecedent));
  return (direct || told) && attribution.source.some((span) => countriesOf(context, span).size > 0);
}

function isSource({ source }: AttributionDraft, span: Span): boolean {
  return source.some((own) => overlaps(own, span));
}

/** "the army had sent troops", told by its state. */
function speaksForState({ context, attribution }: Scene): boolean {
  return attribution.source.some((span) => countriesOf(context, span).size > 0);
}

/** "it had never used such weapons", "no soldier has crossed": the verb is negated by an adverb or by its subject. */
function isDenied({ context }: Scene, sentence: Sentence, verb: number): boolean {
  const { negations } = context.kit.pack.attribution.stance;
  const isNegation = (at: number): boolean => negations.includes(tokenOf(sentence, at).form.toLowerCase());
  const none = dependents(sentence, verb, 'nsubj').some((subject) =>
    [subject, ...dependents(sentence, subject, 'det', 'amod', 'advmod', 'cc')].some(
      (at) => isNegation(at) || isOneOf(tokenOf(sentence, at).form, functionWords.nobody),
    ),
  );
  return none || dependents(sentence, verb, 'advmod').some(isNegation);
}

/** Whether one of the words for states, in order of their start, touches a span: a binary search. */
export function hasState(states: readonly EntityDraft[], span: Span): boolean {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((states[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const first = states[low];
  return first !== undefined && overlaps(first, span);
}
