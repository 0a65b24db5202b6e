import type { Evidence } from '../../base/schema/evidence.ts';
import type { Store } from '../store/store.ts';
import { claims } from './claims.ts';
import { commitments } from './commitments.ts';
import { families } from './families.ts';
import type { FamilyRow } from './family-types.ts';
import { instruments } from './instruments.ts';
import type { PersonRow } from './ledger-types.ts';
import { persons } from './persons.ts';
import { statements } from './statements.ts';
import { articleIds } from './told-articles.ts';
import { chunked, paged } from './told-pages.ts';
import type { Texts, ToldCommitment, ToldInstrument, ToldMatter, ToldStatement } from './told-types.ts';
import type { ClaimRow, StatementFilter, StatementRow, TimelineFilter } from './types.ts';

/** Rows of questions that put all words of the record into groups for every page. */
const grouped = 2000;

/** What one actor said; with two, what each said about the other. Dates are those of publication; types do not narrow it. */
export async function* toldStatements(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldStatement> {
  const { a, b, from, to } = filter;
  const both: readonly StatementFilter[] = [
    { speaker: a, about: b },
    { speaker: b, about: a },
  ];
  const asked = a === undefined || b === undefined ? [{ speaker: a ?? b }] : both;
  const rows = onceOf(
    asked.map((each) => paged((slice) => statements(store, { ...each, from, to, ...slice }), grouped)),
  );
  yield* withTexts(store, rows, wordsOfStatement);
}

function wordsOfStatement({ sentence, source, cue, content, variants }: StatementRow): readonly Evidence[] {
  return [sentence, ...source, ...cue, ...content, ...variants.flatMap((variant) => variant.content)];
}

/** Matters on which claims were made. */
export async function* toldMatters(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldMatter> {
  const { a, b, types, from, to } = filter;
  const rows = onceOf([paged((slice) => claims(store, { a, b, types, from, to, ...slice }))]);
  yield* withTexts(store, rows, wordsOfMatter);
}

function wordsOfMatter({ about, asserts, denies, doubts, neither }: ClaimRow): readonly Evidence[] {
  return [about, ...[...asserts, ...denies, ...doubts, ...neither].map(({ sentence }) => sentence)];
}

/** What is owed, promised, offered or threatened. */
export async function* toldCommitments(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldCommitment> {
  const { a, b, from, to } = filter;
  const rows = onceOf([paged((slice) => commitments(store, { a, b, from, to, ...slice }), grouped)]);
  yield* withTexts(store, rows, ({ action }) => [action]);
}

/** Treaties and pledges over all articles that name them. */
export async function* toldInstruments(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldInstrument> {
  const { a, b, from, to } = filter;
  const rows = onceOf([paged((slice) => instruments(store, { a, b, from, to, ...slice }))]);
  yield* withTexts(store, rows, ({ mentions, deeds }) => [...mentions, ...deeds].map(({ words }) => words));
}

/** Families with an article that the filter takes. */
export async function* toldFamilies(store: Store, filter: TimelineFilter = {}): AsyncGenerator<FamilyRow> {
  const taken = new Set(await articleIds(store, filter));
  for await (const row of onceOf([paged((slice) => families(store, slice))])) {
    if (row.members.some(({ article }) => taken.has(article.id))) yield row;
  }
}

/** Persons, or those who are or serve one of the actors. A person has no date. */
export async function* toldPersons(store: Store, { a, b }: TimelineFilter = {}): AsyncGenerator<PersonRow> {
  const actors = a === undefined && b === undefined ? [undefined] : [a, b].filter((actor) => actor !== undefined);
  yield* onceOf(actors.map((actor) => paged((slice) => persons(store, { actor, ...slice }))));
}

/** Rows of answers one after the other, each id once. */
async function* onceOf<T extends { readonly id: string }>(
  answers: readonly AsyncIterable<readonly T[]>[],
): AsyncGenerator<T> {
  const seen = answers.length > 1 ? new Set<string>() : null;
  for (const pages of answers) {
    for await (const rows of pages) {
      for (const row of rows) {
        if (seen?.has(row.id) === true) continue;
        seen?.add(row.id);
        yield row;
      }
    }
  }
}

/** Rows with texts loaded at once. */
const rowsAtOnce = 50;

async function* withTexts<T>(
  store: Store,
  rows: AsyncIterable<T>,
  words: (row: T) => readonly Evidence[],
): AsyncGenerator<T & { readonly texts: Texts }> {
  let waiting: T[] = [];
  let texts: Texts = new Map<string, string>();
  const told = async (): Promise<readonly (T & { readonly texts: Texts })[]> => {
    texts = await textsOf(store, new Set(waiting.flatMap((row) => words(row).map(({ article }) => article))), texts);
    return waiting.map((row) => ({ ...row, texts }));
  };
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield* await told();
    waiting = [];
  }
  yield* await told();
}

async function textsOf(store: Store, ids: ReadonlySet<string>, known: Texts): Promise<Texts> {
  const texts = new Map<string, string>();
  for (const id of ids) {
    const text = known.get(id);
    if (text !== undefined) texts.set(id, text);
  }
  for (const part of chunked([...ids].filter((id) => !texts.has(id)))) {
    const rows = await store.db.selectFrom('articles').select(['id', 'text']).where('id', 'in', part).execute();
    for (const { id, text } of rows) texts.set(id, text);
  }
  return texts;
}
