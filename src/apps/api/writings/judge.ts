import { z } from 'zod';
import type { Judgement } from '../../../base/schema/record.ts';
import { decidedByPersons } from '../../../io/store/judgement-log.ts';
import type { Decided } from '../../../io/store/judgement-log.ts';
import { judgedById } from '../../../io/store/links/findings.ts';
import type { Store } from '../../../io/store/store.ts';
import { judge, undo } from '../../../linking/person.ts';
import { decided, judgement } from '../answers/families.ts';
import { idPart } from '../params.ts';
import { writing } from '../writing.ts';
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

const opinion = z
  .strictObject({
    verdict: z.enum(['same', 'different']),
    things: z
      .tuple([idPart('One thing'), idPart('The other')])
      .describe('Two articles, happenings, claims or statements'),
    why: z.string().trim().min(1).max(2000).describe('The reason, kept with the judgement'),
    by: person,
    replaces: idPart('Id of the standing judgement to the contrary that this one replaces').optional(),
  })
  .meta({ id: 'Opinion', description: 'What a person says of two things' });

function isContrary({ judgement: { kind } }: Decided, verdict: 'same' | 'different'): boolean {
  return (kind === 'different') !== (verdict === 'different');
}

/** @throws Problem when a person has judged otherwise, and the opinion does not say that it replaces that. */
function refuseUnseen(standing: readonly Decided[], { verdict, replaces }: z.output<typeof opinion>): void {
  const contrary = standing.filter((each) => isContrary(each, verdict));
  const [last] = contrary;
  if (last === undefined || contrary.some((each) => each.judgement.id === replaces)) return;
  const detail = `${last.by} judged these two ${last.judgement.kind === 'different' ? 'different' : 'the same'}: ${last.judgement.reasons.join('; ')}.`;
  throw new Problem('judged-otherwise', detail, { standing: contrary });
}

export const judgeThings = writing({
  name: 'judge',
  path: '/judgements',
  title: 'Judge two things',
  summary:
    'Says that two articles, happenings, claims or statements are the same or different; it holds over every relink. Against what another person judged it must say which judgement it replaces. Said twice by the same person it is kept once.',
  params: z.strictObject({}),
  body: opinion,
  answer: judgement,
  mostBytes,
  carryOut: async ({ body, store, at }) => {
    const things = await thingsOf(store, body.things);
    const standing = await standingOn(store, things);
    refuseUnseen(standing, body);
    const said = standing.find((each) => each.by === body.by && !isContrary(each, body.verdict));
    if (said !== undefined) return { status: 200, answer: said.judgement };
    const { verdict, things: ids, why, by } = body;
    const made = await judge(store, { verdict, things: ids, why, by, at });
    if ('judgement' in made) return { status: made.already ? 200 : 201, answer: made.judgement };
    const detail = 'must name two different things of one kind';
    throw new Problem('bad-body', `things: ${detail}`, { errors: [{ parameter: 'things', detail }] });
  },
});

async function withdrawn(store: Store, id: string, by: string, at: string): Promise<Judgement> {
  const [last] = await decidedByPersons(store.db, id);
  if (last === undefined) throw new Problem('not-in-record', `The record holds no judgement “${id}”.`);
  const undone = last.state === 'made' ? await undo(store, { id, by, at }) : null;
  if (undone !== null && !('refused' in undone)) return undone;
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
  carryOut: async ({ params, body, store, at }) => {
    await withdrawn(store, params.id, body.by, at);
    const [last] = await decidedByPersons(store.db, params.id);
    if (last === undefined) throw new RangeError(`judgement ${params.id} is gone`);
    return { status: 200, answer: last };
  },
});
