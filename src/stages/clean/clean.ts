import type { Kit } from '../../base/kit.ts';
import type { Article, Origin, RawDocument } from '../../base/schema/article.ts';
import type { Result } from '../../base/schema/problem.ts';
import { assemble, blocksOfText, isAgency, joinLines } from './assemble.ts';
import { formats } from './formats.ts';
import { withoutSignatures } from './lines/credits.ts';
import { settle } from './lines/settle.ts';
import { originsOf } from './origins.ts';

function rejection(raw: RawDocument): Result<Article> {
  return {
    ok: false,
    notice: {
      code: 'no-article-text',
      place: raw.input,
      message: 'No article text was found.',
      remedy: 'Check that the page was saved with its text: pages that scripts fill are empty without a browser.',
    },
  };
}

/** A text kept as given is its own source. */
function identity({ body }: RawDocument): readonly Origin[] {
  return [{ start: 0, end: body.length, rawStart: 0, rawEnd: body.length }];
}

/**
 * Makes an article of one document: the text without the page's furniture, and what was taken out with its reasons; title, authors,
 * outlet, language, credits, dateline and publication date with the rung it came from. A document marked `clean` keeps its text
 * character for character. Total and deterministic: any document gives an article or the notice why not, and cleaning a cleaned
 * text again changes nothing.
 */
export function clean(raw: RawDocument, kit: Pick<Kit, 'pack' | 'tables'>): Result<Article> {
  const known = { code: kit.pack.code, lexicon: kit.pack.page, tables: kit.tables };
  const format = formats.find(({ takes }) => takes(raw));
  const draft = format?.read(raw, known.lexicon);
  if (draft === undefined || !/\S/u.test(raw.body)) return rejection(raw);
  if (raw.clean)
    return { ok: true, value: assemble(raw, draft, { ...blocksOfText(raw.body), origins: identity(raw) }, known) };
  const settled = settle(draft.lines, draft.metadata.title, known.lexicon);
  const lines = withoutSignatures(settled, (name) => isAgency(name, kit.tables));
  const body = joinLines(lines);
  if (body.text === '') return rejection(raw);
  const origins = originsOf(lines, body, draft.words());
  return { ok: true, value: assemble(raw, { ...draft, lines }, { ...body, origins }, known) };
}
