import type { Linkable } from '../../base/schema/record.ts';
import { sameSpan } from '../../base/text/spans.ts';
import { foldWord, wordsIn } from '../../base/text/words.ts';
import type { Alignment } from './align.ts';
import { hashOf } from './signature.ts';
import { namesOf, wordFeature } from './sentence-sketch.ts';
import type { SentenceSketch } from './sentence-sketch.ts';

/** Aligned sentences that are less alike differ in more than a word or two. */
const verbatim = 0.9;
/** Less alike, a sentence is one of the article's own. */
const akin = 0.5;
/** Fewer sentences beside what both have are an editor's additions. */
const fewestOwn = 3;
/** What is about one thing shares more of its names. Leads that papers put before an agency's text share 0.3 and more. */
const sharedNames = 0.1;
/** Title words in what an article has alone for each that stands in what it shares, at least. */
const titleThere = 3;

/** An article as far as its furniture goes. */
interface Furnished {
  readonly source: Linkable;
  readonly sketches: readonly SentenceSketch[];
}

/** The sentences of one article: what it shares with the other, and what is its own. */
interface Parts {
  readonly source: Linkable;
  readonly shared: readonly SentenceSketch[];
  readonly own: readonly SentenceSketch[];
}

/**
 * Whether all that two articles have in common is furniture: text that a site puts on its pages, legal notes, a company's paragraph about itself. Each
 * article has sentences of its own that share no names with the common ones, and these, not the common ones, are what it is about: both are of one
 * outlet, whose furniture would stand on both pages, or title or events tell. Symmetric.
 */
export function sharesFurniture(
  a: Furnished,
  b: Furnished,
  found: { alignment: Alignment; oneOutlet: boolean },
): boolean {
  const { pairs } = found.alignment;
  const parts = [
    partsOf(a, new Map(pairs.map(({ left, similarity }) => [left, similarity]))),
    partsOf(b, new Map(pairs.map(({ right, similarity }) => [right, similarity]))),
  ];
  if (parts.some(({ own }) => own.length < fewestOwn)) return false;
  if (parts.some(({ own, shared }) => !areStrangers(own, shared))) return false;
  if (!found.oneOutlet) return parts.every(isAboutItsOwn);
  const [left = [], right = []] = parts.map(({ own }) => own);
  return areStrangers(left, right);
}

function partsOf({ source, sketches }: Furnished, similarity: ReadonlyMap<number, number>): Parts {
  const of = ({ index }: SentenceSketch): number => similarity.get(index) ?? 0;
  return {
    source,
    shared: sketches.filter((sketch) => of(sketch) >= verbatim),
    own: sketches.filter((sketch) => of(sketch) < akin),
  };
}

/** Whether two texts share hardly a name or number. */
function areStrangers(a: readonly SentenceSketch[], b: readonly SentenceSketch[]): boolean {
  const [names, others] = [namesOf(a), namesOf(b)];
  const shared = [...names].filter((name) => others.has(name)).length;
  return shared <= sharedNames * Math.min(names.size, others.size);
}

/** Whether an article's title, or without one what it tells as done and said, belongs to its own sentences and not to the shared ones. */
function isAboutItsOwn({ source, shared, own }: Parts): boolean {
  const title = titleFeatures(source.title ?? '');
  const [inShared, inOwn] = [shared, own].map((sketches) => hits(title, sketches));
  if (inShared !== 0 || inOwn !== 0) return (inOwn ?? 0) >= Math.max(1, titleThere * (inShared ?? 0));
  return tells(source, own) && !tells(source, shared);
}

function titleFeatures(title: string): ReadonlySet<number> {
  return new Set(wordsIn(title).flatMap(({ folded }) => [hashOf(folded), ...wordFeature(foldWord(folded))]));
}

/** How many features of a title stand in some sentences. */
function hits(title: ReadonlySet<number>, sketches: readonly SentenceSketch[]): number {
  return [...title].filter((feature) => sketches.some(({ features }) => features.includes(feature))).length;
}

function tells(source: Linkable, sketches: readonly SentenceSketch[]): boolean {
  return sketches.some(({ index }) => {
    const sentence = source.sentences[index];
    return sentence !== undefined && source.events.some((event) => sameSpan(event.sentence, sentence));
  });
}
