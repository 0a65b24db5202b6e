import { dialogueFinds } from './dialogue.ts';
import { nounFinds } from './noun-cue.ts';
import { phraseFinds } from './phrase-cue.ts';
import type { Find, Scene } from './scene.ts';
import { verbFinds } from './verb-cue.ts';
import { withheldFinds } from './withheld.ts';

const kinds = [verbFinds, nounFinds, phraseFinds, withheldFinds];

/** What the rules over trees and quotation marks find, cue by cue; nothing is settled between them. */
export function ruleFinds(scene: Scene): readonly Find[] {
  const found = [...dialogueFinds(scene)];
  for (const sentence of scene.parse.sentences) {
    for (const findsOf of kinds) found.push(...findsOf(scene, sentence));
  }
  return found;
}
