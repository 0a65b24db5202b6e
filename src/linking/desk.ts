import type { Judgement, JudgementKind, Linkable, RecordLine } from '../base/schema/record.ts';
import { taskState } from '../io/store/links/clusters.ts';
import { readLines } from '../io/store/read-lines.ts';
import type { Database } from '../io/store/schema.ts';

/** Articles kept at hand, at most, and UTF-16 code units of their texts. */
const mostArticles = 2_000;
const mostText = 5_000_000;

/** Name of the task whose state counts how often articles were read anew. */
export const rereadingsTask = 'rereadings';

/** Articles at hand: those that were asked for last. */
export class Shelf {
  readonly #kept = new Map<string, Linkable>();
  #text = 0;
  #rereadings: string | null = null;

  /** Forgets everything where articles were read anew since it was asked last, be it by another process. Called when a transaction begins. */
  async follow(db: Database): Promise<void> {
    const rereadings = await taskState(db, rereadingsTask);
    if (rereadings === this.#rereadings) return;
    this.#rereadings = rereadings;
    this.#kept.clear();
    this.#text = 0;
  }

  /** Puts articles within reach: those that are not at hand are loaded together. */
  async fetch(db: Database, ids: Iterable<string>): Promise<readonly Linkable[]> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.#kept.has(id));
    const loaded = new Map((await readLines(db, missing)).map((line) => [line.id, linkable(line)]));
    return wanted.flatMap((id) => {
      const article = this.#kept.get(id) ?? loaded.get(id);
      if (article === undefined) return [];
      this.#keep(article);
      return [article];
    });
  }

  async one(db: Database, id: string): Promise<Linkable | undefined> {
    return (await this.fetch(db, [id]))[0];
  }

  /** Forgets an article, as it was written anew. */
  forget(id: string): void {
    this.#text -= this.#kept.get(id)?.text.length ?? 0;
    this.#kept.delete(id);
  }

  #keep(article: Linkable): void {
    this.forget(article.id);
    this.#kept.set(article.id, article);
    this.#text += article.text.length;
    for (const [id] of this.#kept) {
      if (this.#kept.size <= mostArticles && this.#text <= mostText) break;
      this.forget(id);
    }
  }
}

/** As much of an article as linking needs: what else a line has is not held. */
function linkable({
  id,
  outlet,
  title,
  language,
  published,
  text,
  sentences,
  credits,
  ...found
}: RecordLine): Linkable {
  const { entities, attributions, events, claims, commitments } = found;
  return {
    ...{ id, outlet, title, language, published, text, sentences, credits },
    ...{ entities, attributions, events, claims, commitments },
  };
}

/** What changed and must be brought together anew, by what it is about. */
export interface Touched {
  /** Articles whose families are to be formed anew. */
  readonly articles: Set<string>;
  /** Articles, or findings, that a person set apart, or no more. */
  readonly parted: Set<string>;
  /** Articles whose stories are. */
  readonly tales: Set<string>;
  /** Two articles of which the later one's story is. */
  readonly talesOfTwo: (readonly [string, string])[];
  readonly mentions: Set<string>;
  /** Claims whose matters are to be found anew. */
  readonly claims: Set<string>;
  /** Claims whose answers are. */
  readonly answers: Set<string>;
  readonly sayings: Set<string>;
  /** Mentions of instruments, and pledges. */
  readonly instruments: Set<string>;
  /** Items of persons. */
  readonly persons: Set<string>;
}

/** What one transaction of linking works with. */
export interface Desk {
  readonly db: Database;
  /** Instant of the decisions (ISO), or null. */
  readonly at: string | null;
  readonly shelf: Shelf;
  readonly touched: Touched;
  /** The page of every text that has other versions near it, by id of the text. */
  readonly pages: ReadonlyMap<string, string>;
  /** True where judgements that rest on nothing stay until everything is linked again. */
  readonly keeps?: boolean;
  /** Collects those that lost ties and stay, where it is given. */
  readonly loose?: Set<string>;
  /** What was decided, and how many members of clusters were looked at to form these anew. */
  readonly counts: { made: number; withdrawn: number; formed: number };
}

export function newDesk(parts: Pick<Desk, 'db' | 'at' | 'shelf' | 'counts'>, pages: Desk['pages'] = new Map()): Desk {
  return { ...parts, pages, touched: nothingTouched() };
}

function nothingTouched(): Touched {
  return {
    ...{
      articles: new Set(),
      parted: new Set(),
      tales: new Set(),
      talesOfTwo: [],
      mentions: new Set(),
      claims: new Set(),
    },
    ...{ answers: new Set(), sayings: new Set(), instruments: new Set(), persons: new Set() },
  };
}

/** Notes what a judgement that came or went is about. */
export function touch({ touched }: Desk, { kind, left, right }: Judgement): void {
  const of: Partial<Record<JudgementKind, Set<string>>> = {
    ...{ 'copy-of': touched.articles, 'same-event': touched.mentions, 'same-matter': touched.claims },
    denies: touched.answers,
    ...{ 'same-statement': touched.sayings, 'same-person': touched.persons },
    ...{ 'same-instrument': touched.instruments, fulfils: touched.instruments },
    ...{ extends: touched.instruments, breaks: touched.instruments },
  };
  for (const set of kind === 'different' ? Object.values(of) : [of[kind]]) {
    set?.add(left);
    set?.add(right);
  }
  if (kind === 'different') touched.parted.add(left).add(right);
  if (kind === 'same-story' || kind === 'different') touched.talesOfTwo.push([left, right]);
}

/** Notes an item that came or went: some are something even when they are like no other. */
export function touchItem({ touched }: Desk, rule: string, item: string): void {
  if (rule === 'instruments' || rule === 'persons') touched[rule].add(item);
}
