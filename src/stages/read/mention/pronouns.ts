import type { Gender, PronounRow } from '../../../base/lang/names-lexicon.ts';
import type { Link } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { findQuotes } from '../../../base/text/quotes.ts';
import { featuresOf, type Pronoun } from './antecedent-features.ts';
import { isAhead, isBarred } from './binding.ts';
import type { Cluster } from './clusters.ts';
import type { LinkContext } from './links.ts';
import type { Site } from './sites.ts';
import { bestThing, speaks } from './thing-pronouns.ts';
import { type Trace, Traces, tracesOf } from './traces.ts';
import { unnamedTraces } from './unnamed.ts';

/** A mention that a pronoun may go back to, with what speaks for and against it: names of weights. */
export interface Lead {
  readonly trace: Trace;
  readonly features: readonly string[];
}

/** Somebody whom a pronoun may mean, by one or more mentions. */
export interface Candidate {
  readonly cluster: Cluster;
  readonly leads: readonly Lead[];
}

/** How much each feature speaks for a mention; `nobody` is what the likeliest must exceed. */
export type Weights = Readonly<Record<string, number>>;

/** Chooses whom a pronoun means; null for nobody named. */
export type Choose = (pronoun: Pronoun, candidates: readonly Candidate[]) => Candidate | null;

/**
 * Links `he` and `she` to the person whom the weights prefer, and `it` and `its` to the state or body that is subject of the same sentence.
 * What is likelier nobody named is left out. `described` are descriptions already linked, which count as mentions.
 */
export function linkPronouns(
  context: LinkContext,
  described: readonly Link[],
  choose: Choose = (_, candidates) => likeliest(candidates, context.kit.pack.names.antecedents),
): readonly Link[] {
  const book = openBook(context, described);
  const links: Link[] = [];
  context.parse.sentences.forEach((sentence, at) => {
    book.traces.passSentence(at - 1);
    sentence.tokens.forEach((token, index) => {
      const row = token.upos === 'PRON' ? book.rows.get(token.form.toLowerCase()) : undefined;
      if (row === undefined) return;
      const site = { at, sentence, index, token };
      const cluster = isPerson(row.gender)
        ? meantPerson(book, site, row.gender, choose)
        : bestThing(
            context,
            site,
            row,
            book.traces.near(at).filter((trace) => trace.cluster.mentions.length > 0),
          );
      if (cluster === null) return;
      const span = { start: token.start, end: token.end };
      book.traces.add({ cluster, span, site, kind: 'pronoun' });
      book.traces.pass(cluster);
      if (cluster.mentions.length > 0) links.push({ ...span, antecedent: nameBefore(cluster, token.start) });
    });
  });
  return links;
}

const isPerson = (gender: PronounRow['gender']): gender is Gender => gender === 'he' || gender === 'she';

/** What is known of an article's mentions while its pronouns are read from first to last. */
interface Book {
  readonly context: LinkContext;
  readonly rows: ReadonlyMap<string, PronounRow>;
  readonly traces: Traces;
  readonly guesses: Map<Cluster, Gender>;
  readonly last: Map<Gender, Cluster>;
  readonly quoteAt: (offset: number) => number;
}

function openBook(context: LinkContext, described: readonly Link[]): Book {
  const traces = tracesOf(context, described);
  const taken = new Set(context.entities.flatMap(({ role, start }) => [start, role?.end ?? -1]));
  for (const { span } of traces) taken.add(span.end);
  return {
    context,
    rows: new Map(context.kit.pack.names.pronouns.map((row) => [row.form, row])),
    traces: new Traces([...traces, ...unnamedTraces(context, taken)]),
    guesses: new Map(),
    last: new Map(),
    quoteAt: quoteFinder(context),
  };
}

/** Finds the outermost quotation that holds an offset: a binary search; -1 for none. */
function quoteFinder({ article }: LinkContext): (offset: number) => number {
  const pairs = findQuotes(article.text, article.blocks).filter((pair) => pair.depth === 0 && pair.mark === 'double');
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (pairs[low - 1]?.end ?? 0) > offset ? low - 1 : -1;
  };
}

function meantPerson(book: Book, site: Site, gender: Gender, choose: Choose): Cluster | null {
  const { traces, guesses, quoteAt, context } = book;
  const pronoun: Pronoun = {
    ...{ site, gender, guesses, quoteAt },
    near: traces.around(site.at, site.token.start),
    last: book.last.get(gender) ?? null,
    topic: traces.topic,
    frequency: (cluster) => traces.frequency(cluster, site.token.start),
    speaks: (place) => speaks(context, place),
    isDoubtful: ({ mentions }) => mentions.every((mention) => context.doubtful.has(mention)),
  };
  const found = choose(pronoun, candidatesOf(pronoun, traces));
  if (found === null) return null;
  book.last.set(gender, found.cluster);
  if (!guesses.has(found.cluster)) guesses.set(found.cluster, gender);
  return found.cluster;
}

/** Persons within reach whom gender and grammar allow. */
function candidatesOf(pronoun: Pronoun, traces: Traces): readonly Candidate[] {
  const leads = new Map<Cluster, Lead[]>();
  const barred = new Set<Cluster>();
  for (const trace of [...pronoun.near, ...distant(pronoun, traces)]) {
    if (isBarred(pronoun.site, trace)) barred.add(trace.cluster);
    if (!isCandidate(pronoun, trace)) continue;
    const list = leads.get(trace.cluster) ?? [];
    leads.set(trace.cluster, [...list, { trace, features: featuresOf(pronoun, trace) }]);
  }
  return [...leads].flatMap(([cluster, found]) => (barred.has(cluster) ? [] : [{ cluster, leads: found }]));
}

/** The last mentions of whom the last pronoun meant and of whom the article is about, beyond reach. */
function distant({ site, near, last, topic }: Pronoun, traces: Traces): readonly Trace[] {
  const absent = new Set(
    [last, topic].filter((cluster) => cluster !== null && !near.some((trace) => trace.cluster === cluster)),
  );
  return [...absent].flatMap((cluster) => (cluster === null ? [] : (traces.last(cluster, site.token.start) ?? [])));
}

function isCandidate({ site, gender }: Pronoun, trace: Trace): boolean {
  if (trace.cluster.type !== 'person' || (trace.cluster.gender !== null && trace.cluster.gender !== gender))
    return false;
  return trace.span.start < site.token.start || isAhead(site, trace);
}

/** The sum of the weights of a mention. */
export function scoreOf({ features }: Pick<Lead, 'features'>, weights: Weights): number {
  return features.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
}

/** The likeliest candidate, unless nobody of them is likelier still. */
export function likeliest(candidates: readonly Candidate[], weights: Weights): Candidate | null {
  let best: Candidate | null = null;
  let highest = weights['nobody'] ?? 0;
  for (const candidate of candidates) {
    const score = Math.max(...candidate.leads.map((lead) => scoreOf(lead, weights)));
    if (score > highest) [best, highest] = [candidate, score];
  }
  return best;
}

function nameBefore(cluster: Cluster, offset: number): Span {
  const earlier = cluster.mentions.filter((mention) => mention.start < offset);
  const { start, end } = earlier[earlier.length - 1] ?? cluster.mentions[0] ?? { start: offset, end: offset };
  return { start, end };
}
