import type { Span } from '../../../base/schema/span.ts';
import { show } from '../../../io/query/show.ts';
import { versionList } from '../../../io/query/versions.ts';
import { articlePage } from '../../web/article-page.ts';
import type { AskedReading } from '../../web/reader-view.ts';
import { readingOf } from '../../web/reader-view.ts';
import { found, refused, RefusedQuestion } from '../ask.ts';
import type { Request, Route } from '../route.ts';

/** The words that `span=START-END` asks for (UTF-16 code units, half open), or null. @throws RefusedQuestion for what is no part of the text. */
function spanOf({ url }: Request, text: string): Span | null {
  const words = (url.searchParams.get('span') ?? '').trim();
  if (words === '') return null;
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/u.exec(words) ?? [];
  const [start, end] = [Number(from), Number(to)];
  if (from !== undefined && start < end && end <= text.length) return { start, end };
  throw new RefusedQuestion(
    `“${words}” is no part of this text, such as 0-${Math.min(20, text.length)}; it has ${text.length} code units.`,
  );
}

function askedOf(request: Request, text: string): AskedReading {
  const { searchParams } = request.url;
  const offset = searchParams.get('offset') ?? '';
  return {
    kinds: searchParams.getAll('kind'),
    mark: searchParams.get('mark'),
    span: spanOf(request, text),
    offset: /^\d{1,9}$/u.test(offset) ? Number(offset) : null,
  };
}

/** The article reader. `?mark=ID` picks one finding out, `?span=START-END` any words; `kind` says which kinds are marked. */
export const article: Route = {
  path: '/article/:id',
  async answer(request) {
    const { store, tables, part } = request;
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'article') return refused(404, `The record holds no article “${part('id')}”.`);
    const { line, family, version } = shown;
    const versions = (await versionList(store, line.id)) ?? { rows: [] };
    const reading = readingOf(line, askedOf(request, line.text), (id) => tables.actor(id)?.name ?? id);
    const { total, offset, rows, picked } = reading;
    const data = { article: line, family, version, versions: versions.rows, findings: { total, offset, rows }, picked };
    const page = articlePage({ line, family, versions, raw: await store.raw(line.id), reading });
    return { ...found(line.title ?? 'Article', data, page), islands: ['reader.js'] };
  },
};
