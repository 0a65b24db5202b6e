import { wordSet } from '../../../base/lang/role-match.ts';
import { isGivenName } from '../../../base/lang/given-name.ts';
import { knownAt } from './known.ts';
import { firstWord, formAt, isCapital, isGlued, type Range, type Scene, tokenAt } from './chunk.ts';

const hyphen = /^[-‐‑]$/u;
const abbreviation = /^(?:\p{Lu}\.)+$/u;

/** Whether a token may stand in a name: capitalised and tagged as a name, or capitalised where a sentence does not force it. */
function isNameToken(scene: Scene, index: number): boolean {
  const token = tokenAt(scene, index);
  if (token === null || !isCapital(token.form) || isAddress(token.form)) return false;
  if (wordSet(scene.lexicon, 'notNames').has(token.form)) return false;
  if (token.upos === 'PROPN') return true;
  if (scene.titleCase || opensSentence(scene, index)) {
    if (token.upos !== 'PRON' && (knownAt(scene, index)?.last ?? index) > index) return true;
    return beforeName(scene, index) && /^(?:ADJ|NOUN)$/u.test(token.upos);
  }
  return /^(?:NOUN|ADJ|VERB|X|ADV|NUM)$/u.test(token.upos);
}

/** The name of a file, a page or a mailbox. */
function isAddress(form: string): boolean {
  return /[@_/\\]|\.(?:com|org|net|edu|gov|pdf|doc|htm|html)$/iu.test(form);
}

/** Whether a word has its capital from its place: first in the sentence, or after a colon, a dash or an opening quotation mark. */
export function opensSentence(scene: Scene, index: number): boolean {
  return index === firstWord(scene) || /^[:“"‘'«–—•*]$/u.test(formAt(scene, index - 1));
}

/** Whether a name that is not known by itself follows (`Several NATO allies`). */
function beforeName(scene: Scene, index: number): boolean {
  const next = tokenAt(scene, index + 1);
  if (knownAt(scene, index + 1) !== null && !isPart(scene, index)) return false;
  if (next === null || next.upos !== 'PROPN' || !isCapital(next.form) || scene.titleCase) return false;
  return !isGivenName(scene.lexicon, next.form) || !isPlainName(scene, index + 2);
}

function isPlainName(scene: Scene, index: number): boolean {
  const token = tokenAt(scene, index);
  return token?.upos === 'PROPN' && isCapital(token.form);
}

/** `Northern` in `Northern Ireland`: a word that makes another place of the one behind it. */
function isPart(scene: Scene, index: number): boolean {
  return wordSet(scene.lexicon, 'regionWords').has(formAt(scene, index).toLowerCase());
}

/** Length of what may join a name's token at `index` to a further one: hyphen, particle, initial. 0 when nothing does. */
function joint(scene: Scene, index: number, length: number): number {
  const next = formAt(scene, index + 1);
  if (hyphen.test(next) && isGlued(scene, index) && isGlued(scene, index + 1)) return hyphenJoint(scene, index, length);
  if (wordSet(scene.lexicon, 'particles').has(next.toLowerCase()) && !isCapital(next))
    return particleJoint(scene, index);
  if (/^&$/u.test(next) && isCapital(formAt(scene, index + 2))) return 2;
  return 0;
}

function hyphenJoint(scene: Scene, index: number, length: number): number {
  const right = tokenAt(scene, index + 2);
  if (right === null || wordSet(scene.lexicon, 'hyphenTails').has(right.form.toLowerCase())) return 0;
  if (isCapital(right.form)) return 2;
  const given = length >= 2 && /^\p{Ll}{1,8}$/u.test(right.form) && /^(?:PROPN|NOUN|X)$/u.test(right.upos);
  return given ? 2 : 0;
}

/** `van der Berg`, `bin Salman`, `al-Assad`: particles up to the next capital. */
function particleJoint(scene: Scene, index: number): number {
  for (let step = 2; step <= 4; step++) {
    const form = formAt(scene, index + step);
    if (isCapital(form)) return step;
    if (!hyphen.test(form) && !wordSet(scene.lexicon, 'particles').has(form.toLowerCase())) return 0;
  }
  return 0;
}

/** `University of Oslo`, `Ministry of the Interior`, `Committee on Foreign Relations`: words from a body's head noun to the next capital. */
function connector(scene: Scene, index: number): number {
  if (!/^(?:of|for|on)$/u.test(formAt(scene, index + 1))) return 0;
  const step = /^the$/u.test(formAt(scene, index + 2)) ? 3 : 2;
  if (!isNameToken(scene, index + step)) return 0;
  const head = formAt(scene, index);
  const opens =
    wordSet(scene.lexicon, 'placeOpeners').has(head) || wordSet(scene.lexicon, 'organisationWords').has(head);
  const of = formAt(scene, index + 1) === 'of';
  return opens && (of || wordSet(scene.lexicon, 'organisationWords').has(head)) ? step : 0;
}

/** `Ministry of Trade and Industry`: `and` between two capitals after `of` in one name. */
function coordination(scene: Scene, index: number, first: number): number {
  if (!/^(?:and|&)$/u.test(formAt(scene, index + 1)) || !isNameToken(scene, index + 2)) return 0;
  const head = formAt(scene, first);
  const after = /^(?:of|for|on)$/u.test(formAt(scene, first + 1)) || /^(?:of|for|on)$/u.test(formAt(scene, first + 2));
  return after && wordSet(scene.lexicon, 'jointBodies').has(head) ? 2 : 0;
}

/** A possessive inside a name: `People 's Republic`, `Workers ' Party`. */
function possessive(scene: Scene, index: number): number {
  if (!/^['’]s?$/u.test(formAt(scene, index + 1)) || !isNameToken(scene, index + 2)) return 0;
  return wordSet(scene.lexicon, 'nameOwners').has(formAt(scene, index)) ? 2 : 0;
}

/**
 * Maximal stretches of tokens that look like names, left to right. `blocked` are tokens that no run may hold (titles, names known to the
 * tables).
 */
export function nameRuns(scene: Scene, blocked: ReadonlySet<number>): readonly Range[] {
  const runs: Range[] = [];
  for (let first = 0; first < scene.sentence.tokens.length; first++) {
    if (blocked.has(first) || !isNameToken(scene, first)) continue;
    const last = runEnd(scene, first, blocked);
    if (!isLetter(scene, first, last) && !isFile(scene, last)) runs.push({ first, last });
    first = last;
  }
  return runs;
}

/** `X` by itself: a letter that stands for anything. */
function isLetter(scene: Scene, first: number, last: number): boolean {
  return first === last && /^\p{L}$/u.test(formAt(scene, first));
}

/** `Budget` in `Budget.pdf`: the name of a file. */
function isFile(scene: Scene, last: number): boolean {
  const ending =
    formAt(scene, last + 1) === '.' ? formAt(scene, last + 2) : formAt(scene, last + 1).replace(/^\./u, '');
  return isGlued(scene, last) && /^(?:pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|zip|com|org|net)$/iu.test(ending);
}

function runEnd(scene: Scene, first: number, blocked: ReadonlySet<number>): number {
  let last = first;
  for (;;) {
    const step = isPlainNext(scene, last)
      ? 1
      : joint(scene, last, last - first + 1) ||
        connector(scene, last) ||
        coordination(scene, last, first) ||
        possessive(scene, last);
    if (step === 0) return last;
    for (let at = last + 1; at <= last + step; at++) if (blocked.has(at)) return last;
    last += step;
  }
}

function isPlainNext(scene: Scene, index: number): boolean {
  const next = formAt(scene, index + 1);
  return (
    isNameToken(scene, index + 1) ||
    abbreviation.test(next) ||
    (/^\d{1,3}$/u.test(next) && /^(?:Group|Route|Flight|Channel|Area|Unit|Division)$/u.test(formAt(scene, index)))
  );
}
