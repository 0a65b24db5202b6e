import type { RecordLine } from '../base/schema/record.ts';
import { foundKinds } from './found.ts';
import type { Found, FoundKind } from './found.ts';
import type { Matched, Matching } from './match-findings.ts';

/** A finding as a report names it. */
export interface Named {
  readonly id: string;
  readonly sort: string;
  readonly words: string;
  /** The rule or model that made it; null where findings of the kind do not say. */
  readonly by: string | null;
}

/** A finding that both readings have, in another way. */
export interface Altered {
  readonly before: Named;
  readonly after: Named;
  /** Fields that are not the same. */
  readonly fields: readonly string[];
}

/** What became of the findings of one kind. */
export interface KindChanges {
  readonly gone: readonly Named[];
  readonly fresh: readonly Named[];
  readonly altered: readonly Altered[];
}

/** What reading one article anew changed. */
export interface ArticleChanges {
  readonly article: string;
  readonly title: string | null;
  /** The rules that read it before, and those of now: digests of kits. */
  readonly rules: readonly [before: string, after: string];
  /** Fields of the article that are not the same: title, text, published, and so on. */
  readonly fields: readonly string[];
  /** Kinds of which something changed. */
  readonly findings: Readonly<Partial<Record<FoundKind, KindChanges>>>;
  /** Ids that findings had, and those that they have now, where the two are not the same. */
  readonly moved: readonly (readonly [before: string, after: string])[];
  /** Judgements of persons that findings took over from others, and ids of judged findings that nothing took over from. */
  readonly carried: readonly string[];
  readonly lost: readonly string[];
  /** Why it could not be read; its findings are as they were. Null when it was read. */
  readonly failed: string | null;
}

const articleFields = [
  ...(['title', 'outlet', 'url', 'language', 'published', 'bylines', 'text', 'credits', 'dropped'] as const),
  ...(['metadata', 'blocks', 'origins', 'sentences', 'links', 'notices'] as const),
];

/** What two readings of an article differ in. */
export function changesOf(
  before: RecordLine,
  after: RecordLine,
  matching: Matching,
): Pick<ArticleChanges, 'article' | 'title' | 'rules' | 'fields' | 'findings' | 'moved'> {
  const kinds = foundKinds.flatMap((kind) => {
    const changes = kindChanges(kind, matching);
    return changes === null ? [] : [[kind, changes] as const];
  });
  return {
    ...{ article: after.id, title: after.title, rules: [before.kit, after.kit] },
    fields: articleFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])),
    findings: Object.fromEntries(kinds),
    moved: [...movesOf(matching)],
  };
}

/** Ids that findings had, and those that they have now, where the two are not the same. */
export function movesOf({ kept }: Matching): ReadonlyMap<string, string> {
  const moved = kept.filter(({ before, after }) => before.id !== after.id);
  return new Map(moved.map(({ before, after }) => [before.id, after.id]));
}

function kindChanges(kind: FoundKind, { kept, gone, fresh }: Matching): KindChanges | null {
  const changes = {
    gone: gone.filter((found) => found.kind === kind).map(named),
    fresh: fresh.filter((found) => found.kind === kind).map(named),
    altered: kept.filter(({ before }) => before.kind === kind).flatMap(alteredOf),
  };
  return changes.gone.length + changes.fresh.length + changes.altered.length === 0 ? null : changes;
}

function alteredOf({ before, after }: Matched): readonly Altered[] {
  const names = [...new Set([...before.fields.keys(), ...after.fields.keys()])];
  const fields = names.filter((name) => before.fields.get(name) !== after.fields.get(name));
  const others = [...fields, ...(before.by === after.by ? [] : ['by'])];
  return others.length === 0 ? [] : [{ before: named(before), after: named(after), fields: others }];
}

function named({ id, sort, words, by }: Found): Named {
  return { id, sort, words, by };
}
