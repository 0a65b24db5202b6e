import type { PageLexicon } from '../../base/lang/page-lexicon.ts';
import type { RawDocument } from '../../base/schema/article.ts';
import type { SourceFormat } from './draft.ts';
import { urlDate } from './metadata/page-date.ts';
import { hostOf, languageCode, type Metadata } from './metadata/metadata.ts';

/** What the input itself says of a document without markup; the day may stand in its URL. */
export function givenMetadata(raw: RawDocument, lexicon: PageLexicon): Metadata {
  return {
    url: raw.url,
    outlet: raw.outlet ?? hostOf(raw.url),
    title: raw.title,
    bylines: [],
    language: languageCode(raw.language),
    date: urlDate(raw.url, lexicon),
  };
}

/** An article's text as given: nothing is left out, nothing is changed. */
export const articleText: SourceFormat = {
  name: 'article text',
  takes: (raw) => raw.clean,
  read: (raw, lexicon) => ({ lines: [], metadata: givenMetadata(raw, lexicon), siteDate: null, notices: [] }),
};
