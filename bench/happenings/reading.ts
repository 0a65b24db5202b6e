import { fileURLToPath } from 'node:url';
import type { RawDocument } from '../../src/base/schema/article.ts';
import type { EventMention } from '../../src/base/schema/finding.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { openInputs } from '../../src/io/intake/open-inputs.ts';
import { loadKit } from '../../src/kit.ts';
import { readDocument } from '../../src/pipeline.ts';
import type { Mark, MarkedArticle } from './marked.ts';
import { markedArticles, markedSamples } from './marked.ts';

/** An article as it was read, with its marks; `story` is null for one of the sample corpus that is about nothing marked. */
export interface ReadArticle {
  readonly line: RecordLine;
  readonly story: string | null;
  readonly marks: readonly Mark[];
}

/** Every article of the bench: our own, and the whole sample corpus. */
export async function readArticles(): Promise<readonly ReadArticle[]> {
  const kit = loadKit();
  const line = (raw: RawDocument): RecordLine => {
    const result = readDocument(raw, kit);
    if (!result.ok) throw new RangeError(`${raw.input}: ${result.notice.message}`);
    return result.value;
  };
  const own = markedArticles().map((article) => ({ ...article, line: line(documentOf(article)) }));
  return [...own, ...(await sampleDocuments()).map((raw) => sampleOf(line(raw)))];
}

function documentOf({ id, outlet, published, title, text }: MarkedArticle): RawDocument {
  const given = { id, outlet, published, title, url: null, language: 'en' };
  return { input: id, format: 'text', body: text, clean: true, notices: [], ...given };
}

async function sampleDocuments(): Promise<readonly RawDocument[]> {
  const documents: RawDocument[] = [];
  const corpus = fileURLToPath(new URL('../../examples/articles', import.meta.url));
  for await (const input of openInputs([corpus])) if (!('notice' in input)) documents.push(input);
  return documents;
}

const samples = markedSamples();

function sampleOf(line: RecordLine): ReadArticle {
  const sample = samples.find(({ key }) => line.id === key || line.input.endsWith(`/${key}`));
  const marks = (sample?.marks ?? []).map(({ happening, words, at }): Mark => {
    const start = line.text.indexOf(words);
    if (start === -1) throw new RangeError(`${line.input} does not hold "${words}"`);
    return { happening, start: start + at.start, end: start + at.end };
  });
  return { line, story: sample?.story ?? null, marks };
}

/** The event that stands at a mark: the one whose trigger shares most with it; null when the reader found none there. */
export function eventAt({ line }: ReadArticle, mark: Mark): EventMention | null {
  const shared = ({ trigger }: EventMention): number =>
    Math.min(trigger.end, mark.end) - Math.max(trigger.start, mark.start);
  const [best] = line.events.filter((event) => shared(event) > 0).sort((a, b) => shared(b) - shared(a));
  return best ?? null;
}
