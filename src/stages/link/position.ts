import { concepts, pointingWords, unrealWords, withheldWords } from '../../base/lang/en/matter-words.ts';
import type { Sector } from '../../base/schema/actor.ts';
import type { Attribution, Claim, StatementAct } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';
import { dayNumber } from '../../base/text/iso-date.ts';
import { orderOf } from './linker.ts';
import type { Item } from './linker.ts';
import { apart } from './matter.ts';
import { contentStems, foldedWords, rootOf } from './stems.ts';

/** What somebody asserts or denies, with what makes the two comparable. */
export interface Position extends Item {
  readonly stance: 'asserts' | 'denies';
  /** State of the speaker, or the speaker without one; null when nobody is known. */
  readonly by: string | null;
  /** States named with it, the speaker's own among them where it is named. */
  readonly parties: readonly string[];
  /** Of these, the ones that are said to do or get it: those of its events, who is accused, or the first named. */
  readonly actors: readonly string[];
  /** States to whom its events are done. */
  readonly targets: readonly string[];
  /** Whether it is said as an accusation. */
  readonly accuses: boolean;
  /** Stems of the words that tell of the matter, names of states left out. */
  readonly stems: readonly string[];
  /** Those of the stems that tell this matter from others: no common deeds. */
  readonly special: readonly string[];
  readonly concepts: readonly string[];
  /** Those of the concepts that are deeds. */
  readonly deeds: readonly string[];
  /** Names of persons, places and things that are no states. */
  readonly names: readonly string[];
  readonly day: number | null;
}

/** Stems of a denial beyond which it tells a story of its own. */
const mostStems = 12;

/** The claims of an article that assert or deny something done. */
export function positionsOf(article: Linkable): readonly Position[] {
  return article.claims.flatMap((claim): readonly Position[] => {
    const said = article.attributions.find(({ id }) => id === claim.attribution);
    if (said === undefined || !isPosition(claim)) return [];
    const position = positionOf(article, claim, said);
    return isPlain(position, said, article) ? [position] : [];
  });
}

type Taken = Claim & { readonly stance: Position['stance'] };

function isPosition(claim: Claim): claim is Taken {
  return claim.stance === 'asserts' || claim.stance === 'denies';
}

/** Whether it is said to deny, and briefly; or asserts that somebody did something, not that somebody would. */
function isPlain(position: Position, said: Attribution, { text }: Linkable): boolean {
  const words = said.content.flatMap((span) => foldedWords(slice(text, span)));
  if (position.stance === 'denies') {
    return said.act === 'denial' && position.stems.length <= mostStems && !words.some((word) => withheld.has(word));
  }
  const named = position.actors.length + position.targets.length > 0;
  return named && tells.has(said.act) && !words.some((word) => unreal.has(word));
}

/** Kinds of statement that tell what was done; hopes, appeals and pledges do not. */
const tells: ReadonlySet<StatementAct> = new Set(['comment', 'report', 'judgement', 'accusation', 'responsibility']);

const withheld: ReadonlySet<string> = new Set(withheldWords);

const unreal: ReadonlySet<string> = new Set(unrealWords);

function positionOf(article: Linkable, claim: Taken, said: Attribution): Position {
  const spans = said.content.length > 0 || typeof claim.about === 'string' ? said.content : [claim.about];
  const states = statesIn(article, spans, said);
  const content = wordsWithout(article, spans, states.spans);
  const found = conceptsIn(content);
  const stems = contentStems(content).filter((stem) => !pointing.has(stem));
  return {
    ...{ id: claim.id, article: article.id, order: orderOf(article, claim.id), stance: claim.stance },
    ...{ by: sideOf(said), parties: states.parties, actors: states.actors, targets: states.targets },
    accuses: said.act === 'accusation',
    stems,
    special: stems.filter((stem) => conceptsIn(stem).every(({ common }) => common !== true)),
    concepts: found.map(({ concept }) => concept),
    deeds: found.filter(({ deed }) => deed).map(({ concept }) => concept),
    names: namesIn(content),
    day: dayNumber(article.published?.value),
  };
}

const pointing: ReadonlySet<string> = new Set(pointingWords.flatMap((word) => [...contentStems(word)]));

const isState = (actor: string | null): actor is string => actor !== null && /^[A-Z]{3}$/u.test(actor);

/** Sectors that do not speak for the state they are in: those that do not act for it, refugees and schools. */
const speaksAlone: ReadonlySet<Sector> = new Set<Sector>([...apart, 'REF', 'EDU']);

/** Whose word it is: the state's, or that of one who is in it and does not speak for it. */
function sideOf({ speaker, speakerCountry, speakerSector }: Attribution): string | null {
  if (speakerCountry === null) return speaker;
  return speakerSector !== null && speaksAlone.has(speakerSector)
    ? `${speakerCountry} ${speakerSector}`
    : speakerCountry;
}

/** The states that the words and the sentences around name, and where they name them. */
function statesIn(article: Linkable, spans: readonly Span[], said: Attribution) {
  const sentences = article.sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  const near = article.entities.filter((entity) => sentences.some((sentence) => contains(sentence, entity)));
  const named = near.filter(({ actor }) => isState(actor));
  const events = article.events.filter(
    ({ trigger, modality }) => modality !== 'future' && spans.some((span) => contains(span, trigger)),
  );
  const partiesIn = (list: 'sources' | 'targets') =>
    events.flatMap((event) => event[list].map(partyOf)).filter(isState);
  const [sources, targets] = [partiesIn('sources'), partiesIn('targets')];
  const told = named.filter((entity) => !said.source.some((span) => contains(span, entity)));
  const [first] = told.filter((entity) => isSubject(article, entity, spans[0]));
  const actors = [...sources, ...(first === undefined ? [] : [first.actor])].filter(isState);
  const parties = [...told.map(({ actor }) => actor), ...sources, ...targets].filter(isState);
  return { spans: named, actors: unique(actors), targets: unique(targets), parties: unique(parties) };
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort();
}

/** Words before the subject of what is said, at most: "that", "the government of". */
const wordsBefore = 4;

/** Whether an entity stands where the subject of what is said stands. */
function isSubject({ text }: Linkable, entity: Span, content: Span | undefined): boolean {
  if (content === undefined || !contains(content, entity)) return false;
  return foldedWords(text.slice(content.start, entity.start)).length <= wordsBefore;
}

/** The words of the spans without those that name states. */
function wordsWithout({ text }: Linkable, spans: readonly Span[], left: readonly Span[]): string {
  return spans
    .map((span) =>
      left
        .filter((name) => contains(span, name))
        .sort((a, b) => b.start - a.start)
        .reduce(
          (words, name) => words.slice(0, name.start - span.start) + words.slice(name.end - span.start),
          slice(text, span),
        ),
    )
    .join(' ');
}

const byWord: ReadonlyMap<string, readonly number[]> = indexed();

function indexed(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  concepts.forEach(({ words }, row) => {
    for (const word of new Set(words.trim().split(/\s+/u).map(rootOf)))
      index.set(word, [...(index.get(word) ?? []), row]);
  });
  return index;
}

/** The concepts that words stand for, each once. */
export function conceptsIn(text: string): readonly (typeof concepts)[number][] {
  const rows = new Set(foldedWords(text).flatMap((word) => byWord.get(rootOf(word)) ?? []));
  return concepts.filter((_, row) => rows.has(row));
}

/** Words with a capital letter, folded: names of what is no state. */
function namesIn(content: string): readonly string[] {
  const words = content.match(/(?<=\s|^)\p{Lu}[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words.flatMap((word) => foldedWords(word)))].filter((word) => !pointing.has(rootOf(word)));
}
