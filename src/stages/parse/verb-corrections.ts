import { dependents, hasDependent, isNominal, lastBefore, lastOf, reaches, type TreeDraft } from './tree-draft.ts';

/** "not to fish": before a verb in its base form `to` is no preposition, and a clause without a subject shares one. */
export function infinitiveMarker(tree: TreeDraft, at: number): void {
  if (tree.xpos[at] === 'TO' || tree.forms[at]?.toLowerCase() !== 'to' || tree.xpos[at + 1] !== 'VB') return;
  if (tree.heads[at] !== at + 1) return;
  tree.upos[at] = 'PART';
  tree.xpos[at] = 'TO';
  tree.deprels[at] = 'mark';
  if (tree.deprels[at + 1] === 'ccomp' && !hasDependent(tree, at + 1, /^nsubj/u)) tree.deprels[at + 1] = 'xcomp';
}

/** "have never armed the rebels": what `have` supports is a participle, and a noun behind it is its object. */
export function perfectParticiple(tree: TreeDraft, at: number): void {
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

/** "said at a conference that the road was open": what has a subject of its own is no relative clause, and `that` opens it. */
export function clauseWithSubject(tree: TreeDraft, at: number): void {
  const clause = tree.heads[at] ?? -1;
  if (tree.forms[at]?.toLowerCase() !== 'that' || tree.deprels[at] !== 'nsubj' || clause <= at) return;
  const others = dependents(tree, clause).filter((child) => child !== at && /^nsubj/u.test(tree.deprels[child] ?? ''));
  const noun = tree.heads[clause] ?? -1;
  const verb = tree.heads[noun] ?? -1;
  if (others.length === 0 || !/^acl/u.test(tree.deprels[clause] ?? '') || !/^obl/u.test(tree.deprels[noun] ?? ''))
    return;
  if (verb < 0 || tree.upos[verb] !== 'VERB' || hasDependent(tree, verb, /^(?:ccomp|obj)$/u)) return;
  tree.upos[at] = 'SCONJ';
  tree.xpos[at] = 'IN';
  tree.deprels[at] = 'mark';
  tree.heads[clause] = verb;
  tree.deprels[clause] = 'ccomp';
}

/** "help the people, the ambassador told us": a finite verb describes no noun; the one right before it is its subject. */
export function finiteAsParticiple(tree: TreeDraft, at: number): void {
  const noun = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'acl' || tree.xpos[at] !== 'VBD' || noun < 0 || noun > at || !isNominal(tree, noun)) return;
  if (hasDependent(tree, at, /^(?:nsubj|csubj|expl|mark|aux)/u) || hasDependent(tree, noun, /^case$/u)) return;
  const spoken = dependents(tree, at).some(
    (child) =>
      /^(?:iobj|ccomp)$/u.test(tree.deprels[child] ?? '') ||
      (tree.deprels[child] === 'obj' && tree.upos[child] === 'PRON'),
  );
  if (!spoken && !/^["“”]/u.test(tree.forms[at + 1] ?? '')) return;
  const next = dependents(tree, at)[0] ?? at;
  if (lastBefore(tree, noun, at) + 1 < Math.min(next, at)) return;
  tree.heads[at] = tree.heads[noun] ?? -1;
  tree.deprels[at] = at > noun && tree.heads[at] === -1 ? 'root' : 'parataxis';
  tree.heads[noun] = at;
  tree.deprels[noun] = 'nsubj';
}

const loose = /^(?:appos|nmod|nmod:unmarked|nmod:desc|obl:unmarked|compound|flat|dep|parataxis|list)$/u;

/** "In the end Hezbollah said": a finite verb without a subject has the bare noun phrase that ends right before it. */
export function subjectBeforeVerb(tree: TreeDraft, at: number): void {
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

/** Forms of verbs that take whom they speak to and what is to be done. */
const ordering = /^(?:warn|urg|ask|tell|told|order|advis|caution|instruct|implor|beg|request|direct)/iu;

/** "warned the fleet not to sail": a negated infinitive behind an object completes the verb. */
export function negatedInfinitive(tree: TreeDraft, at: number): void {
  const noun = tree.heads[at] ?? -1;
  const verb = tree.heads[noun] ?? -1;
  if (tree.deprels[at] !== 'acl' || tree.deprels[noun] !== 'obj' || verb < 0 || verb > noun) return;
  if (tree.xpos[at - 1] !== 'TO' || !/^(?:not|never)$/iu.test(tree.forms[at - 2] ?? '')) return;
  if (!ordering.test(tree.forms[verb] ?? '') || lastBefore(tree, noun, at - 2) !== at - 3) return;
  tree.heads[at] = verb;
  tree.deprels[at] = 'xcomp';
}

/** "said that troops had crossed the line and hit a camp": what may be a participle goes on with the perfect of the clause. */
export function sharedPerfect(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'conj' || verb < 0 || tree.xpos[at] !== 'VBD' || tree.xpos[verb] !== 'VBD') return;
  if (
    !/(?:ed|hit|cut|put|set|shut|said|made|held|met|led|sent|won|lost|paid|built|brought|told|found|left|fought)$/iu.test(
      tree.forms[at] ?? '',
    )
  )
    return;
  const clause = dependents(tree, verb).find((child) => child > verb && child < at && tree.deprels[child] === 'ccomp');
  if (clause === undefined || tree.xpos[clause] !== 'VBN') return;
  const have = dependents(tree, clause).some(
    (child) => tree.deprels[child] === 'aux' && /^(?:had|has|have)$/iu.test(tree.forms[child] ?? ''),
  );
  const and = dependents(tree, at).find((child) => tree.deprels[child] === 'cc');
  if (!have || and === undefined || !hasDependent(tree, clause, /^mark$/u) || hasDependent(tree, at, /^(?:nsubj|aux)/u))
    return;
  if (and !== lastOf(tree, clause) + 1) return;
  tree.heads[at] = clause;
  tree.xpos[at] = 'VBN';
}

/** "has confirmed that it opened the road": a clause with `that` and a subject of its own, joined by no word, completes the verb. */
export function clauseAsConjunct(tree: TreeDraft, at: number): void {
  const verb = tree.heads[at] ?? -1;
  if (tree.deprels[at] !== 'conj' || verb < 0 || verb > at || tree.upos[verb] !== 'VERB') return;
  const own = dependents(tree, at);
  const that = own.find((child) => tree.deprels[child] === 'mark' && tree.forms[child]?.toLowerCase() === 'that');
  if (that === undefined || own.some((child) => tree.deprels[child] === 'cc')) return;
  if (!hasDependent(tree, at, /^nsubj/u) || hasDependent(tree, verb, /^(?:ccomp|obj)$/u)) return;
  tree.deprels[at] = 'ccomp';
}
