import type { Kit } from '../../base/kit.ts';
import type { Article, Origin, RawDocument } from '../../base/schema/article.ts';
import type { Notice, Result } from '../../base/schema/problem.ts';
import { assemble, blocksOfText, isAgency, joinLines } from './assemble.ts';
import type { Knowledge } from './assemble.ts';
import type { Draft } from './draft.ts';
import { formats } from './formats.ts';
import { withoutSignatures } from './lines/credits.ts';
import { isFurniture } from './lines/furniture.ts';
import { settle } from './lines/settle.ts';
import { originsOf } from './origins.ts';

/** What is to be said of consent, menus and links to share alone: no article was on the page, or what was given as one is none. */
function furnitureNotice(raw: RawDocument, code: 'no-article-text' | 'only-furniture'): Notice {
  const message = 'Nothing but furniture of a site was found: consent, menus, links to share.';
  return { code, place: raw.input, message, remedy: 'Fetch the page again as a reader sees it who has agreed.' };
}

/** A text that is kept as given, be it furniture. */
function asGiven(raw: RawDocument, draft: Draft, known: Knowledge): Article {
  const article = assemble(raw, draft, { ...blocksOfText(raw.body), origins: identity(raw) }, known);
  if (!isFurniture(article.text, known.lexicon)) return article;
  return { ...article, notices: [...article.notices, furnitureNotice(raw, 'only-furniture')] };
}

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
  if (raw.clean) return { ok: true, value: asGiven(raw, draft, known) };
  const settled = settle(draft.lines, draft.metadata.title, known.lexicon);
  const lines = withoutSignatures(settled, (name) => isAgency(name, kit.tables));
  const body = joinLines(lines);
  if (body.text === '') return rejection(raw);
  if (isFurniture(body.text, known.lexicon)) return { ok: false, notice: furnitureNotice(raw, 'no-article-text') };
  const origins = originsOf(lines, body, draft.words());
  return { ok: true, value: assemble(raw, { ...draft, lines }, { ...body, origins }, known) };
}
