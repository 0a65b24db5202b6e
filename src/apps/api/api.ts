import type { Context, Handler } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { packageVersion } from '../../kit.ts';
import type { Page } from '../../io/query/types.ts';
import type { Html } from '../web/html.ts';
import type { Writing } from './writing.ts';
import { writings } from './writings.ts';
import { givenIn } from './given.ts';
import type { Access } from './guard.ts';
import { mustWrite } from './guard.ts';
import { openApi } from './openapi.ts';
import { base, Problem, problemOf, problemResponse } from './problem.ts';
import type { Around, Question } from './question.ts';
import { questions } from './questions.ts';
import type { Writer } from './writer.ts';

/** What the interface needs. */
export interface ApiContext extends Around {
  readonly access: Access;
  /** Null where the record is not written. */
  readonly writer: Writer | null;
  /** Puts a page into the frame that all pages have; `here` is where its data lie. */
  readonly framed: (title: string, here: string, page: Html) => Html | Promise<Html>;
  /** The readable page of the interface. */
  readonly page: Html;
}

/** A path with parts in braces, as the router has it. */
function routed(path: string): string {
  return path.replace(/\{(\w+)\}/gu, ':$1');
}

function answered(problem: Problem, c: Context, headers: Readonly<Record<string, string>> = {}): Response {
  return problemResponse(problem, c.req.path, headers);
}

function isPage(answer: unknown): answer is Page<unknown> {
  return typeof answer === 'object' && answer !== null && 'rows' in answer && 'total' in answer && 'limit' in answer;
}

/** Links to the parts before and behind (RFC 8288); none where there is no other part. */
function linksOf(answer: unknown, address: string): Readonly<Record<string, string>> {
  if (!isPage(answer)) return {};
  const { total, offset, limit, rows } = answer;
  const at = (to: number, rel: string): string => {
    const url = new URL(address);
    url.searchParams.set('offset', String(to));
    return `<${url.pathname}${url.search}>; rel="${rel}"`;
  };
  const links = [
    ...(offset > 0 ? [at(Math.max(0, Math.min(offset, total) - limit), 'prev')] : []),
    ...(offset + rows.length < total && rows.length > 0 ? [at(offset + limit, 'next')] : []),
  ];
  return links.length === 0 ? {} : { link: links.join(', ') };
}

function getting(question: Question, around: Around): Handler {
  return async (c) => {
    const given = givenIn(question.params, new URL(c.req.url).searchParams, c.req.param());
    const answer = await question.ask(given, around);
    const headers = { 'cache-control': 'private, no-cache' };
    if (answer !== null) return c.json(answer, 200, { ...headers, ...linksOf(answer, c.req.url) });
    throw new Problem('not-in-record', `This record holds nothing for “${c.req.param('id') ?? ''}”.`);
  };
}

async function bodyOf(c: Context): Promise<unknown> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('not-json', 'The Content-Type is not application/json.');
  try {
    return await c.req.json<unknown>();
  } catch {
    throw new Problem('bad-body', 'The body is not well-formed JSON.');
  }
}

function posting(writing: Writing, { writer, tables, kit }: ApiContext): Handler {
  return async (c) => {
    if (writer === null) throw new Problem('writing-off', 'The record is open for reading only.');
    const given = {
      params: givenIn(writing.params, new URL(c.req.url).searchParams, c.req.param()),
      body: await bodyOf(c),
      at: new Date().toISOString(),
    };
    const { status, answer, location } = await writer.carryOut(writing, given, { tables, kit });
    const headers = { 'cache-control': 'no-store', ...(location !== undefined && { location: `${base}${location}` }) };
    return c.json(answer as object, status, headers);
  };
}

function mountWriting(app: Hono, writing: Writing, context: ApiContext): void {
  app.post(
    routed(writing.path),
    (c, next) => {
      mustWrite(c.req.header('authorization'), context.access);
      return next();
    },
    bodyLimit({
      maxSize: writing.mostBytes,
      onError: (c) => answered(new Problem('too-large', `A body may have ${writing.mostBytes} bytes.`), c),
    }),
    posting(writing, context),
  );
}

/** Says which methods an address takes, where another was tried. */
function refuseMethods(app: Hono): void {
  const gets = questions.map(({ path }) => [path, 'GET, HEAD'] as const);
  const posts = writings.map(({ path }) => [path, 'POST'] as const);
  for (const [path, methods] of Map.groupBy([...gets, ...posts], ([each]) => each)) {
    const allow = methods.map(([, method]) => method).join(', ');
    app.all(routed(path), (c) => answered(new Problem('wrong-method', `It takes ${allow}.`), c, { allow }));
  }
}

/** The interface for programs, to be mounted at `/api/v1`. */
export function createApi(context: ApiContext): Hono {
  const app = new Hono();
  const document = openApi(packageVersion());
  app.use(etag());
  app.get('/openapi.json', (c) => c.json(document, 200, { 'cache-control': 'no-cache' }));
  app.get('/', async (c) =>
    c.html(await context.framed('Interface for programs', `${base}/openapi.json`, context.page)),
  );
  for (const question of questions) app.get(routed(question.path), getting(question, context));
  for (const writing of writings) mountWriting(app, writing, context);
  refuseMethods(app);
  app.all('*', (c) => answered(new Problem('no-such-page', 'There is nothing at this address.'), c));
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.kind === 'internal-error') console.error(error);
    return answered(problem, c);
  });
  return app;
}
