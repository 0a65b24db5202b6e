import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import type { Coded } from './coding.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';

/** A coded event and where it stands. */
export interface Told {
  readonly scene: Scene;
  readonly event: Coded;
}

/**
 * Gives agreements named again (`the treaty was ratified by both parties`, `the Duma ratified the treaty`) the parties that the article
 * named before with the same word; in text order. Without such parties nobody can tell who `both parties` are: the event is left out.
 */
export function withParties(told: readonly Told[]): readonly Told[] {
  const parties = new Map<string, readonly ActorPhrase[]>();
  return told.flatMap(({ scene, event }) => {
    const noun = instrumentOf(scene, event);
    if (noun < 0) return [{ scene, event }];
    const { lemma } = tokenOf(scene.sentence, noun);
    const known = parties.get(lemma);
    const own = statesOf(scene, [...event.sources, ...event.targets]);
    if (own.length > 1) parties.set(lemma, elsewhere(own));
    if (own.length > 1) return [{ scene, event }];
    if (known !== undefined) return [{ scene, event: completed({ scene, event }, noun, known) }];
    return isParties(scene, event) ? [] : [{ scene, event }];
  });
}

function elsewhere(actors: readonly ActorPhrase[]): readonly ActorPhrase[] {
  return actors.map((one) => ({ ...one, elsewhere: true }));
}

/** The noun for the agreement that an event is about, or -1. */
function instrumentOf(scene: Scene, { type, candidate }: Coded): number {
  if (type !== 'AGREE') return -1;
  const words = candidate.frame.pos === 'noun' ? [candidate.view.trigger] : candidate.match.words;
  return words.find((at) => hasLemma(scene.lexicon.classes['agreement'], tokenOf(scene.sentence, at))) ?? -1;
}

/** One phrase for each state among the actors. */
function statesOf(scene: Scene, actors: readonly ActorPhrase[]): readonly ActorPhrase[] {
  const countries = actors.map((one) => countryOf(scene, one));
  return actors.filter((_, at) => countries[at] !== null && countries.indexOf(countries[at] ?? null) === at);
}

function countryOf(scene: Scene, { actor }: ActorPhrase): string | null {
  return actor === null ? null : (scene.context.kit.tables.actor(actor)?.country ?? null);
}

function completed({ scene, event }: Told, noun: number, parties: readonly ActorPhrase[]): Coded {
  const { sentence } = scene;
  const definite = dependents(sentence, noun, 'det').some((at) => /^(the|this)$/iu.test(tokenOf(sentence, at).form));
  if (!definite || event.targets.length > 0) return event;
  if (isParties(scene, event)) return { ...event, sources: parties };
  const home = event.sources.map((one) => countryOf(scene, one));
  const party = parties.some((one) => home.includes(countryOf(scene, one)));
  const others = parties.filter((one) => !home.includes(countryOf(scene, one)));
  return party ? { ...event, targets: others } : event;
}

/** `both parties`, `the signatories`: words that name the doers by the agreement only. */
function isParties(scene: Scene, { sources }: Coded): boolean {
  const words = /^(part(y|ies)|signator(y|ies))$/iu;
  return sources.length > 0 && sources.every(({ index }) => words.test(formAt(scene, index)));
}

function formAt({ sentence }: Scene, index: number): string {
  return sentence.tokens[index]?.form ?? '';
}
