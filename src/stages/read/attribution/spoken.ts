import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Article } from '../../../base/schema/article.ts';
import type { AttributionDraft, EventDraft } from '../../../base/schema/finding.ts';
import type { Parse, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { findQuotes } from '../../../base/text/quotes.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import type { ReadContext } from '../context.ts';

/** A text is a speech where one block in so many is in the first person, and `I` stands so often: joint statements have `we` alone. */
const leastShare = 3;
const leastSelves = 2;

/** A block not in the first person is still spoken when the first person comes back after at most so many. */
const longestGap = 3;

/** A speaker's label in capitals at the start of a line: `MS. LOPEZ:`, `PRESIDENT SOMBO (as interpreted):`. */
const label = /^\s*["“„«]?((?:Q|\p{Lu}[\p{Lu}.'’-]+)(?: \p{Lu}[\p{Lu}\p{Ll}.'’-]*){0,5})(?: ?\([^)]*\))?:\s/u;

/** A title that names a speech: all of its text is spoken. */
const titles =
  /^(?:(?:press|news) (?:briefing|gaggle|conference|call)|remarks|address|speech|interview|transcript|statement)\b.*\b(?:by|from|with|of)\b/iu;

/** UTF-16 units at the start of a line in which its label ends. */
const longestLabel = 100;

interface Spoken {
  readonly content: Span;
  /** Who speaks, as the last label says; empty when none does. */
  readonly speaker: readonly Span[];
}

interface Told {
  readonly attributions: readonly AttributionDraft[];
  readonly events: readonly EventDraft[];
}

/**
 * Puts what a speaker tells in a speech or transcript into that speaker's mouth: an event of a spoken block that stands in nobody's words yet
 * gets an attribution of its block, from the labelled speaker or from nobody known. The paper itself tells what stands before the speech.
 */
export function withSpoken({ article, parse }: ReadContext, { attributions, events }: Told): Told {
  const quoted = attributions.filter(
    ({ quotation, cue, by }) => quotation !== 'indirect' && cue.length > 0 && by !== 'dialogue',
  );
  const spoken = spokenBlocks({ article, parse }, quoted.length);
  const used = spoken.filter(({ content }) =>
    events.some((event) => isLoose(event) && contains(content, event.trigger)),
  );
  const indexOf = ({ trigger }: EventDraft): number => used.findIndex(({ content }) => contains(content, trigger));
  return {
    attributions: [...attributions, ...used.map(draftOf)],
    events: events.map((event) => {
      const at = isLoose(event) ? indexOf(event) : -1;
      return at < 0 ? event : { ...event, attribution: attributions.length + at };
    }),
  };
}

const isLoose = ({ attribution }: EventDraft): boolean => attribution === null;

function draftOf({ content, speaker }: Spoken): AttributionDraft {
  return {
    source: speaker,
    cue: [],
    content: [content],
    quotation: 'direct',
    chain: [],
    by: 'spoken',
    confidence: null,
  };
}

/** The blocks of an article in which a speaker speaks to hearers, none when it is a report. */
function spokenBlocks({ article, parse }: Pick<ReadContext, 'article' | 'parse'>, quoted: number): readonly Spoken[] {
  const blocks = article.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'dateline');
  const labels = blocks.map((block) => labelOf(article.text, block));
  const words = blocks.map((block) => firstPersonWords(article, parse, block));
  if (!isSpeech(words, { labels, quoted })) return [];
  const whole = titles.test(article.title ?? '');
  return blocks.flatMap((block, at) => {
    const last = labels.findLast((label, index) => index <= at && label !== null) ?? null;
    const content = { start: labels[at]?.end ?? block.start, end: block.end };
    return whole || isWithin(words, at) ? [{ content, speaker: last?.name ?? [] }] : [];
  });
}

interface Around {
  readonly labels: readonly (Label | null)[];
  /** How many others' words are quoted with a word of saying. */
  readonly quoted: number;
}

/** Whether the first person is at home in a text: in one block of three, or behind a speaker's label; a report that quotes many is none. */
function isSpeech(words: readonly (readonly string[])[], { labels, quoted }: Around): boolean {
  const first = words.filter((list) => list.length > 0).length;
  const named = labels.filter((label) => label !== null).length;
  if (first <= 2 * quoted && named < 2) return false;
  return (
    named > 0 ||
    (first * leastShare >= words.length && words.flat().filter((word) => word === 'I').length >= leastSelves)
  );
}

/** Whether a block is in the first person, or stands between two that are. */
function isWithin(words: readonly (readonly string[])[], at: number): boolean {
  const has = (from: number, to: number): boolean => words.slice(Math.max(0, from), to).flat().length > 0;
  return has(at, at + 1) || (has(at - longestGap, at) && has(at + 1, at + 1 + longestGap));
}

interface Label {
  /** Words that name the speaker; empty for a question from the floor. */
  readonly name: readonly Span[];
  /** Where the speech begins. */
  readonly end: number;
}

function labelOf(text: string, { start, end }: Span): Label | null {
  const match = label.exec(text.slice(start, Math.min(end, start + longestLabel)));
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const from = start + match[0].indexOf(name);
  return { name: /^Q/u.test(name) ? [] : [{ start: from, end: from + name.length }], end: start + match[0].length };
}

/** The pronouns of a block, outside quotation marks, that stand for the speaker; the `I` of a numbered king or war is none. */
function firstPersonWords({ text, blocks }: Article, { sentences }: Parse, block: Span): readonly string[] {
  const quotes = findQuotes(text, blocks).filter((pair) => overlaps(pair, block));
  const tokens = sentences.filter((sentence) => contains(block, sentence)).flatMap((sentence) => sentence.tokens);
  return tokens.flatMap((token, at) => {
    const isSelf = token.xpos === 'PRP' && selves.has(token.form) && !isNumeral(token, tokens[at - 1]);
    return isSelf && !quotes.some((pair) => contains(pair, token)) ? [token.form] : [];
  });
}

/** "World War I", "Elizabeth I", "Part I". */
function isNumeral({ form }: Token, before: Token | undefined): boolean {
  if (form !== 'I' || before === undefined) return false;
  return (
    before.upos === 'PROPN' || /^(?:part|phase|article|annex|volume|chapter|section|war|book)$/iu.test(before.form)
  );
}

const selves = new Set(
  functionWords.firstPerson.flatMap((word) => [word, word.replace(/^./u, (c) => c.toUpperCase())]),
);
selves.delete('i');
