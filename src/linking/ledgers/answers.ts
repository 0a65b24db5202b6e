import { inForceOn } from '../../io/store/judgement-log.ts';
import { denialsAround, replaceAnswers, topicsOfClaims } from '../../io/store/links/ledgers.ts';
import { answersOf } from '../../stages/link/answered.ts';
import type { Desk } from '../desk.ts';

/** Finds anew what the denials answer that touched claims deny, or are. */
export async function settleAnswers({ db, touched }: Desk): Promise<void> {
  if (touched.answers.size === 0) return;
  const denials = await denialsAround(db, touched.answers);
  const wanted = new Set(denials);
  const judgements = (await inForceOn(db, ['denies'], denials)).filter(({ left }) => wanted.has(left));
  const topics = await topicsOfClaims(
    db,
    judgements.flatMap(({ left, right }) => [left, right]),
  );
  await replaceAnswers(db, denials, answersOf(topics, judgements));
}
