import { ancestorsOf } from '../../../base/text/tree.ts';
import type { Gender } from '../../../base/lang/names-lexicon.ts';
import type { Cluster } from './clusters.ts';
import { type Placed, placeOf } from './grammar-role.ts';
import { isSubject, type Site } from './sites.ts';
import { reach, type Trace } from './traces.ts';

/** A pronoun that stands for a person, with what is known where it stands. */
export interface Pronoun {
  readonly site: Site;
  readonly gender: Gender;
  /** Mentions within reach, in text order. */
  readonly near: readonly Trace[];
  /** How often a cluster was mentioned so far, up to four. */
  readonly frequency: (cluster: Cluster) => number;
  /** Whom the last pronoun of this gender stood for; null for none or nobody named. */
  readonly last: Cluster | null;
  /** The person mentioned most so far; null for none. */
  readonly topic: Cluster | null;
  /** Genders that earlier pronouns gave to persons whose names tell none. */
  readonly guesses: ReadonlyMap<Cluster, Gender>;
  /** Whether a token is the subject of a verb of speech. */
  readonly speaks: (site: Site) => boolean;
  /** Whether a name is one that nothing but the pronoun would show to be a person's. */
  readonly isDoubtful: (cluster: Cluster) => boolean;
  /** Which quotation an offset lies in, -1 for none. */
  readonly quoteAt: (offset: number) => number;
}

/** What speaks for and against a mention as the antecedent of a pronoun: names of weights. */
export function featuresOf(pronoun: Pronoun, trace: Trace): readonly string[] {
  const placed = placeOf(trace.site);
  const where = whereOf(pronoun.site, trace);
  const place = pronounPlace(pronoun.site);
  const near = where === 'same' || where === 'ahead';
  return [
    where,
    `${where} ${placed.role}`,
    `${near ? where : 'earlier'} ${placed.role} for ${place}`,
    ...(placed.coordinated ? [`${near ? where : 'earlier'} coordinated`] : []),
    ...(near ? structure(pronoun.site, placed) : discourse(pronoun, trace)),
    ...crowd(pronoun, trace, `${near ? where : 'earlier'} ${placed.role}`),
    ...(near ? [`${where} ${span(pronoun.site, trace)}`] : []),
    ...nested(pronoun, trace, placed),
    ...nature(pronoun, trace),
    ...continuity(pronoun, trace, near ? 'same' : 'earlier'),
    ...quotation(pronoun, trace),
  ];
}

function whereOf(site: Site, trace: Trace): string {
  const distance = site.at - trace.site.at;
  if (distance > reach) return distance > 2 * reach ? 'far' : 'back';
  if (distance > 0) return `back ${String(distance)}`;
  return trace.span.start < site.token.start ? 'same' : 'ahead';
}

/** Where a pronoun stands: as owner of a subject or of something else, or in what role of its own. */
function pronounPlace(site: Site): string {
  if (site.token.deprel !== 'nmod:poss') {
    const { role } = placeOf(site);
    return isSubject(site) ? (role === 'clause-subject' ? 'clause-subject' : 'subject') : 'object';
  }
  const owned = site.sentence.tokens[site.token.head];
  return owned !== undefined && /^nsubj/u.test(owned.deprel) ? 'owner of subject' : 'owner';
}

/** How a mention of the same sentence stands to the pronoun: its clause holds it, stands under it, or the phrase itself does. */
function structure(site: Site, placed: Placed): readonly string[] {
  const { sentence } = site;
  const path = [site.index, ...ancestorsOf(sentence, site.index)];
  const inside = path.indexOf(placed.top);
  if (inside > 0) return [`inside ${relation(site, path[inside - 1])}`];
  const verb = sentence.tokens[placed.top]?.head ?? -1;
  const above = path.indexOf(verb);
  if (above > 0) {
    const step = relation(site, path[above - 1]);
    return [`under ${placed.role} ${step}`, `under ${placed.role} ${step} ${pronounPlace(site)}`];
  }
  const own = [verb, ...ancestorsOf(sentence, verb)].findIndex((at) => path.includes(at));
  return own > 0 ? [`beside ${placed.role} ${relation(site, verb)}`] : ['apart'];
}

const relation = (site: Site, index: number | undefined): string =>
  (site.sentence.tokens[index ?? -1]?.deprel ?? '').replace(/:(?!relcl).*/u, '');

/** Whether a topic goes on from sentence to sentence, or a speaker speaks on. */
function discourse({ site, near, speaks }: Pronoun, trace: Trace): readonly string[] {
  const found: string[] = [];
  const first = near.find((other) => other.site.at === trace.site.at && other.cluster.type === 'person');
  if (first === trace) found.push(`opens ${isSubject(site) ? 'subject' : 'other'}`);
  if (isSubject(site) && isSubject(trace.site)) found.push('subject again');
  if (site.at - trace.site.at === 1 && isSubject(trace.site) && speaks(site) && speaks(trace.site))
    found.push('speaks on');
  return found;
}

/** Who stands between a mention and the pronoun. */
function crowd({ site, near, gender }: Pronoun, trace: Trace, how: string): readonly string[] {
  const between = near.filter(
    ({ span, cluster }) =>
      span.start > trace.span.end &&
      span.start < site.token.start &&
      cluster.type === 'person' &&
      cluster !== trace.cluster &&
      (cluster.gender === null || cluster.gender === gender),
  );
  const named = new Set(between.map(({ cluster }) => cluster)).size;
  return [`between ${String(Math.min(named, 4))}`, `${how} between ${String(Math.min(named, 2))}`];
}

/** Words between a mention and the pronoun of the same sentence, in steps. */
function span(site: Site, trace: Trace): string {
  const words = Math.abs(site.index - trace.site.index);
  return words < 4 ? 'close' : words < 9 ? 'near' : words < 16 ? 'off' : 'remote';
}

/** `Olsen's friend Mira`: a person named inside the phrase for another. */
function nested({ near }: Pronoun, trace: Trace, { role, top }: Placed): readonly string[] {
  if (role !== 'owner' && role !== 'modifier') return [];
  const { sentence, at } = trace.site;
  const outer = sentence.tokens[top]?.head ?? -1;
  const person = near.some(
    (other) =>
      other.site.at === at &&
      other.cluster !== trace.cluster &&
      other.cluster.type === 'person' &&
      placeOf(other.site).top === outer,
  );
  return [`${role} of ${person ? 'person' : 'thing'}`];
}

/** What kind of mention it is, how often its bearer was named, and what is known of the gender. */
function nature(
  { gender, guesses, frequency, isDoubtful }: Pronoun,
  { cluster, kind, span }: Trace,
): readonly string[] {
  const guess = guesses.get(cluster);
  const sex =
    cluster.gender !== null ? 'known' : guess === undefined ? 'unknown' : guess === gender ? 'guessed' : 'contrary';
  const named = cluster.mentions.length > 0;
  return [
    `gender ${sex}`,
    ...(cluster.gender === null && cluster.hint !== null ? [cluster.hint === gender ? 'hint' : 'contrary hint'] : []),
    `${named ? '' : 'unnamed '}${kind}`,
    ...(named && isDoubtful(cluster) ? ['doubtful'] : []),
    `mentions ${String(frequency(cluster))}`,
    ...(kind === 'name' && isFullName(cluster, span) ? ['full name'] : []),
  ];
}

/** Whether the last pronoun of this gender stood for the same person, and whether that is whom the article is about. */
function continuity({ last, topic }: Pronoun, { cluster }: Trace, where: string): readonly string[] {
  const again = last === null ? [] : [cluster === last ? `again ${where}` : `another ${where}`];
  return cluster === topic ? [...again, `topic ${where}`] : again;
}

const isFullName = (cluster: Cluster, { start }: Trace['span']): boolean => {
  const longest = Math.max(...cluster.mentions.map((mention) => mention.end - mention.start));
  return cluster.mentions.some((mention) => mention.start === start && mention.end - mention.start === longest);
};

/** `"He lied," Olsen said`: who speaks is not the one spoken of. */
function quotation({ site, speaks, quoteAt }: Pronoun, trace: Trace): readonly string[] {
  const here = quoteAt(site.token.start);
  const there = quoteAt(trace.span.start);
  if (here === there) return [];
  if (here === -1) return ['out of quotation'];
  return [there === -1 && speaks(trace.site) ? 'quoted speaker' : 'into quotation'];
}
