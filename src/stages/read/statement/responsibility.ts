import type { AttributionDraft, EventDraft } from '../../../base/schema/finding.ts';
import { contains, overlaps, slice } from '../../../base/text/spans.ts';
import { sentenceAt, tokensIn } from '../../../base/text/tree.ts';
import type { CodedContext } from '../context.ts';
import { innermost } from '../innermost.ts';

/** Whether a speaker says that he did a violent deed himself: "claimed responsibility for the blast", "said it had shelled the port". */
export function isResponsibility(context: CodedContext, index: number): boolean {
  const attribution = context.attributions[index];
  if (attribution === undefined) return false;
  return (
    claimsIt(context, attribution) || context.events.some((event) => isOwnDeed(context, { attribution, index, event }))
  );
}

/** "claimed responsibility": the noun right after the cue. */
function claimsIt({ kit, article, parse }: CodedContext, { cue, content }: AttributionDraft): boolean {
  const last = cue.at(-1);
  const sentence = last === undefined ? null : sentenceAt(parse, last.start);
  if (last === undefined || sentence === null) return false;
  const { responsibility } = kit.pack.attribution;
  const words = slice(article.text, { start: last.start, end: last.end + 30 }).toLowerCase();
  if (!responsibility.cues.some((lemma) => words.startsWith(lemma))) return false;
  const near = [...tokensIn(sentence, last), ...content.flatMap((span) => tokensIn(sentence, span).slice(0, 3))];
  return near.some((at) => responsibility.nouns.includes(sentence.tokens[at]?.lemma.toLowerCase() ?? ''));
}

interface Deed {
  readonly attribution: AttributionDraft;
  readonly index: number;
  readonly event: EventDraft;
}

/** An assault told in the speaker's own words, done by the speaker: by name, or by a pronoun that stands for him. */
function isOwnDeed({ links, kit, attributions }: CodedContext, { attribution, index, event }: Deed): boolean {
  if (
    !kit.pack.attribution.responsibility.deeds.includes(event.type) ||
    innermost(attributions, event.trigger) !== index
  )
    return false;
  if (event.modality !== 'actual' && event.modality !== 'historical') return false;
  return event.sources.some((doer) => {
    const antecedents = links.filter((link) => contains(doer, link)).map(({ antecedent }) => antecedent);
    return [doer, ...antecedents].some((span) => attribution.source.some((source) => overlaps(source, span)));
  });
}
