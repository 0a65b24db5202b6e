import type { Tables } from '../../base/tables/tables.ts';
import { askedWords } from '../../io/query/asked-words.ts';
import { openStore } from '../../io/store/open.ts';
import {
  isAskedName,
  mostAsked,
  removeQuestion,
  savedQuestion,
  savedQuestions,
  saveQuestion,
} from '../../io/store/asked.ts';
import type { Given, SavedQuestion } from '../../io/store/asked.ts';
import type { Store } from '../../io/store/store.ts';
import { loadTables } from '../../kit.ts';
import type { Askable } from '../api/asked.ts';
import { askable, checkAsked, isAskable } from '../api/asked.ts';
import { Problem } from '../api/problem.ts';
import { claimsCommand } from './claims.ts';
import type { Command, ExitCode, OptionHelp, OptionValues, Surroundings } from './command.ts';
import { textOption, UsageError } from './command.ts';
import { commitmentsCommand } from './commitments.ts';
import { familiesCommand } from './families.ts';
import { happeningsCommand } from './happenings.ts';
import { actorOf, atMost, dateOptions, questionOptions, recordFolder, typeOption } from './options.ts';
import { openToChange } from './relink.ts';
import { actorNamer } from './question.ts';
import { searchCommand } from './search.ts';
import { statementsCommand } from './statements.ts';
import { storiesCommand } from './stories.ts';
import { timelineCommand } from './timeline.ts';
import { sinceOption } from './visits.ts';

const asks: Readonly<Record<Askable, Command>> = {
  happenings: happeningsCommand,
  statements: statementsCommand,
  claims: claimsCommand,
  commitments: commitmentsCommand,
  stories: storiesCommand,
  families: familiesCommand,
  search: searchCommand,
  timeline: timelineCommand,
};

const filters: Readonly<Record<string, OptionHelp>> = {
  about: { type: 'string', help: `to save: the list to ask, one of ${Object.keys(askable).join(', ')}` },
  speaker: { type: 'string', help: 'of statements: only what this actor said' },
  naming: { type: 'string', help: 'of statements: only what names this actor' },
  actor: { type: 'string', help: 'of families and the search: only articles with this actor' },
  kind: { type: 'string', multiple: true, help: 'of commitments: only this kind (may be repeated)' },
  ...dateOptions,
  ...typeOption,
};

/** Names that are words of this command. */
const taken = new Set(['save', 'list', 'remove']);

/** Filters by the names that the interface for programs has for them, in the option's name. */
const actors = { speaker: 'speaker', about: 'naming', actor: 'actor' } as const;

/** What follows the name: one or two actors, or the words of a search. */
function wordsGiven(about: Askable, words: readonly string[], tables: Tables): Given {
  if (about === 'search') return { words: words.map((word) => (/\s/u.test(word) ? `"${word}"` : word)).join(' ') };
  atMost(words, 2);
  if (about === 'timeline' && words.length === 0) throw new UsageError('whose timeline? Name one or two states');
  const [a, b] = words.map((word) => actorOf(tables, word));
  if (a !== undefined && a === b) throw new UsageError('the two names mean the same actor; name two different ones');
  return { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
}

function listOf(values: OptionValues, name: string, written: (word: string) => string): Given {
  const given = values[name];
  return Array.isArray(given) ? { [name]: given.map((word) => written(String(word))) } : {};
}

function filtersGiven(values: OptionValues, tables: Tables): Given {
  const named = Object.entries(actors).flatMap(([filter, option]) => {
    const words = textOption(values, option);
    return words === null ? [] : [[filter, actorOf(tables, words)] as const];
  });
  const dates = ['from', 'to'].flatMap((name) => {
    const text = textOption(values, name);
    return text === null ? [] : [[name, text] as const];
  });
  const lists = { ...listOf(values, 'type', (word) => word.toUpperCase()), ...listOf(values, 'kind', (word) => word) };
  return { ...Object.fromEntries<string>([...named, ...dates]), ...lists };
}

/** The question that is to be saved. @throws UsageError when it cannot be asked. */
function questionOf(positionals: readonly string[], values: OptionValues): SavedQuestion {
  const [name = '', ...words] = positionals;
  if (!isAskedName(name) || taken.has(name))
    throw new UsageError(`"${name}" cannot name a question: take 1 to 60 small letters, digits and hyphens`);
  const about = textOption(values, 'about') ?? '';
  if (!isAskable(about))
    throw new UsageError(`--about takes one of ${Object.keys(askable).join(', ')}, not "${about}"`);
  const tables = loadTables();
  const given = { ...wordsGiven(about, words, tables), ...filtersGiven(values, tables) };
  try {
    checkAsked(about, given);
  } catch (problem) {
    if (problem instanceof Problem) throw new UsageError(`${about} cannot be asked so: ${problem.message}`);
    throw problem;
  }
  return { name, about, given };
}

async function changed(
  values: OptionValues,
  around: Surroundings,
  change: (store: Store) => Promise<string>,
): Promise<ExitCode> {
  const store = await openToChange(values, around);
  try {
    around.out(`${await change(store)}\n`);
  } finally {
    await store.close();
  }
  return 0;
}

function save(positionals: readonly string[], values: OptionValues, around: Surroundings): Promise<ExitCode> {
  const question = questionOf(positionals, values);
  return changed(values, around, async ({ db }) => {
    const became = await saveQuestion(db, question);
    if (became === 'taken')
      throw new UsageError(`there is a question "${question.name}"; entente ask remove ${question.name} forgets it`);
    if (became === 'full')
      throw new UsageError(`the record keeps ${String(mostAsked)} questions at most; remove one first`);
    return `saved ${question.name}  ${askedWords(question, actorNamer(loadTables()))}`;
  });
}

function remove(positionals: readonly string[], values: OptionValues, around: Surroundings): Promise<ExitCode> {
  atMost(positionals, 1);
  const [name = ''] = positionals;
  return changed(values, around, async ({ db }) => {
    if (!(await removeQuestion(db, name))) throw new UsageError(unknown(name));
    return `removed ${name}`;
  });
}

function unknown(name: string): string {
  return `no question is saved as "${name}"; entente ask list names those that are`;
}

async function read<T>(values: OptionValues, around: Surroundings, ask: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(recordFolder(values, around), { readonly: true });
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}

async function list(positionals: readonly string[], values: OptionValues, around: Surroundings): Promise<ExitCode> {
  atMost(positionals, 0);
  const rows = await read(values, around, ({ db }) => savedQuestions(db));
  const nameOf = actorNamer(loadTables());
  const lines = rows.map((row) => `${row.name}  ${askedWords(row, nameOf)}\n`).join('');
  const text = rows.length === 0 ? 'no question is saved; entente ask save NAME --about happenings saves one\n' : lines;
  around.out(values['json'] === true ? `${JSON.stringify(rows, null, 2)}\n` : text);
  return 0;
}

/** The words that the list's own command is asked with. */
function wordsOf({ given }: SavedQuestion): readonly string[] {
  const words = given['words'];
  if (typeof words === 'string') return (words.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ''));
  return [given['a'], given['b']].flatMap((id) => (typeof id === 'string' ? [id] : []));
}

/** A saved question is answered by the command of its list. */
async function answer(name: string, values: OptionValues, around: Surroundings): Promise<ExitCode> {
  const own = ['about', 'speaker', 'naming', 'actor', 'kind', 'from', 'to', 'type'].find(
    (each) => values[each] !== undefined,
  );
  if (own !== undefined) throw new UsageError(`--${own} belongs to what is saved; ask for it with entente ask save`);
  const question = await read(values, around, ({ db }) => savedQuestion(db, name));
  if (question === null || !isAskable(question.about)) throw new UsageError(unknown(name));
  const filled = { ...values, ...question.given } as OptionValues;
  return asks[question.about].run(wordsOf(question), filled, around);
}

/** `entente ask`: questions that are kept in the record and asked again. */
export const askCommand: Command = {
  name: 'ask',
  summary: 'save a question under a name, and ask it again: save NAME, list, NAME, remove NAME',
  usage: 'save NAME [A [B] | WORDS...] --about LIST | list | NAME [--since TIME] | remove NAME',
  example: 'entente ask save arms "north korea" russia --about happenings --from 2023',
  options: { ...filters, ...sinceOption, ...questionOptions },
  async run([what, ...positionals], values, around): Promise<ExitCode> {
    if (what === undefined) throw new UsageError('which question? entente ask list names those that are saved');
    if (what === 'save') return save(positionals, values, around);
    if (what === 'list') return list(positionals, values, around);
    if (what === 'remove') return remove(positionals, values, around);
    atMost(positionals, 0);
    return answer(what, values, around);
  },
};
