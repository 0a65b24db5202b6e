/** How many characters of a beginning are told. */
const longest = 5;

/** Ends a beginning after which any character may come. */
const any = '*';

type Heads = ReadonlySet<string>;

const nothing: Heads = new Set(['']);

/**
 * How what a regular expression matches may begin: strings of folded characters, 5 at most; after a shorter one anything may come.
 * Reads groups, choices, classes, quantifiers and looks ahead and behind, which it takes for granted: it may tell too many
 * beginnings, never too few.
 */
export function headsOf(source: string): Heads {
  const heads = choiceOf({ source, at: 0 });
  return new Set([...heads].map((head) => (head.endsWith(any) ? head.slice(0, -1) : head)));
}

/** A character as beginnings are compared: small letters, 0 for every digit, one kind of white space. */
export function folded(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  if (character >= '0' && character <= '9') return '0';
  return /\s/u.test(character) ? ' ' : character.toUpperCase().toLowerCase();
}

interface Cursor {
  readonly source: string;
  at: number;
}

function characterAt(cursor: Cursor): string {
  return cursor.source.charAt(cursor.at++);
}

/** Whether the source goes on with these characters, which are then passed. */
function passes(cursor: Cursor, characters: string): boolean {
  const found = cursor.source.startsWith(characters, cursor.at);
  if (found) cursor.at += characters.length;
  return found;
}

/** Passes what a pattern matches here, and gives it; '' when it matches nothing. */
function taken(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

function choiceOf(cursor: Cursor): Heads {
  let heads = sequenceOf(cursor);
  while (passes(cursor, '|')) heads = either(heads, sequenceOf(cursor));
  return heads;
}

function sequenceOf(cursor: Cursor): Heads {
  let heads = nothing;
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source.charAt(cursor.at)))
    heads = joined(heads, quantified(cursor, atomOf(cursor)));
  return heads;
}

function either(first: Heads, second: Heads): Heads {
  return new Set([...first, ...second]);
}

function joined(first: Heads, second: Heads): Heads {
  const heads = new Set<string>();
  for (const head of first) {
    if (head.length === longest || head.endsWith(any)) heads.add(head);
    else for (const rest of second) heads.add((head + rest).slice(0, longest));
  }
  return heads;
}

function quantified(cursor: Cursor, heads: Heads): Heads {
  const quantifier = taken(cursor, /(?:[?*+]|\{\d+(?:,\d*)?\})\??/uy);
  if (quantifier === '') return heads;
  let all = /^(?:[?*]|\{0)/u.test(quantifier) ? either(heads, nothing) : heads;
  if (quantifier.startsWith('?')) return all;
  for (let times = 1; times < longest; times++) all = either(all, joined(all, heads));
  return all;
}

function atomOf(cursor: Cursor): Heads {
  if (passes(cursor, '(')) return groupOf(cursor);
  if (passes(cursor, '[')) return classOf(cursor);
  return new Set([passes(cursor, '\\') ? escapeOf(cursor) : folded(characterAt(cursor))]);
}

function groupOf(cursor: Cursor): Heads {
  const looks = taken(cursor, /\?<?[=!]/uy) !== '';
  taken(cursor, /\?(?::|<\w+>)/uy);
  const heads = choiceOf(cursor);
  passes(cursor, ')');
  return looks ? nothing : heads;
}

/** What an escape stands for, after its backslash. */
function escapeOf(cursor: Cursor): string {
  if (passes(cursor, 'd')) return '0';
  if (passes(cursor, 's')) return ' ';
  return taken(cursor, /[pP]\{[^}]*\}|[DSwWbB]/uy) === '' ? folded(characterAt(cursor)) : any;
}

function classOf(cursor: Cursor): Heads {
  const heads = new Set<string>();
  const isOpen = passes(cursor, '^');
  while (!passes(cursor, ']')) {
    const from = passes(cursor, '\\') ? escapeOf(cursor) : characterAt(cursor);
    const to = taken(cursor, /-[^\]]/uy).slice(1);
    for (let code = from.charCodeAt(0); code <= (to || from).charCodeAt(0); code++)
      heads.add(folded(String.fromCharCode(code)));
  }
  return isOpen ? new Set([any]) : heads;
}
