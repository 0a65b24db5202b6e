/** What the models made of one sentence, an entry for each token; corrections change it in place. */
export interface TreeDraft {
  readonly forms: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  /** Index of the head, -1 for the root. */
  readonly heads: Int32Array;
  readonly deprels: string[];
}

type Correction = (tree: TreeDraft, at: number) => void;

/** Puts right what the guideline of the treebanks rules out: each correction looks at one token and its neighbours in the tree. */
export function correct(tree: TreeDraft): void {
  for (let at = 0; at < tree.forms.length; at++) for (const correction of corrections) correction(tree, at);
}

/** "withdrew by May": only a passive has an agent. */
function agentOfActive(tree: TreeDraft, at: number): void {
  if (tree.deprels[at] !== 'obl:agent') return;
  const head = tree.heads[at] ?? -1;
  if (tree.xpos[head] !== 'VBN' && !hasDependent(tree, head, /:pass$/u)) tree.deprels[at] = 'obl';
}

/** "not to fish": before a verb in its base form `to` is no preposition, and a clause without a subject shares one. */
function infinitiveMarker(tree: TreeDraft, at: number): void {
  if (tree.xpos[at] === 'TO' || tree.forms[at]?.toLowerCase() !== 'to' || tree.xpos[at + 1] !== 'VB') return;
  if (tree.heads[at] !== at + 1) return;
  tree.upos[at] = 'PART';
  tree.xpos[at] = 'TO';
  tree.deprels[at] = 'mark';
  if (tree.deprels[at + 1] === 'ccomp' && !hasDependent(tree, at + 1, /^nsubj/u)) tree.deprels[at + 1] = 'xcomp';
}

/** "have never armed the rebels": what `have` supports is a participle, and a noun behind it is its object. */
function perfectParticiple(tree: TreeDraft, at: number): void {
  if (tree.upos[at] !== 'ADJ' || !/ed$/u.test(tree.forms[at] ?? '')) return;
  const own = dependents(tree, at);
  const have = own.some(
    (child) => tree.deprels[child] === 'aux' && /^(?:have|has|had)$/iu.test(tree.forms[child] ?? ''),
  );
  if (!have || own.some((child) => tree.deprels[child] === 'cop')) return;
  tree.upos[at] = 'VERB';
  tree.xpos[at] = 'VBN';
  const subjects = own.filter((child) => tree.deprels[child] === 'nsubj');
  const behind = subjects.find((child) => child > at);
  if (behind !== undefined && subjects.length > 1) tree.deprels[behind] = 'obj';
}

/** "The chamber, the State Duma, ratified": of two subjects, the one between commas says what the other is. */
function subjectInApposition(tree: TreeDraft, at: number): void {
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

/** "said at a conference that the road was open": what has a subject of its own is no relative clause, and `that` opens it. */
function clauseWithSubject(tree: TreeDraft, at: number): void {
  const clause = tree.heads[at] ?? -1;
  if (tree.forms[at]?.toLowerCase() !== 'that' || tree.deprels[at] !== 'nsubj' || clause <= at) return;
  const others = dependents(tree, clause).filter((child) => child !== at && /^nsubj/u.test(tree.deprels[child] ?? ''));
  if (others.length === 0 || !/^acl/u.test(tree.deprels[clause] ?? '')) return;
  tree.upos[at] = 'SCONJ';
  tree.xpos[at] = 'IN';
  tree.deprels[at] = 'mark';
  const noun = tree.heads[clause] ?? -1;
  const verb = tree.heads[noun] ?? -1;
  const free = verb >= 0 && tree.upos[verb] === 'VERB' && !hasDependent(tree, verb, /^(?:ccomp|obj)$/u);
  if (free && /^obl/u.test(tree.deprels[noun] ?? '')) tree.heads[clause] = verb;
  tree.deprels[clause] = tree.heads[clause] === verb ? 'ccomp' : 'acl';
}

/** "a spokesman for the army said": `for` opens no clause whose verb is finite; the noun before it is the subject. */
function finiteAfterFor(tree: TreeDraft, at: number): void {
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

/** "thanked the Union and its chairman": a noun is coordinated with the noun before it, not with the verb. */
function nounBesideNoun(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'conj' || !isNominal(tree, at) || verb < 0 || tree.upos[verb] !== 'VERB') return;
  if (hasDependent(tree, at, /^(?:nsubj|cop|aux|obj|orphan|case)/u)) return;
  const and = dependents(tree, at).find((child) => tree.deprels[child] === 'cc');
  const noun = dependents(tree, verb).findLast((child) => child > verb && child < at && isNominal(tree, child));
  if (and === undefined || noun === undefined || !/^(?:obj|obl)$/u.test(tree.deprels[noun] ?? '')) return;
  if (and !== lastOf(tree, noun) + 1) return;
  tree.heads[at] = noun;
}

/** "help the people, the ambassador told us": a finite verb describes no noun; the one right before it is its subject. */
function finiteAsParticiple(tree: TreeDraft, at: number): void {
  const noun = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'acl' || tree.xpos[at] !== 'VBD' || noun < 0 || noun > at || !isNominal(tree, noun)) return;
  if (hasDependent(tree, at, /^(?:nsubj|csubj|expl|mark|aux)/u) || hasDependent(tree, noun, /^case$/u)) return;
  if (!hasDependent(tree, at, /^(?:obj|iobj|ccomp)$/u) && tree.upos[at + 1] !== 'PUNCT') return;
  const next = dependents(tree, at)[0] ?? at;
  if (lastBefore(tree, noun, at) + 1 < Math.min(next, at)) return;
  tree.heads[at] = tree.heads[noun] ?? -1;
  tree.deprels[at] = at > noun && tree.heads[at] === -1 ? 'root' : 'parataxis';
  tree.heads[noun] = at;
  tree.deprels[noun] = 'nsubj';
}

/** Last token before another that hangs from a head or is it. */
function lastBefore(tree: TreeDraft, head: number, end: number): number {
  let last = end - 1;
  while (last > head && !reaches(tree, last, head)) last--;
  return last;
}

const loose = /^(?:appos|nmod|nmod:unmarked|nmod:desc|obl:unmarked|compound|flat|dep|parataxis|list)$/u;

/** "In the end Hezbollah said": a finite verb without a subject has the bare noun phrase that ends right before it. */
function subjectBeforeVerb(tree: TreeDraft, at: number): void {
  if (!/^VB[DZP]$/u.test(tree.xpos[at] ?? '') || !/^(?:root|ccomp|parataxis)$/u.test(tree.deprels[at] ?? '')) return;
  if (hasDependent(tree, at, /^(?:nsubj|csubj|expl|cop)/u)) return;
  let top = at - 1;
  while (top >= 0 && tree.upos[top] === 'ADV') top--;
  if (top < 0 || !isNominal(tree, top)) return;
  while (
    /^(?:compound|flat|nmod:desc)$/u.test(tree.deprels[top] ?? '') &&
    Math.abs((tree.heads[top] ?? -1) - top) === 1
  )
    top = tree.heads[top] ?? -1;
  const head = tree.heads[top] ?? -1;
  if (head < 0 || head === at || top > at || !loose.test(tree.deprels[top] ?? '') || hasDependent(tree, top, /^case$/u))
    return;
  if (!reaches(tree, top, at) && head !== at) return;
  tree.heads[top] = at;
  tree.deprels[top] = 'nsubj';
}

/** "urged the States to stop": a noun beside an infinitive is the object, not one more complement. */
function objectBeforeInfinitive(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'xcomp' || verb < 0 || verb > at || !isNominal(tree, at)) return;
  if (hasDependent(tree, verb, /^obj$/u) || hasDependent(tree, at, /^(?:case|cop|mark)$/u)) return;
  const others = dependents(tree, verb).filter((child) => child > at && tree.deprels[child] === 'xcomp');
  if (others.some((child) => tree.xpos[child] === 'VB')) tree.deprels[at] = 'obj';
}

/** Last token of a subtree. */
function lastOf(tree: TreeDraft, head: number): number {
  let last = head;
  while (last + 1 < tree.heads.length && reaches(tree, last + 1, head)) last++;
  return last;
}

/** Whether a token hangs, directly or not, from another. */
function reaches({ heads }: TreeDraft, from: number, head: number): boolean {
  let at = heads[from] ?? -1;
  for (let steps = 0; at >= 0 && steps < heads.length; steps++) {
    if (at === head) return true;
    at = heads[at] ?? -1;
  }
  return false;
}

const corrections: readonly Correction[] = [
  // In this order: later ones see what earlier ones put right.
  infinitiveMarker,
  clauseWithSubject,
  finiteAfterFor,
  nounBesideNoun,
  finiteAsParticiple,
  subjectBeforeVerb,
  objectBeforeInfinitive,
  perfectParticiple,
  agentOfActive,
  subjectInApposition,
];

function isNominal(tree: TreeDraft, at: number): boolean {
  return tree.upos[at] === 'NOUN' || tree.upos[at] === 'PROPN';
}

function hasDependent(tree: TreeDraft, head: number, deprel: RegExp): boolean {
  return tree.deprels.some((each, k) => tree.heads[k] === head && deprel.test(each));
}

function dependents({ heads }: TreeDraft, head: number): readonly number[] {
  const found: number[] = [];
  for (let k = 0; k < heads.length; k++) if (heads[k] === head) found.push(k);
  return found;
}
