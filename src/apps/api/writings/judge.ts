import { z } from 'zod';
import type { Judgement } from '../../../base/schema/record.ts';
import { decidedByPersons } from '../../../io/store/judgement-log.ts';
import type { Decided } from '../../../io/store/judgement-log.ts';
import { judgedById } from '../../../io/store/links/findings.ts';
import type { Store } from '../../../io/store/store.ts';
import { correctionWords } from '../../../io/query/correction-words.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import type { Undoing } from '../../../linking/person.ts';
import { correct } from '../../../rereading/corrections/correct.ts';
import type { NotCorrected } from '../../../rereading/corrections/correct.ts';
import { correctionGiven } from '../../../rereading/corrections/given.ts';
import { judge, undo } from '../../../rereading/corrections/person.ts';
import { judged } from '../answers/corrections.ts';
import type { Judged } from '../answers/corrections.ts';
import { decided } from '../answers/families.ts';
import { idPart } from '../params.ts';
import { writing } from '../writing.ts';
import type { Done } from '../writing.ts';
import { Problem } from '../problem.ts';

const mostBytes = 64_000;

/** Names of rules begin with `link/`: a person is never called so. */
const person = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !name.startsWith('link/'), 'is the name of a rule, not of a person')
  .describe('Who judges');

/** The articles or findings that two ids mean. @throws Problem for an id that the record does not hold. */
async function thingsOf(store: Store, ids: readonly string[]): Promise<readonly string[]> {
  const things: string[] = [];
  for (const [at, id] of ids.entries()) {
    const thing = await judgedById(store.db, id);
    const detail = 'names nothing in this record that can be judged';
    if (thing === null) throw new Problem('bad-body', detail, { errors: [{ parameter: `things.${at}`, detail }] });
    things.push(thing.id);
  }
  return things;
}

/** What persons judged of the same two things and still holds, the newest first. */
async function standingOn(store: Store, things: readonly string[]): Promise<readonly Decided[]> {
  const all = await decidedByPersons(store.db);
  return all.filter(({ state, judgement: { left, right } }) => {
    return state === 'made' && things.includes(left) && things.includes(right) && left !== right;
  });
}

const fieldVerdicts = ['type', 'source', 'target', 'date', 'speaker'] as const;

const opinion = z
  .strictObject({
    verdict: z
      .enum(['same', 'different', 'accept', 'reject', ...fieldVerdicts])
      .describe('same and different are on two things; accept, reject and the name of a field on one'),
    things: z
      .tuple([idPart('One thing'), idPart('The other')])
      .optional()
      .describe('Two articles, happenings, claims, statements, instruments, pledges or persons'),
    thing: idPart(
      'One event, statement, claim or commitment, or a happening that one report tells; verdict says what of it',
    ).optional(),
    value: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .optional()
      .describe('What the field should be: an event type, actors with commas between them, a date, or unknown'),
    why: z.string().trim().min(1).max(2000).describe('The reason, kept with the judgement'),
    by: person,
    replaces: idPart('Id of the standing judgement to the contrary that this one replaces').optional(),
  })
  .meta({ id: 'Opinion', description: 'What a person says of two things, or of one' });

type OnTwo = Omit<z.output<typeof opinion>, 'verdict' | 'things'> & {
  readonly verdict: 'same' | 'different';
  readonly things: readonly [string, string];
};

/** @throws Problem that names a field of the body. */
function fault(parameter: string, detail: string): never {
  throw new Problem('bad-body', `${parameter}: ${detail}`, { errors: [{ parameter, detail }] });
}

function isContrary({ judgement: { kind } }: Decided, verdict: 'same' | 'different'): boolean {
  return (kind === 'different') !== (verdict === 'different');
}

/** @throws Problem when a person has judged otherwise, and the opinion does not say that it replaces that. */
function refuseUnseen(standing: readonly Decided[], { verdict, replaces }: OnTwo): void {
  const contrary = standing.filter((each) => isContrary(each, verdict));
  const [last] = contrary;
  if (last === undefined || contrary.some((each) => each.judgement.id === replaces)) return;
  const detail = `${last.by} judged these two ${last.judgement.kind === 'different' ? 'different' : 'the same'}: ${last.judgement.reasons.join('; ')}.`;
  throw new Problem('judged-otherwise', detail, { standing: contrary });
}

type Judging = Done<Judged>;

async function judgeTwo(store: Store, body: OnTwo, at: string): Promise<Judging> {
  const things = await thingsOf(store, body.things);
  const standing = await standingOn(store, things);
  refuseUnseen(standing, body);
  const said = standing.find((each) => each.by === body.by && !isContrary(each, body.verdict));
  if (said !== undefined)
    return { status: 200, answer: { ...said.judgement, correction: null, effect: null, notices: [] } };
  const { verdict, things: ids, why, by } = body;
  const made = await judge(store, { verdict, things: ids, why, by, at });
  if ('refused' in made) return fault('things', 'must name two different things of one kind');
  const { judgement: kept, already, effect: changed, notices } = made;
  return { status: already ? 200 : 201, answer: { ...kept, correction: null, effect: changed, notices } };
}

interface Correcting {
  readonly store: Store;
  readonly tables: Tables;
  readonly at: string;
}

async function judgeOne(body: z.output<typeof opinion>, { store, tables, at }: Correcting): Promise<Judging> {
  const { verdict, thing, value, why, by, replaces } = body;
  const field = fieldVerdicts.find((each) => each === verdict) ?? 'verdict';
  if (thing === undefined) return fault('thing', 'names the finding that is judged');
  if ((field === 'verdict') === (value !== undefined)) {
    return fault('value', field === 'verdict' ? 'goes with a field only' : 'says what the field should be');
  }
  const correction = correctionGiven(field, value ?? verdict, tables);
  if (typeof correction === 'string') return fault('value', correction);
  const seen = replaces === undefined ? [] : [replaces];
  const made = await correct(store, { thing, correction, why, by, at, seen }, tables);
  if ('refused' in made) return refuse(store, made);
  const { judgement: kept, correction: said, already, effect: changed } = made;
  return { status: already ? 200 : 201, answer: { ...kept, correction: said, effect: changed, notices: [] } };
}

async function refuse(store: Store, refusal: NotCorrected): Promise<never> {
  switch (refusal.refused) {
    case 'unknown':
      return fault('thing', 'names nothing in this record that can be corrected');
    case 'several':
      return fault('thing', `is told by several reports; name one: ${refusal.reports.join(', ')}`);
    case 'field':
      return fault('verdict', `findings of the kind ${refusal.kind} have no ${refusal.field} that can be corrected`);
    case 'judged': {
      const ids = refusal.standing.map(({ judgement: id }) => id);
      const standing = await Promise.all(ids.map((id) => decidedByPersons(store.db, id)));
      const [last] = refusal.standing;
      const detail = last === undefined ? '' : `${last.by} said: ${correctionWords(last)}; ${last.why}.`;
      throw new Problem('judged-otherwise', detail, { standing: standing.flat() });
    }
  }
}

export const judgeThings = writing({
  name: 'judge',
  path: '/judgements',
  title: 'Judge two things, or correct one',
  summary:
    'Says that two articles, happenings, claims, statements, instruments, pledges or persons are the same or different; or that one event, statement, claim or commitment is right or wrong, or what its type, source, target, date or speaker should be. It holds over every relink and reading. Against what another person judged it must say which judgement it replaces. Said twice by the same person it is kept once.',
  params: z.strictObject({}),
  body: opinion,
  answer: judged,
  mostBytes,
  carryOut: ({ body, store, tables, at }): Promise<Judging> => {
    const { verdict, things } = body;
    if (verdict !== 'same' && verdict !== 'different') {
      if (things !== undefined) return fault('things', 'goes with same and different only');
      return judgeOne(body, { store, tables, at });
    }
    if (things === undefined) return fault('things', 'names the two things that are judged');
    return judgeTwo(store, { ...body, verdict, things }, at);
  },
});

async function withdrawn(store: Store, undoing: Undoing & { readonly id: string }, tables: Tables): Promise<Judgement> {
  const { id } = undoing;
  const [last] = await decidedByPersons(store.db, id);
  if (last === undefined) throw new Problem('not-in-record', `The record holds no judgement “${id}”.`);
  const undone = last.state === 'made' ? await undo(store, undoing, tables) : null;
  if (undone !== null && !('refused' in undone)) return undone.judgement;
  throw new Problem('withdrawn-before', `${last.by} withdrew it${last.at === null ? '' : ` on ${last.at}`}.`, {
    standing: [last],
  });
}

export const withdrawJudgement = writing({
  name: 'withdraw',
  path: '/judgements/{id}/withdrawal',
  title: 'Withdraw a judgement',
  summary: 'Takes a judgement back, be it of a rule. The judgement and the withdrawal both stay in the log.',
  params: z.strictObject({ id: idPart('Id of the judgement') }),
  body: z.strictObject({ by: person }).meta({ id: 'Withdrawal' }),
  answer: decided,
  mostBytes,
  carryOut: async ({ params, body, store, tables, at }) => {
    await withdrawn(store, { id: params.id, by: body.by, at }, tables);
    const [last] = await decidedByPersons(store.db, params.id);
    if (last === undefined) throw new RangeError(`judgement ${params.id} is gone`);
    return { status: 200, answer: last };
  },
});
