import type { Format } from './format.ts';
import { gdelt } from './gdelt/gdelt.ts';
import { ngec } from './ngec.ts';
import { plover } from './plover.ts';
import { polecat } from './polecat.ts';

/** Every format, the tables that researchers join first. */
export const formats: readonly Format[] = [gdelt, polecat, plover, ngec];
