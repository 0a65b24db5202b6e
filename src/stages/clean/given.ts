import type { PageLexicon } from '../../base/lang/page-lexicon.ts';
import type { RawDocument } from '../../base/schema/article.ts';
import { wordsOfText } from './dom/raw-words.ts';
import type { SourceFormat } from './draft.ts';
import { urlDate } from './metadata/page-date.ts';
import { hostOf, languageCode, type Metadata } from './metadata/metadata.ts';

/** What the input itself says of a document without markup; the day may stand in its URL. */
export function givenMetadata(raw: RawDocument, lexicon: PageLexicon): Metadata {
  const language = languageCode(raw.language);
  const outlet = raw.outlet ?? hostOf(raw.url);
  return {
    url: raw.url,
    outlet,
    title: raw.title,
    bylines: [],
    language,
    stated: {
      ...(raw.title === null ? {} : { title: { value: raw.title, from: 'given' } }),
      ...(outlet === null ? {} : { outlet: { value: outlet, from: raw.outlet === null ? 'url' : 'given' } }),
      ...(language === null ? {} : { language: { value: language, from: 'given' } }),
      ...(raw.url === null ? {} : { url: { value: raw.url, from: 'given' } }),
    },
    date: urlDate(raw.url, lexicon),
  };
}

/** An article's text as given: nothing is left out, nothing is changed. */
export const articleText: SourceFormat = {
  name: 'article text',
  takes: (raw) => raw.clean,
  read: (raw, lexicon) => ({
    lines: [],
    words: () => wordsOfText(raw.body),
    metadata: givenMetadata(raw, lexicon),
    siteDate: null,
    notices: [],
  }),
};
