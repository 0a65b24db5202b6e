import { z } from 'zod';
import { problemSchema } from './answers/problem.ts';
import type { Writing } from './writing.ts';
import { writings } from './writings.ts';
import { base } from './problem.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';

type Json = Readonly<Record<string, unknown>>;
type Schemas = Map<string, unknown>;

/** A schema as OpenAPI takes it: its named parts, itself among them when it has a name, are components, and it refers to them. */
function placed(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): Json {
  const { $defs, ...whole } = z.toJSONSchema(schema, { io });
  const root = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== '$schema'));
  const referring = (part: unknown): Json =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  for (const [name, part] of Object.entries($defs ?? {})) schemas.set(name, referring(part));
  return referring(root);
}

function parametersOf({ params, path }: Pick<Question, 'params' | 'path'>, schemas: Schemas): readonly Json[] {
  const { properties = {}, required = [] } = placed(params, 'input', schemas) as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: path.includes(`{${name}}`) ? 'path' : 'query', required: required.includes(name) },
    ...(description !== undefined && { description }),
    schema,
  }));
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

const problems: Json = { $ref: '#/components/responses/Problem' };
const tags: Json = {
  ETag: { description: 'Changes when the answer does: send it as If-None-Match', schema: { type: 'string' } },
};

function getOf(question: Question, schemas: Schemas): Json {
  const { name, title, summary, answer } = question;
  return {
    operationId: name,
    summary: title,
    description: summary,
    parameters: parametersOf(question, schemas),
    responses: {
      200: { description: 'The answer', headers: tags, content: json(placed(answer, 'output', schemas)) },
      304: { description: 'The answer is the one that the caller has' },
      default: problems,
    },
  };
}

function postOf(writing: Writing, schemas: Schemas): Json {
  const { name, title, summary, answer, body } = writing;
  const content = json(placed(answer, 'output', schemas));
  return {
    operationId: name,
    summary: title,
    description: summary,
    security: [{ token: [] }],
    parameters: parametersOf(writing, schemas),
    requestBody: { required: true, content: json(placed(body, 'input', schemas)) },
    responses: {
      200: { description: 'Done; nothing new in the record', content },
      201: { description: 'Something new is in the record', content },
      default: problems,
    },
  };
}

function pathsOf(schemas: Schemas): Json {
  const paths: Record<string, Json> = {};
  for (const each of questions) paths[each.path] = { ...paths[each.path], get: getOf(each, schemas) };
  for (const each of writings) paths[each.path] = { ...paths[each.path], post: postOf(each, schemas) };
  return paths;
}

function sorted(schemas: Schemas): Json {
  return Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The OpenAPI 3.1 document of the interface, made of the schemas that check requests. */
export function openApi(version: string): Json {
  const schemas: Schemas = new Map();
  const paths = pathsOf(schemas);
  const problem = placed(problemSchema, 'output', schemas);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Entente',
      version,
      description:
        'A sourced record of who did, said, claimed, denied and promised what to whom. Every fact comes with its exact words and where they stand. What is unknown is null.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: base }],
    paths,
    components: {
      schemas: sorted(schemas),
      responses: {
        Problem: {
          description: 'What went wrong (RFC 9457)',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token that the server was started with' },
      },
    },
  };
}
