import { z } from 'zod';
import type { Writing } from '../api/writing.ts';
import { writings } from '../api/writings.ts';
import { base, problemKinds } from '../api/problem.ts';
import type { Question } from '../api/question.ts';
import { questions } from '../api/questions.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

/** What a parameter takes, as JSON Schema has it. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number | boolean;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly $ref?: string;
  readonly $defs?: Shapes;
}

type Shapes = Readonly<Record<string, Shape>>;

/** A shape with what it refers to, its own words first. */
function whole(shape: Shape, defs: Shapes): Shape {
  const known = defs[shape.$ref?.replace('#/$defs/', '') ?? ''];
  return known === undefined ? shape : { ...known, ...shape };
}

function takes(shape: Shape, defs: Shapes): string {
  if (shape.prefixItems !== undefined) return `a list of ${shape.prefixItems.length}`;
  if (shape.items !== undefined) return `${takes(whole(shape.items, defs), defs)}; may be repeated`;
  if (shape.enum !== undefined) return shape.enum.join(', ');
  const { minimum, maximum, type = 'text' } = shape;
  const range = minimum === undefined || maximum === undefined ? '' : ` ${minimum} to ${maximum}`;
  return `${type === 'string' ? 'text' : type}${range}`;
}

function parameter(name: string, shape: Shape, defs: Shapes): Html {
  const { default: usual, description } = shape;
  return html`<dt><code>${name}</code></dt>
    <dd>
      ${takes(shape, defs)}${usual === undefined ? nothing : html`; ${String(usual)} when left out`}.
      ${description === undefined ? nothing : html`${description}.`}
    </dd>`;
}

function parameters(params: z.ZodType): Html {
  const shape = z.toJSONSchema(params, { io: 'input' }) as Shape;
  const defs = shape.$defs ?? {};
  const rows = Object.entries(whole(shape, defs).properties ?? {});
  if (rows.length === 0) return nothing;
  return html`<dl>${each(rows, ([name, each]) => parameter(name, whole(each, defs), defs))}</dl>`;
}

function asked({ path, title, summary, params, name }: Question): Html {
  const address = path.includes('{') ? html`${base}${path}` : html`<a href="${base}${path}">${base}${path}</a>`;
  return html`<section id="${name}">
    <h3>${title}</h3>
    <p><code>GET ${address}</code></p>
    <p>${summary}</p>
    ${parameters(params)}
  </section>`;
}

function written({ path, title, summary, body, name }: Writing): Html {
  return html`<section id="${name}">
    <h3>${title}</h3>
    <p><code>POST ${base}${path}</code></p>
    <p>${summary}</p>
    ${parameters(body)}
  </section>`;
}

/** The interface for programs, as a page to read. */
export function apiPage(): Html {
  return html`<h1>Interface for programs</h1>
    <p class="lead">
      Every question of the record as JSON. The <a href="${base}/openapi.json">OpenAPI 3.1 document</a> says the same
      for machines, with the shape of each answer.
    </p>
    <p>
      A list says its true length (<code>total</code>) and gives rows <code>offset</code> to
      <code>offset + limit</code>; the <code>Link</code> header names the parts before and behind. Every finding comes
      with its words: <code>quote</code> is the text of <code>article</code> from <code>start</code> to
      <code>end</code>, in UTF-16 code units. What is unknown is <code>null</code>. Answers carry an <code>ETag</code>;
      send it as <code>If-None-Match</code>, and what has not changed is answered with 304.
    </p>
    <h2>Asking</h2>
    ${each(questions, asked)}
    <h2>Writing</h2>
    <p>
      Takes JSON, with the token that the server was started with: <code>Authorization: Bearer TOKEN</code>. Without one
      nothing is written.
    </p>
    ${each(writings, written)}
    <h2>Problems</h2>
    <p>What cannot be answered says why as <code>application/problem+json</code> (RFC 9457), and what to do.</p>
    <dl>
      ${each(
        Object.entries(problemKinds),
        ([code, { status, title, remedy }]) =>
          html`<dt id="${code}"><code>${code}</code> ${status}</dt>
            <dd>${title}. ${remedy}</dd>`,
      )}
    </dl>
    <h2>What this cannot tell you</h2>
    <p>
      Whether a claim is true; what was printed elsewhere than in the articles of this record; who said something when
      the text does not. An empty list says that this record holds nothing of it, not that nothing happened.
    </p>`;
}
