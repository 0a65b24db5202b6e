import { createMcpHandler, localhostAllowedOrigins, originValidationResponse } from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import type { Access } from '../api/guard.ts';
import { guard } from '../api/guard.ts';
import { Problem, problemResponse } from '../api/problem.ts';
import type { Around } from '../api/question.ts';
import { mcpServer } from './server.ts';

const mostBytes = 1_000_000;

/** The tools over HTTP, at `/mcp`; each request stands alone. Web pages of other hosts are refused. */
export function createMcpApp(around: Around, access: Access): Hono {
  const app = new Hono();
  const handler = createMcpHandler(() => mcpServer(around), { maxRequestBodySize: mostBytes });
  app.use(guard(access));
  app.all('/mcp', (c) => originValidationResponse(c.req.raw, localhostAllowedOrigins()) ?? handler.fetch(c.req.raw));
  app.notFound((c) => problemResponse(new Problem('no-such-page', 'The tools are at /mcp.'), c.req.path));
  return app;
}
