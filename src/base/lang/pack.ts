import type { QuantityLexicon } from '../text/quantity.ts';
import type { AttributionLexicon } from './attribution-lexicon.ts';
import type { CommitmentLexicon } from './commitment-lexicon.ts';
import type { EventLexicon } from './event-lexicon.ts';
import type { NamesLexicon } from './names-lexicon.ts';
import type { PageLexicon } from './page-lexicon.ts';
import type { PlacesLexicon } from './places-lexicon.ts';
import type { TimeLexicon } from './time-lexicon.ts';

/**
 * What one language knows: one field per kind of finding, each typed beside its rows. A language is a folder with the same small
 * files; adding a field here makes the compiler name the packs to fill.
 */
export interface LanguagePack {
  /** ISO 639-1 code. */
  readonly code: string;
  /** Furniture of news pages: menus, notices, credits, names of months and weekdays. */
  readonly page: PageLexicon;
  /** Names, offices, bodies, pronouns and group phrases. */
  readonly names: NamesLexicon;
  /** What tells that a name is a place's. */
  readonly places: PlacesLexicon;
  /** Number words and comparisons. */
  readonly quantities: QuantityLexicon;
  /** Cues of reported speech. */
  readonly attribution: AttributionLexicon;
  /** Ways of promising, offering, threatening and binding oneself. */
  readonly commitments: CommitmentLexicon;
  /** Time expressions. */
  readonly time: TimeLexicon;
  /** Frames and word lists of event coding. */
  readonly events: EventLexicon;
}
