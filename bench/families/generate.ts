import type { Kit } from '../../src/base/kit.ts';
import type { CopyKind } from '../../src/base/schema/record.ts';
import { cut, edit, followUp, withTypos } from './alter.ts';
import { bases } from './draft.ts';
import type { Base, Draft } from './draft.ts';
import { yearly } from './forms.ts';
import { Chances } from './random.ts';
import { rewordDraft } from './reword.ts';
import { spinDraft } from './spin.ts';
import type { Thesaurus } from './thesaurus.ts';
import { heldOutWordNet, moby } from './thesaurus.ts';

/** An article of the bench and what is true of it. */
export interface Made extends Draft {
  readonly id: string;
  readonly outlet: string;
  /** Place and agency of a dateline; null for none. */
  readonly city: string | null;
  readonly agency: string | null;
  /** Whom a line at the end credits; null for nobody. */
  readonly credit: string | null;
  readonly day: string | null;
  readonly furniture: boolean;
  readonly truth: Truth;
}

export interface Truth {
  /** Articles of one text share it. */
  readonly family: string;
  /** The text that the family goes back to, for counting by texts and halves. */
  readonly base: string;
  /** The article that it was made from; null for one that was not. */
  readonly of: string | null;
  /** What the relation may rightly be called; empty without one. */
  readonly kinds: readonly CopyKind[];
  /** How it was made: `spun 20 % moby`. */
  readonly how: string;
}

/** The articles that the bench makes. */
const size = 2000;

const outlets = [
  ...['Harbour Times', 'Northern Ledger', 'Daily Planet 24', 'The Plainsman', 'Orient Bulletin', 'World Wire Review'],
  ...['Coast Tribune', 'News Orbit', 'The Lamplighter', 'Globe Digest Daily', 'Prairie Star', 'City Mirror'],
  ...['Straits Chronicle', 'Meseta Diario', 'The Evening Crier', 'Polar Gazette', 'Savanna Today', 'Old Bridge News'],
];

/** All articles, the same at every run. */
export async function generate(kit: Kit): Promise<readonly Made[]> {
  const all = await bases(kit);
  const words = new Set(
    all.flatMap(({ title, paragraphs }) => [title, ...paragraphs.flat()].join(' ').match(/\p{Ll}{4,}/gu) ?? []),
  );
  const thesauri: readonly (readonly [string, Thesaurus])[] = [
    ['moby', moby()],
    ['wordnet', heldOutWordNet(words)],
  ];
  const forms = yearly();
  const rounds = Math.ceil((size - forms.length) / all.length);
  const made = Array.from({ length: rounds }, (_, n) => all.flatMap((base) => articleOf(base, n, thesauri)));
  return [...forms, ...made.flat()].slice(0, size);
}

type Recipe = (
  base: Base,
  chances: Chances,
  thesauri: readonly (readonly [string, Thesaurus])[],
) => {
  readonly draft: Draft;
  readonly kinds: readonly CopyKind[];
  readonly how: string;
};

const spun =
  (share: number, at: number): Recipe =>
  (base, chances, thesauri) => {
    const [source, thesaurus] = thesauri[at] ?? ['', new Map()];
    const draft = spinDraft(base, { thesaurus, share, careful: false }, chances);
    return { draft, kinds: ['spun'], how: `spun ${String(share * 100)} % ${source}` };
  };

const translated =
  (at: number): Recipe =>
  (base, chances, thesauri) => {
    const [source, thesaurus] = thesauri[at] ?? ['', new Map()];
    const draft = rewordDraft(base, { thesaurus, share: 0.75, careful: true }, chances);
    return { draft, kinds: ['translation'], how: `translation ${source}` };
  };

const edited =
  (share: number): Recipe =>
  (base, chances) => ({
    draft: edit(base, share, chances),
    kinds: ['near-copy'],
    how: `edited ${String(share * 100)} %`,
  });

const same: Recipe = (base) => ({ draft: base, kinds: ['identical', 'near-copy'], how: 'copy' });

/** What is made of every text, in turn; the first is the text itself. */
const recipes: readonly Recipe[] = [
  same,
  same,
  spun(0.2, 0),
  translated(0),
  edited(0.15),
  (base, chances) => ({ draft: cut(base, chances.between(25, 45) / 100, chances), kinds: ['excerpt'], how: 'cut' }),
  spun(0.3, 1),
  (base, chances) => ({ draft: followUp(base, chances), kinds: [], how: 'follow-up' }),
  edited(0.3),
  translated(1),
  spun(0.1, 1),
  (base, chances) => ({ draft: cut(base, 0.8, chances), kinds: ['near-copy'], how: 'trimmed' }),
  spun(0.35, 0),
  edited(0.05),
  (base, chances) => ({ draft: withTypos(base, chances), kinds: ['near-copy'], how: 'typos' }),
  translated(0),
  spun(0.25, 1),
  same,
  (base, chances) => ({ draft: cut(base, chances.between(30, 40) / 100, chances), kinds: ['excerpt'], how: 'cut' }),
  spun(0.15, 0),
  translated(1),
  spun(0.3, 0),
];

function articleOf(base: Base, n: number, thesauri: readonly (readonly [string, Thesaurus])[]): readonly Made[] {
  const recipe = recipes[n];
  if (recipe === undefined) return [];
  const chances = new Chances(`${base.id} ${String(n)}`);
  const id = `m${(new Chances(`${String(n)} ${base.id}`).next() * 1e12).toFixed(0).padStart(12, '0')}`;
  const { draft, kinds, how } = recipe(base, chances, thesauri);
  const first = idOf(base);
  const own = n === 0 || kinds.length === 0;
  const wire = new Chances(base.id).is(0.5);
  return [
    {
      ...{
        title: chances.is(0.3) && n > 0 ? 'World: what you need to know today' : draft.title,
        paragraphs: draft.paragraphs,
      },
      id: n === 0 ? first : id,
      outlet: own ? base.outlet : chances.of(outlets),
      city: n === 0 || chances.is(0.3) ? base.city : null,
      agency: wire && (n === 0 || (!own && chances.is(0.2))) ? 'MPA' : null,
      credit: wire && !own && chances.is(0.4) ? 'MPA' : null,
      day: dayOf(base, n, chances),
      furniture: n > 0 && chances.is(0.7),
      truth: {
        family: own && n > 0 ? id : base.id,
        base: base.id,
        of: own ? null : first,
        kinds,
        how: n === 0 ? 'origin' : how,
      },
    },
  ];
}

function idOf(base: Base): string {
  return `m${(new Chances(`0 ${base.id}`).next() * 1e12).toFixed(0).padStart(12, '0')}`;
}

/** The day of the text, or up to four days later; a follow-up comes on the next day; every seventh copy says no day. */
function dayOf(base: Base, n: number, chances: Chances): string | null {
  if (n === 0) return base.day;
  if (recipes[n] !== undefined && n !== 7 && chances.is(1 / 7)) return null;
  const later = n === 7 ? 1 : chances.between(0, 4);
  return new Date(Date.parse(base.day) + later * 86_400_000).toISOString().slice(0, 10);
}
