import type { Engine, Migration } from './migration.ts';

const article = 'article text not null references articles (id)';
const spanOf = (name: string): string => `${name}_start integer not null, ${name}_end integer not null`;
const maybeSpanOf = (name: string): string => `${name}_start integer, ${name}_end integer`;

const articleTables = ({ counter, keyed }: Engine): readonly string[] => [
  `create table articles (n ${counter}, id text not null unique, input text not null, url text, outlet text, title text, language text,
    published text, published_precision text, published_from text, text text not null, text_digest text not null,
    bylines_json text not null, dropped_json text not null, credits_json text not null, blocks_json text not null,
    sentences_json text not null, links_json text not null, timexes_json text not null, places_json text not null, kit text not null)`,
  `create table notices (${article}, n integer not null, code text not null, place text not null, message text not null,
    remedy text not null, primary key (article, n)) ${keyed}`,
  `create table rejected (input text not null, code text not null, place text not null, message text not null, remedy text not null,
    primary key (input, code)) ${keyed}`,
  `create table actors (id text not null primary key, kind text not null, name text not null, country text, sector text, wikidata text) ${keyed}`,
  `create table entities (${article}, n integer not null, "start" integer not null, "end" integer not null, type text not null, actor text,
    primary key (article, n)) ${keyed}`,
];

const findingTables = ({ real, keyed }: Engine): readonly string[] => [
  `create table attributions (${article}, id text not null, n integer not null, quotation text not null, speaker text,
    chain_json text not null, words text not null, made_by text not null, primary key (article, id)) ${keyed}`,
  `create table attribution_spans (article text not null, attribution text not null, role text not null, n integer not null,
    "start" integer not null, "end" integer not null, primary key (article, attribution, role, n),
    foreign key (article, attribution) references attributions (article, id)) ${keyed}`,
  `create table events (${article}, id text not null, n integer not null, type text not null, mode text, contexts_json text not null,
    ${spanOf('trigger')}, trigger_text text, ${spanOf('sentence')}, date text, date_precision text, date_from text, place_name text,
    place_country text, quantities_json text not null, modality text not null, attribution text, made_by text not null,
    confidence ${real}, primary key (article, id)) ${keyed}`,
  `create table participants (${article}, finding text not null, role text not null, n integer not null, "start" integer not null,
    "end" integer not null, text text, country text, sector text, actor text, party text, primary key (article, finding, role, n)) ${keyed}`,
  `create table claims (${article}, id text not null, n integer not null, attribution text not null, stance text not null, about text,
    ${maybeSpanOf('about')}, quantities_json text not null, made_by text not null, primary key (article, id),
    foreign key (article, attribution) references attributions (article, id)) ${keyed}`,
  `create table commitments (${article}, id text not null, n integer not null, kind text not null, ${spanOf('action')},
    ${maybeSpanOf('condition')}, due text, due_precision text, due_from text, ${maybeSpanOf('instrument')}, instrument_text text,
    attribution text, words text not null, made_by text not null, primary key (article, id)) ${keyed}`,
];

const judgementTables = ({ real, keyed }: Engine): readonly string[] => [
  `create table judgements (id text not null primary key, kind text not null, left_id text not null, right_id text not null,
    directed integer not null, score ${real} not null, reasons_json text not null, made_by text not null) ${keyed}`,
  `create table decisions (judgement text not null references judgements (id), n integer not null, state text not null,
    decided_by text not null, reason text not null, primary key (judgement, n)) ${keyed}`,
];

const computedTables = ({ real, keyed }: Engine): readonly string[] => [
  `create table families (id text not null primary key, origin text) ${keyed}`,
  `create table family_members (family text not null references families (id), ${article}, kind text not null, score ${real} not null,
    primary key (family, article)) ${keyed}`,
  `create table kinships (article text not null primary key references articles (id), family text not null, origin text not null) ${keyed}`,
  `create table happenings (id text not null primary key, type text not null, date text, precision text, first_day text, last_day text,
    status text not null, articles integer not null, families integer not null, origins integer not null) ${keyed}`,
  `create table happening_actors (happening text not null references happenings (id), role text not null, actor text not null,
    primary key (happening, role, actor)) ${keyed}`,
  `create table happening_mentions (happening text not null references happenings (id), event text not null,
    primary key (happening, event)) ${keyed}`,
  `create table topics (id text not null primary key, type text) ${keyed}`,
  `create table topic_actors (topic text not null references topics (id), actor text not null, primary key (topic, actor)) ${keyed}`,
  `create table topic_claims (topic text not null references topics (id), claim text not null, primary key (topic, claim)) ${keyed}`,
];

const indexes: readonly string[] = [
  'create index articles_published on articles (published)',
  'create index entities_actor on entities (actor)',
  'create index attributions_id on attributions (id)',
  'create index attributions_speaker on attributions (speaker)',
  'create index attributions_words on attributions (words)',
  'create index events_id on events (id)',
  'create index participants_party on participants (party)',
  'create index participants_actor on participants (actor)',
  'create index claims_id on claims (id)',
  'create index commitments_id on commitments (id)',
  'create index commitments_words on commitments (words)',
  'create index kinships_family on kinships (family)',
  'create index happenings_day on happenings (first_day)',
  'create index happening_actors_actor on happening_actors (actor, role)',
  'create index happening_mentions_event on happening_mentions (event)',
  'create index topic_actors_actor on topic_actors (actor)',
  'create index topic_claims_claim on topic_claims (claim)',
  'create index family_members_article on family_members (article)',
];

/** The record's first tables. Columns are explained in `schema.ts`. */
export const firstRecord: Migration = (engine) => [
  ...articleTables(engine),
  ...findingTables(engine),
  ...judgementTables(engine),
  ...computedTables(engine),
  ...indexes,
  ...engine.fullText('articles', ['title', 'text']),
];
