import type { ActorId } from '../../base/schema/actor.ts';
import type { Claim } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';
import { wordsDigest, wordsIn } from '../../base/text/words.ts';
import { shareOne, wordStems } from './claim-words.ts';
import { byCodeUnit } from './groups.ts';
import { orderOf, shortOrder } from './linker.ts';
import type { Unit } from './topics.ts';

/** Days within which two wordings can be about one thing, in milliseconds. */
const near = 30 * 86_400_000;

/** Fewest stems that two wordings share, and the share of the fewer stems that these are. */
const [leastShared, leastShare] = [3, 0.6] as const;

/** What some claims of an article say, in words that are no event: a unit for each wording that names somebody. */
export function wordUnits(article: Linkable, claims: readonly Claim[]): readonly Unit[] {
  const worded = claims.flatMap(({ id, about }) => (typeof about === 'string' ? [] : [{ id, about }]));
  const byWords = Map.groupBy(worded, ({ about }) => wordsDigest(slice(article.text, about)));
  return [...byWords].flatMap(([digest, list]) => {
    const about = list[0]?.about;
    const actors = about === undefined ? [] : namedIn(article, about);
    return about === undefined || actors.length === 0
      ? []
      : [unitOf(article, { about, actors, digest, claims: list.map(({ id }) => id).sort(byCodeUnit) })];
  });
}

interface Wording {
  readonly about: Span;
  readonly actors: readonly ActorId[];
  readonly digest: string;
  readonly claims: readonly string[];
}

function unitOf(article: Linkable, { about, actors, digest, claims }: Wording): Unit {
  const [id = ''] = claims;
  const order = orderOf(article, id);
  const last = Date.parse(article.published?.value.slice(0, 10) ?? '');
  return {
    ...{ id, article: article.id, order, placed: shortOrder(order), claims, type: null, actors },
    sides: { from: actors.join(' '), to: '' },
    content: { stems: wordStems(article, about), goods: new Set(), packed: false },
    period: Number.isNaN(last) ? null : { year: null, first: last - near, last },
    wordings: new Set([digest]),
    names: otherNames(article, about),
  };
}

/** Words with a capital letter that name none of the actors: what tells one place or ship from another. */
function otherNames({ text, entities }: Linkable, about: Span): ReadonlySet<string> {
  const known = entities.filter(({ actor }) => actor !== null);
  const words = wordsIn(slice(text, about)).filter(({ start, end }, at) => {
    const span = { start: about.start + start, end: about.start + end };
    return at > 0 && /^\p{Lu}/u.test(slice(text, span)) && !known.some((entity) => overlaps(entity, span));
  });
  return new Set(words.map(({ folded }) => folded));
}

/** Whom words name, in order of id. */
function namedIn({ entities }: Linkable, about: Span): readonly ActorId[] {
  const named = entities.filter((entity) => contains(about, entity)).flatMap(({ actor }) => actor ?? []);
  return [...new Set(named)].sort(byCodeUnit);
}

/** Whether two wordings that name the same actors say the same: most words of the shorter one stand in the other, and they name no different things. */
export function saySame(a: Unit, b: Unit): boolean {
  if (a.names.size > 0 && b.names.size > 0 && !shareOne(a.names, b.names)) return false;
  const [one, other] = [a.content.stems, b.content.stems];
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= leastShared && shared >= leastShare * Math.min(one.size, other.size);
}
