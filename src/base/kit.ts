import type { LanguageModel } from './infer/language-model.ts';
import type { NameModel } from './infer/name-model.ts';
import type { SpeechModel } from './infer/speech-model.ts';
import type { LanguagePack } from './lang/pack.ts';
import type { Tables } from './tables/tables.ts';

/** Everything the stages know beside the article: language pack, tables and weights, frozen, with a digest of them all. */
export interface Kit {
  readonly digest: string;
  readonly pack: LanguagePack;
  readonly tables: Tables;
  readonly model: LanguageModel;
  /** What reads reported speech over the parser's trees. */
  readonly speech: SpeechModel;
  /** What judges the names that no table knows. */
  readonly names: NameModel;
}
