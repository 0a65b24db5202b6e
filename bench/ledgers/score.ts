import type { Kit } from '../../src/base/kit.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { contains, overlaps } from '../../src/base/text/spans.ts';
import { groupsOf } from '../../src/stages/link/groups.ts';
import { linkArchive } from '../../src/stages/link/link.ts';
import { instrumentItems } from '../../src/stages/link/instrument-mentions.ts';
import { personItems } from '../../src/stages/link/person-items.ts';
import type { Linked } from '../../src/stages/link/link.ts';
import { halfOf, readArticle, readMarked } from './marked.ts';
import type { Mark, MarkedArticle } from './marked.ts';

/** How many of the things made are right, of how many made and how many wanted. */
export interface Share {
  readonly name: string;
  readonly right: number;
  readonly made: number;
  readonly gold: number;
}

/** A marked article with what was read of it. */
interface Scene {
  readonly article: MarkedArticle;
  readonly line: RecordLine;
}

interface Desk {
  readonly scenes: readonly Scene[];
  readonly linked: Linked;
}

const halves = ['development', 'kept back'] as const;
type Half = (typeof halves)[number];

/** Reads and links the whole set, and compares it with the marks, each half apart. */
export function scoreLedgers(kit: Kit): readonly Share[] {
  const articles = ['statements', 'denials', 'instruments', 'persons'].flatMap(readMarked);
  const scenes = articles.map((article) => ({ article, line: readArticle(article, kit) }));
  const desk = { scenes, linked: linkArchive(scenes.map(({ line }) => line)) };
  return halves.flatMap((half) => [
    statementPairs(desk, half),
    denialLinks(desk, half),
    instrumentPairs(desk, half),
    instrumentDeeds(desk, half),
    personPairs(desk, half),
  ]);
}

/** A mark with the groups in which the program put what it found there. */
interface Placed {
  readonly group: string;
  readonly found: ReadonlySet<string>;
}

/** Pairs of marks: wanted in one group, and put in one. */
function pairsOf(name: string, marks: readonly Placed[]): Share {
  const counts = { right: 0, made: 0, gold: 0 };
  marks.forEach((a, at) => {
    for (const b of marks.slice(at + 1)) {
      const [gold, made] = [a.group === b.group, [...a.found].some((id) => b.found.has(id))];
      counts.gold += Number(gold);
      counts.made += Number(made);
      counts.right += Number(gold && made);
    }
  });
  return { name, ...counts };
}

function marksOf({ scenes }: Desk, half: Half, roles: readonly string[]): readonly (Scene & { readonly mark: Mark })[] {
  return scenes.flatMap((scene) =>
    scene.article.marks
      .filter((mark) => roles.includes(mark.role) && halfOfMark(mark, scene.article) === half)
      .map((mark) => ({ ...scene, mark })),
  );
}

/** A denial of nothing in the set belongs to the half of its article. */
function halfOfMark({ group }: Mark, { half }: MarkedArticle): Half {
  return group === '-' ? half : halfOf(group);
}

function statementPairs(desk: Desk, half: Half): Share {
  const groupOf = new Map(
    desk.linked.clusters.ledgers.statements.flatMap(({ id, variants }) =>
      variants.map(({ attribution }) => [attribution, id] as const),
    ),
  );
  const placed = marksOf(desk, half, ['statement']).map(({ mark, line }): Placed => {
    const said = line.attributions.filter(({ content }) => content.some((span) => overlaps(span, mark)));
    return { group: mark.group, found: new Set(said.flatMap(({ id }) => groupOf.get(id) ?? [])) };
  });
  return pairsOf(`${half} statements, pairs of variants`, placed);
}

/** What a claim is in the set: its mark, or nothing marked. */
function markOfClaim({ article, line }: Scene, claim: string): Mark | undefined {
  const said = line.attributions.find(({ id }) => id === line.claims.find((each) => each.id === claim)?.attribution);
  return article.marks.find((mark) => said?.content.some((span) => overlaps(span, mark)));
}

function denialLinks(desk: Desk, half: Half): Share {
  const sceneOf = new Map(desk.scenes.flatMap((scene) => scene.line.claims.map(({ id }) => [id, scene] as const)));
  const counts = { right: 0, made: 0 };
  const answered = new Set<string>();
  for (const { denial, claim } of linksIn(desk, sceneOf)) {
    const [own, other] = [sceneOf.get(denial), sceneOf.get(claim)];
    if (own === undefined || other === undefined) continue;
    const [no, yes] = [markOfClaim(own, denial), markOfClaim(other, claim)];
    if ((no === undefined ? own.article.half : halfOfMark(no, own.article)) !== half) continue;
    const right = no?.role === 'denial' && yes?.role === 'claim' && no.group === yes.group;
    counts.made++;
    if (!right) continue;
    counts.right++;
    answered.add(`${own.article.id} ${no.group}`);
  }
  const wanted = marksOf(desk, half, ['denial']).filter(({ mark }) => mark.group !== '-');
  return {
    name: `${half} denials, links to what they deny`,
    ...counts,
    gold: counts.right + wanted.length - answered.size,
  };
}

/** Every denial with every assertion of another article in its matter. */
function linksIn({ linked }: Desk, sceneOf: ReadonlyMap<string, Scene>) {
  const stanceOf = (id: string): string | undefined =>
    sceneOf.get(id)?.line.claims.find((claim) => claim.id === id)?.stance;
  return linked.clusters.topics.flatMap(({ claims }) => {
    const denials = claims.filter((id) => stanceOf(id) === 'denies');
    const asserted = claims.filter((id) => stanceOf(id) === 'asserts');
    return denials.flatMap((denial) =>
      asserted.filter((claim) => sceneOf.get(claim) !== sceneOf.get(denial)).map((claim) => ({ denial, claim })),
    );
  });
}

function instrumentPairs(desk: Desk, half: Half): Share {
  const groupOf = new Map(
    desk.linked.clusters.ledgers.instruments.flatMap(({ id, mentions }) =>
      mentions.map((each) => [each.id, id] as const),
    ),
  );
  const placed = marksOf(desk, half, ['names']).map(({ mark, line }): Placed => {
    const items = instrumentItems(line).filter(({ span }) => overlaps(span, mark));
    return { group: mark.group, found: new Set(items.flatMap(({ id }) => groupOf.get(id) ?? [])) };
  });
  return pairsOf(`${half} instruments, pairs of names`, placed);
}

/** Names of persons over articles; a name that the reader does not find, or finds in one article only, is in a group of its own. */
function personPairs({ scenes, linked }: Desk, half: Half): Share {
  const ties = linked.judgements.filter(({ kind }) => kind === 'same-person');
  const links = ties.map(({ left, right }) => [left, right] as const);
  const groupOf = new Map(groupsOf(links).flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));
  const placed = marksOf({ scenes, linked }, half, ['person']).map(({ mark, line, article }): Placed => {
    const name = article.text.slice(mark.start, mark.end);
    const items = personItems(line).filter(({ names }) =>
      names.some((each) => each === name || each.endsWith(` ${name}`)),
    );
    return { group: mark.group, found: new Set(items.map(({ id }) => groupOf.get(id) ?? id)) };
  });
  return pairsOf(`${half} persons, pairs of names`, placed);
}

const acts = ['invokes', 'fulfils', 'extends', 'breaks'] as const;

function instrumentDeeds(desk: Desk, half: Half): Share {
  const wanted = marksOf(desk, half, acts);
  const inHalf = new Map(desk.scenes.map(({ article }) => [article.id, article.half]));
  const made = desk.linked.clusters.ledgers.instruments
    .flatMap(({ deeds }) => deeds)
    .filter(({ article }) => inHalf.get(article) === half);
  const isRight = (deed: (typeof made)[number]): boolean =>
    wanted.some(({ article, mark }) => article.id === deed.article && mark.role === deed.act && overlaps(mark, deed));
  const found = wanted.filter(({ article, mark }) =>
    made.some(
      (deed) => deed.article === article.id && deed.act === mark.role && (overlaps(mark, deed) || contains(deed, mark)),
    ),
  );
  const right = made.filter(isRight).length;
  return {
    name: `${half} instruments, what was done with them`,
    right,
    made: made.length,
    gold: right + wanted.length - found.length,
  };
}
