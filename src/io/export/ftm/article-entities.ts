import type { Tables } from '../../../base/tables/tables.ts';
import { makeEvidence } from '../../../base/text/evidence.ts';
import type { ToldArticle } from '../../query/told-types.ts';
import { actorEntity, actorEntityId, countryCode } from './actors.ts';
import { dateValue, entity, entityId, originOf, values, type Entity } from './entity.ts';
import { webAddress } from '../web-address.ts';
import { longLanguage } from './language.ts';

/** An article with a Mention for each actor, and each person or organisation, that it names. */
export function articleEntities(article: ToldArticle, tables: Tables): readonly Entity[] {
  const { id, title, bylines, outlet, url, published, language, text } = article;
  const own = entity('Article', entityId('article', id), [
    values('title', [title]),
    values('author', bylines),
    values('publisher', [outlet]),
    values('sourceUrl', [webAddress(url)]),
    values('publishedAt', [dateValue(published?.value ?? null)]),
    values('language', [longLanguage(language)]),
    values('bodyText', [text]),
    values('keywords', [`family:${article.family}`, `origin:${article.origin}`]),
  ]);
  return [own, ...mentionsOf(article, tables)];
}

function mentionsOf(article: ToldArticle, tables: Tables): readonly Entity[] {
  const found = new Map<string, Entity>();
  for (const { actor, type, start, end } of article.entities) {
    const known = actor === null ? null : actorEntity(actor, tables);
    if (start >= end || (known === null && type !== 'person' && type !== 'organization')) continue;
    const words = makeEvidence(article, { start, end });
    const key = `${known?.id ?? ''} ${words.quote}`;
    if (found.has(key)) continue;
    const country = actor === null ? null : (tables.actor(actor)?.country ?? null);
    const schema = known?.schema ?? (type === 'person' ? 'Person' : 'Organization');
    const mention = entity('Mention', entityId('mention', `${article.id} ${key}`), [
      values('document', [entityId('article', article.id)]),
      values('name', [words.quote], originOf(words)),
      values('resolved', [known === null || actor === null ? null : actorEntityId(actor)], originOf(words)),
      values('detectedSchema', [schema]),
      values('contextCountry', [countryCode(country, tables)]),
    ]);
    found.set(key, mention);
  }
  return [...found.values()];
}
