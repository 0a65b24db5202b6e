import { pathToFileURL } from 'node:url';
import type { Kit } from '../../src/base/kit.ts';
import type { Scorer } from '../../src/base/infer/score-rows.ts';
import { english } from '../../src/base/lang/en/pack.ts';
import { loadTables } from '../../src/kit.ts';
import { loadModels, loadNames } from '../../src/models.ts';

/** A kit whose reader of attributions has learnt nothing yet: the language model in `out`, tables and pack as shipped. */
export function loadTrainingKit(out: string): Kit {
  const blank: Scorer = {
    classes: 1,
    score: (_hashes, _count, scores) => {
      scores[0] = 0;
    },
  };
  const speech = { scale: 1, cue: blank, content: blank, source: blank, sure: blank };
  const root = pathToFileURL(`${out}/`);
  const shipped = { pack: english, tables: loadTables(), model: loadModels(root), names: loadNames(root) };
  return { digest: '', ...shipped, speech };
}
