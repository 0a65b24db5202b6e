const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
};

function foldLetters(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[øØłŁıđĐßæÆœŒþÞðÐ]/gu, (letter) => letters[letter] ?? letter);
}

/**
 * The form under which names are compared: lower case without diacritics, dots and quotation marks, hyphens as spaces, no leading
 * `the`. `Ri Yong-ho` and `Ri Yong Ho`, `U.S.` and `US`, `The Kremlin` and `Kremlin` become the same.
 */
export function normaliseName(name: string): string {
  const words = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/u.test(name) ? name.toLowerCase() : withoutMarks(name);
  return words.startsWith('the ') ? words.slice(4) : words;
}

function withoutMarks(name: string): string {
  const plain = /[^\x20-\x7e]/u.test(name) ? foldLetters(name) : name;
  return plain
    .toLowerCase()
    .replace(/[.,'’‘ʼʻ`´"“”„«»]/gu, '')
    .replace(/[-‐‑‒–—/_\s]+/gu, ' ')
    .trim();
}
