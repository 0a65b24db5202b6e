import type { Gender, PronounRow } from '../../../base/lang/names-lexicon.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import type { Link } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents } from '../../../base/text/tree.ts';
import type { Cluster } from './clusters.ts';
import type { LinkContext } from './links.ts';
import { isSubject, type Site, siteFinder, verbOf } from './sites.ts';

/** A mention of a cluster at a place: a name, or a pronoun or description already linked to it. */
interface Trace {
  readonly cluster: Cluster;
  readonly span: Span;
  readonly site: Site;
  readonly named: boolean;
}

const reach = 3;

/**
 * Links `he` and `she` to the person that fits best (gender, distance, subject, how often named), and `it` and `its` to the state or body
 * that is subject of the same sentence. Everything else is left out. `described` are descriptions already linked, which count as mentions.
 */
export function linkPronouns(context: LinkContext, described: readonly Link[]): readonly Link[] {
  const siteOf = siteFinder(context.parse);
  const rows = new Map(context.kit.pack.names.pronouns.map((row) => [row.form, row]));
  const traces = new Traces(tracesOf(context, described, siteOf));
  const links: Link[] = [];
  const guesses = new Map<Cluster, Gender>();
  context.parse.sentences.forEach((sentence, at) => {
    sentence.tokens.forEach((token, index) => {
      const row = rows.get(token.form.toLowerCase());
      if (row === undefined || token.upos !== 'PRON') return;
      const site = { at, sentence, index, token };
      const best =
        row.gender === 'he' || row.gender === 'she'
          ? bestPerson(site, row, { traces, near: traces.near(at), guesses, speaks: (place) => speaks(context, place) })
          : bestThing(context, site, row, traces.near(at));
      if (best === null) return;
      const span = { start: token.start, end: token.end };
      links.push({ ...span, antecedent: nameBefore(best, token.start) });
      if ((row.gender === 'he' || row.gender === 'she') && !guesses.has(best)) guesses.set(best, row.gender);
      traces.add({ cluster: best, span, site, named: false });
    });
  });
  return links;
}

function tracesOf(context: LinkContext, described: readonly Link[], siteOf: (span: Span) => Site | null): Trace[] {
  const traces: Trace[] = [];
  const byAntecedent = new Map<number, Link[]>();
  for (const link of described)
    byAntecedent.set(link.antecedent.start, [...(byAntecedent.get(link.antecedent.start) ?? []), link]);
  for (const cluster of context.clusters) {
    const spans = cluster.mentions.flatMap((mention) => byAntecedent.get(mention.start) ?? []);
    for (const span of cluster.mentions) traces.push(...traceOf(cluster, span, siteOf(span), true));
    for (const span of spans) traces.push(...traceOf(cluster, span, siteOf(span), false));
  }
  return traces.sort((a, b) => a.span.start - b.span.start);
}

function traceOf(cluster: Cluster, span: Span, site: Site | null, named: boolean): readonly Trace[] {
  return site === null ? [] : [{ cluster, span: { start: span.start, end: span.end }, site, named }];
}

function insert(traces: Trace[], trace: Trace): void {
  let at = traces.length;
  while (at > 0 && (traces[at - 1]?.span.start ?? 0) > trace.span.start) at--;
  traces.splice(at, 0, trace);
}

/** Traces of the sentences within reach, in text order, and those of each cluster before an offset. */
class Traces {
  private readonly bySentence = new Map<number, Trace[]>();
  private readonly byCluster = new Map<Cluster, Trace[]>();

  constructor(traces: readonly Trace[]) {
    for (const trace of traces) this.add(trace);
  }

  add(trace: Trace): void {
    for (const list of [listOf(this.bySentence, trace.site.at), listOf(this.byCluster, trace.cluster)])
      insert(list, trace);
  }

  near(sentence: number): readonly Trace[] {
    return Array.from({ length: reach + 1 }, (_, step) => this.bySentence.get(sentence - reach + step) ?? []).flat();
  }

  /** How often a cluster was mentioned before an offset, counted up to four. */
  frequency(cluster: Cluster, offset: number): number {
    const list = this.byCluster.get(cluster) ?? [];
    let count = 0;
    while (count < Math.min(4, list.length) && (list[count]?.span.start ?? Infinity) < offset) count++;
    return count;
  }
}

function listOf<K>(lists: Map<K, Trace[]>, key: K): Trace[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: Trace[] = [];
  lists.set(key, list);
  return list;
}

function nameBefore(cluster: Cluster, offset: number): Span {
  const earlier = cluster.mentions.filter((mention) => mention.start < offset);
  const { start, end } = earlier[earlier.length - 1] ?? cluster.mentions[0] ?? { start: offset, end: offset };
  return { start, end };
}

/** Mentions so far, and the genders that earlier pronouns gave to persons whose names tell none. */
interface Scorebook {
  readonly traces: Traces;
  /** Traces of the sentences within reach. */
  readonly near: readonly Trace[];
  readonly guesses: ReadonlyMap<Cluster, Gender>;
  readonly speaks: (site: Site) => boolean;
}

function bestPerson(site: Site, row: PronounRow, record: Scorebook): Cluster | null {
  const scores = new Map<Cluster, number>();
  const barred = new Set<Cluster>();
  for (const trace of record.near) {
    if (trace.span.start >= site.token.start && !isAhead(site, trace)) continue;
    const { cluster } = trace;
    if (cluster.type !== 'person' || site.at - trace.site.at > reach) continue;
    if (cluster.gender !== null && cluster.gender !== row.gender) continue;
    if (isBarred(site, trace)) barred.add(cluster);
    scores.set(cluster, Math.max(scores.get(cluster) ?? -Infinity, score(site, row, trace, record)));
  }
  const ranked = [...scores]
    .filter(([cluster]) => !barred.has(cluster))
    .sort((a, b) => b[1] - a[1] || b[0].mentions.length - a[0].mentions.length);
  const best = ranked[0];
  return best === undefined || best[1] < -3 ? null : best[0];
}

/** `In his speech, Mbeki said`: a pronoun in what stands before the subject of its own clause may stand for that subject. */
function isAhead(site: Site, trace: Trace): boolean {
  if (trace.site.at !== site.at || !trace.named || trace.span.start > site.sentence.end) return false;
  if (/^nsubj/u.test(site.token.deprel) && !isInClause(site, trace.site.token.head)) return false;
  const above = ancestorsOf(site.sentence, site.index);
  return (
    /^nsubj/u.test(trace.site.token.deprel) &&
    above.includes(trace.site.token.head) &&
    trace.site.token.head > trace.site.index
  );
}

/** Whether a pronoun's verb opens an adverbial clause of another verb. */
function isInClause(site: Site, main: number): boolean {
  const verb = verbOf(site);
  return verb !== main && site.sentence.tokens[verb]?.deprel === 'advcl' && site.sentence.tokens[verb].head === main;
}

/** An object does not stand for the subject of its own verb, unless it is reflexive or possessive. */
function isBarred(site: Site, trace: Trace): boolean {
  if (trace.site.at !== site.at || /sel(?:f|ves)$/iu.test(site.token.form) || site.token.deprel === 'nmod:poss')
    return false;
  const own = verbOf(site);
  return own !== -1 && own === verbOf(trace.site) && !/^nmod/u.test(trace.site.token.deprel);
}

/** Weights found on GUM (33 documents of the coreference development set). */
function score(site: Site, row: PronounRow, trace: Trace, record: Scorebook): number {
  const { traces, near, guesses } = record;
  const guess = trace.cluster.gender === null ? guesses.get(trace.cluster) : undefined;
  const distance = site.at - trace.site.at;
  const subject = isSubject(trace.site);
  const between = near.filter(
    (other) =>
      other.span.start > trace.span.end && other.span.start < site.token.start && other.cluster.type === 'person',
  );
  const frequency = traces.frequency(trace.cluster, site.token.start);
  return (
    -1.2 * distance +
    (subject ? 1.5 : 0) +
    (subject && isSubject(site) ? 0.5 : 0) +
    (trace.cluster.gender === row.gender ? 1 : 0) +
    (/^nmod/u.test(trace.site.token.deprel) && trace.site.token.deprel !== 'nmod:poss' ? -0.5 : 0) +
    (guess === undefined ? 0 : guess === row.gender ? 0.5 : -2) +
    (trace.named ? 0 : 0.5) +
    (goesOnSpeaking(site, trace, record) ? 1.5 : 0) +
    0.25 * frequency -
    0.4 * new Set(between.map((other) => other.cluster)).size
  );
}

/** `Akar said that ... It did not mean that, he said`: who spoke in the sentence before speaks on. */
function goesOnSpeaking(site: Site, trace: Trace, { speaks: isSpeaking }: Scorebook): boolean {
  return site.at - trace.site.at === 1 && isSpeaking(site) && isSubject(trace.site) && isSpeaking(trace.site);
}

/** `it` and `its` for the subject of the same sentence that governs them, when it is a state or body; `it said` for who spoke last. */
function bestThing(context: LinkContext, site: Site, row: PronounRow, traces: readonly Trace[]): Cluster | null {
  if (row.gender !== 'it' || /^(?:expl|nsubj:outer)/u.test(site.token.deprel)) return null;
  const above = new Set(ancestorsOf(site.sentence, site.index));
  const bodies = traces.filter(
    (trace) => trace.span.start < site.token.start && isBody(trace) && /^nsubj/u.test(trace.site.token.deprel),
  );
  const governing = bodies
    .filter((trace) => trace.site.at === site.at && above.has(trace.site.token.head) && !sameVerb(trace.site, site))
    .at(-1);
  if (governing !== undefined || !speaks(context, site)) return governing?.cluster ?? null;
  const speaker = bodies.filter((trace) => site.at - trace.site.at <= 1 && speaks(context, trace.site)).at(-1);
  return speaker?.cluster ?? null;
}

/**
 * Subject and object of one verb: never the same, save for reflexives. A verb without a subject of its own has that of the verb it hangs on:
 * `Peru broke off the talks, accusing it of spying`.
 */
function sameVerb(subject: Site, object: Site): boolean {
  if (/sel(?:f|ves)$/iu.test(object.token.form)) return false;
  const { sentence } = object;
  let verb = object.token.head;
  while (verb !== subject.token.head && isObject(object.token) && sharesSubject(sentence, verb))
    verb = sentence.tokens[verb]?.head ?? -1;
  return verb === subject.token.head;
}

function isObject({ deprel }: Token): boolean {
  return deprel === 'obj' || deprel === 'iobj';
}

function sharesSubject(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb];
  if (token?.upos !== 'VERB' || !/^(?:advcl|xcomp|conj)$/u.test(token.deprel)) return false;
  return dependents(sentence, verb, 'nsubj', 'csubj').length === 0;
}

function isBody({ cluster }: Trace): boolean {
  return cluster.type === 'organization' || (cluster.type === 'place' && cluster.actor !== null);
}

/** Whether a token is the subject of a verb of speech. */
function speaks(context: LinkContext, site: Site): boolean {
  const verb = site.sentence.tokens[site.token.head];
  if (verb === undefined || site.token.deprel !== 'nsubj') return false;
  return wordSet(context.kit.pack.names, 'sayVerbs').has(verb.lemma);
}
