import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 to collect garbage early, where it would take memory because there is some: the old generation grows by a fifth between two
 * collections, and the young one no further than loading the program has made it. Both are read at each collection and are no limits: a
 * page that needs more gets it. docs/decisions/intake.md has the figures.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
  setFlagsFromString('--semi-space-growth-factor=1');
}
