import type { Kit } from '../../base/kit.ts';
import type { Article } from '../../base/schema/article.ts';
import type { AttributionDraft, EntityDraft, EventDraft, Link, Place, Timex } from '../../base/schema/finding.ts';
import type { Parse } from '../../base/schema/parse.ts';

/** What every reader is given. */
export interface ReadContext {
  readonly article: Article;
  readonly parse: Parse;
  readonly kit: Kit;
}

/** After names, coreference, time expressions and places are found. */
export interface NamedContext extends ReadContext {
  readonly entities: readonly EntityDraft[];
  readonly links: readonly Link[];
  readonly timexes: readonly Timex[];
  readonly places: readonly Place[];
}

/** After attributions are found. */
export interface AttributedContext extends NamedContext {
  readonly attributions: readonly AttributionDraft[];
}

/** After events are found. */
export interface CodedContext extends AttributedContext {
  readonly events: readonly EventDraft[];
}
