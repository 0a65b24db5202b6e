import type { Gender, NamesLexicon } from '../../../base/lang/names-lexicon.ts';
import { genderOfGivenName } from '../../../base/lang/given-name.ts';
import { plainWord } from '../../../base/lang/role-match.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import { acronymOf } from './memory.ts';

/** The mentions of one named person, body or place, in text order; the first is the fullest name met so far. */
export interface Cluster {
  readonly type: EntityDraft['type'];
  readonly mentions: EntityDraft[];
  actor: string | null;
  gender: Gender | null;
}

interface Named {
  readonly entity: EntityDraft;
  readonly words: readonly string[];
}

const wordsOf = (name: string): readonly string[] =>
  normaliseName(name.replace(/['’]s$/u, ''))
    .split(' ')
    .filter((word) => word !== '');

/** Groups names by whom they name: the same words, a surname after a full name, an acronym after the name it shortens. */
export function clusterNames(
  text: string,
  lexicon: NamesLexicon,
  entities: readonly EntityDraft[],
): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const names = new Map<Cluster, (readonly string[])[]>();
  for (const entity of entities) {
    if (entity.type === 'nationality' || entity.type === 'office') continue;
    const printed = text.slice(entity.start, entity.end);
    const named = { entity, words: wordsOf(printed) };
    const gender = entity.type === 'person' ? genderOf(text, lexicon, entity) : null;
    const home = findHome(named, clusters, names, gender);
    if (home === null) {
      const cluster: Cluster = { type: entity.type, mentions: [entity], actor: entity.actor, gender };
      clusters.push(cluster);
      names.set(cluster, [named.words]);
    } else {
      home.mentions.push(entity);
      home.actor ??= entity.actor;
      home.gender ??= gender;
      names.get(home)?.push(named.words);
    }
  }
  return clusters;
}

/** The latest mentioned cluster that a name fits, the exact same name first. */
function findHome(
  named: Named,
  clusters: readonly Cluster[],
  names: ReadonlyMap<Cluster, (readonly string[])[]>,
  gender: Gender | null,
): Cluster | null {
  const fitting = clusters.filter(
    (cluster) =>
      cluster.type === named.entity.type && !(gender !== null && cluster.gender !== null && gender !== cluster.gender),
  );
  const key = named.words.join(' ');
  const exact = fitting.filter((cluster) => names.get(cluster)?.some((words) => words.join(' ') === key));
  const pool =
    exact.length > 0 ? exact : fitting.filter((cluster) => isShorter(named, cluster, names.get(cluster) ?? []));
  return pool.reduce<Cluster | null>(
    (best, cluster) => (best === null || lastStart(cluster) > lastStart(best) ? cluster : best),
    null,
  );
}

const lastStart = (cluster: Cluster): number => cluster.mentions[cluster.mentions.length - 1]?.start ?? -1;

function isShorter(named: Named, cluster: Cluster, known: readonly (readonly string[])[]): boolean {
  const { entity, words } = named;
  if (entity.actor !== null && cluster.actor !== null) return entity.actor === cluster.actor && entity.type !== 'place';
  const fullest = known.reduce<readonly string[]>((best, other) => (other.length > best.length ? other : best), []);
  if (entity.type === 'person') return samePerson(words, fullest);
  if (entity.type === 'organization') return sameBody(words, fullest);
  return false;
}

/** `Olsen` and `Mira Olsen`, `Kim` and `Kim Jong Un`, `Ms Mira Olsen` and `Mira K Olsen`. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || short.length === long.length) return false;
  if (short.length === 1) return short[0] === long[long.length - 1] || short[0] === long[0];
  return short[0] === long[0] && short[short.length - 1] === long[long.length - 1];
}

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
function genderOf(text: string, lexicon: NamesLexicon, entity: EntityDraft): Gender | null {
  const before = /(\S+)\s+$/u.exec(text.slice(Math.max(0, entity.start - 20), entity.start))?.[1] ?? '';
  const title = lexicon.titles.find((row) => row.form === before);
  if (title?.gender) return title.gender;
  const role = entity.role === null ? [] : text.slice(entity.role.start, entity.role.end).split(/\s+/u).map(plainWord);
  const noun = lexicon.genderNouns.find((row) => role.includes(row.form));
  if (noun?.gender) return noun.gender;
  const words = text.slice(entity.start, entity.end).split(/\s+/u);
  if (words.length < 2) return null;
  return genderOfGivenName(lexicon, words[0] ?? '');
}
