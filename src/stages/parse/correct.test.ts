import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correct } from './correct.ts';
import type { TreeDraft } from './tree-draft.ts';

/** A tree from rows `form UPOS XPOS head deprel`, heads counted from 1, 0 the root. */
function treeOf(rows: readonly string[]): TreeDraft {
  const cells = rows.map((row) => row.split(' '));
  const column = (k: number): string[] => cells.map((row) => row[k] ?? '');
  return {
    forms: column(0),
    upos: column(1),
    xpos: column(2),
    heads: Int32Array.from(column(3), (head) => Number(head) - 1),
    deprels: column(4),
  };
}

function corrected(rows: readonly string[]): readonly string[] {
  const tree = treeOf(rows);
  correct(tree);
  return tree.forms.map((form, k) =>
    [form, tree.upos[k], tree.xpos[k], (tree.heads[k] ?? 0) + 1, tree.deprels[k]].join(' '),
  );
}

test('only a passive has an agent', () => {
  const active = [
    'Troops NOUN NNS 2 nsubj',
    'withdrew VERB VBD 0 root',
    'by ADP IN 4 case',
    'May PROPN NNP 2 obl:agent',
  ];
  assert.equal(corrected(active)[3], 'May PROPN NNP 2 obl');
  const passive = [
    'It PRON PRP 3 nsubj:pass',
    'was AUX VBD 3 aux:pass',
    'hit VERB VBN 0 root',
    'by ADP IN 5 case',
    'Mali PROPN NNP 3 obl:agent',
  ];
  assert.deepEqual(corrected(passive), passive);
});

test('before a base form `to` marks an infinitive, whose subject is that of the verb above', () => {
  const found = corrected([
    'Mali PROPN NNP 2 nsubj',
    'asked VERB VBD 0 root',
    'to ADP IN 4 case',
    'fish VERB VB 2 ccomp',
  ]);
  assert.deepEqual(found.slice(2), ['to PART TO 4 mark', 'fish VERB VB 2 xcomp']);
  const place = ['went VERB VBD 0 root', 'to ADP IN 3 case', 'Rome PROPN NNP 1 obl'];
  assert.deepEqual(corrected(place), place);
});

test('what `have` supports is a participle and takes an object', () => {
  const found = corrected([
    'We PRON PRP 3 nsubj',
    'have AUX VBP 3 aux',
    'armed ADJ JJ 0 root',
    'rebels NOUN NNS 3 nsubj',
  ]);
  assert.deepEqual(found.slice(2), ['armed VERB VBN 0 root', 'rebels NOUN NNS 3 obj']);
  const described = ['They PRON PRP 4 nsubj', 'have AUX VBP 4 aux', 'been AUX VBN 4 cop', 'armed ADJ JJ 0 root'];
  assert.deepEqual(corrected(described), described);
});

test('of two subjects the one between commas says what the other is', () => {
  const rows = [
    'Parliament NOUN NN 5 nsubj',
    ', PUNCT , 1 punct',
    'Congress PROPN NNP 5 nsubj',
    ', PUNCT , 3 punct',
    'voted VERB VBD 0 root',
  ];
  assert.equal(corrected(rows)[2], 'Congress PROPN NNP 1 appos');
  const open = [
    'Parliament NOUN NN 4 nsubj',
    ', PUNCT , 4 punct',
    'Congress PROPN NNP 4 nsubj',
    'voted VERB VBD 0 root',
  ];
  assert.deepEqual(corrected(open), open);
});

test('a clause with a subject beside `that` is what is said, not a relative clause', () => {
  const rows = [
    ...['He PRON PRP 2 nsubj', 'said VERB VBD 0 root', 'in ADP IN 4 case', 'Bern PROPN NNP 2 obl'],
    ...['that PRON WDT 7 nsubj', 'talks NOUN NNS 7 nsubj', 'ended VERB VBD 4 acl:relcl'],
  ];
  const found = corrected(rows);
  assert.deepEqual([found[4], found[6]], ['that SCONJ IN 7 mark', 'ended VERB VBD 2 ccomp']);
  const relative = ['talks NOUN NNS 0 root', 'that PRON WDT 3 nsubj', 'ended VERB VBD 1 acl:relcl'];
  assert.deepEqual(corrected(relative), relative);
});

test('`for` opens no clause whose verb is finite', () => {
  const rows = [
    ...['Go VERB VB 0 root', 'envoy NOUN NN 1 parataxis', 'for ADP IN 5 mark', 'Mali PROPN NNP 5 nsubj'],
    'said VERB VBD 1 advcl',
  ];
  assert.deepEqual(corrected(rows).slice(1), [
    ...['envoy NOUN NN 5 nsubj', 'for ADP IN 4 case', 'Mali PROPN NNP 2 nmod', 'said VERB VBD 1 parataxis'],
  ]);
  const open = [
    'time NOUN NN 0 root',
    'for ADP IN 5 mark',
    'Mali PROPN NNP 5 nsubj',
    'to PART TO 5 mark',
    'act VERB VB 1 acl',
  ];
  assert.deepEqual(corrected(open), open);
});

test('a noun is coordinated with the noun before it', () => {
  const rows = ['met VERB VBD 0 root', 'Bo PROPN NNP 1 obj', 'and CCONJ CC 4 cc', 'Li PROPN NNP 1 conj'];
  assert.equal(corrected(rows)[3], 'Li PROPN NNP 2 conj');
  const verbs = ['met VERB VBD 0 root', 'Bo PROPN NNP 1 obj', 'and CCONJ CC 4 cc', 'left VERB VBD 1 conj'];
  assert.deepEqual(corrected(verbs), verbs);
});

test('a finite verb has the noun right before it as its subject', () => {
  const behind = [
    'Stay VERB VB 0 root',
    ', PUNCT , 1 punct',
    'Bo PROPN NNP 1 parataxis',
    'told VERB VBD 3 acl',
    'us PRON PRP 4 obj',
  ];
  assert.deepEqual(corrected(behind).slice(2, 4), ['Bo PROPN NNP 4 nsubj', 'told VERB VBD 1 parataxis']);
  const opened = ['In ADP IN 2 case', 'June PROPN NNP 4 obl', 'Chad PROPN NNP 2 appos', 'said VERB VBD 0 root'];
  assert.equal(corrected(opened)[2], 'Chad PROPN NNP 4 nsubj');
  const reduced = ['ships NOUN NNS 0 root', 'seized VERB VBN 1 acl', 'there ADV RB 2 advmod'];
  assert.deepEqual(corrected(reduced), reduced);
});

test('a noun beside an infinitive is the object', () => {
  const rows = ['urged VERB VBD 0 root', 'Mali PROPN NNP 1 xcomp', 'to PART TO 4 mark', 'stop VERB VB 1 xcomp'];
  assert.equal(corrected(rows)[1], 'Mali PROPN NNP 1 obj');
  const named = ['made VERB VBD 0 root', 'Bo PROPN NNP 1 obj', 'envoy NOUN NN 1 xcomp'];
  assert.deepEqual(corrected(named), named);
});

test('what stands behind a participle is its object', () => {
  const rows = ['left VERB VBD 0 root', 'accusing VERB VBG 1 advcl', 'Mali PROPN NNP 2 nsubj'];
  assert.equal(corrected(rows)[2], 'Mali PROPN NNP 2 obj');
  const progressive = ['is AUX VBZ 2 aux', 'leaving VERB VBG 0 root', 'Mali PROPN NNP 2 nsubj'];
  assert.deepEqual(corrected(progressive), progressive);
});

test('a negated infinitive completes a verb that orders, and describes other nouns', () => {
  const rest = ['fleet NOUN NN 1 obj', 'not PART RB 5 advmod', 'to PART TO 5 mark', 'sail VERB VB 2 acl'];
  assert.equal(corrected(['warned VERB VBD 0 root', ...rest])[4], 'sail VERB VB 1 xcomp');
  const pledge = ['broke VERB VBD 0 root', 'pledge NOUN NN 1 obj', ...rest.slice(1)];
  assert.deepEqual(corrected(pledge), pledge);
});

test('a clause with a subject of its own behind a comma describes no noun', () => {
  const noun = ['lies VERB VBZ 0 root', 'under ADP IN 3 case', 'rock NOUN NN 1 obl'];
  const aside = [', PUNCT , 6 punct', 'experts NOUN NNS 6 nsubj', 'believe VERB VBP 3 acl:relcl'];
  assert.equal(corrected([...noun, ...aside])[5], 'believe VERB VBP 1 parataxis');
  const contact = ['rock NOUN NN 0 root', 'experts NOUN NNS 3 nsubj', 'drill VERB VBP 1 acl:relcl'];
  assert.deepEqual(corrected(contact), contact);
});

test('what may be a participle goes on with the perfect of the clause before it', () => {
  const said = ['said VERB VBD 0 root', 'that SCONJ IN 5 mark', 'troops NOUN NNS 5 nsubj'];
  const fled = ['had AUX VBD 5 aux', 'fled VERB VBN 1 ccomp', 'and CCONJ CC 7 cc', 'hit VERB VBD 1 conj'];
  assert.equal(corrected([...said, ...fled])[6], 'hit VERB VBN 5 conj');
  const went = [...said, ...fled.slice(0, 3), 'went VERB VBD 1 conj'];
  assert.deepEqual(corrected(went), went);
});

test('the last of a list before a verb is no subject of its own', () => {
  const list = ['Chad PROPN NNP 0 root', ', PUNCT , 3 punct', 'Mali PROPN NNP 1 conj', ', PUNCT , 7 punct'];
  const found = corrected([...list, 'and CCONJ CC 7 cc', 'Niger PROPN NNP 7 nsubj', 'met VERB VBD 1 conj']);
  assert.deepEqual(
    [0, 2, 5, 6].map((at) => found[at]),
    ['Chad PROPN NNP 7 nsubj', 'Mali PROPN NNP 1 conj', 'Niger PROPN NNP 1 conj', 'met VERB VBD 0 root'],
  );
  const clauses = ['rain NOUN NN 0 root', 'and CCONJ CC 4 cc', 'Niger PROPN NNP 4 nsubj', 'won VERB VBD 1 conj'];
  assert.deepEqual(corrected(clauses), clauses);
});

test('a phrase with a preposition is joined to no noun without one', () => {
  const hit = ['hit VERB VBD 0 root', 'camps NOUN NNS 1 obj', ', PUNCT , 5 punct', 'by ADP IN 5 case'];
  assert.equal(corrected([...hit, 'Chad PROPN NNP 2 conj'])[4], 'Chad PROPN NNP 1 obl');
  const both = ['hit VERB VBD 0 root', 'in ADP IN 3 case', 'Oslo PROPN NNP 1 obl', 'in ADP IN 5 case'];
  assert.deepEqual(corrected([...both, 'Bern PROPN NNP 3 conj']), [...both, 'Bern PROPN NNP 3 conj']);
});

test('a noun with an indefinite article between commas says what the one before it is', () => {
  const bello = ['Bello PROPN NNP 6 nsubj', ', PUNCT , 4 punct', 'a DET DT 4 det', 'general NOUN NN 1 conj'];
  assert.equal(corrected([...bello, ', PUNCT , 1 punct', 'left VERB VBD 0 root'])[3], 'general NOUN NN 1 appos');
  const list = ['ship NOUN NN 0 root', ', PUNCT , 4 punct', 'a DET DT 4 det', 'tank NOUN NN 1 conj'];
  const listed = [...list, ', PUNCT , 7 punct', 'and CCONJ CC 7 cc', 'gun NOUN NN 1 conj'];
  assert.deepEqual(corrected(listed), listed);
});

test('no clause is opened by `for` where the noun before it hangs from the verb', () => {
  const rows = corrected([
    'A DET DT 2 det',
    'board NOUN NN 8 nsubj',
    'at ADP IN 5 case',
    'the DET DT 5 det',
    'College PROPN NNP 2 nmod',
    'for SCONJ IN 8 mark',
    'Judges PROPN NNPS 8 nsubj',
    'fined VERB VBD 0 root',
    'Roe PROPN NNP 8 obj',
  ]);
  assert.equal(rows[6], 'Judges PROPN NNPS 5 nmod');
  assert.equal(rows[7], 'fined VERB VBD 0 root');
});

test('a clause with `that` and a subject, joined by no word, completes the verb', () => {
  const found = corrected([
    'Oman PROPN NNP 2 nsubj',
    'confirmed VERB VBD 0 root',
    'that SCONJ IN 5 mark',
    'it PRON PRP 5 nsubj',
    'paid VERB VBD 2 conj',
  ]);
  assert.equal(found[4], 'paid VERB VBD 2 ccomp');
  const joined = [
    'Oman PROPN NNP 2 nsubj',
    'agreed VERB VBD 0 root',
    'and CCONJ CC 5 cc',
    'it PRON PRP 5 nsubj',
    'paid VERB VBD 2 conj',
  ];
  assert.deepEqual(corrected(joined), joined);
});
