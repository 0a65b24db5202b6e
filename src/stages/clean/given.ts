import type { RawDocument } from '../../base/schema/article.ts';
import type { SourceFormat } from './draft.ts';
import { hostOf, languageCode, type Metadata } from './metadata/metadata.ts';

/** What the input itself says of a document without markup. */
export function givenMetadata(raw: RawDocument): Metadata {
  return {
    url: raw.url,
    outlet: raw.outlet ?? hostOf(raw.url),
    title: raw.title,
    bylines: [],
    language: languageCode(raw.language),
    date: null,
  };
}

/** An article's text as given: nothing is left out, nothing is changed. */
export const articleText: SourceFormat = {
  name: 'article text',
  takes: (raw) => raw.clean,
  read: (raw) => ({ lines: [], metadata: givenMetadata(raw), siteDate: null, notices: [] }),
};
