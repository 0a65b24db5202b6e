import type { ActorPhrase } from './actors.ts';
import type { Candidate } from './frames.ts';

/** An agreement signed by nobody named "during Bello's visit to Accra" is one of those who met there. */
export function withMeeting(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const { frame, match, view } = candidate;
  if (frame.type !== 'AGREE' || !view.passive || match.sources.length > 0 || match.targets.length > 0) return candidate;
  const behind = view.obliques
    .filter(({ prep }) => ['during', 'at', 'in', 'after'].includes(prep))
    .map(({ index }) => index);
  const meeting = all.find((other) => other.frame.type === 'CONSULT' && behind.includes(other.view.trigger));
  if (meeting === undefined) return candidate;
  const sources = distinct([...meeting.match.sources, ...meeting.match.targets]);
  return { ...candidate, match: { ...match, sources } };
}

function distinct(actors: readonly ActorPhrase[]): readonly ActorPhrase[] {
  return actors.filter((one, at) => actors.findIndex((other) => other.index === one.index) === at);
}
