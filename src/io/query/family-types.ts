import type { ActorId } from '../../base/schema/actor.ts';
import type { CopyKind, Counts, Judgement } from '../../base/schema/record.ts';
import type { ArticleRef, Dates, Newness, Slice } from './types.ts';

export interface FamilyFilter extends Slice, Dates, Newness {
  /** Only families with such a relation. */
  readonly kind?: CopyKind | undefined;
  /** Only the family of this article. */
  readonly article?: string | undefined;
  /** Only families with an article that has a happening or words of this actor; a state takes those who act for it. */
  readonly actor?: ActorId | undefined;
}

/** What a person judged of two articles, as one of a family shows it. */
export interface JudgedCopy {
  /** Id of the judgement. */
  readonly id: string;
  readonly by: string;
  readonly why: string;
  /** Whether it is of this article; else of one between it and where the tree begins. */
  readonly own: boolean;
}

export interface FamilyRow {
  readonly id: string;
  /** The text the others come from, or null when nothing tells. */
  readonly origin: ArticleRef | null;
  readonly members: readonly {
    readonly article: ArticleRef;
    readonly kind: CopyKind | 'origin';
    readonly score: number;
    /** Whether it comes from an earlier version of another, or did so itself in an earlier one. */
    readonly earlier: boolean;
    /** Id of the article above it in the tree of the family: the one to which it is tied most closely. Null where the tree begins. */
    readonly from: string | null;
    /** The person's judgement on which its place in the family rests, or null where rules alone tie it: then `kind` and `score` are measured. */
    readonly judged: JudgedCopy | null;
  }[];
  readonly counts: Counts;
  /** Why they belong together. */
  readonly judgements: readonly Judgement[];
  /** Articles that hold the text of members but are no part of the family: digests, live blogs, reports that keep a passage. */
  readonly holders: readonly ArticleRef[];
}
