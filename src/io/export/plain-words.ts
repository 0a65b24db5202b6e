/** Characters that no XML may hold, halves of surrogate pairs among them. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Words without control characters and other characters that XML may not hold. */
export function printable(words: string): string {
  return words.replace(forbidden, '');
}

/** Words on one line: white space and control characters become single blanks. */
export function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** What stands for the characters that are markup in HTML and XML. */
export const markupEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
