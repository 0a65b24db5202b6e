/** Languages that the model knows, by their ISO 639-3 codes. */
const codes =
  'ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est fa:fas fi:fin fr:fra he:heb hi:hin hr:hrv hu:hun hy:hye id:ind it:ita ja:jpn ka:kat kk:kaz ko:kor ky:kir lt:lit lv:lav mk:mkd mn:mon nl:nld pl:pol pt:por ro:ron ru:rus sk:slk sl:slv sq:sqi sr:srp sv:swe tr:tur uk:ukr ur:urd uz:uzb zh:zho';

const byShort = new Map(codes.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(3)]));

/** The three letters of a language of two letters; null where they are not known. */
export function longLanguage(language: string | null): string | null {
  return byShort.get(language ?? '') ?? null;
}
