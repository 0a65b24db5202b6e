import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Kit } from '../../src/base/kit.ts';
import type { RawDocument } from '../../src/base/schema/article.ts';
import { slice } from '../../src/base/text/spans.ts';
import { openInputs } from '../../src/io/intake/open-inputs.ts';
import { clean } from '../../src/stages/clean/clean.ts';
import { parseText } from '../../src/stages/parse/parse.ts';

/** An article in the making: paragraphs of sentences, without dateline. */
export interface Draft {
  readonly title: string;
  readonly paragraphs: readonly (readonly string[])[];
}

/** A text from which others are made. */
export interface Base extends Draft {
  readonly id: string;
  /** Texts with one of these tell of the same event, each in its own words. */
  readonly about: string;
  readonly outlet: string;
  /** ISO day. */
  readonly day: string;
  readonly city: string;
}

const texts = path.join(import.meta.dirname, 'texts');
const corpus = path.join(import.meta.dirname, '..', '..', 'examples', 'articles');

/** All texts: those written for the bench, then the sample corpus without the copies that it holds. */
export async function bases(kit: Kit): Promise<readonly Base[]> {
  const own = readdirSync(texts)
    .sort()
    .flatMap((file) => ownTexts(readFileSync(path.join(texts, file), 'utf8'), kit));
  return [...own, ...(await corpusTexts(kit))];
}

function ownTexts(file: string, kit: Kit): readonly Base[] {
  return file
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [id = '', about = '', day = '', outlet = '', city = '', title = ''] = head.split(' | ');
      const body = lines.filter((line) => line !== '').join('\n');
      return { id, about, day, outlet, city, title, paragraphs: paragraphsOf(body, kit) };
    });
}

/** Sentences of a text whose lines are paragraphs. */
function paragraphsOf(text: string, kit: Kit): Draft['paragraphs'] {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  const { sentences } = parseText(text, blocks, kit.model);
  return blocks.map((block) =>
    sentences
      .filter((sentence) => sentence.start >= block.start && sentence.end <= block.end)
      .map((sentence) => slice(text, sentence)),
  );
}

interface Expected {
  readonly families: readonly (readonly string[])[];
}

/** Articles that are named as copies in the corpus' own list, all but the first of each family. */
function copiesInCorpus(): ReadonlySet<string> {
  const file = path.join(corpus, '..', 'expected.json');
  const { families } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  return new Set(families.flatMap((family) => family.slice(1)));
}

async function corpusTexts(kit: Kit): Promise<readonly Base[]> {
  const copies = copiesInCorpus();
  const found: Base[] = [];
  for await (const raw of openInputs([corpus], {})) {
    if ('notice' in raw) continue;
    const name = raw.id ?? path.basename(raw.input);
    const base = copies.has(name) ? null : baseOf(name, raw, kit);
    if (base !== null) found.push(base);
  }
  return found;
}

function baseOf(id: string, raw: RawDocument, kit: Kit): Base | null {
  const cleaned = clean(raw, kit);
  if (!cleaned.ok) return null;
  const { text, blocks, title, outlet, published } = cleaned.value;
  const body = blocks
    .filter(({ kind }) => kind !== 'dateline')
    .map((block) => slice(text, block).replaceAll('\n', ' '))
    .join('\n');
  const day = (published?.value ?? '').length < 10 ? '2021-03-08' : (published?.value ?? '').slice(0, 10);
  const named = { title: title ?? id, outlet: outlet ?? 'Meridian Daily', city: 'GENEVA' };
  const paragraphs = paragraphsOf(body, kit);
  return paragraphs.flat().length < 10 ? null : { id, about: id, day, ...named, paragraphs };
}
