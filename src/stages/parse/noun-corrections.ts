import {
  dependents,
  firstOf,
  hasDependent,
  isNominal,
  lastOf,
  reaches,
  verbAbove,
  type TreeDraft,
} from './tree-draft.ts';

/** "The chamber, the State Duma, ratified": of two subjects, the one between commas says what the other is. */
export function subjectInApposition(tree: TreeDraft, at: number): void {
  const head = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'nsubj' || head <= at || !isNominal(tree, at)) return;
  const first = tree.deprels.findIndex((deprel, k) => k < at && deprel === 'nsubj' && tree.heads[k] === head);
  if (first < 0 || !isNominal(tree, first)) return;
  let before = at - 1;
  while (before > first && tree.heads[before] === at && tree.forms[before] !== ',') before--;
  let after = at + 1;
  while (after < head && tree.heads[after] === at && tree.forms[after] !== ',') after++;
  if (tree.forms[before] !== ',' || tree.forms[after] !== ',') return;
  tree.heads[at] = first;
  tree.deprels[at] = 'appos';
}

/** "thanked the Union and its chairman": a noun is coordinated with the noun before it, not with the verb. */
export function nounBesideNoun(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'conj' || !isNominal(tree, at) || verb < 0 || tree.upos[verb] !== 'VERB') return;
  if (hasDependent(tree, at, /^(?:nsubj|cop|aux|obj|orphan|case)/u)) return;
  const and = dependents(tree, at).find((child) => tree.deprels[child] === 'cc');
  const noun = dependents(tree, verb).findLast((child) => child > verb && child < at && isNominal(tree, child));
  if (and === undefined || noun === undefined || !/^(?:obj|obl)$/u.test(tree.deprels[noun] ?? '')) return;
  if (and !== lastOf(tree, noun) + 1) return;
  tree.heads[at] = noun;
}

/** "Bello, a general, promised": a noun with an indefinite article between commas, joined by no conjunction, says what the other is. */
export function describedBetweenCommas(tree: TreeDraft, at: number): void {
  const noun = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'conj' || noun < 0 || noun > at || !isNominal(tree, at) || !isNominal(tree, noun)) return;
  const first = firstOf(tree, at);
  const opened = tree.forms[first] === ',' && /^an?$/iu.test(tree.forms[first + 1] ?? '');
  const joined = [noun, ...dependents(tree, noun)].some((one) => hasDependent(tree, one, /^cc$/u));
  if (opened && !joined && tree.forms[lastOf(tree, at) + 1] === ',') tree.deprels[at] = 'appos';
}

/** "urged the States to stop": a noun beside an infinitive is the object, not one more complement. */
export function objectBeforeInfinitive(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'xcomp' || verb < 0 || verb > at || !isNominal(tree, at)) return;
  if (hasDependent(tree, verb, /^obj$/u) || hasDependent(tree, at, /^(?:case|cop|mark)$/u)) return;
  const others = dependents(tree, verb).filter((child) => child > at && tree.deprels[child] === 'xcomp');
  if (others.some((child) => tree.xpos[child] === 'VB')) tree.deprels[at] = 'obj';
}

/** ", accusing the States of theft": behind a participle stands what it acts on, not who acts. */
export function objectOfParticiple(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'nsubj' || verb < 0 || verb > at || tree.xpos[verb] !== 'VBG' || !isNominal(tree, at))
    return;
  if (!hasDependent(tree, verb, /^(?:aux|cop|obj|ccomp)/u)) tree.deprels[at] = 'obj';
}

/** "lie under the block, engineers believe, and": a clause with a subject of its own behind a comma describes no noun. */
export function asideAsRelative(tree: TreeDraft, at: number): void {
  const noun = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'acl:relcl' || noun > at || !/^VB[DPZ]$/u.test(tree.xpos[at] ?? '')) return;
  const own = dependents(tree, at);
  const subject = own.find((child) => tree.deprels[child] === 'nsubj');
  const first = subject === undefined ? at : firstOf(tree, subject);
  if (subject === undefined || tree.forms[first - 1] !== ',' || own.some((child) => child < first - 1)) return;
  if (own.some((child) => child > at && /^(?:obj|ccomp|xcomp)$/u.test(tree.deprels[child] ?? ''))) return;
  for (let k = first; k < at; k++) if (/^W/u.test(tree.xpos[k] ?? '')) return;
  tree.heads[at] = verbAbove(tree, noun);
  tree.deprels[at] = 'parataxis';
}

/** "a spokesman for the army said": `for` opens no clause whose verb is finite; the noun before it is the subject. */
export function finiteAfterFor(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (
    tree.deprels[at] !== 'mark' ||
    tree.forms[at]?.toLowerCase() !== 'for' ||
    !/^VB[DZP]$/u.test(tree.xpos[verb] ?? '')
  )
    return;
  const noun = at - 1;
  const inner = dependents(tree, verb).find((child) => child > at && child < verb && tree.deprels[child] === 'nsubj');
  if (noun < 0 || inner === undefined || !isNominal(tree, noun) || hasDependent(tree, verb, /^(?:aux|cop)/u)) return;
  tree.heads[at] = inner;
  tree.deprels[at] = 'case';
  tree.heads[inner] = noun;
  tree.deprels[inner] = 'nmod';
  const above = tree.heads[noun] ?? -1;
  if (reaches(tree, verb, noun)) {
    tree.heads[verb] = above;
    tree.deprels[verb] = tree.deprels[noun] ?? 'dep';
  } else if (!reaches(tree, noun, verb)) tree.deprels[verb] = 'parataxis';
  tree.heads[noun] = verb;
  tree.deprels[noun] = 'nsubj';
}

/** "withdrew by May": only a passive has an agent. */
export function agentOfActive(tree: TreeDraft, at: number): void {
  if (tree.deprels[at] !== 'obl:agent') return;
  const head = tree.heads[at] ?? -1;
  if (tree.xpos[head] !== 'VBN' && !hasDependent(tree, head, /:pass$/u)) tree.deprels[at] = 'obl';
}

/** "Chad, Mali, and Niger met": the last of a list is no subject of its own, and the verb no member of the list. */
export function listBeforeVerb(tree: TreeDraft, at: number): void {
  const first = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'conj' || tree.upos[at] !== 'VERB' || first < 0 || first > at || !isNominal(tree, first))
    return;
  const own = dependents(tree, at);
  const last = own.find((child) => tree.deprels[child] === 'nsubj');
  const and = own.find((child) => tree.deprels[child] === 'cc');
  if (last === undefined || and === undefined || !isNominal(tree, last) || and !== firstOf(tree, last) - 1) return;
  if (!isBareList(tree, first, and)) return;
  tree.heads[at] = tree.heads[first] ?? -1;
  tree.deprels[at] = tree.deprels[first] ?? 'root';
  tree.heads[first] = at;
  tree.deprels[first] = 'nsubj';
  tree.heads[last] = first;
  tree.deprels[last] = 'conj';
  tree.heads[and] = last;
}

/** Whether nothing but the members of a list and commas stand before a conjunction, a comma right before it. */
function isBareList(tree: TreeDraft, first: number, end: number): boolean {
  if (tree.forms[end - 1] !== ',' || hasDependent(tree, first, /^(?:nsubj|cop|aux|obj|case|acl)/u)) return false;
  const members = dependents(tree, first).filter((child) => child > first && child < end);
  return members.every(
    (child) => tree.deprels[child] === 'punct' || (tree.deprels[child] === 'conj' && isNominal(tree, child)),
  );
}

/** "killed 500 people, according to officials": a phrase with a preposition is joined to no noun without one. */
export function phraseAsConjunct(tree: TreeDraft, at: number): void {
  const noun = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'conj' || noun < 0 || noun > at || !isNominal(tree, at) || !isNominal(tree, noun)) return;
  if (!hasDependent(tree, at, /^case$/u) || hasDependent(tree, at, /^cc$/u) || hasDependent(tree, noun, /^case$/u))
    return;
  const verb = verbAbove(tree, noun);
  if (verb === noun || tree.upos[verb] !== 'VERB') return;
  tree.heads[at] = verb;
  tree.deprels[at] = 'obl';
}
