import type { CueRow } from '../../../base/lang/attribution-lexicon.ts';
import type { AttributionDraft, CommitmentKind, Stance, StatementAct } from '../../../base/schema/finding.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { sentenceAt } from '../../../base/text/tree.ts';
import { cueOf, stanceOf } from '../claim/stance.ts';
import { countriesOf } from '../commitment/sides.ts';
import type { CodedContext } from '../context.ts';
import { isResponsibility } from './responsibility.ts';
import type { Made } from './statement.ts';

const ofCue: Readonly<Record<CueRow['act'], StatementAct>> = {
  ...{ say: 'comment', report: 'report', deny: 'opposition', doubt: 'doubt', withhold: 'opposition' },
  ...{ accuse: 'accusation', judge: 'judgement', promise: 'pledge', offer: 'offer', threaten: 'threat' },
  ...{ warn: 'warning', ask: 'appeal', support: 'support', oppose: 'opposition', believe: 'belief' },
};

const ofStance: Readonly<Record<Stance, StatementAct | null>> = {
  asserts: null,
  denies: 'denial',
  doubts: 'doubt',
  'neither-confirms-nor-denies': 'no-comment',
};

const ofCommitment: Readonly<Record<CommitmentKind, StatementAct>> = {
  ...{ treaty: 'pledge', pledge: 'pledge', offer: 'offer', threat: 'threat' },
};

/** What a speaker does by saying it: the stance of a claim tells first, then a deed claimed, then what is owed, then the cue. */
export function actOf(context: CodedContext, index: number, { claims, commitments }: Made): StatementAct {
  const attribution = context.attributions[index];
  if (attribution === undefined) return 'comment';
  const stance = claims.find((claim) => claim.attribution === index)?.stance ?? stanceOf(context, attribution);
  const told = stance === null ? null : ofStance[stance];
  if (told !== null) return told;
  if (isResponsibility(context, index)) return 'responsibility';
  const cue = cueAct(context, attribution);
  const owed = commitments.find((found) => found.attribution === index);
  return owed !== undefined && (cue === 'comment' || cue === 'report') && isOwn(context, attribution, owed.parties)
    ? ofCommitment[owed.kind]
    : cue;
}

/** "called on both to withdraw" asks, "called the raid a crime" judges. */
function cueAct(context: CodedContext, attribution: AttributionDraft): StatementAct {
  const row = cueOf(context, attribution)?.row;
  if (row === undefined) return 'comment';
  return row.act === 'judge' && asks(context, attribution) ? 'appeal' : ofCue[row.act];
}

/** By the frame, or by the word right after the cue where the frame has left it out: "called | on both". */
function asks({ kit, parse }: CodedContext, { by, cue }: AttributionDraft): boolean {
  const last = cue.at(-1);
  const sentence = last === undefined ? null : sentenceAt(parse, last.start);
  const after = sentence?.tokens.find((token) => token.start >= (last?.end ?? Infinity))?.form.toLowerCase() ?? '';
  return kit.pack.attribution.asking.some((frame) => by.endsWith(`.${frame}`) || frame === `p:${after}`);
}

/** Whether those who owe it are the speaker's side. */
function isOwn(
  context: CodedContext,
  { source }: AttributionDraft,
  parties: CodedContext['events'][number]['sources'],
): boolean {
  const own = new Set(source.flatMap((span) => [...countriesOf(context, span)]));
  return parties.some(
    (party) =>
      source.some((span) => overlaps(span, party)) || [...countriesOf(context, party)].some((one) => own.has(one)),
  );
}
