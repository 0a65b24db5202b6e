import type { Gender } from '../../src/base/lang/names-lexicon.ts';
import type { Span } from '../../src/base/schema/span.ts';
import { contains, overlaps } from '../../src/base/text/spans.ts';
import type { Cluster } from '../../src/stages/read/mention/clusters.ts';
import {
  type Candidate,
  likeliest,
  linkPronouns,
  scoreOf,
  type Weights,
} from '../../src/stages/read/mention/pronouns.ts';
import type { GumDocument } from './gum.ts';
import type { GapExample, Prepared } from './texts.ts';

/** A pronoun with everybody whom it may mean; `nobody` is whether nobody named is right, null where that was not asked. */
export interface Example {
  readonly weight: number;
  readonly nobody: boolean | null;
  readonly candidates: readonly { readonly right: boolean; readonly leads: readonly (readonly string[])[] }[];
}

type Judge = (candidate: Candidate) => boolean;

function example(candidates: readonly Candidate[], right: Judge, nobody: boolean | null, weight: number): Example {
  const judged = candidates.map((candidate) => ({
    right: right(candidate),
    leads: candidate.leads.map(({ features }) => features),
  }));
  return { weight, nobody, candidates: judged };
}

const holds = ({ cluster }: Candidate, span: Span): boolean =>
  cluster.mentions.some((mention) => overlaps(mention, span));

/** The pronoun of a GAP example; none when the name it means is no candidate. Where it means neither, all others may be right. */
export function gapExample(gap: GapExample, { context, described }: Prepared, weights: Weights): readonly Example[] {
  const found: Example[] = [];
  const meant = gap.A.coref ? gap.A : gap.B.coref ? gap.B : null;
  linkPronouns(context, described, ({ site }, candidates) => {
    if (site.token.start === gap.pronoun.start) {
      const right: Judge = (each) => (meant === null ? !holds(each, gap.A) && !holds(each, gap.B) : holds(each, meant));
      if (meant === null || candidates.some(right)) found.push(example(candidates, right, meant === null, 1));
    }
    return likeliest(candidates, weights);
  });
  return found;
}

/** The pronouns of a GUM document that are mentions of a chain. */
export function gumExamples(gold: GumDocument, { context, described }: Prepared, weights: Weights): readonly Example[] {
  const found: Example[] = [];
  const pronouns = new Map(
    gold.mentions.flatMap((mention) => (mention.kind === 'pronoun' ? [[mention.head, mention] as const] : [])),
  );
  linkPronouns(context, described, ({ site }, candidates) => {
    const mention = pronouns.get(site.token.start);
    if (mention !== undefined) {
      const chain = gold.mentions.filter((other) => other.chain === mention.chain && other !== mention);
      const names = chain.filter(({ kind }) => kind === 'name');
      const right: Judge = ({ cluster, leads }) =>
        cluster.mentions.length > 0
          ? cluster.mentions.some((name) => names.some(({ head }) => contains(name, { start: head, end: head })))
          : leads.some(({ trace }) => chain.some(({ head }) => head === trace.span.start));
      found.push(example(candidates, right, !candidates.some(right), 1));
    }
    return likeliest(candidates, weights);
  });
  return found;
}

/** Features that tell the gender, or whom pronouns of that gender stood for: the answer itself in what follows. */
const telling = /^(?:gender|again|another|hint|contrary)/u;

/**
 * Pronouns of news whose gender leaves one candidate of several: they teach, with the gender hidden, what distance, grammar and
 * salience say. No hand has marked them.
 */
export function newsExamples({ context, described }: Prepared, weights: Weights, weight: number): readonly Example[] {
  const genders = hideGenders(context.clusters);
  const genderOf = ({ cluster }: Candidate): Gender | null => genders.get(cluster) ?? cluster.gender;
  const found: Example[] = [];
  linkPronouns(context, described, ({ gender }, candidates) => {
    const fitting = candidates.filter((each) => genderOf(each) === gender);
    const [only] = fitting;
    if (only !== undefined && isClear(candidates, fitting, genderOf)) {
      const blind = example(candidates, (each) => each === only, null, weight);
      found.push({ ...blind, candidates: blind.candidates.map(withoutGender) });
      return only;
    }
    return likeliest(
      candidates.filter((each) => genderOf(each) === null || genderOf(each) === gender),
      weights,
    );
  });
  return found;
}

/** Takes the genders from the persons of an article, and gives them. */
function hideGenders(clusters: readonly Cluster[]): ReadonlyMap<Cluster, Gender | null> {
  const persons = clusters.filter(({ type }) => type === 'person');
  const genders = new Map(persons.map((cluster) => [cluster, cluster.gender]));
  for (const cluster of persons) cluster.gender = null;
  return genders;
}

/** One named person of the gender, at least one of the other, and nobody of whom it is not known. */
function isClear(
  candidates: readonly Candidate[],
  fitting: readonly Candidate[],
  genderOf: (candidate: Candidate) => Gender | null,
): boolean {
  const named = candidates.filter(({ cluster }) => cluster.mentions.length > 0);
  const known = candidates.every((each) => genderOf(each) !== null);
  return known && named.length >= 2 && fitting.length === 1 && fitting[0]?.cluster.mentions.length !== 0;
}

function withoutGender<T extends Example['candidates'][number]>(candidate: T): T {
  return { ...candidate, leads: candidate.leads.map((names) => names.filter((name) => !telling.test(name))) };
}

/** The features of a candidate's best mention. */
export function bestLead(leads: readonly (readonly string[])[], weights: Weights): readonly string[] {
  const scored = leads.map((features) => ({ features, score: scoreOf({ features }, weights) }));
  return scored.reduce((best, lead) => (lead.score > best.score ? lead : best)).features;
}
