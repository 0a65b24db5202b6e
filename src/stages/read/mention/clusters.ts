import type { Kit } from '../../../base/kit.ts';
import type { Gender, NamesLexicon } from '../../../base/lang/names-lexicon.ts';
import { genderOfGivenName } from '../../../base/lang/given-name.ts';
import { plainWord, wordSet } from '../../../base/lang/role-match.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import type { Parse } from '../../../base/schema/parse.ts';
import { acronymOf } from './memory.ts';
import { actsOn, isCrowned, isUncrowned } from './same-bearer.ts';

/** The mentions of one named person, body or place, in text order; the first is the fullest name met so far. */
export interface Cluster {
  readonly type: EntityDraft['type'];
  readonly mentions: EntityDraft[];
  actor: string | null;
  gender: Gender | null;
  /** What a given name that stands alone lets one guess; null for a surname or what tells nothing. */
  hint: Gender | null;
}

interface Named {
  readonly entity: EntityDraft;
  readonly words: readonly string[];
  /** The words in one. */
  readonly key: string;
  /** The state whose own name the words are (not its capital's); null for others. */
  readonly state: string | null;
  /** What a title, an office or the given name tells; null for none. */
  readonly gender: Gender | null;
  /** Whether it is a monarch's. */
  readonly crowned: boolean;
}

const wordsOf = (name: string): readonly string[] =>
  normaliseName(name.replace(/['’]s$/u, '').replace(honours, ''))
    .split(' ')
    .filter((word) => word !== '');

/** Honours and degrees after a name: `DBE`, `PhD`. */
const honours = /(?<=\p{Ll}.*),?(?:\s(?:\p{Lu}{2,5}|PhD|[JS]r\.?))+$/u;

/** The names of a cluster so far, and the state whose own name (not its capital's) one of them is. */
interface Known {
  readonly names: (readonly string[])[];
  readonly keys: Set<string>;
  readonly state: string | null;
  /** Whether a mention so far is a monarch's. */
  crowned: boolean;
}

interface Source {
  readonly text: string;
  readonly parse: Parse;
  readonly kit: Pick<Kit, 'pack' | 'tables'>;
}

/** Groups names by whom they name: the same words, a surname after a full name, an acronym after the name it shortens. */
export function clusterNames(source: Source, entities: readonly EntityDraft[]): readonly Cluster[] {
  const { text, kit } = source;
  const known = new Map<Cluster, Known>();
  for (const entity of entities) {
    if (entity.type === 'nationality' || entity.type === 'office') continue;
    const printed = text.slice(entity.start, entity.end);
    const gender = entity.type === 'person' ? genderOf(text, kit, entity) : null;
    const words = wordsOf(printed);
    const crowned = isCrowned(text, kit, entity);
    const named = { entity, words, key: words.join(' '), state: stateNamed(printed, kit, entity), gender, crowned };
    const home = findHome(named, known, source);
    if (home === null) {
      const { type, actor } = entity;
      const cluster: Cluster = { type, mentions: [entity], actor, gender, hint: hintOf(printed, kit, entity) };
      known.set(cluster, { names: [words], keys: new Set([named.key]), state: named.state, crowned });
    } else {
      home.mentions.push(entity);
      home.actor ??= entity.actor;
      home.gender ??= gender;
      join(known.get(home), named);
    }
  }
  return [...known.keys()];
}

function join(known: Known | undefined, { words, key, crowned }: Named): void {
  known?.names.push(words);
  known?.keys.add(key);
  if (known !== undefined && crowned) known.crowned = true;
}

/** The state whose name a place's words are: `the US` and `America` name one, `Washington` names its capital. */
function stateNamed(printed: string, { tables }: Pick<Kit, 'tables'>, { type, actor }: EntityDraft): string | null {
  if (type !== 'place' || actor === null || tables.actor(actor)?.kind !== 'state') return null;
  const entry = tables.names(printed).find((found) => found.actor === actor);
  return entry !== undefined && /^(?:name|alias|former)$/u.test(entry.kind) ? actor : null;
}

/** The latest mentioned cluster that a name fits, the exact same name first. */
function findHome(named: Named, known: ReadonlyMap<Cluster, Known>, source: Source): Cluster | null {
  const { gender } = named;
  const fitting = [...known].filter(
    ([{ type, gender: other }]) =>
      isAlike(type, named.entity.type) && !(gender !== null && other !== null && gender !== other),
  );
  const exact = fitting.filter(([, { keys }]) => keys.has(named.key));
  const pool =
    exact.length > 0
      ? exact
      : fitting.filter(
          ([cluster, found]) =>
            isShorter(named, cluster, { ...found, lexicon: source.kit.pack.names }) &&
            !isOther(named, cluster, found, source),
        );
  return pool.reduce<Cluster | null>(
    (best, [cluster]) => (best === null || lastStart(cluster) > lastStart(best) ? cluster : best),
    null,
  );
}

/** Whether a name that is like those of a cluster is another person's: of one of them a monarch, or in full what the bare surname acts on. */
function isOther(named: Named, cluster: Cluster, { names, crowned }: Known, { parse, kit }: Source): boolean {
  const { entity, words } = named;
  if (entity.type !== 'person') return false;
  if (crowned && isUncrowned(kit, entity.actor)) return true;
  if (named.crowned && isUncrowned(kit, cluster.actor)) return true;
  const last = cluster.mentions.at(-1);
  const isBare = words.length > 1 && names.every(({ length }) => length === 1);
  return isBare && last !== undefined && actsOn(parse, last, entity);
}

/** Places and organisations are easily taken for one another: one name is one thing. */
const isAlike = (one: EntityDraft['type'], other: EntityDraft['type']): boolean =>
  one === other || (one !== 'person' && other !== 'person');

const lastStart = (cluster: Cluster): number => cluster.mentions[cluster.mentions.length - 1]?.start ?? -1;

function isShorter(
  { entity, words, state }: Named,
  cluster: Cluster,
  { lexicon, ...known }: Known & { readonly lexicon: NamesLexicon },
): boolean {
  if (entity.type !== cluster.type) return false;
  if (state !== null || known.state !== null) return state === known.state;
  if (entity.actor !== null && cluster.actor !== null) return entity.actor === cluster.actor && entity.type !== 'place';
  const fullest = known.names.reduce<readonly string[]>(
    (best, other) => (other.length > best.length ? other : best),
    [],
  );
  if (entity.type === 'person') return samePerson(words, fullest, wordSet(lexicon, 'particles'));
  if (entity.type === 'organization') return sameBody(words, fullest);
  return false;
}

/** `Olsen` and `Mira Olsen`, `Kim` and `Kim Jong Un`, `Ms Mira Olsen` and `Mira K Olsen`. */
function samePerson(a: readonly string[], b: readonly string[], particles: ReadonlySet<string>): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || short.length === long.length) return false;
  if (short.length === 1) return !particles.has(short[0] ?? '') && long.includes(short[0] ?? '');
  const ends = short[0] === long[0] && short.at(-1) === long.at(-1);
  return ends || isPart(short, long, 0) || isPart(short, long, long.length - short.length);
}

/** Whether the words of a shorter name stand in a longer one from an index on. */
const isPart = (short: readonly string[], long: readonly string[], from: number): boolean =>
  short.every((word, at) => word === long[from + at]);

function sameBody(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const only = short[0] ?? '';
  if (short.length === 1 && long.length > 1) {
    const capitals = acronymOf(
      long.filter((word) => !/^(?:of|the|and|for|on|in)$/u.test(word)).map((word) => word.toUpperCase()),
    ).toLowerCase();
    if (capitals.length >= 3 && only === capitals) return true;
    return only.length > 3 && only === long[0] && long.length === 2;
  }
  return (
    short.length >= 2 &&
    short.length < long.length &&
    short.every((word, at) => word === long[long.length - short.length + at])
  );
}

/** The gender that a title, the office or the given name tells; null when none does. */
function genderOf(text: string, { pack, tables }: Pick<Kit, 'pack' | 'tables'>, entity: EntityDraft): Gender | null {
  const lexicon = pack.names;
  const before = /(\S+)\s+$/u.exec(text.slice(Math.max(0, entity.start - 20), entity.start))?.[1] ?? '';
  const title = lexicon.titles.find((row) => row.form === before);
  if (title?.gender) return title.gender;
  const role = entity.role === null ? [] : text.slice(entity.role.start, entity.role.end).split(/\s+/u).map(plainWord);
  const noun = lexicon.genderNouns.find((row) => role.includes(row.form));
  if (noun?.gender) return noun.gender;
  const words = text.slice(entity.start, entity.end).split(/\s+/u);
  if (words.length < 2) return null;
  const listed = genderOfGivenName(lexicon, words[0] ?? '');
  const tabled = genderOfLetter(tables.givenGender(words[0] ?? ''));
  return listed !== null && tabled !== null && listed !== tabled ? null : (listed ?? tabled);
}

/** The gender of a given name alone: `Natasha`. */
function hintOf(printed: string, { tables }: Pick<Kit, 'tables'>, { type }: EntityDraft): Gender | null {
  return type !== 'person' || /\s/u.test(printed) ? null : genderOfLetter(tables.givenGender(printed));
}

const genderOfLetter = (letter: 'm' | 'f' | null): Gender | null =>
  letter === null ? null : letter === 'm' ? 'he' : 'she';
