import { pathToFileURL } from 'node:url';
import type { Kit } from '../../src/base/kit.ts';
import type { Scorer } from '../../src/base/infer/score-rows.ts';
import { english } from '../../src/base/lang/en/pack.ts';
import { loadTables } from '../../src/kit.ts';
import { loadModels } from '../../src/models.ts';

/** A kit whose readers of speech and names have learnt nothing yet: the language model in `out`, tables and pack as shipped. */
export function namesKit(out: string): Kit {
  const blank: Scorer = {
    classes: 1,
    score: (_hashes, _count, scores) => {
      scores[0] = 0;
    },
  };
  const speech = { scale: 1, cue: blank, content: blank, source: blank, sure: blank };
  const names = { scale: 1, kind: blank, verdict: blank };
  return {
    ...{ digest: '', pack: english, tables: loadTables() },
    ...{ model: loadModels(pathToFileURL(`${out}/`)), speech, names },
  };
}
