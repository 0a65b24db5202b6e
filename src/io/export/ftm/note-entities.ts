import type { Evidence } from '../../../base/schema/evidence.ts';
import type { ToldCommitment, ToldInstrument, ToldMatter, ToldStatement } from '../../query/told-types.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import type { ActorRef, ArticleRef, ClaimEntry } from '../../query/types.ts';
import { countWords, namesOf } from '../names.ts';
import { actorEntityId } from './actors.ts';
import { entity, entityId, originOf, values, type Entity, type Value } from './entity.ts';
import { webAddress } from '../web-address.ts';

function sourceValues({ id, outlet, url }: ArticleRef, words: Evidence): readonly Value[] {
  return [
    ...values('proof', [entityId('article', id)], originOf(words)),
    ...values('publisher', [outlet]),
    ...values('sourceUrl', [webAddress(url)]),
  ];
}

/** References to the actors that the tables know, by name to the others. */
function actorValues(
  prop: 'entity' | 'involved',
  actors: readonly ActorRef[],
  look: { readonly tables: Tables; readonly words: Evidence },
) {
  return actors.flatMap(({ id, name }) =>
    look.tables.actor(id) === null
      ? values('namesMentioned', [name], originOf(look.words))
      : values(prop, [actorEntityId(id)], originOf(look.words)),
  );
}

/** What was said, as a Note on who says it. */
export function statementEntity(statement: ToldStatement, tables: Tables): Entity {
  const { id, speaker, jointSpeakers, content, sentence, article, act, quotation, chain, counts } = statement;
  const speakers = [...(speaker === null ? [] : [speaker]), ...jointSpeakers];
  return entity('Note', entityId('note', id), [
    values('name', [`${speakers.length === 0 ? 'Unknown speaker' : namesOf(speakers)}: ${act}`]),
    actorValues('entity', speakers, { tables, words: sentence }),
    content.flatMap((words) => values('description', [words.quote], originOf(words))),
    values('summary', [sentence.quote], originOf(sentence)),
    values('keywords', ['statement', act, quotation, ...chain.map((carrier) => `via:${carrier}`)]),
    values('notes', [countWords(counts)]),
    sourceValues(article, sentence),
  ]);
}

/** Claims on a matter, each as a Note on who takes the stance. */
export function claimEntities(matter: ToldMatter, tables: Tables): readonly Entity[] {
  const { asserts, denies, doubts, neither } = matter;
  return [...asserts, ...denies, ...doubts, ...neither].map((entry) => claimEntity(matter, entry, tables));
}

function claimEntity({ id: matter, type }: ToldMatter, entry: ClaimEntry, tables: Tables): Entity {
  const { id, by, jointly, stance, sentence, article, answers } = entry;
  const speakers = [...(by === null ? [] : [by]), ...jointly];
  return entity('Note', entityId('note', id), [
    values('name', [`${speakers.length === 0 ? 'Unknown speaker' : namesOf(speakers)}: ${stance}`]),
    actorValues('entity', speakers, { tables, words: sentence }),
    values('description', [sentence.quote], originOf(sentence)),
    values('keywords', ['claim', stance, type, `matter:${matter}`, answers === null ? null : `answers:${answers}`]),
    sourceValues(article, sentence),
  ]);
}

/** What is owed as printed: an Event, and a Note on it with its words. The model has no treaties. */
export function commitmentEntities(commitment: ToldCommitment, tables: Tables): readonly Entity[] {
  const { id, kind, parties, beneficiaries, action, condition, since, due, instrument, article, sentence } = commitment;
  const event = entity('Event', entityId('event', id), [
    values('name', [`${namesOf(parties)}: ${kind}: ${action.quote}`], originOf(action)),
    actorValues('involved', [...parties, ...beneficiaries], { tables, words: sentence }),
    values('date', [since?.value ?? null], originOf(sentence)),
    values('keywords', [kind]),
    values('namesMentioned', [instrument?.quote ?? null], instrument === null ? null : originOf(instrument)),
    values('recordId', [id]),
    sourceValues(article, sentence),
  ]);
  const note = entity('Note', entityId('note', id), [
    values('name', [kind]),
    values('entity', [event.id]),
    values('description', [action.quote], originOf(action)),
    values('notes', [condition === null ? null : `on condition: ${condition.quote}`], condition && originOf(condition)),
    values('notes', [due === null ? null : `due: ${due.value}`]),
    values('notes', [countWords(commitment.counts)]),
    values('summary', [sentence.quote], originOf(sentence)),
    sourceValues(article, sentence),
  ]);
  return [event, note];
}

/** A treaty or pledge over all articles: an Event, and a Note on it for each thing that was done with it. */
export function instrumentEntities(instrument: ToldInstrument, tables: Tables): readonly Entity[] {
  const { id, kind, name, names, since, status, parties, mentions, deeds, counts } = instrument;
  const [first] = mentions;
  if (first === undefined) return [];
  const event = entity('Event', entityId('event', id), [
    values('name', [name], originOf(first.words)),
    values('alias', names),
    actorValues('involved', parties, { tables, words: first.words }),
    values('date', [since]),
    values('keywords', [kind, status]),
    values('notes', [countWords(counts)]),
    values('recordId', [id]),
    mentions.flatMap(({ words, article }) => values('proof', [entityId('article', article.id)], originOf(words))),
  ]);
  const notes = deeds.map((deed) =>
    entity('Note', entityId('note', `${id}-${deed.id}`), [
      values('name', [`${name}: ${deed.act}`]),
      values('entity', [event.id]),
      values('description', [deed.words.quote], originOf(deed.words)),
      values('keywords', ['deed', deed.act, deed.reality]),
      values('summary', [deed.sentence.quote], originOf(deed.sentence)),
      sourceValues(deed.article, deed.words),
    ]),
  );
  return [event, ...notes];
}
