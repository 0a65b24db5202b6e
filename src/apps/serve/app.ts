import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { Kit } from '../../base/kit.ts';
import { loadKit } from '../../kit.ts';
import { createApi } from '../api/api.ts';
import type { Access } from '../api/guard.ts';
import { guard, localReading } from '../api/guard.ts';
import { once } from '../api/once.ts';
import { base } from '../api/problem.ts';
import type { Writer } from '../api/writer.ts';
import { apiPage } from '../web/api-page.ts';
import type { Html } from '../web/html.ts';
import { layout } from '../web/layout.ts';
import { icon, style } from '../web/style.ts';
import { refused, RefusedQuestion } from './ask.ts';
import { mountAlertFeeds } from './alert-feed.ts';
import { mountAskedFeeds } from './asked-feed.ts';
import { newFormToken } from './forms.ts';
import { mountReviewing } from './reviewing.ts';
import type { Answer, FormKey, Request, Route, Served } from './route.ts';
import { routes } from './routes.ts';
import { scripts } from './scripts.ts';

const TWIN = '.json';

/** The address without the ending of the JSON twin; the home page's twin is `/index.json`. */
function pagePath(request: globalThis.Request): string {
  const { pathname } = new URL(request.url);
  if (pathname === `${base}/`) return base;
  if (pathname === `${base}${TWIN}`) return `${base}/openapi.json`;
  if (pathname.startsWith(`${base}/`)) return pathname;
  if (pathname === `/index${TWIN}`) return '/';
  return pathname.endsWith(TWIN) ? pathname.slice(0, -TWIN.length) : pathname;
}

function twinOf(url: URL): string {
  return `${url.pathname === '/' ? '/index' : url.pathname}${TWIN}${url.search}`;
}

function dataOf({ data, twin }: Answer): Promise<unknown> {
  return twin === undefined ? Promise.resolve(data) : twin();
}

async function respond(c: Context, answer: Answer): Promise<Response> {
  const url = new URL(c.req.url);
  if (url.pathname.endsWith(TWIN)) return c.json(await dataOf(answer), answer.status);
  return c.html(await layout({ ...answer, here: twinOf(url), path: url.pathname }), answer.status);
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [`'sha256-${createHash('sha256').update(style).digest('base64')}'`],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
});

async function answerOf(route: Route, request: Request): Promise<Answer> {
  try {
    return await route.answer(request);
  } catch (problem) {
    if (problem instanceof RefusedQuestion) return refused(400, problem.message);
    throw problem;
  }
}

interface Mounted extends Served {
  readonly form: FormKey | null;
}

function mount(app: Hono, route: Route, { store, tables, clock = () => new Date(), onLook, form }: Mounted): void {
  app.get(route.path, async (c) => {
    const part = (name: string): string => c.req.param(name) ?? '';
    const [url, now] = [new URL(c.req.url), clock().toISOString()];
    const response = await respond(c, await answerOf(route, { store, tables, now, url, part, form }));
    if (url.pathname === '/' && c.req.method === 'GET') await onLook?.(now);
    return response;
  });
}

function mountScripts(app: Hono): void {
  const known = scripts();
  app.get('/script/:name', (c) => {
    const script = known.get(c.req.param('name'));
    if (script === undefined) return c.notFound();
    return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' });
  });
}

const pack = compress();

/**
 * Packs pages. Not those whose forms carry a secret beside words of the address, as lengths of packed pages can tell secrets; nor what programs
 * are answered, whose ETags are those of the bytes that are sent.
 */
const packed: MiddlewareHandler = (c, next) => (/^\/(?:review|api)(?:\/|$)/u.test(c.req.path) ? next() : pack(c, next));

/** What is served: the pages, and beside them what the interface for programs needs. */
export interface ServedRecord extends Served {
  /** Loaded when first needed unless given. */
  readonly kit?: () => Kit;
  /** For everybody on this machine, without writing, unless given. */
  readonly access?: Access;
  /** Without one nothing is written, by forms neither. */
  readonly writer?: Writer;
  /** Who judges in forms unless the person says another name. */
  readonly person?: string;
}

/** The pages of a record: without script, everything escaped, nothing fetched from elsewhere; and the interface for programs at `/api/v1`. */
export function createApp(record: ServedRecord): Hono {
  const { kit = loadKit, access = localReading, writer, person = '', ...served } = record;
  const form = writer === undefined ? null : { token: newFormToken(), person };
  const app = new Hono({ getPath: pagePath });
  app.use(headers);
  app.use(guard(access));
  app.use(packed);
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' }));
  mountScripts(app);
  const framed = (title: string, here: string, page: Html) => layout({ title, here, page, path: base });
  const { store, tables } = served;
  const around = { store, tables, kit: once(kit), access, writer: writer ?? null };
  app.route(base, createApi({ ...around, framed, page: apiPage() }));
  mountAskedFeeds(app, { store, tables });
  mountAlertFeeds(app, { store });
  for (const route of routes) mount(app, route, { ...served, form });
  if (writer !== undefined && form !== null) mountReviewing(app, { ...served, writer, access, form, respond });
  app.notFound((c) => respond(c, refused(404, 'There is no such page.')));
  return app;
}
