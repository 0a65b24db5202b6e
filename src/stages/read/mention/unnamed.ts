import { plainWord, roleEndingAt } from '../../../base/lang/role-match.ts';
import type { Gender } from '../../../base/lang/names-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents } from '../../../base/text/tree.ts';
import type { LinkContext } from './links.ts';
import type { Trace } from './traces.ts';

/** Persons that common nouns name (`an actress`, `the driver`): a pronoun may mean them and nobody named. `taken` are starts of words in use. */
export function unnamedTraces(context: LinkContext, taken: ReadonlySet<number>): readonly Trace[] {
  return context.parse.sentences.flatMap((sentence, at) =>
    sentence.tokens.flatMap((token, index): readonly Trace[] => {
      if (token.upos !== 'NOUN' || token.xpos !== 'NN' || taken.has(token.start)) return [];
      const gender = personNoun(context, sentence, index);
      if (gender === undefined || describesName(sentence, index)) return [];
      const cluster = { type: 'person' as const, mentions: [], actor: null, gender, hint: null };
      return [
        {
          cluster,
          span: { start: token.start, end: token.end },
          site: { at, sentence, index, token },
          kind: 'description',
        },
      ];
    }),
  );
}

/** The gender that a noun for a person tells, null where it tells none; undefined for other nouns. */
function personNoun({ kit }: LinkContext, sentence: Sentence, index: number): Gender | null | undefined {
  const { names } = kit.pack;
  const word = plainWord(sentence.tokens[index]?.form ?? '');
  const gendered = names.genderNouns.find((row) => row.form === word);
  if (gendered !== undefined) return gendered.gender;
  const kind = roleEndingAt(names, [word], 0)?.row.kind;
  return kind === 'office' || kind === 'people' ? null : undefined;
}

/** `actress Jane Roe`, `Jane Roe, an actress`, `Jane Roe is an actress`: the noun says something of somebody named. */
function describesName(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  const next = sentence.tokens[index + 1];
  if (token === undefined || next?.upos === 'PROPN') return true;
  if (/^(?:appos|compound|flat|nmod:desc)/u.test(token.deprel)) return true;
  return dependents(sentence, index, 'cop', 'appos', 'flat').length > 0;
}
