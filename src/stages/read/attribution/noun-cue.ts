import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { CueRow, Frame } from '../../../base/lang/attribution-lexicon.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { isRel, nounPhrase, range, trimmedSpan } from './phrase.ts';
import { quoteAt, verbRows, wholeQuotes, type Find, type Scene } from './scene.ts';
import { speakerOf } from './source.ts';

/** Attributions by nouns: "the minister's claim that ...", "a pledge to ...", "calls for ...". */
export function nounFinds(scene: Scene, sentence: Sentence): readonly Find[] {
  const found: Find[] = [];
  sentence.tokens.forEach((token, noun) => {
    const row = token.upos === 'NOUN' ? scene.cues.nouns.get(token.lemma.toLowerCase())?.[0] : undefined;
    const find = row === undefined ? null : findOf(scene, sentence, { noun, row });
    if (find !== null) found.push(find);
  });
  return found;
}

interface NounCue {
  readonly noun: number;
  readonly row: CueRow;
}

function findOf(scene: Scene, sentence: Sentence, { noun, row }: NounCue): Find | null {
  for (const frame of row.frames) {
    const span = contentAfter(sentence, noun, frame);
    if (span === null) continue;
    const token = tokenOf(sentence, noun);
    const quoted = quoteAt(scene, token.start) !== null;
    const content = quoted ? [span] : wholeQuotes(scene, span);
    const by = `noun.${row.lemma}.${frame}`;
    const source = ownerOf(scene, sentence, noun);
    const cue = { start: token.start, end: token.end };
    const weight = source === null ? 0 : 1;
    return { source: source === null ? [] : [source], cue: [cue], content, carriers: [], by, weight, quoted };
  }
  return null;
}

function contentAfter(sentence: Sentence, noun: number, frame: Frame): Span | null {
  if (frame === 'that') return clauseOf(sentence, noun, [functionWords.clause, functionWords.question]);
  if (frame === 'to') return clauseOf(sentence, noun, [functionWords.infinitive]) ?? infinitiveRun(sentence, noun);
  return frame.startsWith('p:') ? phraseOf(sentence, noun, frame.slice(2)) : null;
}

/** A complement clause of the noun; a relative clause ("the claim that he made") has a pronoun, not a conjunction. */
function clauseOf(sentence: Sentence, noun: number, marks: readonly string[]): Span | null {
  const clause = [...dependents(sentence, noun, 'acl', 'ccomp', 'xcomp'), ...clauseOfVerb(sentence, noun)].find(
    (child) =>
      child > noun &&
      dependents(sentence, child, 'mark', 'obj', 'nsubj').some((mark) => isMark(tokenOf(sentence, mark), marks)),
  );
  if (clause === undefined) return null;
  return trimmedSpan(
    sentence,
    subtree(sentence, clause).filter((index) => index > noun),
  );
}

/** "resumed after the statement that the port was safe": a clause right behind the noun that was hung on the verb before it. */
function clauseOfVerb(sentence: Sentence, noun: number): readonly number[] {
  const verb = tokenOf(sentence, noun).head;
  if (verb < 0 || verb > noun || !isRel(tokenOf(sentence, noun), 'obl')) return [];
  return dependents(sentence, verb, 'ccomp').filter((clause) =>
    dependents(sentence, clause, 'mark').some((mark) => mark === noun + 1),
  );
}

/** "refusal to comment | surprised": the infinitive right after the noun up to the next finite verb, whatever the tree says. */
function infinitiveRun(sentence: Sentence, noun: number): Span | null {
  if (sentence.tokens[noun + 1]?.xpos !== 'TO' || sentence.tokens[noun + 2]?.xpos !== 'VB') return null;
  const end = sentence.tokens.findIndex(
    ({ xpos, upos }, at) => at > noun + 2 && (/^(?:VBD|VBZ|VBP|VBN|MD)$/u.test(xpos) || upos === 'PUNCT'),
  );
  return trimmedSpan(sentence, range(noun + 1, end === -1 ? sentence.tokens.length : end));
}

function isMark(token: Token, marks: readonly string[]): boolean {
  return marks.includes(token.form.toLowerCase()) && /^(?:IN|TO)$/u.test(token.xpos);
}

function phraseOf(sentence: Sentence, noun: number, word: string): Span | null {
  for (const child of dependents(sentence, noun, 'nmod', 'acl')) {
    const marker = dependents(sentence, child, 'case', 'mark').find(
      (index) => tokenOf(sentence, index).form.toLowerCase() === word,
    );
    if (child < noun || marker === undefined) continue;
    const inside = subtree(sentence, child).filter((index) => index > marker);
    return trimmedSpan(sentence, inside);
  }
  return touching(sentence, noun, word);
}

/** The phrase right after the noun that the tree has hung on its verb ("repeated its demand for a withdrawal"). */
function touching(sentence: Sentence, noun: number, word: string): Span | null {
  const next = sentence.tokens[noun + 1];
  if (next?.form.toLowerCase() !== word || next.head <= noun + 1) return null;
  return trimmedSpan(
    sentence,
    subtree(sentence, next.head).filter((index) => index > noun + 1),
  );
}

/** Whose words the noun names: its possessor, the "of", "by" or "from" phrase, or the subject that makes, issues or repeats it. */
function ownerOf(scene: Scene, sentence: Sentence, noun: number): Span | null {
  const possessor = dependents(sentence, noun, 'nmod:poss')[0];
  if (possessor !== undefined) return withoutGenitive(sentence, nounPhrase(sentence, possessor, noun));
  const by = dependents(sentence, noun, 'nmod').find(
    (child) =>
      child > noun && dependents(sentence, child, 'case').some((at) => isOwnerWord(tokenOf(sentence, at).form)),
  );
  if (by !== undefined) return nounPhrase(sentence, by, noun);
  const token = tokenOf(sentence, noun);
  if (!isRel(token, 'obj', 'obl') || token.head === -1 || isAnswered(scene, sentence, noun)) return null;
  return speakerOf(scene, sentence, token.head).span;
}

/** "denied the claim that", "cast doubt on the claim that": who answers a claim does not make it. */
function isAnswered(scene: Scene, sentence: Sentence, noun: number): boolean {
  const rows = verbRows(scene, tokenOf(sentence, tokenOf(sentence, noun).head));
  return rows?.some(({ act }) => act === 'deny' || act === 'doubt' || act === 'withhold') ?? false;
}

function isOwnerWord(form: string): boolean {
  return isOneOf(form, functionWords.owners);
}

function withoutGenitive(sentence: Sentence, span: Span | null): Span | null {
  if (span === null) return null;
  const inside = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const last = inside.at(-1);
  return last?.xpos === 'POS' && inside.length > 1 ? { start: span.start, end: inside.at(-2)?.end ?? span.end } : span;
}
