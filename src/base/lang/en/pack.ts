import { englishAttribution } from './attribution.ts';
import { englishCommitments } from './commitment.ts';
import { englishEvents } from './events.ts';
import { englishQuantities } from './quantity.ts';
import { englishPage } from './page.ts';
import { englishNames } from './names.ts';
import { englishPlaces } from './places.ts';
import { englishTime } from './time.ts';
import type { LanguagePack } from '../pack.ts';

/** English. */
export const english: LanguagePack = {
  code: 'en',
  page: englishPage,
  names: englishNames,
  places: englishPlaces,
  quantities: englishQuantities,
  attribution: englishAttribution,
  commitments: englishCommitments,
  time: englishTime,
  events: englishEvents,
};
