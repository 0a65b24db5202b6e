// Frequent letters of each script: a text decoded with the right charset consists of them, one decoded with a wrong one does not.
// A Cyrillic letter stands beside others; accented Latin letters, read as Cyrillic, stand alone among ASCII.
const cyrillic =
  /(?<=\p{Script=Cyrillic})[оеаинтсрвлкмдпуяызьбгчйхіїєґ]|[ОЕАИНТСРВЛКМДПУЯЗБГоеаинтсрвлкмдпуяызьбгчйхі](?=\p{Script=Cyrillic})/gu;
const hangul = /[이다의는에을를가고한하지로은서도사자기인대해들과어시리나정일국수장]/gu;
const hanzi =
  /[的一是不了在人有我他这中大来上国和地到以说时要就出会也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运]/gu;
const kana = /[\u3041-\u3096\u30A1-\u30FA\u30FC、。]/gu;
const latin = /(?<![\u00C0-\u017F])[\u00C0-\u017F]{1,2}(?![\u00C0-\u017F])|[‘’“”–—…•€«»°§©®ºª¿¡£\u00A0]/gu;

interface Candidate {
  readonly charset: string;
  readonly common: RegExp;
  /** Share of a usual text's characters beyond ASCII that `common` takes. */
  readonly usual: number;
}

const candidates: readonly Candidate[] = [
  { charset: 'windows-1251', common: cyrillic, usual: 0.86 },
  { charset: 'euc-kr', common: hangul, usual: 0.4 },
  { charset: 'gb18030', common: hanzi, usual: 0.55 },
  { charset: 'shift_jis', common: kana, usual: 0.5 },
  { charset: 'windows-1252', common: latin, usual: 0.95 },
];

const sampleBytes = 65_536;
const sureScore = 0.6;
const sureLead = 0.2;

function scoreOf(bytes: Uint8Array, { charset, common, usual }: Candidate): number {
  const text = new TextDecoder(charset).decode(bytes);
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  if (beyond === 0) return 0;
  const bad = text.match(/[\uFFFD\u0080-\u009F\uE000-\uF8FF]/gu)?.length ?? 0;
  const good = (text.match(common) ?? []).reduce((sum, found) => sum + found.length, 0);
  return Math.min(1, good / beyond / usual) - (5 * bad) / beyond;
}

/**
 * The likeliest charset of bytes that are not UTF-8 and state none, among windows-1251, euc-kr, gb18030, shift_jis and
 * windows-1252 (which also reads any bytes). `sure` when its letters fit well and clearly better than the next one's.
 */
export function guessCharset(bytes: Uint8Array): { readonly charset: string; readonly sure: boolean } {
  const sample = bytes.subarray(0, sampleBytes);
  const scored = candidates.map((candidate) => ({ charset: candidate.charset, score: scoreOf(sample, candidate) }));
  const [first, second] = scored.sort((a, b) => b.score - a.score || (a.charset < b.charset ? -1 : 1));
  if (first === undefined || first.score <= 0) return { charset: 'windows-1252', sure: false };
  return { charset: first.charset, sure: first.score >= sureScore && first.score - (second?.score ?? 0) >= sureLead };
}
