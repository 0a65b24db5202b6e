import { firstRecord } from './0001-record.ts';
import { statements } from './0002-statements.ts';
import { jointSpeakers } from './0003-joint-speakers.ts';
import { versions } from './0004-versions.ts';
import { origins } from './0005-origins.ts';
import { stories } from './0006-stories.ts';
import { said } from './0007-said.ts';
import { instruments } from './0008-instruments.ts';
import { crawled } from './0009-crawled.ts';
import { links } from './0010-links.ts';
import { readings } from './0011-readings.ts';
import { held } from './0012-held.ts';
import { plainViews } from './0013-plain-views.ts';
import { corrections } from './0014-corrections.ts';
import { places } from './0015-places.ts';
import { asked } from './0016-asked.ts';
import { sides } from './0017-sides.ts';
import { ranks } from './0018-ranks.ts';
import { leanIndexes } from './0019-lean-indexes.ts';
import { alerts } from './0020-alerts.ts';
import { kinByKey, pairRanks } from './0021-pair-ranks.ts';
import { notices } from './0022-notices.ts';
import { abouts } from './0023-abouts.ts';
import { personWalls } from './0024-person-walls.ts';
import type { Migration } from './migration.ts';

/** Every step in order: the record's version is how many of them were done. Steps are never changed once released, only added. */
export const migrations: readonly Migration[] = [
  firstRecord,
  statements,
  jointSpeakers,
  versions,
  origins,
  stories,
  said,
  instruments,
  crawled,
  links,
  readings,
  held,
  plainViews,
  corrections,
  places,
  asked,
  sides,
  ranks,
  leanIndexes,
  alerts,
  pairRanks,
  notices,
  abouts,
  kinByKey,
  personWalls,
];
