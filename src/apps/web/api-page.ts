import { z } from 'zod';
import type { Writing } from '../api/writing.ts';
import { writings } from '../api/writings.ts';
import { base, problemKinds } from '../api/problem.ts';
import type { Question } from '../api/question.ts';
import { questions } from '../api/questions.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

/** What a parameter takes, in words. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number | boolean;
  readonly items?: Shape;
  readonly description?: string;
  readonly $ref?: string;
}

interface Shapes {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

function takes(shape: Shape, defs: Readonly<Record<string, Shape>>): string {
  const known = defs[shape.$ref?.replace('#/$defs/', '') ?? ''];
  if (known !== undefined) return takes(known, defs);
  if (shape.items !== undefined) return `${takes(shape.items, defs)}; may be repeated`;
  if (shape.enum !== undefined) return shape.enum.join(', ');
  const { minimum, maximum, type = 'text' } = shape;
  const range = minimum === undefined || maximum === undefined ? '' : ` ${minimum} to ${maximum}`;
  return `${type === 'string' ? 'text' : type}${range}`;
}

function parameterRow([name, shape]: readonly [string, Shape], defs: Readonly<Record<string, Shape>>): Html {
  const usual = shape.default === undefined ? '' : ` (${String(shape.default)} when left out)`;
  return html`<tr>
    <td><code>${name}</code></td>
    <td>${takes(shape, defs)}${usual}</td>
    <td>${shape.description ?? defs[shape.$ref?.replace('#/$defs/', '') ?? '']?.description ?? ''}</td>
  </tr>`;
}

function parameters(params: z.ZodType): Html {
  const { properties = {}, $defs = {} } = z.toJSONSchema(params, { io: 'input' }) as Shapes;
  const rows = Object.entries(properties);
  if (rows.length === 0) return nothing;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Parameter</th>
          <th>Takes</th>
          <th>Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${each(rows, (row) => parameterRow(row, $defs))}
      </tbody>
    </table>
  </div>`;
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
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Code</th>
            <th class="number">Status</th>
            <th>What it means</th>
            <th>What to do</th>
          </tr>
        </thead>
        <tbody>
          ${each(
            Object.entries(problemKinds),
            ([code, { status, title, remedy }]) =>
              html`<tr id="${code}">
                <td><code>${code}</code></td>
                <td class="number">${status}</td>
                <td>${title}</td>
                <td>${remedy}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h2>What this cannot tell you</h2>
    <p>
      Whether a claim is true; what was printed elsewhere than in the articles of this record; who said something when
      the text does not. An empty list says that this record holds nothing of it, not that nothing happened.
    </p>`;
}
