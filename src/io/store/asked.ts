import { markAsked } from './alerts.ts';
import type { Database } from './schema.ts';

/** Questions that a record keeps, at most. */
export const mostAsked = 200;

/** Filters of a saved question by name, such as `from`; several values make a list. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** A question that a person saved. */
export interface SavedQuestion {
  /** See `isAskedName`. */
  readonly name: string;
  /** The list that is asked, such as `happenings`. */
  readonly about: string;
  /** The filters, as the interface for programs takes them; to be checked by its schemas. */
  readonly given: Given;
}

/** Whether a question may be called so: 1 to 60 small letters, digits and hyphens, neither end a hyphen. */
export function isAskedName(name: string): boolean {
  return name.length <= 60 && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/u.test(name);
}

/** Saves a question under a new name; says why it was not when the name is taken or the record keeps as many as it may. */
export async function saveQuestion(db: Database, question: SavedQuestion): Promise<'saved' | 'taken' | 'full'> {
  const { name, about, given } = question;
  return db.transaction().execute(async (within) => {
    const names = (await within.selectFrom('asked').select('name').execute()).map((row) => row.name);
    if (names.includes(name)) return 'taken';
    if (names.length >= mostAsked) return 'full';
    await within
      .insertInto('asked')
      .values({ name, about, given_json: JSON.stringify(given) })
      .execute();
    await markAsked(within, name);
    return 'saved';
  });
}

/** Forgets a question and its alerts; false when there was none of that name. */
export async function removeQuestion(db: Database, name: string): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const { numDeletedRows } = await within.deleteFrom('asked').where('name', '=', name).executeTakeFirst();
    await within.deleteFrom('asked_marks').where('question', '=', name).execute();
    await within.deleteFrom('alerts').where('question', '=', name).execute();
    return numDeletedRows > 0n;
  });
}

function savedOf(row: { readonly name: string; readonly about: string; readonly given_json: string }): SavedQuestion {
  return { name: row.name, about: row.about, given: JSON.parse(row.given_json) as Given };
}

/** Every saved question, by name. */
export async function savedQuestions(db: Database): Promise<readonly SavedQuestion[]> {
  return (await db.selectFrom('asked').selectAll().orderBy('name').execute()).map(savedOf);
}

/** The question of a name; null when there is none. */
export async function savedQuestion(db: Database, name: string): Promise<SavedQuestion | null> {
  const row = await db.selectFrom('asked').selectAll().where('name', '=', name).executeTakeFirst();
  return row === undefined ? null : savedOf(row);
}
