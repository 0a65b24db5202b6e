import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, spanOfTokens, subtree, tokenOf } from '../../../base/text/tree.ts';
import { cueEdges } from './hit.ts';
import { isTime, trimmedSpan } from './phrase.ts';
import { quoteAt, type Find, type Scene } from './scene.ts';
import { speakerOf } from './source.ts';

/** Answers that are not given: "did not comment on the raid", "gave no comment". The content is what is left unsaid. */
export function withheldFinds(scene: Scene, sentence: Sentence): readonly Find[] {
  const found: Find[] = [];
  sentence.tokens.forEach((token, at) => {
    if (!scene.cues.answers.has(token.lemma.toLowerCase()) || quoteAt(scene, token.start) !== null) return;
    const find = token.upos === 'VERB' ? silence(scene, sentence, at) : noAnswer(scene, sentence, at);
    if (find !== null) found.push(find);
  });
  return found;
}

/** "did not comment", "has not responded to a request": a verb of answering with a negation between auxiliary and verb. */
function silence(scene: Scene, sentence: Sentence, verb: number): Find | null {
  const { answering, questions, negations } = scene.lexicon.withheld;
  const lemma = tokenOf(sentence, verb).lemma.toLowerCase();
  const asked = dependents(sentence, verb, 'obl').some((child) =>
    questions.includes(tokenOf(sentence, child).lemma.toLowerCase()),
  );
  if (!answering.includes(lemma) && !(scene.lexicon.withheld.replying.includes(lemma) && asked)) return null;
  const { first } = cueEdges(sentence, verb);
  const before = sentence.tokens.slice(first, verb);
  if (!before.some((token) => negations.includes(token.form.toLowerCase()))) return null;
  return findAt(scene, sentence, { verb, first, from: verb });
}

/** "gave no comment", "had no comment": the noun of answering with "no" as object of a plain verb. */
function noAnswer(scene: Scene, sentence: Sentence, noun: number): Find | null {
  const token = tokenOf(sentence, noun);
  if (!scene.lexicon.withheld.answering.includes(token.lemma.toLowerCase()) || token.deprel !== 'obj') return null;
  const no = sentence.tokens.slice(Math.max(0, noun - 2), noun).some((word) => word.form.toLowerCase() === 'no');
  return no && token.head !== -1 ? findAt(scene, sentence, { verb: token.head, first: token.head, from: noun }) : null;
}

interface Silence {
  readonly verb: number;
  readonly first: number;
  /** First token of what is left unsaid. */
  readonly from: number;
}

function findAt(scene: Scene, sentence: Sentence, { verb, first, from }: Silence): Find | null {
  const source = speakerOf(scene, sentence, verb).span;
  const cue = spanOfTokens(sentence, [first, Math.max(first, from - 1)]);
  const below = dependents(sentence, verb, 'obl', 'obj', 'nmod').filter(
    (child) => child > verb && !isTime(tokenOf(sentence, child).form),
  );
  const inside = below.flatMap((child) => subtree(sentence, child)).filter((at) => at >= from);
  const content = trimmedSpan(sentence, [from, Math.max(from, ...inside)]);
  if (source === null || cue === null || content === null) return null;
  return { source: [source], cue: [cue], content: [content], carriers: [], by: 'withheld', weight: 2, quoted: false };
}
