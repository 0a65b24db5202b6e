import type { ClusterKind } from '../../io/store/readings/held-clusters.ts';
import type { ClusterChange, KindOfClusterChanges } from '../../linking/cluster-changes.ts';
import type { LinkReport } from '../../linking/relink.ts';
import type { ArticleChanges, KindChanges, Named } from '../../rereading/changes.ts';
import type { FoundKind } from '../../rereading/found.ts';
import { count, wrapped } from './paint.ts';

/** What each kind is called in a report, one and many. */
const kindNames: Readonly<Record<ClusterKind | FoundKind, readonly [one: string, many: string]>> = {
  ...{ judgement: ['judgement', 'judgements'], family: ['family', 'families'], story: ['story', 'stories'] },
  ...{ happening: ['happening', 'happenings'], statement: ['statement', 'statements'], matter: ['matter', 'matters'] },
  ...{ answer: ['answer', 'answers'], instrument: ['instrument', 'instruments'], person: ['person', 'persons'] },
  ...{ event: ['event', 'events'], attribution: ['attribution', 'attributions'], claim: ['claim', 'claims'] },
  ...{ commitment: ['commitment', 'commitments'], entity: ['name', 'names'], timex: ['time', 'times'] },
  place: ['place', 'places'],
};

/** `2 gone, 1 new, 4 changed`; empty when nothing is. */
function tally(gone: number, fresh: number, altered: number): string {
  const parts = [
    [gone, 'gone'],
    [fresh, 'new'],
    [altered, 'changed'],
  ] as const;
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${String(number)} ${word}`])).join(', ');
}

const label = (words: string): string => words.padEnd(14);
const indent = ' '.repeat(14);

/** What is counted of what linking makes, where the lists count otherwise. */
const countedHere =
  'families of several articles, statements that several articles print, happenings also where they are said not to be, and matters also where they only answer others';

/** What linking changed, by kind: how many before and now, gone, new and changed, each with an example and why. */
export function paintClusters({ changes, rules }: LinkReport): readonly string[] {
  const kinds = Object.entries(changes) as readonly (readonly [ClusterKind, KindOfClusterChanges])[];
  return [
    `${label('linking rules')}${rules[0] ?? 'none'} before, ${rules[1]} now`,
    ...kinds.flatMap(([kind, { before, after, gone, fresh, altered }]) => {
      const told = tally(gone.length, fresh.length, altered.length);
      const head = `${label(kindNames[kind][1])}${before} before, ${after} now${told === '' ? '' : `: ${told}`}`;
      return [head, ...example('gone', gone), ...example('new', fresh), ...example('changed', altered)];
    }),
    wrapped(countedHere, indent).replace(indent, label('counted')),
  ];
}

function example(word: string, changes: readonly ClusterChange[]): readonly string[] {
  const [first] = changes;
  if (first === undefined) return [];
  const ids = first.before === first.after ? [first.before] : [first.before, first.after].filter((id) => id !== null);
  return [wrapped(`${word}: ${ids.join(' -> ')}: ${first.reasons.join('; ')}`, indent)];
}

/** What rereading changed in articles: by rules, in sum with an example of each, and article by article. */
export function paintArticles(articles: readonly ArticleChanges[], limit: number): readonly string[] {
  const shown = articles.slice(0, limit);
  const more = articles.length - shown.length;
  return [
    ...ruleLines(articles),
    ...sumLines(articles),
    ...(articles.length === 0 ? [] : ['', ...shown.flatMap(articleLines)]),
    ...(more === 0 ? [] : [`and ${count(more, 'more article')}: --limit shows more, --json all`]),
  ];
}

/** With which rules articles were read before and now. */
function ruleLines(articles: readonly ArticleChanges[]): readonly string[] {
  const groups = Map.groupBy(articles, ({ rules: [before, after] }) => `${before} before, ${after} now`);
  return [...groups].map(
    ([rules, list]) => `${label('reading rules')}${rules}: ${count(list.length, 'article')} changed`,
  );
}

function sumLines(articles: readonly ArticleChanges[]): readonly string[] {
  const kinds = new Map<FoundKind, KindChanges>();
  for (const { findings } of articles)
    for (const [kind, changes] of Object.entries(findings) as readonly (readonly [FoundKind, KindChanges])[]) {
      const { gone = [], fresh = [], altered = [] } = kinds.get(kind) ?? {};
      kinds.set(kind, {
        gone: [...gone, ...changes.gone],
        fresh: [...fresh, ...changes.fresh],
        altered: [...altered, ...changes.altered],
      });
    }
  const judged = articles.reduce((sum, { carried }) => sum + carried.length, 0);
  const lost = articles.reduce((sum, each) => sum + each.lost.length, 0);
  return [
    ...[...kinds].flatMap(([kind, changes]) => [
      `${label(kindNames[kind][1])}${tallied(changes)}`,
      ...examples(changes),
    ]),
    ...(judged + lost === 0 ? [] : [`${label('by persons')}${judgedLine(judged, lost)}`]),
  ];
}

function judgedLine(carried: number, lost: number): string {
  const nothing = lost === 0 ? '' : `; ${count(lost, 'judged finding')} read no more (entente judgements shows which)`;
  return `${count(carried, 'judgement')} carried over to findings that took the place of others${nothing}`;
}

function tallied({ gone, fresh, altered }: KindChanges): string {
  return tally(gone.length, fresh.length, altered.length);
}

function examples({ gone, fresh, altered }: KindChanges): readonly string[] {
  const [first] = altered;
  return [
    ...gone.slice(0, 1).map((finding) => wrapped(`gone: ${named(finding)}`, indent)),
    ...fresh.slice(0, 1).map((finding) => wrapped(`new: ${named(finding)}`, indent)),
    ...(first === undefined
      ? []
      : [wrapped(`changed in ${first.fields.join(', ')}: ${named(first.before)} -> ${named(first.after)}`, indent)]),
  ];
}

/** Words of a finding that an example shows. */
const mostWords = 80;

function named({ sort, words, by, id }: Named): string {
  const shown = words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
  return `${sort} “${shown.replace(/\s+/gu, ' ')}”${by === null ? '' : ` by ${by}`} (${id})`;
}

function articleLines({
  article,
  title,
  rules,
  fields,
  findings,
  lost,
  carried,
  failed,
}: ArticleChanges): readonly string[] {
  const head = `${article}  ${title ?? 'untitled'}${rules[0] === rules[1] ? '' : `  (rules ${rules[0]} -> ${rules[1]})`}`;
  if (failed !== null) return [head, wrapped(`could not be read, and is as it was: ${failed}`, '    ')];
  const kinds = Object.entries(findings) as readonly (readonly [FoundKind, KindChanges])[];
  const parts = [
    ...(fields.length === 0 ? [] : [`other ${fields.join(', ')}`]),
    ...kinds.map(([kind, changes]) => `${kindNames[kind][1]}: ${tallied(changes)}`),
    ...(carried.length === 0 ? [] : [`${count(carried.length, 'judgement')} carried over`]),
    ...(lost.length === 0 ? [] : [`${count(lost.length, 'judged finding')} read no more`]),
  ];
  return [head, wrapped(parts.length === 0 ? 'nothing that a report names' : parts.join('; '), '    ')];
}
