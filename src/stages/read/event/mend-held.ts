import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change } from './repair.ts';
import { isNominal } from './repair.ts';
import { isRel, isVerb } from './view.ts';

const within = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART']);

/** "held the Malian army responsible": the phrase between the verb and what somebody is held to be is the verb's object. */
export function heldResponsible(sentence: Sentence, at: number): readonly Change[] {
  if (!/^(?:responsible|liable)$/u.test(tokenOf(sentence, at).form)) return [];
  const verb = sentence.tokens.findLastIndex(({ upos }, before) => before < at && !within.has(upos));
  const held = sentence.tokens[verb];
  if (held === undefined || !isVerb(held) || !/^h(?:e|o)ld(?:s|ing)?$/u.test(held.form)) return [];
  const object = at - 1;
  if (object === verb || !isNominal(tokenOf(sentence, object))) return [];
  const inner = dependents(sentence, at, 'det', 'amod', 'compound', 'nmod:poss', 'nummod').filter(
    (one) => one < object,
  );
  return [
    { at: object, head: verb, deprel: 'obj' },
    { at, head: verb, deprel: 'xcomp' },
    ...inner.map((one) => ({ at: one, head: object, deprel: tokenOf(sentence, one).deprel })),
  ];
}

/** "Talks with Chad, planned for Sunday, were called off": the noun before the participle's comma is the subject of the verb with the auxiliary. */
export function subjectOfMain(sentence: Sentence, at: number): readonly Change[] {
  const noun = tokenOf(sentence, at);
  const inner = noun.head;
  const participle = sentence.tokens[inner];
  if (participle === undefined || !isRel(noun, 'nsubj') || !isNominal(noun) || inner <= at) return [];
  const isBare = participle.xpos === 'VBN' && dependents(sentence, inner, 'aux', 'cop').length === 0;
  const main = participle.head;
  if (!isBare || !isRel(participle, 'advcl') || main <= inner || sentence.tokens[inner - 1]?.form !== ',') return [];
  if (!isVerb(tokenOf(sentence, main)) || dependents(sentence, main, 'nsubj').length > 0) return [];
  const passive = dependents(sentence, main, 'aux:pass').length > 0;
  return [
    { at, head: main, deprel: passive ? 'nsubj:pass' : 'nsubj' },
    { at: inner, head: at, deprel: 'acl' },
  ];
}

/** "Chad shot down a helicopter", taken for a shot down somewhere: the noun before is who did it, the one behind what was hit. */
export function shotDown(sentence: Sentence, at: number): readonly Change[] {
  const shot = tokenOf(sentence, at);
  const [before, down] = [sentence.tokens[at - 1], sentence.tokens[at + 1]];
  if (shot.form !== 'shot' || shot.xpos !== 'NN' || down?.form !== 'down' || before === undefined) return [];
  const isDoer = isNominal(before) && before.head === at && isRel(before, 'compound', 'nsubj');
  const hit = down.head;
  if (!isDoer || !isRel(down, 'case') || hit <= at || tokenOf(sentence, hit).head !== at) return [];
  const more = dependents(sentence, at, 'nmod').filter((one) => one !== hit);
  return [
    { at, head: shot.head, deprel: shot.deprel, xpos: 'VBD' },
    { at: at - 1, head: at, deprel: 'nsubj' },
    { at: at + 1, head: at, deprel: 'compound:prt' },
    { at: hit, head: at, deprel: 'obj' },
    ...more.map((one) => ({ at: one, head: at, deprel: 'obl' })),
  ];
}

/** "chased away Niger's boats": what the parser hung on the adverb right behind a verb is the verb's object. */
export function objectOfAdverb(sentence: Sentence, at: number): readonly Change[] {
  const object = tokenOf(sentence, at);
  const adverb = sentence.tokens[object.head];
  if (adverb === undefined || !isRel(object, 'obj') || !isNominal(object) || object.head > at) return [];
  const verb = adverb.head;
  if (adverb.upos !== 'ADV' || verb < 0 || verb !== object.head - 1 || !isVerb(tokenOf(sentence, verb))) return [];
  return dependents(sentence, verb, 'obj').length === 0 ? [{ at, head: verb, deprel: 'obj' }] : [];
}
