import type { FamilyRow } from '../../query/family-types.ts';
import type { ToldArticle, ToldCommitment, ToldHappening, ToldMatter, ToldStatement } from '../../query/told-types.ts';
import type { ActorRef, ClaimEntry } from '../../query/types.ts';
import { webAddress } from '../web-address.ts';
import { happeningName } from '../names.ts';
import { actorUrns, annotations, node, urn, type Node } from './nodes.ts';

/** An article; a text that it had before is what it is a revision of. */
export function articleNodes(article: ToldArticle): readonly Node[] {
  const { id, title, published, outlet, bylines, url, language, text, earlier } = article;
  const before = earlier.at(-1);
  return [
    node({
      ...{ id: urn('article', id), type: ['NewsArticle', 'Entity'], headline: title },
      ...{ datePublished: published?.value ?? null, inLanguage: language, url: webAddress(url) },
      publisher: outlet === null ? null : { type: 'Organization', name: outlet },
      author: bylines.map((name) => ({ type: 'Person', name })),
      wasRevisionOf: before === undefined ? null : urn('article', before),
      articleBody: text,
    }),
  ];
}

/** Where the copies of a family come from: more of the nodes of articles. */
export function familyNodes({ members, origin }: FamilyRow): readonly Node[] {
  return members.flatMap(({ article, from, kind }) => {
    const first = origin === null || origin.id === article.id ? null : urn('article', origin.id);
    if (from === null && first === null) return [];
    const derived = from === null ? null : urn('article', from);
    return [node({ id: urn('article', article.id), wasDerivedFrom: derived, hadPrimarySource: first, copyKind: kind })];
  });
}

/** A happening with an annotation for each report. A start is given only where the day is known. */
export function happeningNodes(happening: ToldHappening): readonly Node[] {
  const { id, type, date, precision, status, sources, targets, claimedBy, deniedBy, counts, reports } = happening;
  const own = urn('happening', id);
  const isDay = precision === 'day' || precision === 'instant';
  const who = { sources, targets, claimedBy, deniedBy };
  const actors = Object.fromEntries(Object.entries(who).map(([role, list]) => [role, actorUrns(list)]));
  const texts = new Map(reports.map(({ line }) => [line.id, line.text]));
  return [
    node({
      ...{ id: own, type: 'Happening', name: happeningName(happening), eventType: type, status, date, precision },
      ...{ startDate: isDay ? date : null, ...actors, ...counts },
    }),
    ...annotations(
      own,
      reports.map(({ sentence }) => sentence),
      (article) => texts.get(article),
    ),
  ];
}

/** What was said: a Quotation where the words stand in quotation marks, else a Statement. */
export function statementNodes(statement: ToldStatement): readonly Node[] {
  const { id, speaker, jointSpeakers, quotation, act, chain, content, article, about, counts, texts } = statement;
  const own = urn('statement', id);
  const speakers = actorUrns([...(speaker === null ? [] : [speaker]), ...jointSpeakers]);
  const isQuoted = quotation !== 'indirect';
  return [
    node({
      ...{ id: own, type: [isQuoted ? 'Quotation' : 'Statement', 'Entity'], quotation, act },
      text: content.map(({ quote }) => quote).join(' … '),
      ...{ wasAttributedTo: speakers, carriedBy: chain, about: actorUrns(about) },
      [isQuoted ? 'wasQuotedFrom' : 'wasDerivedFrom']: urn('article', article.id),
      ...counts,
    }),
    ...annotations(own, content, (id) => texts.get(id)),
  ];
}

/** A matter as a Claim with where it appears, and who takes which stance on it. */
export function matterNodes(matter: ToldMatter): readonly Node[] {
  const { id, type, actors, about, aboutSaysNo, asserts, denies, doubts, neither, counts, texts } = matter;
  const own = urn('matter', id);
  const entries = [...asserts, ...denies, ...doubts, ...neither];
  const first = [...asserts, ...entries].find(({ article }) => article.published !== null);
  return [
    node({
      ...{ id: own, type: ['Claim', 'Entity'], eventType: type },
      // Words that deny it are no words of the claim.
      ...{ text: aboutSaysNo ? null : about.quote, about: actorUrns(actors) },
      appearance: [...new Set(entries.map(({ article }) => urn('article', article.id)))],
      firstAppearance: first === undefined ? null : urn('article', first.article.id),
      ...counts,
    }),
    ...annotations(own, [about], (article) => texts.get(article)),
    ...entries.flatMap((entry) => stanceNodes(own, entry, (article) => texts.get(article))),
  ];
}

function stanceNodes(
  matter: string,
  entry: ClaimEntry,
  textOf: (article: string) => string | undefined,
): readonly Node[] {
  const { id, stance, by, jointly, answers, article, sentence } = entry;
  const own = urn('claim', id);
  return [
    node({
      ...{ id: own, type: ['Stance', 'Entity'], stance, matter },
      wasAttributedTo: actorUrns([...(by === null ? [] : [by]), ...jointly]),
      answers: answers === null ? null : urn('claim', answers),
      wasDerivedFrom: urn('article', article.id),
    }),
    ...annotations(own, [sentence], textOf),
  ];
}

/** What is owed, as printed. */
export function commitmentNodes(commitment: ToldCommitment): readonly Node[] {
  const { id, kind, parties, action, condition, article, counts, texts } = commitment;
  const own = urn('commitment', id);
  return [
    node({
      ...{ id: own, type: ['Commitment', 'Entity'], commitmentKind: kind, text: action.quote },
      ...{
        condition: condition?.quote ?? null,
        parties: actorUrns(parties),
        wasDerivedFrom: urn('article', article.id),
      },
      ...counts,
    }),
    ...annotations(own, [action], (article) => texts.get(article)),
  ];
}

const actorTypes = { state: 'Country', person: 'Person', organisation: 'Organization', bloc: 'Organization' } as const;

/** An actor that other nodes refer to. */
export function actorNode({ id, name, kind }: ActorRef, wikidata: string | null): Node {
  return node({
    ...{ id: urn('actor', id), type: kind === null ? 'Agent' : [actorTypes[kind], 'Agent'], name },
    sameAs: wikidata === null ? null : `http://www.wikidata.org/entity/${wikidata}`,
  });
}
