import type { EntityDraft } from '../../../base/schema/finding.ts';
import { bySpan } from '../../../base/text/spans.ts';
import type { ReadContext } from '../context.ts';
import { settleStates } from './ambiguous.ts';
import { type Chunk, isTitleCase, type Scene, spanOf } from './chunk.ts';
import { withEdges } from './edges.ts';
import { actorInPlace } from './governments.ts';
import { recall, remember, sweep } from './memory.ts';
import { doubtfulPersons } from './doubtful.ts';
import { findNames, type Loose } from './names.ts';
import { officeEntities } from './office-entities.ts';
import { type OfficeRange, officeRanges } from './offices.ts';
import { halves } from './halves.ts';
import { ownersOf } from './owners.ts';
import { smallPlaces } from './small-places.ts';
import { settleKinds } from './verdicts.ts';

/** The names of an article, and words that may be persons' names though nothing near them tells. */
export interface Found {
  readonly entities: readonly EntityDraft[];
  /** Surnames and the like without a cue of their kind, in text order, as persons: a pronoun may show that they are. */
  readonly doubtful: readonly EntityDraft[];
}

/** The names of an article that are sure. */
export function findEntities(context: ReadContext): readonly EntityDraft[] {
  return findMentions(context).entities;
}

/**
 * Persons, organisations, places, nationalities and offices of an article, in text order. Names inside longer names are kept where
 * they name a nationality. `actor` is what the words alone say; a capital or seat has the government's actor only where it acts.
 */
export function findMentions(context: ReadContext): Found {
  const ruled = ruledNames(context);
  const { scenes, offices, loose } = ruled;
  const judged = settleKinds(ruled, context.kit);
  const small = scenes.flatMap((scene) => smallPlaces(scene, context.kit.model.words));
  const all = [...judged, ...sweep(remember(judged), scenes, judged), ...small];
  const named = withHalves(all, halves(scenes, all));
  const settled = settleStates(withEdges([...named, ...ownersOf(named)])).map(actorInPlace);
  return {
    entities: drafts(scenes, offices, settled),
    doubtful: doubtfulPersons([...loose, ...refused(ruled.chunks, judged)], settled),
  };
}

/** What rules took for persons and the trained reader did not: a pronoun may still show that they are. */
function refused(chunks: readonly Chunk[], judged: readonly Chunk[]): readonly Loose[] {
  const kept = new Set(judged);
  return chunks.filter((chunk) => chunk.type === 'person' && !kept.has(chunk));
}

/** What rules, tables and the article's own memory make of its names. */
export interface Ruled {
  readonly scenes: readonly Scene[];
  readonly offices: readonly (readonly OfficeRange[])[];
  readonly chunks: readonly Chunk[];
  readonly loose: readonly Loose[];
}

/** The names of an article as rules and tables see them, before the trained reader judges those that no table knows. */
export function ruledNames(context: ReadContext): Ruled {
  const scenes = context.parse.sentences.map((sentence) => sceneOf(context, sentence));
  const offices = scenes.map((scene) => officeRanges(scene));
  const names = scenes.map((scene, at) => findNames(scene, offices[at] ?? []));
  const found = names.flatMap(({ chunks }) => chunks);
  const loose = names.flatMap((each) => each.loose);
  return { scenes, offices, chunks: recall(remember(found), found, loose), loose };
}

function sceneOf(context: ReadContext, sentence: Scene['sentence']): Scene {
  return {
    text: context.article.text,
    sentence,
    lexicon: context.kit.pack.names,
    tables: context.kit.tables,
    titleCase: isTitleCase(sentence),
  };
}

/** Puts `the North` in the place of what the tables alone could not decide. */
function withHalves(chunks: readonly Chunk[], decided: readonly Chunk[]): readonly Chunk[] {
  const at = new Set(decided.map((found) => spanOf(found.scene, found).start));
  return [...chunks.filter((found) => !at.has(spanOf(found.scene, found).start)), ...decided];
}

function drafts(
  scenes: readonly Scene[],
  offices: readonly (readonly OfficeRange[])[],
  chunks: readonly Chunk[],
): readonly EntityDraft[] {
  const bySentence = new Map<Scene['sentence'], Chunk[]>();
  for (const found of chunks) {
    const list = bySentence.get(found.scene.sentence);
    if (list === undefined) bySentence.set(found.scene.sentence, [found]);
    else list.push(found);
  }
  const entities = scenes.flatMap((scene, at) => {
    const here = bySentence.get(scene.sentence) ?? [];
    const { entities: titles, roles } = officeEntities(scene, offices[at] ?? [], here);
    const named = here.map((found) => ({
      ...spanOf(scene, found),
      type: found.type,
      actor: found.actor,
      role: roles.get(found) ?? null,
    }));
    return [...named, ...titles];
  });
  return entities.sort(bySpan);
}
