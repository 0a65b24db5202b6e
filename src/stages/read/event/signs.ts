import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { findQuotes } from '../../../base/text/quotes.ts';
import { contains } from '../../../base/text/spans.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import type { Coded } from './coding.ts';
import type { Scene } from './scene.ts';

/**
 * What tells whether a coded event is right, by name: its type and reality, how its actors are named and where they stand, how it is told.
 * The names are those of `train/events`, which weighs them. Rows and modes are too many for the events that were judged.
 */
export function signsOf(scene: Scene, coded: Coded): readonly string[] {
  const { candidate, type, modality, sources, targets } = coded;
  const { view, frame, match } = candidate;
  const trigger = tokenOf(scene.sentence, view.trigger);
  const guessed = targets.length > 0 && match.targets.length === 0;
  return [
    ...[`type ${type}`, `modality ${type} ${modality}`, `relation ${frame.pos} ${trigger.deprel}`],
    ...(view.passive ? ['passive'] : []),
    ...(guessed ? ['target guessed', `target guessed ${type}`] : []),
    ...(view.verb === null || view.verb === view.trigger ? [] : ['light verb']),
    ...sideSigns(scene, coded, 'source', sources),
    ...sideSigns(scene, coded, 'target', targets),
    ...toldSigns(scene, coded, trigger),
    ...whereSigns(scene, coded, trigger),
  ];
}

/** How an event is told: in whose words, in which tense, beside how many dates. */
function toldSigns(scene: Scene, { modality }: Coded, trigger: Token): readonly string[] {
  const speech = speechAt(scene, trigger.start);
  const helpers = dependents(scene.sentence, scene.sentence.tokens.indexOf(trigger), 'aux');
  const tense = [trigger.xpos, ...helpers.map((at) => tokenOf(scene.sentence, at).form.toLowerCase())].join(' ');
  const dates = Math.min(2, scene.timexes.filter((timex) => timex.type === 'DATE').length);
  const unread = hasUnreadSaying(scene, trigger) ? ['saying unread', `saying unread ${speech}`] : [];
  return [
    ...unread,
    `speech ${speech}`,
    `speech ${speech} ${modality}`,
    `tense ${tense}`,
    `dates ${String(dates)} ${modality}`,
  ];
}

/** Where in the text an event is told, and in how long a sentence: news comes first, background below it. */
function whereSigns({ context, sentence }: Scene, { modality }: Coded, { start }: Token): readonly string[] {
  const { sentences } = context.parse;
  const paragraphs = context.article.blocks.filter(({ kind }) => kind === 'paragraph');
  const at = sentences.findIndex((one) => one.start === sentence.start);
  const place = Math.min(farthest, at < 0 ? farthest : at);
  const paragraph = paragraphs.findIndex((one) => one.start <= start && start < one.end);
  return [
    `sentence at ${String(place)}`,
    `sentence at ${String(Math.floor(place / 3))} ${modality}`,
    `paragraph at ${String(Math.min(10, paragraph))}`,
    `sentences ${String(Math.min(6, Math.floor(Math.log2(sentences.length))))}`,
    `words ${String(Math.min(8, Math.floor(sentence.tokens.length / 8)))}`,
  ];
}

/** From this sentence on, texts are told alike. */
const farthest = 12;

function sideSigns(
  { sentence }: Scene,
  { candidate, type }: Coded,
  side: string,
  actors: readonly ActorPhrase[],
): readonly string[] {
  const number = String(Math.min(3, actors.length));
  const [first] = actors;
  if (first === undefined) return [`${side} nobody`, `${side} nobody ${type}`];
  const level = Math.max(...actors.map((actor) => actor.level));
  return [
    ...[`${side} number ${number}`, `${side} level ${String(level)}`, `${side} level ${String(level)} ${type}`],
    ...standingOf(sentence, candidate.view.trigger, first).map((sign) => `${side} ${sign}`),
  ];
}

/** What word an actor is and where it stands. */
function standingOf(sentence: Sentence, trigger: number, { index, elsewhere }: ActorPhrase): readonly string[] {
  if (elsewhere === true) return ['elsewhere'];
  const head = tokenOf(sentence, index);
  return [
    `word ${head.upos}`,
    `word ${head.upos === 'PRON' ? head.lemma : head.xpos}`,
    `relation ${head.deprel}`,
    `distance ${distance(sentence, trigger, index)}`,
  ];
}

/** How far an actor stands from the trigger, in steps that grow: `3 before`. */
function distance({ tokens }: Sentence, trigger: number, actor: number): string {
  const far = Math.min(Math.abs(trigger - actor), tokens.length);
  return `${String(Math.min(6, Math.ceil(Math.log2(far + 1))))} ${actor < trigger ? 'before' : 'behind'}`;
}

/** Whether the sentence holds a finite verb of saying beside the trigger that no attribution was read from. */
function hasUnreadSaying({ sentence, lexicon, context }: Scene, trigger: Token): boolean {
  return sentence.tokens.some(
    (token) =>
      token !== trigger &&
      /^VB[DZP]$/u.test(token.xpos) &&
      lexicon.words.sayVerbs.has(token.lemma) &&
      !context.attributions.some(({ cue }) => cue.some((span) => contains(span, token))),
  );
}

/** Whether the trigger stands in somebody's words: `direct`, `indirect`, `mixed`, `quoted` from nobody known, or `none`. */
function speechAt({ context }: Scene, offset: number): string {
  const at = { start: offset, end: offset + 1 };
  const said = context.attributions.find(({ content }) => content.some((span) => contains(span, at)));
  if (said !== undefined) return said.quotation;
  const { text, blocks } = context.article;
  return findQuotes(text, blocks).some((pair) => contains(pair, at)) ? 'quoted' : 'none';
}
