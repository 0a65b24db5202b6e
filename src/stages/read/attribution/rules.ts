import { dialogueFinds } from './dialogue.ts';
import { nounFinds } from './noun-cue.ts';
import { phraseFinds } from './phrase-cue.ts';
import type { Find, Scene } from './scene.ts';
import { verbFinds } from './verb-cue.ts';
import { withheldFinds } from './withheld.ts';

/** What the rules over trees and quotation marks find, cue by cue; nothing is settled between them. */
export function ruleFinds(scene: Scene): readonly Find[] {
  const found = scene.parse.sentences.flatMap((sentence) => [
    ...verbFinds(scene, sentence),
    ...nounFinds(scene, sentence),
    ...phraseFinds(scene, sentence),
    ...withheldFinds(scene, sentence),
  ]);
  return [...dialogueFinds(scene), ...found];
}
