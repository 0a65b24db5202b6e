import type { EventMention } from '../../base/schema/finding.ts';
import type { Judgement, RecordLine } from '../../base/schema/record.ts';
import type { HappeningRow } from './happening-types.ts';
import type { InstrumentRow } from './ledger-types.ts';
import type { ClaimRow, CommitmentRow, Report, StatementRow } from './types.ts';

/** A report of a happening with the whole finding and the article it stands in. */
export interface ToldReport extends Report {
  readonly mention: EventMention;
  readonly line: RecordLine;
}

/** A happening with every report of it, earliest publication first; the first of `reports` that is `best` is the one shown. */
export interface ToldHappening extends HappeningRow {
  readonly reports: readonly ToldReport[];
}

/** The happenings told last, in order of id, and how many there are. */
export interface ToldLatest {
  readonly total: number;
  readonly happenings: AsyncIterable<ToldHappening>;
}

/** The newest version of an article and where it comes from. */
export interface ToldArticle extends RecordLine {
  /** Id of its family, or its own when it has no copies. */
  readonly family: string;
  /** `agency:` and the credited agency of the family, or the family again when nobody is credited. */
  readonly origin: string;
  /** Ids of its earlier versions, oldest first. */
  readonly earlier: readonly string[];
}

/** Texts of articles by id: what offsets of evidence are counted anew in. */
export type Texts = ReadonlyMap<string, string>;

/** Something with evidence, and the texts of all articles that the evidence stands in. */
interface Texted {
  readonly texts: Texts;
}

export interface ToldStatement extends StatementRow, Texted {}

export interface ToldMatter extends ClaimRow, Texted {}

export interface ToldCommitment extends CommitmentRow, Texted {}

export interface ToldInstrument extends InstrumentRow, Texted {}

/** A judgement and what became of it last. */
export interface ToldJudgement extends Judgement {
  readonly state: 'made' | 'withdrawn';
  readonly decidedBy: string;
  readonly reason: string;
  /** Instant (ISO, UTC); null where the record does not know. */
  readonly at: string | null;
}
