import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { layout } from '../web/layout.ts';
import { icon, style } from '../web/style.ts';
import { refused, RefusedQuestion } from './ask.ts';
import type { Answer, Request, Route, Served } from './route.ts';
import { routes } from './routes.ts';

const TWIN = '.json';

/** The address without the ending of the JSON twin; the home page's twin is `/index.json`. */
function pagePath(request: globalThis.Request): string {
  const { pathname } = new URL(request.url);
  if (pathname === `/index${TWIN}`) return '/';
  return pathname.endsWith(TWIN) ? pathname.slice(0, -TWIN.length) : pathname;
}

function twinOf(url: URL): string {
  return `${url.pathname === '/' ? '/index' : url.pathname}${TWIN}${url.search}`;
}

async function respond(c: Context, answer: Answer): Promise<Response> {
  const url = new URL(c.req.url);
  if (url.pathname.endsWith(TWIN)) return c.json(answer.data, answer.status);
  return c.html(await layout({ title: answer.title, here: twinOf(url), page: answer.page }), answer.status);
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
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

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/u;

/** Refuses requests that were addressed to another name: a web page elsewhere must not read the record through a name of its own. */
const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? 'localhost';
  if (!LOOPBACK.test(host)) return c.text('This record is served on the loopback address only.', 403);
  return next();
};

function mount(app: Hono, route: Route, { store, tables, clock = () => new Date(), onLook }: Served): void {
  app.get(route.path, async (c) => {
    const part = (name: string): string => c.req.param(name) ?? '';
    const [url, now] = [new URL(c.req.url), clock().toISOString()];
    const response = await respond(c, await answerOf(route, { store, tables, now, url, part }));
    if (url.pathname === '/' && c.req.method === 'GET') await onLook?.(now);
    return response;
  });
}

/** The pages of a record: read-only, without script, everything escaped, nothing fetched from elsewhere. */
export function createApp(context: Served): Hono {
  const app = new Hono({ getPath: pagePath });
  app.use(headers);
  app.use(loopbackOnly);
  app.get('/style.css', (c) =>
    c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }),
  );
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' }));
  for (const route of routes) mount(app, route, context);
  app.notFound((c) => respond(c, refused(404, 'There is no such page.')));
  return app;
}
