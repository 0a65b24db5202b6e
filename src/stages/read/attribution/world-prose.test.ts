import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarks, type GoldenText } from '../../../../test/golden/notation.ts';
import type { Span } from '../../../base/schema/span.ts';
import { attributionsIn } from '../../../../test/support/attributions.ts';
import { loadKit } from '../../../kit.ts';

// The reader was trained on US campaign news of two years. These sentences, written for this test in the manner of state media,
// news wires and machine translation from four regions and several decades, hold it to what its users read.
const sentences: readonly string[] = [
  // state media
  '{source:The Foreign Ministry} {cue:said} in a statement carried by the state news agency {content:that the joint drill was a rehearsal for war}.',
  '{content:The enemy will pay dearly for every provocation}, {source:the General Staff} {cue:declared} on Tuesday.',
  '{source:Comrade Pak Song Ho} {cue:stressed} {content:the need to raise the fighting spirit of the workers}.',
  '{source:The newspaper} {cue:noted} {content:that the two fraternal peoples had always stood together}.',
  '{source:The spokesperson} {cue:urged} {content:the United States to stop arming the island}.',
  '{source:The president} {cue:expressed} {content:confidence that the five-year plan would be fulfilled}.',
  '{source:The defence minister} {cue:was quoted by SANA as saying} {content:that the terrorists had been driven out of the city}.',
  '{source:The premier} {cue:reaffirmed} {content:that the two sides would deepen all-round cooperation}.',
  '{content:“Any attempt to split the country is doomed to fail,”} {source:the spokesman} {cue:told} a regular press briefing.',
  '{source:The party newspaper} {cue:accused} {content:the South of staging reckless manoeuvres}.',
  // wires
  '{source:Ethiopia} {cue:said} on Friday {content:it had begun filling the reservoir}.',
  '{content:At least twelve soldiers were killed in the ambush}, {source:a military source} {cue:told} AFP.',
  '{source:The rebels} {cue:claimed} {content:that they had shot down a government helicopter}.',
  '{cue:According to} {source:the United Nations refugee agency}, {content:some 40,000 people fled across the border in May}.',
  '{source:Kenya’s interior minister} {cue:denied} {content:that police had fired on the crowd}.',
  '{source:Caracas} {cue:rejected} {content:the report}.',
  '{source:The central bank governor} {cue:warned} {content:that inflation could reach thirty percent}.',
  '{content:“We will not negotiate under fire,”} {source:rebel leader Antoine Mbeki} {cue:said} by satellite telephone.',
  '{source:Tehran} {cue:has repeatedly denied} {content:seeking a nuclear weapon}.',
  '{source:Bolivia} {cue:announced} {content:that it would recall its ambassador from Lima}.',
  '{source:Two diplomats} {cue:said} {content:the draft resolution had been watered down}.',
  '{source:The Turkish president} {cue:called} {content:the decision “a historic mistake”}.',
  '{source:The junta} {cue:vowed} {content:to hold elections within two years}.',
  '{source:The mayor of Aleppo} {cue:described} {content:the shelling as a massacre}.',
  '{source:The opposition} {cue:demanded} {content:that the commission publish the full count}.',
  '{content:The pipeline was sabotaged}, {source:Nigerian officials} {cue:say}.',
  '{source:Argentina} {cue:asked} {content:the court to suspend the ruling}.',
  '{source:The army} {cue:confirmed} {content:that a pilot was missing}.',
  '{source:Islamabad} {cue:blamed} {content:the militants for the attack}.',
  '{source:The ambassador} {cue:declined} {content:to say when the envoy would return}.',
  '{source:She} {cue:added} {content:that the food convoys had been turned back twice}.',
  // machine translation
  '{source:The head of the department} {cue:told} to journalists {content:that the harvest is already completed on all the fields}.',
  '{source:The Vietnamese side} {cue:affirmed} {content:that it always attaches importance to the traditional friendship}.',
  '{source:The minister of the Economy} {cue:assured} {content:that the measures will not affect to the most poor families}.',
  '{content:“The brotherly people of Palestine is not alone,”} {cue:said} {source:the secretary of the committee}.',
  '{source:The deputy} {cue:considers} {content:that the law must be returned to the parliament for the revision}.',
  // other decades
  '{source:Moscow radio} {cue:reported} {content:that the cosmonauts had landed safely}.',
  '{source:Prime Minister Nehru} {cue:told} Parliament {content:that India would not join any military bloc}.',
  '{source:The Sandinista government} {cue:charged} {content:that the contras had mined the harbour}.',
];

const kit = loadKit();

function wordsOf(text: string, spans: readonly Span[]): string {
  const words = spans.flatMap(({ start, end }) => text.slice(start, end).match(/[\p{L}\p{N}’-]+/gu) ?? []);
  return words.join(' ');
}

/** Speaker and content, words only. */
function told(text: string, found: { readonly source: readonly Span[]; readonly content: readonly Span[] }): string {
  return `${wordsOf(text, found.source)} > ${wordsOf(text, found.content)}`;
}

function marked({ text, marks }: GoldenText): string {
  const labelled = (label: string): readonly Span[] => marks.filter((mark) => mark.label === label);
  return told(text, { source: labelled('source'), content: labelled('content') });
}

describe('prose of the world’s newsrooms is read as marked', () => {
  for (const sentence of sentences) {
    const golden = readMarks(sentence);
    it(golden.text, () => {
      const found = attributionsIn(golden.text, kit).map((each) => told(golden.text, each));
      assert.ok(found.includes(marked(golden)), `${marked(golden)}\n  read: ${found.join(' | ')}`);
    });
  }
});

describe('the trained reader invents nothing', () => {
  const plain = [
    'The convoy crossed the river at dawn and reached the camp by noon.',
    'The two leaders shook hands and posed for photographs.',
    'Troops fired shells at the village until the evening.',
    'The ship “Morning Star” left the port of Aden on Monday.',
    'The parliament elected a new speaker in a secret ballot.',
    'Delegates from nine states arrived in the capital for the talks.',
  ];
  for (const text of plain) {
    it(text, () => {
      assert.deepEqual(
        attributionsIn(text, kit).map((each) => told(text, each)),
        [],
      );
    });
  }
});
