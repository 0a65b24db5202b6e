import { benchAttribution } from './attribution.ts';
import { benchCleaning } from './cleaning.ts';
import { benchEntities } from './entities.ts';
import { benchEvents } from './events.ts';
import type { Bench } from './measure.ts';

/** Every benchmark, in the order of the table. */
export const benches: Readonly<Record<string, Bench>> = {
  cleaning: benchCleaning,
  entities: benchEntities,
  attribution: benchAttribution,
  events: benchEvents,
};
