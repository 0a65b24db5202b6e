import { isRegion, knownPlaces } from './known-places.ts';
import { isGivenName } from '../../../base/lang/given-name.ts';
import { isTitle, roleEndingAt, singulars, wordSet } from '../../../base/lang/role-match.ts';
import type { EntityType } from '../../../base/schema/finding.ts';
import { dependents } from '../../../base/text/tree.ts';
import {
  type Certainty,
  formAt,
  formsOf,
  isAcronym,
  isCapital,
  type Range,
  type Scene,
  textOf,
  tokenAt,
} from './chunk.ts';
import { opensSentence } from './runs.ts';

/** A type with its certainty, or null for a name of another kind (a treaty, a cup, a day). */
export type Verdict = readonly [type: EntityType, certainty: Certainty] | null;

/** Whether a word ends or heads the name of an organisation; a plural counts when the list has it. */
function isBodyWord(scene: Scene, word: string): boolean {
  return wordSet(scene.lexicon, 'organisationWords').has(word);
}

/** `Moktel` in `Moktel, Inc.`: what a comma and a company's legal form follow. */
function isIncorporated(scene: Scene, { last }: Range): boolean {
  return formAt(scene, last + 1) === ',' && isLegalForm(formAt(scene, last + 2));
}

/** `Inc.`: letters that say what a company is in law. */
export function isLegalForm(form: string): boolean {
  return /^(?:Inc|Ltd|LLC|LLP|PLC|Corp|Co|L\.P|L\.L\.C|S\.A|N\.V|GmbH|AG)\.?$/u.test(form);
}

function byWords(scene: Scene, range: Range, forms: readonly string[]): Verdict | undefined {
  if (forms.length === 1 && wordSet(scene.lexicon, 'companies').has(forms[0] ?? '')) return ['organization', 3];
  const last = forms[forms.length - 1] ?? '';
  if (isIncorporated(scene, range)) return ['organization', 3];
  const of = forms.findIndex((form) => /^(?:of|for|on)$/u.test(form));
  const head = of > 0 ? (forms[of - 1] ?? '') : last;
  if (wordSet(scene.lexicon, 'otherWords').has(head) || isOpened(scene, range)) return null;
  if (forms.length === 1 && wordSet(scene.lexicon, 'placeWords').has(head)) return null;
  if (isSite(scene, forms)) return ['place', 2];
  if (isBodyWord(scene, head) && (forms.length > 1 || isBodyAlone(scene, head)))
    return ['organization', of > 0 || forms.length > 1 ? 3 : 1];
  if (forms.length > 1 && singulars(head).some((form) => wordSet(scene.lexicon, 'placeWords').has(form)))
    return ['place', 2];
  if (forms.length > 1 && wordSet(scene.lexicon, 'placeOpeners').has(forms[0] ?? '')) return ['place', 2];
  return undefined;
}

/** `Baikonur Space Centre`: a name whose last words say that one goes there. */
function isSite(scene: Scene, forms: readonly string[]): boolean {
  const [kind = '', head = ''] = forms.slice(-2);
  return /^(?:Center|Centre)$/u.test(head) && wordSet(scene.lexicon, 'siteKinds').has(kind);
}

/** `Hurricane Rosa`: a name that one of its first words says is a storm's, a ship's or an undertaking's. */
export function isOpened(scene: Scene, { first, last }: Range): boolean {
  const openers = wordSet(scene.lexicon, 'otherOpeners');
  return scene.sentence.tokens.slice(first, last).some(({ form }) => openers.has(form));
}

/** Heads that name a body alone when capitalised: `Parliament`, `Congress`. */
function isBodyAlone(scene: Scene, word: string): boolean {
  return wordSet(scene.lexicon, 'bodiesAlone').has(word) && isBodyWord(scene, word);
}

function byTitle(scene: Scene, range: Range, titled: boolean): Verdict | undefined {
  if (titled) return ['person', 3];
  const before = formAt(scene, range.first - 1);
  return isTitle(scene.lexicon, before) ? ['person', 3] : undefined;
}

function byGivenName(scene: Scene, forms: readonly string[]): Verdict | undefined {
  const known = isGivenName(scene.lexicon, forms[0] ?? '');
  const initials =
    forms.slice(1, -1).some((form) => /^\p{Lu}\.?$/u.test(form)) || /^(?:\p{Lu}\.)+$/u.test(forms[0] ?? '');
  const plain = forms.every((form) => !isAcronym(form) || /^(?:\p{Lu}\.?){1,2}$/u.test(form));
  if (forms.length >= 2 && forms.length <= 6 && (known || initials) && plain) return ['person', known ? 3 : 2];
  return forms.length === 1 && known ? ['person', 2] : undefined;
}

const arabic = /^(?:Al|El|al|el|Abu|Ibn|Bin|bin|Abdul|Abdel|Ben)[-‐]?/u;

function byShape(scene: Scene, range: Range, forms: readonly string[]): Verdict | undefined {
  if (forms.length === 1 && isAcronym(forms[0] ?? '')) return byLetters(scene, range, forms[0] ?? '');
  const middle = forms.slice(1, -1);
  if (forms.length >= 2 && middle.some((form) => wordSet(scene.lexicon, 'particles').has(form) && !isCapital(form)))
    return ['person', 2];
  if (
    forms.length >= 3 &&
    /^[-‐]$/u.test(forms[forms.length - 2] ?? '') &&
    /^\p{Ll}/u.test(forms[forms.length - 1] ?? '')
  )
    return ['person', 3];
  if (forms.length >= 2 && forms.some((form) => arabic.test(form) && form.length > 3)) return ['person', 2];
  if (/^(?:Street|Avenue)$/u.test(formAt(scene, range.last + 1))) return ['place', 2];
  return undefined;
}

/** An acronym: letters for a place where places stand, else a body's unless it names things, many of them (`MPs`), or is a number. */
function byLetters(scene: Scene, range: Range, form: string): Verdict {
  const letters = wordSet(scene.lexicon, 'placeLetters').has(form);
  if (letters && (isLocated(scene, range) || followsPlace(scene, range))) return ['place', 2];
  if (/^[IVX]+$|\p{Ll}$/u.test(form) || wordSet(scene.lexicon, 'commonAcronyms').has(form)) return null;
  return ['organization', 2];
}

/** `Baltimore, MD`: a comma and a place's name before. */
function followsPlace(scene: Scene, { first }: Range): boolean {
  return formAt(scene, first - 1) === ',' && knownPlaces(scene.tables, formAt(scene, first - 2)).length > 0;
}

function byGazetteer(scene: Scene, range: Range): Verdict | undefined {
  const name = textOf(scene, range);
  const located = isLocated(scene, range) || range.last > range.first;
  if (located) return scene.tables.places(name).length > 0 ? ['place', 2] : undefined;
  const large = knownPlaces(scene.tables, name).some((place) => isRegion(place) || place.population >= 100_000);
  return large ? ['place', 2] : undefined;
}

/** Whether a name stands where places stand: after `in`, or before a comma and a further known place. */
function isLocated(scene: Scene, range: Range): boolean {
  const before = formAt(scene, range.first - 1).toLowerCase();
  const preposition = before === 'the' ? formAt(scene, range.first - 2).toLowerCase() : before;
  if (wordSet(scene.lexicon, 'placePrepositions').has(preposition)) return true;
  if (formAt(scene, range.last + 1) !== ',' || !isCapital(formAt(scene, range.last + 2))) return false;
  const next = { first: range.last + 2, last: range.last + 2 };
  return (
    scene.tables.names(textOf(scene, next)).some((entry) => entry.type === 'place') ||
    knownPlaces(scene.tables, textOf(scene, next)).length > 0
  );
}

/** Whether a name is the subject of a verb of speech or of human doings. */
function isSpeaker(scene: Scene, range: Range): boolean {
  for (let index = range.first; index <= range.last; index++) {
    const token = tokenAt(scene, index);
    if (token === null || !/^nsubj/u.test(token.deprel)) continue;
    const verb = tokenAt(scene, token.head);
    if (verb !== null && wordSet(scene.lexicon, 'speechVerbs').has(verb.lemma)) return true;
  }
  return false;
}

/** Whether an age, a relative `who` or an apposition with a person's noun follows: `Mira Olsen, 34,`. */
function isDescribed(scene: Scene, range: Range): boolean {
  const after = formAt(scene, range.last + 1);
  if (after === ',' && /^(?:\d\d|who|whose|whom)$/u.test(formAt(scene, range.last + 2))) return true;
  if (after === 'who' || after === 'whose') return true;
  for (let index = range.first; index <= range.last; index++) {
    const known = dependents(scene.sentence, index, 'appos').some((child) =>
      /(?:er|or|ist|ian|man|woman)$/u.test(formAt(scene, child)),
    );
    if (known) return true;
  }
  return false;
}

/** `Nordic Rowing President Ida Holm`: what stands before a capitalised office is the body it belongs to. */
function isBeforeTitle(scene: Scene, range: Range): boolean {
  const next = formAt(scene, range.last + 1);
  return isCapital(next) && roleEndingAt(scene.lexicon, [next], 0)?.row.kind === 'office';
}

/** A surname that the tables know, where no place of that name is meant. */
function bySurname(scene: Scene, range: Range): Verdict | undefined {
  if (range.first !== range.last) return undefined;
  const entries = scene.tables.names(textOf(scene, range));
  if (!entries.some((entry) => entry.type === 'person') || isLocated(scene, range)) return undefined;
  return ['person', 2];
}

function byContext(scene: Scene, range: Range, forms: readonly string[]): Verdict {
  const words = forms.filter((form) => /\p{L}/u.test(form));
  const personal = words.length <= 4 && words.every((form) => /^\p{Lu}?[\p{L}'’.-]+$/u.test(form) && !isAcronym(form));
  const determined = /^(?:the|a|an|this|these|those|some|its|their)$/iu.test(formAt(scene, range.first - 1));
  if (personal && !determined && isDescribed(scene, range)) return ['person', 2];
  if (isLocated(scene, range) && words.length <= 2) return ['place', 1];
  if (isBeforeTitle(scene, range)) return ['organization', 1];
  if (determined) return words.length >= 2 && isSpeaker(scene, range) ? ['organization', 1] : null;
  if (personal && isSpeaker(scene, range)) return ['person', words.length > 1 ? 2 : 1];
  if (!personal || scene.titleCase || words.length > 3) return null;
  if (words.length >= 2) return tokenAt(scene, range.last)?.xpos === 'NNPS' ? null : ['person', 1];
  return isBareSurname(scene, range) ? ['person', 1] : null;
}

/** A single unknown name that is an argument or owner, as surnames are; not one that modifies a noun. */
function isBareSurname(scene: Scene, range: Range): boolean {
  const token = tokenAt(scene, range.last);
  if (token === null || token.upos !== 'PROPN' || token.xpos === 'NNPS' || token.form.length < 3) return false;
  if (!/^(?:nsubj$|nmod:poss)/u.test(token.deprel) || isBodyWord(scene, token.form)) return false;
  if (roleEndingAt(scene.lexicon, [token.form], 0) !== null) return false;
  const next = tokenAt(scene, range.last + 1);
  return !opensSentence(scene, range.first) || (next !== null && /^(?:VBD|VBZ|POS)$/u.test(next.xpos));
}

/**
 * What a run of name tokens names. `titled` says that an office or title stands before it. The order of the cues: a title, the
 * words of the name, given names, the shape, the gazetteer, the company it keeps.
 */
export function classify(scene: Scene, range: Range, titled: boolean): Verdict {
  const forms = formsOf(scene, range);
  for (const cue of [
    byTitle(scene, range, titled),
    byWords(scene, range, forms),
    byGivenName(scene, forms),
    byGazetteer(scene, range),
    bySurname(scene, range),
    byShape(scene, range, forms),
  ]) {
    if (cue !== undefined) return cue;
  }
  return byContext(scene, range, forms);
}
