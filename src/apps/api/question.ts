import type { z } from 'zod';
import type { Kit } from '../../base/kit.ts';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Tables } from '../../base/tables/tables.ts';
import type { Dates, Newness } from '../../io/query/types.ts';
import { instantOf } from '../../base/text/instant.ts';
import type { Store } from '../../io/store/store.ts';
import type { Plain } from './answers/plain.ts';
import type { Fault } from './problem.ts';
import { Problem } from './problem.ts';

/** What a question is answered from. */
export interface Around {
  readonly store: Store;
  readonly tables: Tables;
  /** Loaded at the first question that reads anew. */
  readonly kit: () => Kit;
}

/** A question as it was understood. */
export interface Asked<P> extends Around {
  readonly params: P;
}

/**
 * A question that programs can ask: one place says its parameters and its answer, for the checks, the OpenAPI document, the readable page and
 * the tools of language models.
 */
export interface Question<T = unknown> {
  readonly name: string;
  /** Below `/api/v1`; parts in braces are parameters. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly answer: z.ZodType;
  /** Null when the record holds nothing of that name. @throws Problem when it cannot be asked so. */
  ask(given: unknown, around: Around): Promise<T | null>;
}

interface Parts<P extends z.ZodObject, T> extends Omit<Question<T>, 'ask' | 'params' | 'answer'> {
  readonly params: P;
  readonly answer: z.ZodType<Plain<NoInfer<T>>>;
  readonly answerTo: (asked: Asked<z.output<P>>) => Promise<T | null>;
}

/** Makes a question that checks what it is asked with. */
export function question<P extends z.ZodObject, T>({ answerTo, ...parts }: Parts<P, T>): Question<T> {
  return {
    ...parts,
    ask: (given, around) => answerTo({ ...around, params: checked(parts.params, given, 'bad-parameter') }),
  };
}

/** What was given, checked by a schema. @throws Problem that names every fault. */
export function checked<S extends z.ZodType>(
  schema: S,
  given: unknown,
  kind: 'bad-parameter' | 'bad-body',
): z.output<S> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, mostFaults).flatMap(faultsOf);
  throw new Problem(kind, errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join('; '), { errors });
}

const mostFaults = 20;
/** Characters of a name that are said again, so that an answer cannot be blown up. */
const mostSaid = 60;

/** A parameter that is given twice comes as a list. */
function detailOf(issue: z.core.$ZodIssue): string {
  const isRepeated = issue.code === 'invalid_type' && issue.message.endsWith('received array');
  return isRepeated ? 'takes one value, and was given several' : issue.message;
}

function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  const place = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ parameter: place || 'body', detail: detailOf(issue) }];
  return issue.keys.slice(0, mostFaults).map((key) => {
    const name = key.length > mostSaid ? `${key.slice(0, mostSaid)}…` : key;
    return { parameter: place === '' ? name : `${place}.${name}`, detail: 'is not known here' };
  });
}

/** The actor that a word means, undefined when nobody is asked for. @throws Problem when nobody is known by it. */
export function actorIn({ tables }: Around, parameter: string, words: string | undefined): ActorId | undefined {
  if (words === undefined) return undefined;
  const actor = tables.find(words);
  if (actor !== null) return actor.id;
  const detail = `nobody is known as “${words}”`;
  throw new Problem('unknown-actor', `${parameter}: ${detail}`, { errors: [{ parameter, detail }] });
}

/** One or two different actors. @throws Problem for a name nobody has, or the same actor twice. */
export function sidesIn({
  params,
  ...around
}: Asked<{ readonly a?: string | undefined; readonly b?: string | undefined }>) {
  const [a, b] = [actorIn(around, 'a', params.a), actorIn(around, 'b', params.b)];
  if (a === undefined || a !== b) return { a, b };
  const detail = 'means the same actor as a; name two different ones';
  throw new Problem('bad-parameter', `b: ${detail}`, { errors: [{ parameter: 'b', detail }] });
}

/** Dates that bound an answer, and the instant since which its rows are new. @throws Problem when they leave no day. */
export function datesIn({ from, to, since: asked }: Dates & Newness) {
  const since = asked === undefined ? undefined : (instantOf(asked) ?? asked);
  if (from === undefined || to === undefined || from <= `${to}~`) return { from, to, since };
  const detail = `no day is both on or after ${from} and on or before ${to}`;
  throw new Problem('bad-parameter', `from: ${detail}`, { errors: [{ parameter: 'from', detail }] });
}
