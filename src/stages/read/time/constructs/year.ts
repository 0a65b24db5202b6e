import { dated, type Construct, type Moment } from '../moment.ts';

/** `1989`, `fiscal 1990`, `mid-1996`: a bare number of four digits is a year unless the words beside make it something else. */
export const year: Construct = (moment) => {
  const value = moment.captured.integer('year');
  if (value === null) return null;
  const bare = /^\d/u.test(moment.text);
  return bare && !isYear(moment, value) ? null : dated(String(value));
};

function isYear(moment: Moment, value: number): boolean {
  const word = /(\S+)\s+$/u.exec(moment.before)?.[1]?.toLowerCase() ?? '';
  if (moment.lexicon.notYearBefore.has(word)) return false;
  if (counts(moment)) return value > 1900 && value < 2050 && moment.lexicon.yearBefore.has(word);
  return value >= 1500 && value < 2100;
}

/** "2000 soldiers": the number hangs from a plural with no determiner before it. */
function counts({ first, previous, next }: Moment): boolean {
  if (first === null || next === null) return false;
  if (previous !== null && (previous.upos === 'DET' || previous.xpos === 'PRP$' || previous.xpos === 'POS'))
    return false;
  return next.xpos === 'NNS' || next.xpos === 'CD';
}

/** `the 1990s`, `the late eighties`, `the '60s`. Two digits and words mean the decade of the twentieth century. */
export const decade: Construct = ({ captured }) => {
  const full = captured.integer('decadeYear');
  if (full !== null) return dated(`${String(full / 10)}X`);
  const tens = captured.integer('decadeTens');
  const digit = tens === null ? captured.look('decade') : tens / 10;
  return digit === null ? null : dated(`19${String(digit)}X`);
};

/** `the early 19th century` is `18`: the digits its years begin with. */
export const century: Construct = ({ captured }) => {
  const number = captured.integer('nth') ?? captured.look('ordinal');
  return number === null || number < 1 || number > 30 ? null : dated(String(number - 1).padStart(2, '0'));
};
