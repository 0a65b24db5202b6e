import type { Generated } from 'kysely';
import type { CorrectableKind, CorrectedField } from '../../base/schema/correction.ts';
import type { AlertRule } from '../../base/schema/alert.ts';
import type { JudgementKind } from '../../base/schema/record.ts';
import type { Json } from './json.ts';

export interface JudgementTable {
  readonly id: string;
  readonly kind: JudgementKind;
  readonly left_id: string;
  readonly right_id: string;
  readonly directed: number;
  readonly score: number;
  readonly reasons_json: Json<string>;
  readonly made_by: string;
}

/** What became of a judgement: the row with the highest `n` holds. `state` is made or withdrawn. */
export interface DecisionTable {
  readonly judgement: string;
  readonly n: number;
  readonly state: 'made' | 'withdrawn';
  readonly decided_by: string;
  readonly reason: string;
  /** Instant (ISO, UTC); null in rows that are older than the column. */
  readonly at: string | null;
}

// The tables that linking keeps to do its work article by article. All of them can be made anew from the articles and the judgement log.

/** Judgements that hold: what the log of decisions says last, for looking up. */
export interface InForceTable {
  readonly judgement: string;
  readonly kind: JudgementKind;
  readonly left_id: string;
  readonly right_id: string;
}

/** Articles that are linked with the others, with the key of their page and their given id. */
export interface LinkedTable {
  readonly article: string;
  readonly page: string | null;
  readonly given: string;
}

/** Articles that wait to be linked, in the order of adding. */
export interface UnlinkedTable {
  readonly n: number;
  readonly article: string;
}

/** Items of linkers. `placed` is their order, `held` the JSON of what forming groups needs of them. */
export interface LinkItemTable {
  readonly n: Generated<number>;
  readonly rule: string;
  readonly item: string;
  readonly article: string;
  readonly placed: string;
  readonly held: string | null;
}

/** Keys of items; `placed` is the short form of the item's order. A key has at most 52 bits. */
export interface LinkKeyTable {
  readonly key: number;
  readonly placed: string;
  readonly item: number;
}

/** On which two items a judgement of a rule rests; it may rest on several pairs, as several linkers compare the same texts. */
export interface TieTable {
  readonly judgement: string;
  readonly one: number;
  readonly other: number;
}

/** Claims by their units in the order of a topic: its members (`topic_units`), and all that may be tied to a member (`topic_reach`). */
export interface TopicUnitTable {
  readonly topic: string;
  readonly placed: string;
  readonly unit: string;
}

/** What is being done to the whole record, so that it goes on after a crash. */
export interface TaskTable {
  readonly name: string;
  readonly state: string;
}

/** Questions that a person saved: the list that is asked, and an object of the filters. */
export interface AskedTable {
  readonly name: string;
  readonly about: string;
  readonly given_json: string;
}

/** Up to which article (its `n`) a saved question was looked at for alerts. */
export interface AskedMarkTable {
  readonly question: string;
  readonly n: number;
}

/** What a saved question was alerted of. `key` says what of, so that it is said once; `words` are those of the span when it was raised. */
export interface AlertTable {
  readonly n: Generated<number>;
  readonly question: string;
  readonly key: string;
  /** The list that was asked. */
  readonly about: string;
  /** Id of the row of that list. */
  readonly item: string;
  readonly title: string;
  readonly rule: AlertRule;
  readonly detail: string;
  readonly article: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string | null;
  /** Instant (ISO, UTC). */
  readonly raised: string;
}

/** When a person looked: a look, and every look of the hour after it unless the visit was closed. Instants (ISO, UTC). */
export interface VisitTable {
  readonly n: Generated<number>;
  readonly began: string;
  /** The last look. */
  readonly ended: string;
  /** 1 when the person changed the record since: the next look begins another visit. */
  readonly closed: Generated<number>;
}

/** Clusters and judgements as they were when a rereading or relinking began, for its report. */
export interface HeldClusterTable {
  readonly kind: string;
  readonly id: string;
  readonly members_json: Json<string>;
  /** What else is said of it, as text. */
  readonly told_json: Json<string | number | null>;
}

/** What reading an article anew changed, while a rereading is under way. */
export interface RereadArticleTable {
  readonly article: string;
  readonly changes_json: string;
}

/** Findings that a person judged and that no reading has any more: where they stood, so that a later reading may find them again. */
export interface LostFindingTable {
  readonly finding: string;
  readonly article: string;
  readonly kind: string;
  /** Type of event, stance, kind of commitment, or quotation. */
  readonly sort: string;
  readonly sentence: string;
  /** Where its words stand in the sentence, UTF-16. */
  readonly start: number;
  readonly end: number;
}

/** A person's word on one finding: the judgement with the same id says by whom, why and whether it holds. */
export interface CorrectionTable {
  readonly judgement: string;
  readonly article: string;
  readonly finding: string;
  readonly kind: CorrectableKind;
  readonly field: CorrectedField;
  /** One element: the value. */
  readonly value_json: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly machine: string | null;
}

/** What the machine read of articles that persons corrected: every finding that can be, `n` its place among those of its kind. */
export interface MachineFindingTable {
  readonly finding: string;
  readonly article: string;
  readonly kind: CorrectableKind;
  readonly n: number;
  readonly finding_json: string;
}

/** How much the record held before and after a decision of a person, as JSON: names of what is counted, and numbers. */
export interface EffectTable {
  readonly judgement: string;
  readonly n: number;
  readonly before_json: string;
  readonly after_json: string;
}

/** The tables of judgements and of linking. */
export interface LinkTables {
  readonly judgements: JudgementTable;
  readonly decisions: DecisionTable;
  readonly in_force: InForceTable;
  readonly linked: LinkedTable;
  readonly unlinked: UnlinkedTable;
  readonly link_items: LinkItemTable;
  readonly link_keys: LinkKeyTable;
  readonly ties: TieTable;
  readonly topic_units: TopicUnitTable;
  readonly topic_reach: TopicUnitTable;
  readonly tasks: TaskTable;
  readonly asked: AskedTable;
  readonly asked_marks: AskedMarkTable;
  readonly alerts: AlertTable;
  readonly visits: VisitTable;
  readonly held_clusters: HeldClusterTable;
  readonly reread_articles: RereadArticleTable;
  readonly lost_findings: LostFindingTable;
  readonly corrections: CorrectionTable;
  readonly machine_findings: MachineFindingTable;
  readonly effects: EffectTable;
}
