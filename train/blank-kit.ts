import { pathToFileURL } from 'node:url';
import type { Scorer } from '../src/base/infer/score-rows.ts';
import type { Kit } from '../src/base/kit.ts';
import { english } from '../src/base/lang/en/pack.ts';
import { loadTables } from '../src/kit.ts';
import { loadModels } from '../src/models.ts';

const blank: Scorer = {
  classes: 1,
  score: (_hashes, _count, scores) => {
    scores[0] = 0;
  },
};

/** A kit whose readers of speech and names have learnt nothing yet: the language model in the folder `out`, tables and pack as shipped. */
export function blankKit(out: string): Kit {
  return {
    ...{ digest: '', pack: english, tables: loadTables(), model: loadModels(pathToFileURL(`${out}/`)) },
    speech: { scale: 1, cue: blank, content: blank, source: blank, sure: blank },
    names: { scale: 1, kind: blank, verdict: blank },
  };
}
