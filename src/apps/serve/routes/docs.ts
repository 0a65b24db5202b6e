import { readdirSync, readFileSync } from 'node:fs';
import type { DocsPage } from '../../web/docs-page.ts';
import { docsPage } from '../../web/docs-page.ts';
import { markdown } from '../../web/markdown.ts';
import { found, refused } from '../ask.ts';
import type { Answer, Route } from '../route.ts';

const folder = new URL('../../../../docs/', import.meta.url);

/** The order in which a newcomer reads; what is not named here follows by name. */
const order = [
  'start',
  'analyst',
  'fact-checker',
  'researcher',
  'desk',
  'origins',
  'limits',
  'codebook',
  'reliability',
];

const ranked = (name: string): string => `${String(order.indexOf(name) >>> 0).padStart(10, '0')}${name}`;

/** The pages of docs/ with their words, read anew for each question: they are few and small. */
function names(): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return files.map((file) => file.slice(0, -'.md'.length)).sort((a, b) => (ranked(a) < ranked(b) ? -1 : 1));
}

const written = (name: string): string => readFileSync(new URL(`${name}.md`, folder), 'utf8');

const titleOf = (text: string): string => /^# (.+)$/mu.exec(text)?.[1] ?? 'Untitled';

const rendered = new Map<string, DocsPage>();

function pageOf(name: string): DocsPage {
  const known = rendered.get(name);
  if (known !== undefined) return known;
  const text = written(name);
  const page = { name, title: titleOf(text), text: markdown(text) };
  rendered.set(name, page);
  return page;
}

function answer(name: string): Answer {
  const all = names();
  if (!all.includes(name)) return refused(404, `The handbook has no page “${name}”.`);
  const page = pageOf(name);
  return found(page.title, { name, title: page.title, text: written(name) }, docsPage(page, all.map(pageOf)));
}

/** The handbook: the pages of docs/. */
export const docsRoutes: readonly Route[] = [
  { path: '/docs', answer: () => Promise.resolve(answer('start')) },
  { path: '/docs/:name', answer: ({ part }) => Promise.resolve(answer(part('name'))) },
];
