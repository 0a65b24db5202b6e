import type { Place } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { type Ground, stateEntries } from './candidates.ts';

/** Whether an adjective belongs to a noun after it: `Peruvian ports`, not `in Polish`, `the Dutch`. */
function belongsToNoun({ tokens }: Sentence, token: Token): boolean {
  const head = tokens[token.head];
  return head !== undefined && head.start > token.start && (token.upos === 'ADJ' || token.deprel === 'compound');
}

/** The states that an article names by an adjective before a noun, as places. */
export function adjectivesIn({ text, tables, entities }: Ground, sentences: readonly Sentence[]): readonly Place[] {
  const found = entities.filter(({ type, actor }) => type === 'nationality' && actor !== null);
  return sentences.flatMap((sentence) =>
    found
      .filter((entity) => overlaps(entity, sentence))
      .flatMap(({ start, end, actor }) => {
        const token = sentence.tokens.find((one) => one.start === start);
        const [state] = stateEntries(tables, actor ?? '');
        if (token === undefined || state === undefined || !belongsToNoun(sentence, token)) return [];
        const { country, lat, lon, geonameid } = state;
        return [{ start, end, name: text.slice(start, end), use: 'adjective' as const, country, lat, lon, geonameid }];
      }),
  );
}
