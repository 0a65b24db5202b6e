import type { PronounRow } from '../../../base/lang/names-lexicon.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Cluster } from './clusters.ts';
import type { LinkContext } from './links.ts';
import { placeOf } from './grammar-role.ts';
import type { Site } from './sites.ts';
import type { Trace } from './traces.ts';

/**
 * `it` and `its` for a state or body: what stands joined to it or in the clause about it, the subject of the same sentence that governs it, who spoke
 * last for `it said`, the subject of the sentence before for the next one's.
 */
export function bestThing(context: LinkContext, site: Site, row: PronounRow, traces: readonly Trace[]): Cluster | null {
  if (row.gender !== 'it' || /^(?:expl|nsubj:outer)/u.test(site.token.deprel)) return null;
  const before = traces.filter((trace) => trace.span.start < site.token.start && isBody(trace));
  const bodies = before.filter((trace) => /^nsubj/u.test(trace.site.token.deprel));
  const beside = before.findLast((trace) => trace.site.at === site.at && isBeside(site, trace.site));
  const found = beside ?? governing(site, bodies);
  if (found !== undefined || !speaks(context, site)) return (found ?? goesOn(context, site, bodies))?.cluster ?? null;
  const spoke = bodies.findLast((trace) => site.at - trace.site.at <= 1 && speaks(context, trace.site));
  return (spoke ?? goesOn(context, site, bodies))?.cluster ?? null;
}

/** The nearest subject of the sentence whose clause holds the pronoun, unless something named or spoken of in between is likelier meant. */
function governing(site: Site, bodies: readonly Trace[]): Trace | undefined {
  const above = ancestorsOf(site.sentence, site.index);
  return bodies.findLast(
    (trace) =>
      trace.site.at === site.at &&
      above.includes(trace.site.token.head) &&
      !sameVerb(trace.site, site) &&
      !isElsewhere(site, above.slice(0, above.indexOf(trace.site.token.head))),
  );
}

/**
 * Whether a clause between the pronoun and the verb says something of another thing (`a shuttle, which is readied for its flight`), or a further
 * clause with a subject of its own has the pronoun as its object (`Iran took the town and rebels retook it`) or says what it is (`and it's late`).
 */
function isElsewhere({ sentence, token }: Site, between: readonly number[]): boolean {
  return between.some((at) => {
    const { deprel } = tokenOf(sentence, at);
    if (deprel === 'acl:relcl') return true;
    if (deprel !== 'conj' || dependents(sentence, at, 'nsubj').length === 0) return false;
    return token.deprel === 'obj' || (token.head === at && tokenOf(sentence, at).upos !== 'VERB');
  });
}

/** `the union and its members`, `the union, which lost its seat`: joined to the name or inside the clause about it. */
function isBeside({ sentence, index, token }: Site, name: Site): boolean {
  const above = ancestorsOf(sentence, index);
  const step = above.indexOf(name.index) - 1;
  const verb = above[step];
  if (step < 0 || verb === undefined) return false;
  const { deprel, head } = tokenOf(sentence, verb);
  if (deprel === 'conj') return step === 0 && token.deprel === 'nmod:poss';
  return deprel === 'acl:relcl' && head === name.index && isSaidOf(sentence, verb) && token.deprel !== 'obj';
}

/** Whether `which` or `that` is the subject of a clause. */
function isSaidOf(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'nsubj').some((at) => /^(?:which|that)$/iu.test(tokenOf(sentence, at).form));
}

/** `The union met on Friday. It elected ...`: the subject of a sentence goes on as that of the next, where no other body was its like. */
function goesOn(context: LinkContext, site: Site, bodies: readonly Trace[]): Trace | undefined {
  if (!opens(site) || (!speaks(context, site) && isImpersonal(context, site))) return undefined;
  const before = bodies.filter((trace) => trace.site.at === site.at - 1);
  const [first] = before;
  const same = first !== undefined && before.every(({ cluster }) => cluster === first.cluster);
  return same && placeOf(first.site).role === 'subject' && inOneBlock(context, site) ? first : undefined;
}

/** The first word of its sentence, as subject or as owner of the subject. */
function opens({ sentence, index, token }: Site): boolean {
  if (sentence.tokens.slice(0, index).some(({ form }) => /\p{L}/u.test(form))) return false;
  return (
    /^nsubj/u.test(token.deprel) ||
    (token.deprel === 'nmod:poss' && /^nsubj/u.test(sentence.tokens[token.head]?.deprel ?? ''))
  );
}

/** `it is`, `it seems`, `it takes`: about no one thing. */
function isImpersonal({ kit }: LinkContext, { sentence, token }: Site): boolean {
  if (token.deprel === 'nmod:poss') return false;
  const verb = sentence.tokens[token.head];
  if (verb?.upos !== 'VERB' || wordSet(kit.pack.names, 'impersonalVerbs').has(verb.lemma)) return true;
  return dependents(sentence, token.head, 'csubj', 'ccomp').length > 0;
}

function inOneBlock({ parse }: LinkContext, { at, sentence }: Site): boolean {
  return parse.sentences[at - 1]?.block === sentence.block;
}

/**
 * Subject and object of one verb: never the same, save for reflexives. A verb without a subject of its own has that of the verb it hangs on:
 * `Peru broke off the talks, accusing it of spying`.
 */
function sameVerb(subject: Site, object: Site): boolean {
  if (/sel(?:f|ves)$/iu.test(object.token.form)) return false;
  const { sentence } = object;
  let verb = object.token.head;
  while (verb !== subject.token.head && /^i?obj$/u.test(object.token.deprel) && sharesSubject(sentence, verb))
    verb = sentence.tokens[verb]?.head ?? -1;
  return verb === subject.token.head;
}

function sharesSubject(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb];
  if (token?.upos !== 'VERB' || !/^(?:advcl|xcomp|conj)$/u.test(token.deprel)) return false;
  return dependents(sentence, verb, 'nsubj', 'csubj').length === 0;
}

function isBody({ cluster }: Trace): boolean {
  return cluster.type === 'organization' || (cluster.type === 'place' && cluster.actor !== null);
}

/** Whether a token is the subject of a verb of speech. */
export function speaks(context: LinkContext, site: Site): boolean {
  const verb = site.sentence.tokens[site.token.head];
  if (verb === undefined || site.token.deprel !== 'nsubj') return false;
  return wordSet(context.kit.pack.names, 'sayVerbs').has(verb.lemma);
}
