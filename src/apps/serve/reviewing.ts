import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { correctedFields } from '../../base/schema/correction.ts';
import type { Correction } from '../../base/schema/correction.ts';
import { correctionWords } from '../../io/query/correction-words.ts';
import type { Store } from '../../io/store/store.ts';
import { correct } from '../../rereading/corrections/correct.ts';
import type { NotCorrected } from '../../rereading/corrections/correct.ts';
import { correctionGiven } from '../../rereading/corrections/given.ts';
import { judge, undo } from '../../rereading/corrections/person.ts';
import type { Access } from '../api/guard.ts';
import { mayWriteForms } from '../api/guard.ts';
import { problemOf } from '../api/problem.ts';
import type { Writer } from '../api/writer.ts';
import { reviewPath } from '../web/review-address.ts';
import { html } from '../web/html.ts';
import { refused } from './ask.ts';
import { isFormToken, isOwnForm } from './forms.ts';
import type { Answer, FormKey, Served } from './route.ts';

const mostBytes = 64_000;
const mostWords = 2000;

/** What the forms of the review page need. */
export interface Reviewing extends Served {
  readonly writer: Writer;
  readonly access: Access;
  readonly form: FormKey;
  readonly respond: (c: Context, answer: Answer) => Promise<Response>;
}

/** A form that cannot be carried out: the page says why. */
class RefusedForm extends Error {
  override readonly name = 'RefusedForm';
  readonly status: 400 | 403 | 404 | 409;

  constructor(status: 400 | 403 | 404 | 409, message: string) {
    super(message);
    this.status = status;
  }
}

/** What every form of the page carries. */
interface Word {
  readonly given: URLSearchParams;
  readonly by: string;
  readonly why: string;
  readonly at: string;
}

function only(given: URLSearchParams, name: string): string {
  return (given.get(name) ?? '').trim().slice(0, mostWords);
}

/** @throws RefusedForm for a form that says neither who nor why. */
function wordOf(given: URLSearchParams, at: string): Word {
  const [by, why] = [only(given, 'by'), only(given, 'why')];
  if (by === '' || by.length > 100 || by.startsWith('link/')) throw new RefusedForm(400, 'Say who judges: your name.');
  if (why === '') throw new RefusedForm(400, 'Say why: the reason is kept with the judgement.');
  return { given, by, why, at };
}

/** The fields of a form that are not as they were when the page was shown. @throws RefusedForm for words that cannot be meant. */
function changedFields({ given }: Word, { tables }: Reviewing): readonly Correction[] {
  const changed = correctedFields.filter(
    (field) => given.has(field) && only(given, field) !== only(given, `was-${field}`),
  );
  const corrections = changed.map((field) => {
    const correction = correctionGiven(field, only(given, field) || 'unknown', tables);
    if (typeof correction === 'string') throw new RefusedForm(400, `The ${field}: ${correction}.`);
    return correction;
  });
  if (corrections.length === 0) throw new RefusedForm(400, 'Nothing was changed in the fields.');
  return corrections;
}

function refusalWords(refusal: NotCorrected): RefusedForm {
  switch (refusal.refused) {
    case 'unknown':
      return new RefusedForm(404, 'The record holds this finding no more: it may have been read anew.');
    case 'several':
      return new RefusedForm(400, 'Several reports tell it: name one.');
    case 'field':
      return new RefusedForm(400, `The ${refusal.field} of such a finding cannot be corrected.`);
    case 'judged': {
      const words = refusal.standing.map((each) => `${each.by} said “${correctionWords(each)}”: ${each.why}`);
      return new RefusedForm(409, `Meanwhile ${words.join('; ')}. Look at it again; then your word replaces it.`);
    }
  }
}

/** Keeps what is said of one finding; the ids of the judgements. */
async function correctAll(
  store: Store,
  word: Word,
  { corrections, around }: { readonly corrections: readonly Correction[]; readonly around: Reviewing },
): Promise<readonly string[]> {
  const { given, by, why, at } = word;
  const said = { thing: only(given, 'thing'), by, why, at, seen: given.getAll('seen') };
  const ids: string[] = [];
  for (const correction of corrections) {
    const made = await correct(store, { ...said, correction }, around.tables);
    if ('refused' in made) throw refusalWords(made);
    ids.push(made.judgement.id);
  }
  return ids;
}

async function judgeTwo(store: Store, { given, by, why, at }: Word, verdict: 'same' | 'different'): Promise<string> {
  const things = [only(given, 'left'), only(given, 'right')] as const;
  const made = await judge(store, { verdict, things, by, why, at });
  if ('refused' in made) throw new RefusedForm(404, 'The record holds one of the two no more.');
  return made.judgement.id;
}

async function takeBack(store: Store, { given, by, at }: Omit<Word, 'why'>, { tables }: Reviewing): Promise<string> {
  const id = only(given, 'judgement');
  const undone = await undo(store, { id, by, at }, tables);
  if (!('refused' in undone)) return undone.judgement.id;
  if (undone.refused === 'unknown') throw new RefusedForm(404, 'The record holds no such judgement.');
  throw new RefusedForm(409, `${undone.by} took it back already.`);
}

/** Carries a form out; the ids of the judgements that it made or took back. */
async function carryOut(store: Store, word: Word, around: Reviewing): Promise<readonly string[]> {
  const action = only(word.given, 'do');
  switch (action) {
    case 'accept':
    case 'reject':
      return correctAll(store, word, { corrections: [{ field: 'verdict', value: action }], around });
    case 'correct':
      return correctAll(store, word, { corrections: changedFields(word, around), around });
    case 'same':
    case 'different':
      return [await judgeTwo(store, word, action)];
    case 'undo':
      return [await takeBack(store, word, around)];
    default:
      throw new RefusedForm(400, 'The form says nothing that can be done.');
  }
}

/** @throws RefusedForm unless a form comes from a page of this server. */
function checkOrigin(c: Context, given: URLSearchParams, { form }: Reviewing): void {
  if (!isOwnForm(c.req.raw.headers)) throw new RefusedForm(403, 'This form does not come from a page of this server.');
  if (isFormToken(only(given, 'token'), form.token)) return;
  throw new RefusedForm(403, 'This page was opened before the server was started again: open it once more.');
}

function refusalPage({ status, message }: RefusedForm, back: string): Answer {
  const page = html`<h1>${message}</h1>
    <p><a href="${back}">Back to the finding</a></p>`;
  return { ...refused(status, message), page };
}

async function answerForm(c: Context, around: Reviewing): Promise<Response> {
  const given = new URLSearchParams(await c.req.text());
  const back = new URLSearchParams(only(given, 'back'));
  const thing = only(given, 'thing');
  const again = reviewPath(back, thing === '' ? {} : { finding: thing });
  try {
    checkOrigin(c, given, around);
    const at = (around.clock?.() ?? new Date()).toISOString();
    const word = wordOf(given, at);
    const done = await around.writer.write((store) => carryOut(store, word, around));
    const stays = only(given, 'do') === 'undo' && thing !== '' ? { finding: thing } : {};
    return c.redirect(reviewPath(back, { ...stays, done: done.join(','), by: word.by }), 303);
  } catch (problem) {
    if (problem instanceof RefusedForm) return around.respond(c, refusalPage(problem, again));
    const { kind, message } = problemOf(problem);
    if (kind === 'internal-error') throw problem;
    return around.respond(c, refusalPage(new RefusedForm(409, message), again));
  }
}

/** Mounts what the forms of the review page do: each word is one row in the log, and leads on to the next finding. */
export function mountReviewing(app: Hono, around: Reviewing): void {
  const tooLarge = (c: Context) => around.respond(c, refused(400, 'This form is too large.'));
  // Without the origin of its forms a page could not show that they are its own.
  app.use('/review', async (c, next) => {
    await next();
    c.header('referrer-policy', 'same-origin');
  });
  app.post('/review', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), (c) => {
    if (mayWriteForms(c.req.header('authorization'), around.access)) return answerForm(c, around);
    return c.text('This needs the token, as the password.', 401, { 'www-authenticate': 'Basic realm="entente"' });
  });
}
