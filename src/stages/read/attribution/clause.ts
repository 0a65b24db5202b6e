import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { cutAtCue } from './cut.ts';
import { groupEdges, type Hit } from './hit.ts';
import { isPeriod, isRel, isTime, range, trimmedSpan } from './phrase.ts';
import { verbRows } from './scene.ts';

/** The complement clause after the cue, to the end of what belongs to it. */
export function clauseAfter(hit: Hit): Span | null {
  const { sentence, verb } = hit;
  const clause = dependents(sentence, verb, 'ccomp').find((child) => child > verb);
  if (clause === undefined) return null;
  const inside = subtree(sentence, clause).filter((index) => index > hit.last);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  return trimmedSpan(sentence, range(clauseStart(sentence, first), clauseEnd(hit, first, last)));
}

/** Where "that" opens the clause when a time or adverb of the cue stands before it ("said | on Sunday | that"). */
function clauseStart(sentence: Sentence, first: number): number {
  const before = /^(?:ADP|ADV|NOUN|PROPN|NUM|DET|ADJ|PRON)$/u;
  for (let at = first; at < first + 5; at++) {
    const token = sentence.tokens[at];
    const isThat = token?.form.toLowerCase() === functionWords.clause;
    if (isThat && (token.xpos === 'IN' || isPeriod(sentence.tokens[at - 1]?.form ?? ''))) return at;
    if (token === undefined || !before.test(token.upos)) break;
  }
  return afterDay(sentence, first);
}

/** "said | on Friday | it had signed": a day right after the cue that the tree has given to the clause. */
function afterDay(sentence: Sentence, first: number): number {
  const day = sentence.tokens[first]?.upos === 'ADP' ? first + 1 : first;
  const next = sentence.tokens[day + 1];
  return isTime(sentence.tokens[day]?.form ?? '') && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(next?.upos ?? '')
    ? day + 1
    : first;
}

/** Index after the last token of the content: the rest of the sentence belongs to it unless something of the cue's level follows. */
function clauseEnd(hit: Hit, first: number, last: number): number {
  const { sentence, verb, scene } = hit;
  let end = sentence.tokens.length;
  const above = new Set([verb]);
  for (let at = tokenOf(sentence, verb).head, step = 0; at !== -1 && step < 8; at = tokenOf(sentence, at).head, step++)
    above.add(at);
  for (const index of range(last + 1, sentence.tokens.length)) {
    const token = tokenOf(sentence, index);
    if (above.has(index)) {
      end = index;
      break;
    }
    if (!above.has(token.head) || token.deprel === 'punct' || !startsSibling(sentence, index)) continue;
    const start = subtree(sentence, index)[0] ?? index;
    // "or it would pay" goes on with a warning, "and that it would pay" with a report.
    if (opensWithOr(sentence, start) || opensWithThat(sentence, start)) continue;
    end = start;
    break;
  }
  return Math.max(
    first + 1,
    Math.min(end, relativeEnd(hit, first), pastEnd(hit, first, end), cutAtCue(scene, sentence, first, end)),
  );
}

/** "said it had paid | and called it a pity": a past tense joined to a verb that an auxiliary needs goes with the past of the cue. */
function pastEnd({ scene, sentence, verb }: Hit, first: number, end: number): number {
  if (tokenOf(sentence, verb).xpos !== 'VBD') return end;
  const joined = range(first + 2, end).find((index) => {
    const token = tokenOf(sentence, index);
    const { xpos, deprel, head } = token;
    if (verbRows(scene, token)?.every((row) => !row.frames.includes('that')) !== true) return false;
    if (xpos !== 'VBD' || deprel !== 'conj' || head < first || sentence.tokens[index - 1]?.upos !== 'CCONJ')
      return false;
    return /^VB[NG]?$/u.test(tokenOf(sentence, head).xpos) && dependents(sentence, index, 'nsubj', 'aux').length === 0;
  });
  return joined === undefined ? end : joined - 1;
}

/** "Oslo, which said that it had paid, | called": a relative clause between commas ends where the main verb stands. */
function relativeEnd({ sentence, first: cue, scene }: Hit, first: number): number {
  const pronoun = sentence.tokens[cue - 1];
  const isRelative = scene.lexicon.relatives.includes(pronoun?.form.toLowerCase() ?? '');
  if (!isRelative || sentence.tokens[cue - 2]?.form !== ',') return sentence.tokens.length;
  const end = sentence.tokens.findIndex(
    (token, at) =>
      at > first + 1 && token.form === ',' && /^(?:VBD|VBZ|VBP|MD)$/u.test(sentence.tokens[at + 1]?.xpos ?? ''),
  );
  return end === -1 ? sentence.tokens.length : end;
}

function opensWithThat(sentence: Sentence, start: number): boolean {
  const at = sentence.tokens[start]?.upos === 'PUNCT' ? start + 1 : start;
  const that = sentence.tokens[at + 1];
  return (
    sentence.tokens[at]?.upos === 'CCONJ' && that?.form.toLowerCase() === functionWords.clause && that.xpos === 'IN'
  );
}

function opensWithOr(sentence: Sentence, start: number): boolean {
  const at = sentence.tokens[start]?.upos === 'PUNCT' ? start + 1 : start;
  return sentence.tokens[at]?.form.toLowerCase() === functionWords.or;
}

function startsSibling(sentence: Sentence, index: number): boolean {
  return isRel(tokenOf(sentence, index), 'conj', 'parataxis', 'ccomp', 'nsubj', 'cc', 'root', 'acl', 'nmod');
}

/** A clause that "that" opens near the cue, which the tree has hung elsewhere. */
export function markedClause(hit: Hit): Span | null {
  const { scene, sentence } = hit;
  const { last } = groupEdges(hit);
  const mark = range(last + 1, Math.min(sentence.tokens.length, last + 13)).find((index) => isThat(sentence, index));
  if (mark === undefined || !leadsTo(hit, last + 1, mark)) return null;
  const end = cutAtCue(scene, sentence, mark, sentence.tokens.length);
  return trimmedSpan(sentence, range(mark, ownEnd(hit, mark, end)));
}

function isThat(sentence: Sentence, index: number): boolean {
  const { form, xpos } = tokenOf(sentence, index);
  return form.toLowerCase() === functionWords.clause && xpos === 'IN';
}

/** Whether only a time ("on Friday"), a text ("in remarks carried by SANA") or whom one tells stands between cue and clause. */
function leadsTo(hit: Hit, from: number, mark: number): boolean {
  const { sentence, row, verb, scene } = hit;
  const aside = dependents(sentence, verb, 'obl').filter((child) => {
    const { form, lemma } = tokenOf(sentence, child);
    return child < mark && (isPeriod(form) || scene.lexicon.media.includes(lemma.toLowerCase()));
  });
  const skipped = new Set(aside.flatMap((child) => subtree(sentence, child)));
  const rest = range(from, mark).filter((index) => !skipped.has(index));
  const stops = row.frames.includes('o+that') ? /^(?:VERB|AUX|PUNCT)$/u : /^(?:VERB|AUX|PUNCT|NOUN|PROPN)$/u;
  return rest.length < 6 && !rest.some((index) => stops.test(tokenOf(sentence, index).upos));
}

/** "said that it had paid | and called it a pity": where the next verb of the same subject is joined to the cue. */
function ownEnd({ sentence, verb }: Hit, mark: number, end: number): number {
  const joined = range(mark + 2, end).find((index) => {
    const token = tokenOf(sentence, index);
    return token.head === verb && isRel(token, 'conj') && dependents(sentence, index, 'nsubj', 'mark').length === 0;
  });
  return joined !== undefined && sentence.tokens[joined - 1]?.upos === 'CCONJ' ? joined - 1 : end;
}
