import { markupEscapes, printable } from '../plain-words.ts';

const escapes: Readonly<Record<string, string>> = {
  ...markupEscapes,
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Words as the content of an element or attribute; what XML may not hold is left out. */
export function xmlText(words: string | number | boolean): string {
  return printable(String(words)).replace(/[&<>"'\t\n\r]/gu, (character) => escapes[character] ?? '');
}

/** Attributes of a start tag; null is left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : ` ${name}="${xmlText(value)}"`))
    .join('');
}
