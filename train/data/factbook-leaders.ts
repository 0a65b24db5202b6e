/** A leader as the factbook prints one: `President Bajram BEGAJ (since 24 July 2022)`. */
export interface FactbookLeader {
  readonly title: string;
  /** The name in the order printed, with capitals as usual. */
  readonly name: string;
  /** What the factbook prints in capitals: the name that news uses alone. */
  readonly surname: string;
  /** ISO prefix, or '' when not given. */
  readonly since: string;
}

const months: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The ISO prefix of `24 July 2022`, `April 2018` or `1997`; '' for anything else. */
export function isoOf(text: string): string {
  const match = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/u.exec(text.trim());
  if (!match) return '';
  const [, day, month, year = ''] = match;
  if (month === undefined) return year;
  const at = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return [year, String(at).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

const titles =
  /^(?:(?:Acting|Interim|Caretaker|Transitional?|Transition|GNU|CNSP|Crown|Sr\.|Dr\.|Gen\.|Capt\.|Col\.|General|Sir|Ratu|and) )*(?:Sultan and Prime Minister|Prime Minister and Foreign Minister|Prime Minister and Co-Vice President|Prime Minister|President of the [A-Z][A-Za-z ()]*?(?=General|[A-Z]{3})|President of Council of Ministers|President of the Swiss Confederation|President|Premier|Chancellor|King|Emperor|Grand Duke|Prince|Amir|Pope|Taoiseach \(Prime Minister\)|Chief Minister|Chief Executive|Governor|Minister of State|Chairman of the Cabinet of Ministers|Chairperson of the Council of Ministers|Chairperson of the Presidency)(?: (?:Acting|Interim|Sr\.|Dr\.|Gen\.|Capt\.|Col\.|General|Sir|Ratu|Crown Prince|Sultan))* /u;

const isNumeral = (word: string, index: number): boolean => index > 0 && /^[IVX]+$/u.test(word);

const titleCase = (word: string, index: number): string =>
  /^\p{Lu}[\p{Lu}'’.-]+$/u.test(word) && !isNumeral(word, index)
    ? word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;

const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word.replace(/^(?:al|el)-/u, ''));

/** The leader in a factbook cell, or null when its first part does not read as one. */
export function parseLeader(cell: string): FactbookLeader | null {
  const first = /^([^;(]*(?:\(Prime Minister\))?[^;(]*)\((?:since )?(\d[^;)]*|[A-Z][a-z]+ \d{4})\)/u.exec(cell.replaceAll('"', ''));
  if (!first) return null;
  const [, who = '', when = ''] = first;
  const title = titles.exec(who)?.[0] ?? '';
  if (title === '') return null;
  const words = who
    .slice(title.length)
    .replace(/(?:,? Jr\.)|(?:\b[A-Z]\. )|(?: of the Netherlands| of Denmark)/gu, '')
    .trim()
    .split(/\s+/u);
  const surname = words.map(titleCase).filter((_, index) => isCapitals(words[index] ?? '') || isNumeral(words[index] ?? '', index));
  return { title: title.trim(), name: words.map(titleCase).join(' '), surname: surname.join(' '), since: isoOf(when) };
}
