import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { slice } from '../../base/text/spans.ts';
import { wordsIn } from '../../base/text/words.ts';
import { stemsIn } from './claim-words.ts';
import { dayNumber, eventDays } from './event-days.ts';
import { byCodeUnit } from './groups.ts';
import { partiesOf } from './matter.ts';
import type { Linker } from './linker.ts';

/** An article with what it is about. Everything in it is made of the article alone. */
export interface StoryItem {
  /** Id of the article, twice: an article is its own item. */
  readonly id: string;
  readonly article: string;
  /** Day of publication, then id. */
  readonly order: string;
  /** Days since 1970, or null for an article without a date. */
  readonly published: number | null;
  /** What it is about, each feature with its weight; the squares of the weights add up to 1. */
  readonly features: ReadonlyMap<string, number>;
}

/**
 * Weights of features, by how rare what they name is: a person or a deed between two states on one day names a story, a state hardly does (found by the
 * happenings bench, development half).
 */
const weights = {
  ...{ person: 1, leader: 0.4, organization: 0.6, place: 0.6, state: 0.2 },
  ...{ deed: 0.5, day: 1, title: 0.8 },
} as const;

type FeatureKind = keyof typeof weights;

/** Most features of an article: a text that names everything has no story. */
const mostFeatures = 400;

/** An article as an item of stories; none where it names nobody, tells of nothing, and holds too little to tell its language: furniture. */
export function storyItems(article: Linkable): readonly StoryItem[] {
  const { id, published, language } = article;
  if (language === null && article.entities.length + article.events.length === 0) return [];
  const order = `${(published?.value ?? '').slice(0, 10).padEnd(10, '~')} ${id}`;
  return [{ id, article: id, order, published: dayNumber(published?.value ?? ''), features: featuresOf(article) }];
}

function featuresOf(article: Linkable): ReadonlyMap<string, number> {
  const named = [...new Set([...entityFeatures(article), ...eventFeatures(article), ...titleFeatures(article)])];
  const kept = named.sort(byCodeUnit).slice(0, mostFeatures);
  const length = Math.sqrt(kept.reduce((sum, feature) => sum + weightOf(feature) ** 2, 0));
  return new Map(kept.map((feature) => [feature, weightOf(feature) / length]));
}

function weightOf(feature: string): number {
  return weights[feature.slice(0, feature.indexOf(' ')) as FeatureKind];
}

/** States by their ids, others by the last word of their names: what later mentions repeat. */
function entityFeatures(article: Linkable): readonly string[] {
  return article.entities.flatMap((entity) => {
    const { actor, type } = entity;
    if (actor !== null && isState(actor)) return [`state ${actor}`];
    if (type !== 'person' && type !== 'organization' && type !== 'place') return [];
    const last = wordsIn(slice(article.text, entity)).at(-1)?.folded;
    if (last === undefined) return [];
    return [`${type === 'person' && actor !== null ? 'leader' : type} ${actor ?? last}`];
  });
}

/** What two parties do, and that they do it on a day. */
function eventFeatures(article: Linkable): readonly string[] {
  return article.events.flatMap((event) => {
    const pairs = pairsOf(partiesOf(event)).slice(0, 6);
    const { how, first } = eventDays(article, event);
    const days = how === 'told' ? pairs.map((pair) => `day ${pair} ${String(first)}`) : [];
    return [...pairs.map((pair) => `deed ${event.type} ${pair}`), ...days];
  });
}

function pairsOf(parties: readonly string[]): readonly string[] {
  return parties.flatMap((a, at) => parties.slice(at + 1).map((b) => `${a} ${b}`));
}

/** Stems of the title, without those that name the article's states: these count as states. */
function titleFeatures(article: Linkable): readonly string[] {
  const stateNames = article.entities.filter(({ actor }) => actor !== null && isState(actor));
  const named = new Set(
    stateNames.flatMap((entity) => wordsIn(slice(article.text, entity)).map(({ folded }) => folded)),
  );
  const stems = [...stemsIn(article.title ?? '')].filter((stem) => ![...named].some((word) => word.startsWith(stem)));
  return stems.map((stem) => `title ${stem}`);
}

function isState(actor: string): boolean {
  return /^[A-Z]{3}$/u.test(actor);
}

/** Days in which a story goes on without a further article. */
const mostDays = 10;

/** Keys of an article: what it names that is rarer than a state, with its stretch of time and the one before. None without a date. */
function storyKeys({ published, features }: StoryItem): readonly string[] {
  if (published === null) return [];
  const stretch = Math.floor(published / mostDays);
  const rare = [...features.keys()].filter((feature) => !feature.startsWith('state ')).slice(0, 120);
  return rare.flatMap((feature) => [`${feature} ${String(stretch)}`, `${feature} ${String(stretch - 1)}`]);
}

/** Ties articles about one thing in time, whatever their wording, by what they name, who does what in them, and days near each other. */
export const storyLinker: Linker<StoryItem> = {
  name: 'same-story',
  kind: 'same-story',
  window: 12,
  least: 2,
  earlier: false,
  items: storyItems,
  keys: storyKeys,
  held: (item) => item,
  whole: true,
  doubles: true,
  compare: compareStories,
};

/** Likeness from which two articles are about one thing (found by the happenings bench, development half). */
const enough = 0.23;

/** The judgement that two articles are about one thing, or null. */
export function compareStories(a: StoryItem, b: StoryItem): Judgement | null {
  if (a.published === null || b.published === null) return null;
  const gap = Math.abs(a.published - b.published);
  if (gap > mostDays) return null;
  const shared = [...a.features.keys()].filter((feature) => b.features.has(feature));
  const likeness = shared.reduce(
    (sum, feature) => sum + (a.features.get(feature) ?? 0) * (b.features.get(feature) ?? 0),
    0,
  );
  const score = Math.round(1000 * likeness * (1 - gap / (3 * mostDays))) / 1000;
  if (score < enough) return null;
  const [left = '', right = ''] = [a.id, b.id].sort(byCodeUnit);
  const by = 'link/same-story';
  const id = contentId('judgement', 'same-story', left, right, by);
  return { id, kind: 'same-story', left, right, directed: false, score, reasons: reasonsOf(shared, gap), by };
}

const kindWords: Readonly<Record<FeatureKind, string>> = {
  ...{
    deed: 'both tell of',
    day: 'on the same day',
    person: 'both name',
    leader: 'both name',
    organization: 'both name',
    place: 'both name',
  },
  ...{ state: 'both about', title: 'both titles have' },
};

/** Why, a clause for each kind of what is shared. */
function reasonsOf(shared: readonly string[], gap: number): readonly string[] {
  const byWords = Map.groupBy(
    [...shared].sort(byCodeUnit),
    (feature) => kindWords[feature.split(' ')[0] as FeatureKind],
  );
  const clauses = [...byWords].map(([words, features]) => {
    if (words === kindWords.day)
      return `${words}: ${features.map((feature) => feature.split(' ').slice(1, 3).join(' and ')).join(', ')}`;
    const said = features.map((feature) => feature.slice(feature.indexOf(' ') + 1));
    return `${words} ${said.slice(0, 6).join(', ')}${said.length > 6 ? ` and ${String(said.length - 6)} more` : ''}`;
  });
  return [...clauses, gap === 0 ? 'on one day' : gap === 1 ? 'a day apart' : `${String(gap)} days apart`];
}
