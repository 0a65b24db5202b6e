import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Writer } from '../../src/apps/api/writer.ts';
import { createApp } from '../../src/apps/serve/app.ts';
import { listen } from '../../src/apps/serve/listen.ts';
import type { Kit } from '../../src/base/kit.ts';
import { openStore } from '../../src/io/store/open.ts';
import type { Store } from '../../src/io/store/store.ts';
import { makeDemoRecord } from './demo-record.ts';

/** The token of servers in tests. */
export const token = 'a-token-for-tests-only';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  };
}

/** The OpenAPI document, as far as tests read it. */
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** An answer over HTTP. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Null when it is no JSON. */
  readonly json: unknown;
}

/** Part of a list. */
export interface Rows {
  readonly total: number;
  readonly rows: readonly { readonly id: string }[];
}

/** A server on this machine over the sample corpus, and a program that asks it and holds every answer against the document. */
export class ApiClient {
  readonly store: Store;
  readonly folder: string;
  readonly document: Document;
  readonly #address: string;
  readonly #close: () => Promise<void>;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #checks = new Map<object, ValidateFunction>();

  private constructor(
    place: { readonly store: Store; readonly folder: string },
    served: { readonly address: string; readonly document: Document; readonly close: () => Promise<void> },
  ) {
    this.store = place.store;
    this.folder = place.folder;
    this.document = served.document;
    this.#address = served.address;
    this.#close = served.close;
  }

  static async open(kit: Kit, corpus?: string): Promise<ApiClient> {
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-api-'));
    await makeDemoRecord(folder, kit, corpus);
    const store = await openStore(folder, { readonly: true });
    const writer = new Writer(() => openStore(folder));
    const access = { token, isLocal: true };
    const server = await listen(createApp({ store, tables: kit.tables, kit: () => kit, access, writer }), 0);
    const document = (await (await fetch(new URL('/api/v1/openapi.json', server.address))).json()) as Document;
    return new ApiClient({ store, folder }, { address: server.address, document, close: () => server.close() });
  }

  async close(): Promise<void> {
    await this.#close();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Asks any address of the server. */
  async ask(address: string, init: RequestInit = {}): Promise<Got> {
    const { status, headers, ...response } = await fetched(new URL(address, this.#address), init);
    const isJson = (headers.get('content-type') ?? '').includes('json');
    return { status, headers, text: response.text, json: isJson ? JSON.parse(response.text) : null };
  }

  get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
    return this.ask(`/api/v1${address}`, { headers });
  }

  /** Sends JSON with the token, unless other headers say otherwise. */
  post(address: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
    return this.ask(`/api/v1${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async ids(address: string): Promise<readonly string[]> {
    return ((await this.get(address)).json as Rows).rows.map(({ id }) => id);
  }

  /** That an answer is what the document says of its route. */
  fits(route: string, method: 'get' | 'post', answer: unknown): void {
    const schema = this.document.paths[route]?.[method]?.responses[200].content['application/json'].schema;
    assert.ok(schema, route);
    const check = this.#checkOf(schema);
    assert.ok(check(answer), `${route}: ${this.#ajv.errorsText(check.errors).slice(0, 600)}`);
  }

  /** That an answer tells a problem of that kind. */
  fitsProblem({ status, headers, json }: Got, wanted: number, code: string): void {
    assert.equal(headers.get('content-type'), 'application/problem+json', code);
    const check = this.#checkOf(this.document.components.schemas['Problem'] ?? {});
    assert.ok(check(json), this.#ajv.errorsText(check.errors));
    const problem = json as { status: number; code: string; type: string; detail: string };
    assert.deepEqual([status, problem.status, problem.code], [wanted, wanted, code], problem.detail);
    assert.equal(problem.type, `/api/v1#${code}`);
  }

  /** The check of a schema of the document, with the components that it refers to as its own definitions. */
  #checkOf(schema: object): ValidateFunction {
    const whole = JSON.stringify({ $defs: this.document.components.schemas, allOf: [schema] });
    const check =
      this.#checks.get(schema) ??
      this.#ajv.compile(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')) as object);
    this.#checks.set(schema, check);
    return check;
  }
}

async function fetched(url: URL, init: RequestInit): Promise<Omit<Got, 'json'>> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
