import { benchActors } from './actors.ts';
import { benchAttribution } from './attribution.ts';
import { benchAudit } from './audit.ts';
import { benchCleaning } from './cleaning.ts';
import { benchEntities } from './entities.ts';
import { benchEvents } from './events.ts';
import { benchFamilies } from './families.ts';
import { benchGolden } from './golden.ts';
import { benchHappenings } from './happenings.ts';
import { benchLanguage } from './language.ts';
import { benchLedgers } from './ledgers.ts';
import { benchLinkingCost } from './linking-cost.ts';
import { benchMetadata } from './metadata.ts';
import { benchPages } from './pages.ts';
import { benchPlaces } from './places.ts';
import { benchSpeed } from './speed.ts';
import { time } from './time.ts';
import type { Bench } from './measure.ts';

/** Every benchmark, in the order of the table. */
export const benches: Readonly<Record<string, Bench>> = {
  language: benchLanguage,
  cleaning: benchCleaning,
  metadata: benchMetadata,
  entities: benchEntities,
  time,
  places: benchPlaces,
  attribution: benchAttribution,
  golden: benchGolden,
  events: benchEvents,
  audit: benchAudit,
  actors: benchActors,
  families: benchFamilies,
  happenings: benchHappenings,
  ledgers: benchLedgers,
  speed: benchSpeed,
  'linking-cost': benchLinkingCost,
  pages: benchPages,
};
