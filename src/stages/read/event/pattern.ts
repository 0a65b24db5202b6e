/** What a part of a pattern fills: see `EventFrame`. Null fills nothing. */
export type Slot = 'source' | 'target' | 'person' | 'alone' | 'party' | 'loose' | null;

/** One part of a pattern: which place in the clause it looks at, what must stand there and what it fills. */
export interface Part {
  readonly at: 'subject' | 'object' | 'indirect' | 'oblique' | 'to' | 'that' | 'shall' | 'below' | 'bare' | 'lone';
  readonly slot: Slot;
  /** Prepositions of an oblique. */
  readonly preps: ReadonlySet<string>;
  /** Lemmas of which the phrase's head must be one, or null. A leading `@` names a class. */
  readonly words: readonly string[] | null;
  readonly optional: boolean;
}

/** A pattern taken apart. */
export interface Pattern {
  readonly parts: readonly Part[];
}

const slots: Readonly<Record<string, Slot>> = {
  S: 'source',
  A: 'alone',
  T: 'target',
  P: 'person',
  R: 'party',
  O: 'loose',
  X: null,
};
const none: ReadonlySet<string> = new Set();

/** Parts by what they say: those that say the same are one. */
const parts = new Map<string, Part>();

function shared(part: Part): Part {
  const key = JSON.stringify([part.at, part.slot, [...part.preps], part.words, part.optional]);
  const known = parts.get(key);
  if (known === undefined) parts.set(key, part);
  return known ?? part;
}

/** A pattern from its text (`S _ {@arms} to T`). @throws Error for a text that is not one: a mistake in the lexicon. */
export function compilePattern(text: string): Pattern {
  const words = text.split(' ');
  const at = words.indexOf('_');
  if (at < 0) throw new Error(`no trigger in the pattern ${text}`);
  const before = words.slice(0, at).map((word) => partOf(word, 'subject', none));
  return { parts: [...before, ...afterTrigger(words.slice(at + 1))].map(shared) };
}

function afterTrigger(words: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let preps: ReadonlySet<string> = none;
  let bare = 0;
  for (const word of words) {
    if (/^[a-z|]+$/u.test(word)) {
      preps = new Set(word.split('|'));
      continue;
    }
    const part = partOf(word, preps.size > 0 ? 'oblique' : 'object', preps);
    if (part.at === 'object') bare++;
    parts.push(part);
    preps = none;
  }
  return bare < 2 ? parts : parts.map((part, index) => asIndirect(part, index, parts));
}

function asIndirect(part: Part, index: number, parts: readonly Part[]): Part {
  const first = parts.findIndex((other) => other.at === 'object');
  return index === first ? { ...part, at: 'indirect' } : part;
}

function partOf(word: string, at: Part['at'], preps: ReadonlySet<string>): Part {
  const match = /^(TO|THAT|SHALL|BARE|LONE|T\*|[SATPROX])?(?:\{([^}]*)\})?(\?)?$/u.exec(word);
  if (match === null) throw new Error(`not a part of a pattern: ${word}`);
  const [, name = 'X', list, mark] = match;
  const words = list === undefined ? null : list.split('|');
  const optional = mark === '?';
  if (name === 'TO') return { at: 'to', slot: null, preps, words, optional };
  if (name === 'THAT') return { at: 'that', slot: null, preps, words, optional };
  if (name === 'BARE') return { at: 'bare', slot: null, preps, words, optional };
  if (name === 'LONE') return { at: 'lone', slot: null, preps, words, optional };
  if (name === 'SHALL') return { at: 'shall', slot: null, preps, words, optional };
  if (name === 'T*') return { at: 'below', slot: 'target', preps, words, optional };
  return { at, slot: slots[name] ?? null, preps, words, optional };
}
