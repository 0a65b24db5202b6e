import { instrumentActRows, underWords } from '../../base/lang/en/instrument-words.ts';
import type { InstrumentActRow } from '../../base/lang/en/instrument-words.ts';
import type { InstrumentDeed } from '../../base/schema/ledgers.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { overlaps, slice } from '../../base/text/spans.ts';
import type { InstrumentItem } from './instrument-mentions.ts';

/** What words do with an instrument, and where. */
export interface Act extends Span {
  readonly act: InstrumentActRow['act'];
}

/** Characters between the words of an act and the instrument, at most. */
const reach = 60;

const rows = instrumentActRows.map((row) => ({ ...row, pattern: new RegExp(String.raw`\b${row.words}\b`, 'giu') }));
const under = new RegExp(String.raw`\b${underWords} (?:article \w+ of )?(?:the |its |their |a |an )*$`, 'iu');

/** The act of which a name in a sentence is the object: the nearest before it, inside its clause; null when there is none. */
export function actOn(sentence: string, name: Span): Act | null {
  const before = sentence.slice(0, name.start);
  const found = rows.flatMap(({ act, pattern, under: needsUnder }) =>
    [...before.matchAll(pattern)]
      .map((match) => ({ act, start: match.index, end: match.index + match[0].length, needsUnder }))
      .filter(({ end }) => isNear(before.slice(end), needsUnder)),
  );
  const nearest = found.sort((a, b) => Number(a.needsUnder) - Number(b.needsUnder) || b.end - a.end)[0];
  return nearest === undefined ? null : { act: nearest.act, start: nearest.start, end: nearest.end };
}

/** Whether nothing stands between an act and its object but words of their clause. */
function isNear(between: string, needsUnder: boolean): boolean {
  if (
    between.length > reach ||
    /[;:.!?”"]|\b(?:and|but|while|when|before|after|which|who|because) \w+(?:ed|s)\b/u.test(between)
  )
    return false;
  return needsUnder ? under.test(between) : true;
}

const toCome =
  /\b(?:would|will|may|might|could|shall|to|plans?|intends?|threaten\w*|going to|ready to)(?: (?:\w+ly|soon))?\s*$/iu;
const isNot = /\b(?:not|never|denie[sd]|denying|without|no)(?: \w+)?\s*$/iu;

/** Who watches over duties does not report that they were kept. */
const isWatched =
  /\b(?:monitor|verif|ensur|check|assess|certif|enforc|inspect|guarantee|question|doubt|demand)\w*(?: (?:its|their|his|the|full|strict|\w+['’]s))*\s*$/iu;
/** What somebody sees in something is their word, not the paper's. */
const isSeen = /\b(?:as|like|mean\w*|amount\w* to|tantamount to)(?: (?:a|an|another|clear|\w+ing that \w+))*\s*$/iu;

/** What an article reports to have been done with an instrument at one mention; null when it reports nothing. */
export function deedAt(article: Linkable, { span, sentence, id }: InstrumentItem): InstrumentDeed | null {
  const text = slice(article.text, sentence);
  const act = actOn(text, { start: span.start - sentence.start, end: span.end - sentence.start });
  if (act === null || isWatched.test(text.slice(0, act.start))) return null;
  const words = { start: sentence.start + act.start, end: sentence.start + act.end };
  const { reality, by, reasons } = tellingOf(article, text.slice(0, act.start), words);
  return {
    ...{ id: contentId('deed', id, act.act), act: act.act, article: article.id, ...words, by, reality },
    score: reality === 'done' ? 0.9 : 0.7,
    reasons: [`“${slice(article.text, words)}” stands before the name in one clause`, ...reasons],
  };
}

/** Whether the words of a deed say it as done, and who says so; `before` is what stands before them in their sentence. */
export function tellingOf(
  { attributions }: Linkable,
  before: string,
  words: Span,
): Pick<InstrumentDeed, 'reality' | 'by' | 'reasons'> {
  const said = attributions.find(({ content }) => content.some((part) => overlaps(part, words)));
  const by = said === undefined ? null : (said.speaker ?? said.speakerCountry);
  const reality = realityOf(before, said?.act ?? null, said !== undefined);
  return { reality, by, reasons: saidReasons(said !== undefined, by) };
}

function realityOf(before: string, act: string | null, isSaid: boolean): InstrumentDeed['reality'] {
  if (act === 'denial' || isNot.test(before)) return 'denied';
  if (toCome.test(before)) return 'announced';
  return isSaid || isSeen.test(before) ? 'alleged' : 'done';
}

function saidReasons(isSaid: boolean, by: string | null): readonly string[] {
  return isSaid ? [`said by ${by ?? 'somebody not known'}, not by the paper`] : [];
}
