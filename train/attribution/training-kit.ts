import { pathToFileURL } from 'node:url';
import type { Kit } from '../../src/base/kit.ts';
import { loadNames } from '../../src/models.ts';
import { blankKit } from '../blank-kit.ts';

/** A kit whose reader of attributions has learnt nothing yet: the language model and the reader of names in `out`, the rest as shipped. */
export function loadTrainingKit(out: string): Kit {
  return { ...blankKit(out), names: loadNames(pathToFileURL(`${out}/`)) };
}
