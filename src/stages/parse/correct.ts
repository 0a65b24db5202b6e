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

const corrections: readonly Correction[] = [infinitiveMarker, perfectParticiple, agentOfActive, subjectInApposition];

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
