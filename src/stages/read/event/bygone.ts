import type { EventType } from '../../../base/schema/event-types.ts';
import type { Timex } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, headOfSpan, subtree, tokenOf } from '../../../base/text/tree.ts';
import { isDated, isOld, isRecent } from './ages.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** Whether the words around a clause that has no day of its own tell that it is over: a career, a long stretch, an older story. */
export function isBygone(scene: Scene, view: View, type: EventType): boolean {
  if (view.verb === null) return false;
  const verbs = carriersOf(scene.sentence, view.verb);
  if (verbs.some((verb) => isLong(scene, verb, type) || isNotFirst(scene, verb))) return true;
  if (isLongAfter(scene, view.verb) || verbs.some((verb) => isRepeated(scene, verb) || isUsual(scene, verb)))
    return true;
  if (!verbs.some((verb) => isSimplePast(scene.sentence, verb))) return false;
  if (verbs.some((verb) => isOfTenure(scene, verb) || isOpened(scene, verb))) return true;
  return isSequel(scene) || verbs.some((verb) => isUponEntry(scene, verb));
}

/** A verb with those whose time it shares: `responded` for "responded by attacking", `began` for "began training". */
export function carriersOf(sentence: Sentence, verb: number): readonly number[] {
  const { deprel, xpos, head } = tokenOf(sentence, verb);
  const isBare = !dependents(sentence, verb, 'aux').some((at) => /^VB[DPZ]$/u.test(tokenOf(sentence, at).xpos));
  const marks = dependents(sentence, verb, 'mark').map((at) => lower(sentence, at));
  const isBy = deprel === 'advcl' && xpos === 'VBG' && marks.every((mark) => mark === 'by' || mark === 'for');
  const shares = deprel === 'xcomp' || isBy;
  return shares && isBare && head >= 0 && isVerb(tokenOf(sentence, head))
    ? [verb, ...carriersOf(sentence, head)]
    : [verb];
}

/** A finite past tense, not the perfect. */
export function isSimplePast(sentence: Sentence, verb: number): boolean {
  const { xpos } = tokenOf(sentence, verb);
  const forms = dependents(sentence, verb, 'aux').map((at) => tokenOf(sentence, at));
  if (xpos === 'VBD') return forms.length === 0;
  return forms.some((form) => form.xpos === 'VBD' && form.lemma === 'be');
}

/** "not the first time that Chad has accused Libya". */
function isNotFirst({ sentence }: Scene, verb: number): boolean {
  const { deprel, head } = tokenOf(sentence, verb);
  if ((deprel !== 'acl:relcl' && deprel !== 'acl') || tokenOf(sentence, head).lemma !== 'time') return false;
  return dependents(sentence, head, 'advmod', 'det').some((at) => /^(?:not|n't|hardly)$/u.test(lower(sentence, at)));
}

const lower = (sentence: Sentence, at: number): string => tokenOf(sentence, at).form.toLowerCase();

/** Months, years, decades, centuries; `PT30M` are minutes. */
const long = /^P(?:\d+|X)(?:M|Y|DE|CE|E)$/u;
/** Types whose `for` tells how long it is to last: "signed it for ten years". */
const lasting: ReadonlySet<EventType> = new Set([
  'AGREE',
  'AID',
  'SANCTION',
  'CONCEDE',
  'COOPERATE',
  'COERCE',
  'RETREAT',
]);
/** Types of words whose `for` brings what they are for: "thanked her for her lead over the past year". */
const speaking: ReadonlySet<EventType> = new Set(['SUPPORT', 'ACCUSE']);
const holding = /^(?:occupy|hold|control|besiege|blockade|rule)$/u;

/** "lent billions over the past decade", "occupied the north for 22 years", "was detained in the last two years". */
function isLong(scene: Scene, verb: number, type: EventType): boolean {
  const { sentence, timexes, context } = scene;
  return timexes.some((timex) => {
    const head = timex.type === 'DURATION' && long.test(timex.value) ? headOfSpan(sentence, timex) : -1;
    if (head < 0 || tokenOf(sentence, head).head !== verb || !isRel(tokenOf(sentence, head), 'obl')) return false;
    const prep = prepOf(sentence, head);
    const words = context.article.text.slice(timex.start - 10, timex.end);
    if (speaking.has(type) && isOfMatter(sentence, verb, head)) return false;
    if (prep === 'in') return /\b(?:recent|past|last|previous)\b/iu.test(words);
    if (prep === 'for') return !lasting.has(type) || holding.test(tokenOf(sentence, verb).lemma);
    return ['over', 'within', 'during', 'throughout'].includes(prep);
  });
}

/** "thanked her for her lead over the past year", "for many years of work", "has studied it for a year"; "supported Iraq for eight years" is how long. */
function isOfMatter(sentence: Sentence, verb: number, head: number): boolean {
  const isPlain = isSimplePast(sentence, verb) && dependents(sentence, head, 'nmod').length === 0;
  const own = isPlain ? dependents(sentence, head, 'case') : [];
  return sentence.tokens.some((token, at) => at > verb && at < head && token.form === 'for' && !own.includes(at));
}

/** "two months after killing its leader": months or years lie between. */
function isLongAfter({ sentence, timexes }: Scene, verb: number): boolean {
  if (!isRel(tokenOf(sentence, verb), 'advcl', 'acl')) return false;
  return dependents(sentence, verb, 'mark').some((at) => {
    const before = sentence.tokens[at - 1];
    if (lower(sentence, at) !== 'after' || before === undefined) return false;
    return timexes.some((timex) => timex.type === 'DURATION' && long.test(timex.value) && overlaps(timex, before));
  });
}

/** "on a number of occasions", "many times", "three times": what was done again and again is not the news of the day. */
function isRepeated({ sentence }: Scene, verb: number): boolean {
  if (!/^VB[DN]$/u.test(tokenOf(sentence, verb).xpos)) return false;
  return dependents(sentence, verb, 'obl').some((at) => {
    const { lemma, form } = tokenOf(sentence, at);
    const counts = [at, ...dependents(sentence, at, 'nmod')].map((one) => lower(sentence, one));
    if (prepOf(sentence, at) === 'on' && counts.some((word) => word === 'occasions')) return true;
    const isCounted = dependents(sentence, at, 'nummod', 'amod').some((one) =>
      /^(?:many|several|countless|numerous|\d+|two|three|four|five|six)$/u.test(lower(sentence, one)),
    );
    return lemma === 'time' && form.toLowerCase() === 'times' && prepOf(sentence, at) === '' && isCounted;
  });
}

const isSinceRecent = (scene: Scene, timex: Timex): boolean =>
  isRecent(scene, timex) && prepOf(scene.sentence, headOfSpan(scene.sentence, timex)) === 'since';

/** "has frequently accused", "used to accuse"; "has regularly shelled it since Friday" is news. */
function isUsual(scene: Scene, verb: number): boolean {
  const { sentence, lexicon } = scene;
  if (scene.timexes.some((timex) => isSinceRecent(scene, timex))) return false;
  const { xpos, lemma, form } = tokenOf(sentence, verb);
  const isTo = dependents(sentence, verb, 'xcomp').some((at) => tokenOf(sentence, at).xpos === 'VB');
  if (lemma === 'use' && form === 'used' && isTo && dependents(sentence, verb, 'obj', 'aux').length === 0) return true;
  const adverbs = dependents(sentence, verb, 'advmod').map((at) => tokenOf(sentence, at).lemma.toLowerCase());
  return /^VB[DN]$/u.test(xpos) && adverbs.some((adverb) => lexicon.words.routines.words.has(adverb));
}

/** "during his campaign", "in his first term", "in its early days", "as a candidate". */
function isOfTenure(scene: Scene, verb: number): boolean {
  const { sentence, lexicon } = scene;
  const { tenures, callings } = lexicon.words;
  return dependents(sentence, verb, 'obl').some((at) => {
    const prep = prepOf(sentence, at);
    if (prep === 'as') return callings.words.has(tokenOf(sentence, at).lemma.toLowerCase());
    if (isEdge(sentence, at) && dependents(sentence, at, 'nmod').some((one) => isTenure(one))) return true;
    if (isEarlyOn(scene, at)) return true;
    if (!isTenure(at)) return false;
    const isOrdinal = dependents(sentence, at, 'amod').some((one) =>
      /^(?:first|second|previous|last|early)$/u.test(lower(sentence, one)),
    );
    return prep === 'during' || prep === 'throughout' || (prep === 'in' && isOrdinal);
  });

  function isTenure(at: number): boolean {
    return tenures.words.has(tokenOf(sentence, at).lemma.toLowerCase());
  }
}

/** "in the early days of the war"; not "of this month", "in the early stages of Tuesday's talks". */
function isEarlyOn(scene: Scene, at: number): boolean {
  const { sentence, timexes } = scene;
  if (!['in', 'during'].includes(prepOf(sentence, at))) return false;
  if (!/^(?:day|month|year|decade|stage)$/u.test(tokenOf(sentence, at).lemma)) return false;
  const below = subtree(sentence, at)
    .filter((one) => one > at)
    .map((one) => tokenOf(sentence, one));
  const isDatedNow = timexes.some((timex) => !isOld(scene, timex) && below.some((token) => overlaps(timex, token)));
  return !isDatedNow && dependents(sentence, at, 'amod').some((one) => lower(sentence, one) === 'early');
}

/** "at the end of his presidency". */
const isEdge = (sentence: Sentence, at: number): boolean =>
  prepOf(sentence, at) === 'at' && /^(?:end|start|beginning|outset)$/u.test(tokenOf(sentence, at).lemma);

/** "After he returned to office in 2015, he banned ...", "When he took office in May, he thanked ...": an old date opens the sentence. */
function isOpened(scene: Scene, verb: number): boolean {
  const { sentence, timexes } = scene;
  return dependents(sentence, verb, 'advcl').some((clause) => {
    const marks = dependents(sentence, clause, 'mark', 'advmod').map((at) => lower(sentence, at));
    if (!marks.some((mark) => mark === 'after' || mark === 'when' || mark === 'once')) return false;
    if (clause > verb && !isSoon(sentence, verb, clause)) return false;
    return timexes.some((timex) => {
      const head = headOfSpan(sentence, timex);
      return head >= 0 && tokenOf(sentence, head).head === clause && isDated(timex) && isOld(scene, timex);
    });
  });
}

const entries = /^(?:elect|inaugurate)$/u;
const offices = /^(?:office|charge|power)$/u;

/** "Soon after he took office, he travelled to Chad", unless the report begins with it, a date is told, or the entry itself is its news. */
function isUponEntry(scene: Scene, verb: number): boolean {
  const { sentence, timexes, context } = scene;
  const first = context.parse.sentences[0]?.start === sentence.start;
  if (first || timexes.some((timex) => isDated(timex)) || isEntryNews(scene)) return false;
  return dependents(sentence, verb, 'advcl').some((clause) => {
    const isAfter = dependents(sentence, clause, 'mark').some((at) => lower(sentence, at) === 'after');
    return isAfter && isEntry(sentence, clause) && isSoon(sentence, verb, clause);
  });
}

/** "took office", "was elected". */
function isEntry(sentence: Sentence, verb: number): boolean {
  const parts = dependents(sentence, verb, 'obj', 'obl').map((at) => tokenOf(sentence, at).lemma);
  return entries.test(tokenOf(sentence, verb).lemma) || parts.some((lemma) => offices.test(lemma));
}

/** "The army seized power on Monday": a sentence of the report tells of an entry with a day of this week. */
function isEntryNews(scene: Scene): boolean {
  const recent = scene.context.timexes.filter((timex) => isRecent(scene, timex));
  const dated = scene.context.parse.sentences.filter((one) => recent.some((timex) => contains(one, timex)));
  return dated.some((one) => one.tokens.some((token, at) => isVerb(token) && isEntry(one, at)));
}

/** "was taken shortly after Chad invaded in 2022". */
const isSoon = (sentence: Sentence, verb: number, clause: number): boolean =>
  [verb, clause].some((at) =>
    dependents(sentence, at, 'advmod').some((one) => /^(?:shortly|soon|immediately)$/u.test(lower(sentence, one))),
  );

/** "In response, Chad shelled the town": what follows from an old date in the sentence before. */
function isSequel(scene: Scene): boolean {
  const { sentence, lexicon, context } = scene;
  const opening = context.article.text.slice(sentence.start, sentence.start + 60).toLowerCase();
  const isLater = /^(?:but |and )?\S+ (?:days|weeks|months|years) later\b/u.test(opening);
  return (
    (isLater ||
      lexicon.words.sequels.some((words) => opening.startsWith(`${words} `) || opening.startsWith(`${words},`))) &&
    isOldBefore(scene)
  );
}

/** Whether the last date of the sentence right before is old and tells when its main deed was done. */
export function isOldBefore(scene: Scene): boolean {
  const { sentences } = scene.context.parse;
  const at = sentences.findIndex(({ start }) => start === scene.sentence.start);
  const before = at > 0 ? sentences[at - 1] : undefined;
  if (before === undefined) return false;
  if (scene.timexes.some(({ value }) => value.startsWith('XXXX-WXX'))) return false;
  const last = scene.context.timexes.filter((timex) => contains(before, timex) && isDated(timex)).at(-1);
  return last !== undefined && isOld(scene, last) && isTellingWhen(before, last);
}

function isTellingWhen(sentence: Sentence, timex: Timex): boolean {
  const head = headOfSpan(sentence, timex);
  if (head < 0 || !['in', 'on', 'during', ''].includes(prepOf(sentence, head))) return false;
  const verb = ancestorsOf(sentence, head).find((at) => isVerb(tokenOf(sentence, at)));
  return verb !== undefined && isRel(tokenOf(sentence, verb), 'root', 'conj');
}
