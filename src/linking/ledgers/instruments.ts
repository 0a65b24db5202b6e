import { inForceOn } from '../../io/store/judgement-log.ts';
import { membersBeside, replaceInstruments } from '../../io/store/links/ledgers.ts';
import type { Database } from '../../io/store/schema.ts';
import { instrumentsOf } from '../../stages/link/instruments.ts';
import type { ToldMention } from '../../stages/link/instruments.ts';
import { pledgeActs } from '../../stages/link/pledge-deeds.ts';
import { pledgesOf } from '../../stages/link/pledge-groups.ts';
import { pledges } from '../../stages/link/pledges.ts';
import type { HeldPromise } from '../../stages/link/pledges.ts';
import { sameInstruments } from '../../stages/link/same-instrument.ts';
import { circleAround, withReasons } from '../circle.ts';
import type { Desk } from '../desk.ts';
import { heldOf } from '../held.ts';

/** Forms the instruments and pledges of the touched mentions, promises and deeds anew. */
export async function settleInstruments({ db, touched, counts }: Desk): Promise<void> {
  if (touched.instruments.size === 0) return;
  const seeds = await membersBeside(db, 'instruments', touched.instruments);
  const { circle, judgements } = await circleAround(db, 'same-instrument', seeds, withReasons);
  counts.formed += circle.length;
  const mentions = await heldOf<ToldMention>(db, sameInstruments, circle);
  const fulfilling = await inForceOn(db, pledgeActs, circle);
  const deeds = (
    await promises(
      db,
      fulfilling.map(({ left }) => left),
    )
  ).flatMap(({ deed }) => deed ?? []);
  const told = (await promises(db, circle)).flatMap(({ pledge }) => pledge ?? []);
  await replaceInstruments(db, circle, [
    ...instrumentsOf(mentions, judgements),
    ...pledgesOf(told, { deeds, judgements: [...judgements, ...fulfilling] }),
  ]);
}

function promises(db: Database, ids: readonly string[]): Promise<readonly HeldPromise[]> {
  return heldOf<HeldPromise>(db, pledges, ids);
}
