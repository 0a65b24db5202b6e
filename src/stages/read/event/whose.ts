import type { EventType } from '../../../base/schema/event-types.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { ActorPhrase } from './actors.ts';
import { sameActor } from './below.ts';
import type { Candidate } from './frames.ts';
import type { Scene } from './scene.ts';
import { prepOf } from './view.ts';

/** What somebody is charged with or punished for, and what he is thanked for: by type of the word about it, the types of such deeds. */
const deeds: Readonly<Partial<Record<EventType, ReadonlySet<EventType>>>> = {
  ACCUSE: new Set(['ASSAULT', 'COERCE', 'MOBILIZE']),
  SANCTION: new Set(['ASSAULT', 'COERCE', 'MOBILIZE']),
  SUPPORT: new Set(['CONSULT', 'AGREE', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'SANCTION']),
};

/**
 * "accused Chad of crimes in its war with Mali", "thanked the premier for his decision to visit Mali": whose deed it is by `its` or `his`,
 * where the words are about what another did: that other's.
 */
export function withCharged(scene: Scene, candidate: Candidate, all: readonly Candidate[]): Candidate {
  const { match, frame } = candidate;
  const [source] = match.sources;
  if (source === undefined || match.sources.length > 1 || !isPossessor(scene.sentence, source.index)) return candidate;
  const charge = ancestorsOf(scene.sentence, source.index)
    .flatMap((at) => all.find(({ view }) => view.trigger === at || view.verb === at) ?? [])
    .find(
      (other) => other !== candidate && deeds[other.frame.type]?.has(frame.type) && other.match.targets.length === 1,
    );
  const [charged] = charge?.match.targets ?? [];
  if (charge === undefined || charged === undefined || !isBlamed(scene, charged, { source, charge })) return candidate;
  const same = match.targets.some((target) => sameActor(target, charged));
  return same ? candidate : { ...candidate, match: { ...match, sources: [charged] } };
}

const isPossessor = (sentence: Sentence, at: number): boolean =>
  /^(?:its|his|her|their)$/iu.test(tokenOf(sentence, at).form);

interface Charge {
  readonly source: ActorPhrase;
  readonly charge: Candidate;
}

/** Whether the one charged is named before the pronoun; thanks must be for the deed, not given on a visit. */
function isBlamed(scene: Scene, charged: ActorPhrase, { source, charge }: Charge): boolean {
  const { sentence } = scene;
  if (charged.level < 2 || charged.index > source.index) return false;
  const path = pathTo(sentence, source.index, charge);
  if (path.some((at) => dependents(sentence, at, 'nsubj').length > 0 || isAnothers(scene, at))) return false;
  if (charge.frame.type !== 'SUPPORT') return true;
  return path.some((at) => /^(?:for|on)$/u.test(prepOf(sentence, at)));
}

/** "accused Chad of hindering its raid": a deed that is hindered, and not gone on with, is another's. */
function isAnothers({ sentence, lexicon }: Scene, at: number): boolean {
  const { xpos, lemma } = tokenOf(sentence, at);
  return xpos === 'VBG' && !lexicon.words.lightVerbs.has(lemma) && !lexicon.words.aspectVerbs.has(lemma);
}

/** Tokens from one up to the words that charge, those left out; a clause with a subject of its own on it is about that subject. */
function pathTo(sentence: Sentence, from: number, { view }: Candidate): readonly number[] {
  const all = [from, ...ancestorsOf(sentence, from)];
  const end = all.findIndex((at) => at === view.trigger || at === view.verb);
  return all.slice(0, end);
}
