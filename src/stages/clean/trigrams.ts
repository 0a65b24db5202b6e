import { data } from 'franc/data.js';

/** What a script's letters tell: the one language that is written in it, or the table in which its languages are told apart. */
interface Script {
  readonly letters: RegExp;
  readonly language?: string;
  readonly table?: string;
}

const scripts: readonly Script[] = [
  { letters: /\p{Script=Latin}/gu, table: 'Latin' },
  { letters: /\p{Script=Cyrillic}/gu, table: 'Cyrillic' },
  { letters: /\p{Script=Arabic}/gu, table: 'Arabic' },
  { letters: /\p{Script=Devanagari}/gu, table: 'Devanagari' },
  { letters: /\p{Script=Hebrew}/gu, table: 'Hebrew' },
  { letters: /\p{Script=Ethiopic}/gu, table: 'Ethiopic' },
  { letters: /\p{Script=Hangul}/gu, language: 'ko' },
  { letters: /\p{Script=Greek}/gu, language: 'el' },
  { letters: /\p{Script=Thai}/gu, language: 'th' },
  { letters: /\p{Script=Georgian}/gu, language: 'ka' },
  { letters: /\p{Script=Armenian}/gu, language: 'hy' },
  { letters: /\p{Script=Bengali}/gu, language: 'bn' },
  { letters: /\p{Script=Tamil}/gu, language: 'ta' },
  { letters: /\p{Script=Telugu}/gu, language: 'te' },
  { letters: /\p{Script=Gujarati}/gu, language: 'gu' },
  { letters: /\p{Script=Kannada}/gu, language: 'kn' },
  { letters: /\p{Script=Malayalam}/gu, language: 'ml' },
  { letters: /\p{Script=Gurmukhi}/gu, language: 'pa' },
  { letters: /\p{Script=Sinhala}/gu, language: 'si' },
  { letters: /\p{Script=Khmer}/gu, language: 'km' },
  { letters: /\p{Script=Lao}/gu, language: 'lo' },
  { letters: /\p{Script=Myanmar}/gu, language: 'my' },
];

/**
 * ISO 639-1 codes of the languages that franc's tables know by ISO 639-3, those without such a code left out. Norwegian is one
 * language, Dari is Persian; Bosnian is told by nothing from Croatian and Serbian, Sundanese and Zulu are kept to tell others from.
 */
const codes: Readonly<Record<string, string>> = {
  ...{ afr: 'af', als: 'sq', amh: 'am', arb: 'ar', azj: 'az', bam: 'bm', bel: 'be', bul: 'bg', cat: 'ca', ces: 'cs' },
  ...{ dan: 'da', deu: 'de', eng: 'en', ewe: 'ee', fin: 'fi', fra: 'fr', glg: 'gl', hat: 'ht', hau: 'ha', heb: 'he' },
  ...{ hin: 'hi', hrv: 'hr', hun: 'hu', ibo: 'ig', ind: 'id', ita: 'it', jav: 'jv', kaz: 'kk', kin: 'rw', kir: 'ky' },
  ...{ lin: 'ln', lit: 'lt', lug: 'lg', lvs: 'lv', mar: 'mr', mkd: 'mk', khk: 'mn', nld: 'nl', nno: 'no', nob: 'no' },
  ...{ npi: 'ne', nya: 'ny', pbu: 'ps', pes: 'fa', plt: 'mg', pol: 'pl', por: 'pt', prs: 'fa', quz: 'qu', ron: 'ro' },
  ...{ run: 'rn', rus: 'ru', slk: 'sk', slv: 'sl', sna: 'sn', som: 'so', sot: 'st', spa: 'es', srp: 'sr', sun: 'su' },
  ...{ swe: 'sv', swh: 'sw', tat: 'tt', tgk: 'tg', tgl: 'tl', tir: 'ti', tsn: 'tn', tuk: 'tk', tur: 'tr', uig: 'ug' },
  ...{ ukr: 'uk', urd: 'ur', uzn: 'uz', vie: 'vi', wol: 'wo', xho: 'xh', ydd: 'yi', yor: 'yo', zlm: 'ms', zul: 'zu' },
};

/** Rows of a script that no press is written in. */
const unwritten: ReadonlySet<string> = new Set(['Cyrillic tuk', 'Arabic zlm', 'Latin uig']);

/** Cost of a trigram that a language's table lacks: the tables hold three hundred, the most frequent first. */
const absent = 300;
const sampleLength = 4000;

type Ranks = ReadonlyMap<string, number>;
interface Model {
  readonly language: string;
  readonly ranks: Ranks;
  /** The letters that its trigrams hold. */
  readonly letters: ReadonlySet<string>;
}

const built = new Map<string, readonly Model[]>();

/** The models of a script, built when a text first needs them. */
function modelsOf(table: string): readonly Model[] {
  const known = built.get(table);
  if (known !== undefined) return known;
  const models = Object.entries(data[table] ?? {}).flatMap(([name, trigrams]) => {
    const language = codes[name];
    if (language === undefined || unwritten.has(`${table} ${name}`)) return [];
    const ranks = new Map(trigrams.split('|').map((trigram, rank) => [trigram, rank]));
    return [{ language, ranks, letters: new Set(trigrams.replaceAll('|', '')) }];
  });
  built.set(table, models);
  return models;
}

function trigramsOf(text: string): ReadonlyMap<string, number> {
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}'’]+/gu, ' ')
    .trim();
  const padded = ` ${words} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const trigram = padded.slice(at, at + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}

function isSpelt(trigram: string, letters: ReadonlySet<string>): boolean {
  return letters.has(trigram.charAt(0)) && letters.has(trigram.charAt(1)) && letters.has(trigram.charAt(2));
}

/** A trigram that is not frequent costs; one with a letter that the language hardly knows costs twice. */
function costOf(trigrams: ReadonlyMap<string, number>, { ranks, letters }: Model): number {
  let cost = 0;
  let all = 0;
  for (const [trigram, count] of trigrams) {
    cost += count * (ranks.get(trigram) ?? (isSpelt(trigram, letters) ? absent : 2 * absent));
    all += count;
  }
  return all === 0 ? absent : cost / all;
}

/** A language that a text may be in and how ill the text fits it: 0 for perfectly, from 300 on not at all. */
interface Fit {
  readonly language: string;
  readonly cost: number;
}

/** The languages of a table that a text may be in, the best fit first. */
function ranked(text: string, table: string): readonly Fit[] {
  const trigrams = trigramsOf(text);
  const best = new Map<string, number>();
  for (const model of modelsOf(table)) {
    best.set(model.language, Math.min(best.get(model.language) ?? Infinity, costOf(trigrams, model)));
  }
  return [...best].map(([language, cost]) => ({ language, cost })).sort((a, b) => a.cost - b.cost);
}

/** Share of letters from which kana tell Japanese, and below which Han letters alone are Chinese. */
const kanaShare = 0.2;
const strayKana = 0.02;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Japanese, Chinese, or null when kana are too few for the one and too many for the other, or the letters are others. */
function eastAsian(sample: string, letters: number): string | null {
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  if (kana + han <= letters / 2) return null;
  if (kana > kanaShare * letters) return 'ja';
  return kana < strayKana * letters ? 'zh' : null;
}

/**
 * The languages that a text may be in by its script and by the trigrams of its letters (Cavnar and Trenkle 1994, with the tables
 * of franc), the best fit first, as ISO 639-1 codes; none for a script that is not known or that does not make up most of the text.
 */
function fitsOf(text: string): readonly Fit[] {
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, /\p{L}/gu);
  const asian = eastAsian(sample, letters);
  if (asian !== null) return [{ language: asian, cost: 0 }];
  const script = scripts.find((one) => count(sample, one.letters) > letters / 2);
  if (script?.language !== undefined) return [{ language: script.language, cost: 0 }];
  return script?.table === undefined ? [] : ranked(sample, script.table);
}

const knownLanguages: ReadonlySet<string> = new Set([
  ...Object.values(codes),
  ...scripts.flatMap(({ language }) => language ?? []),
  ...['ja', 'zh', 'nb', 'nn'],
]);

/** Whether texts in a language, an ISO 639-1 code, can be told from others; what is not known is never contradicted. */
export function isKnownLanguage(language: string): boolean {
  return knownLanguages.has(language);
}

/** Shares of the cost by which the best fit must lie before the next one, before what is stated, and before the language read. */
const nextMargin = 0.04;
const statedMargin = 0.08;
const readMargin = 0.1;
/** Least letters that trigrams need. */
const leastLetters = 60;

function lies(best: Fit, other: Fit | undefined, margin: number): boolean {
  return other === undefined || other.cost - best.cost >= margin * other.cost;
}

/**
 * The language that a text is surely in, an ISO 639-1 code, or null, never what is stated or read: near languages (Malay and Indonesian, Croatian and Serbian) and
 * those without a table stay open. What is stated yields to none but a language far better.
 */
export function surestFit(
  text: string,
  against: { readonly stated: string | null; readonly read: string },
): string | null {
  const fits = fitsOf(text);
  const [best, next] = fits;
  if (best === undefined) return null;
  if (best.cost > 0 && count(text, /\p{L}/gu) < leastLetters) return null;
  const costs = (language: string | null): Fit | undefined => fits.find((fit) => fit.language === language);
  const rivals: readonly (readonly [Fit | undefined, number])[] = [
    [next, nextMargin],
    [costs(against.stated), statedMargin],
    [costs(against.read), readMargin],
  ];
  return rivals.every(([other, margin]) => lies(best, other, margin)) ? best.language : null;
}
