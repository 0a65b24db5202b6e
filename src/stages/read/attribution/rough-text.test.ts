import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { attributionsIn as readAttributions } from '../../../../test/support/attributions.ts';
import type { AttributionDraft } from '../../../base/schema/finding.ts';
import { loadKit } from '../../../kit.ts';

const kit = loadKit();

function attributionsIn(text: string): readonly AttributionDraft[] {
  const found = readAttributions(text, kit);
  for (const each of found) holdsTogether(text, each);
  return found;
}

/** Every span has words of one block, and the confidence is a chance. */
function holdsTogether(text: string, { source, cue, content, confidence }: AttributionDraft): void {
  assert.ok(content.length > 0);
  for (const { start, end } of [...source, ...cue, ...content]) {
    assert.ok(start >= 0 && start < end && end <= text.length);
    assert.ok(!text.slice(start, end).includes('\n'), `a span leaves its block: ${text.slice(start, end)}`);
  }
  assert.ok(confidence !== null && confidence >= 0 && confidence <= 1);
}

function said(text: string): readonly string[] {
  return attributionsIn(text).map(({ source, content }) => {
    const words = (spans: typeof source): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${words(source)} > ${words(content)}`;
  });
}

describe('quotation marks of every kind hold speech', () => {
  for (const [open, close] of [
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['„', '“'],
    ['‟', '”'],
    ['「', '」'],
  ] as const) {
    it(`${open} ${close}`, () => {
      const words = `${open}The bridge will be rebuilt by winter,${close}`;
      assert.deepEqual(said(`${words} the governor said.`), [`the governor > ${words}`]);
    });
  }

  it('a mark that is never closed ends with its paragraph', () => {
    const found = said('The envoy said: “We shall never sign such a paper.\nThe session was closed at noon.');
    assert.deepEqual(found, ['The envoy > “We shall never sign such a paper.']);
  });

  it('a mark that is only closed takes no words from elsewhere', () => {
    const [only] = said('The road is open again,” the general said.\nTraffic was light.');
    assert.equal(only?.startsWith('the general > The road is open again'), true);
  });

  it('mixed marks neither crash nor run away', () => {
    for (const text of [
      '“The talks failed," the envoy said. ‘Nobody is to blame.”\nThe delegation left.',
      '"The dam is safe,” she said. «It was tested",\nThe valley slept.',
      '„One „two “three” four” five, he said.\nSix.',
    ])
      attributionsIn(text);
  });

  it('a quotation inside a quotation belongs to the outer speaker', () => {
    const found = said('“He told me, ‘Leave the town,’ and we left,” the farmer said.');
    assert.deepEqual(found, ['the farmer > “He told me, ‘Leave the town,’ and we left,”']);
  });

  it('apostrophes open nothing', () => {
    assert.deepEqual(said('The workers’ union said the miners’ pay hadn’t risen.'), [
      'The workers’ union > the miners’ pay hadn’t risen',
    ]);
  });
});

describe('what stands between marks need not be speech', () => {
  for (const text of [
    'The so-called “peace train” crossed the border at dawn.',
    'The film “A Winter in Aden” opened the festival.',
    'Soldiers of the “Golden” brigade guarded the dam.',
    'General Omar “the Fox” Haddad led the march.',
  ])
    it(text, () => {
      assert.deepEqual(said(text), []);
    });
});

describe('speech keeps to its part of the article', () => {
  it('an article that is one long quotation is one speech at most', () => {
    const lines = ['“We came here in the spring.', '“We built the school.', '“We shall stay.”'];
    const found = said(lines.join('\n'));
    assert.ok(found.length <= 1);
  });

  it('a quotation that fills the next paragraph goes on; the teller’s paragraph does not', () => {
    const text = '“The harvest is lost,” the mayor said.\n“Nothing is left for us.”\nThe river rose again on Sunday.';
    assert.deepEqual(said(text), ['the mayor > “The harvest is lost,” … “Nothing is left for us.”']);
  });

  it('lines of a dialogue have their speakers', () => {
    const text = 'Q: When will the port open?\nA: In June.\nQ: Who will pay?\nA: The state.';
    assert.deepEqual(said(text), [
      'Q > When will the port open?',
      'A > In June.',
      'Q > Who will pay?',
      'A > The state.',
    ]);
  });

  it('a label may hold an office and a note, and a speech goes on in the first person', () => {
    const text =
      'President of Togo Faure Gnassingbe (retranslated): The port is open.\nWe built it.\nIt rained.\nKofi Mensah: I am glad.\nPresident of Togo Faure Gnassingbe (retranslated): So am I.';
    assert.deepEqual(said(text), [
      'President of Togo Faure Gnassingbe > The port is open. … We built it.',
      'Kofi Mensah > I am glad.',
      'President of Togo Faure Gnassingbe > So am I.',
    ]);
  });

  it('a short name in brackets belongs to the speaker', () => {
    assert.deepEqual(said('Chad has agreed to a truce, the African Union (AU) said.'), [
      'the African Union (AU) > Chad has agreed to a truce',
    ]);
  });

  it('bullets are read one by one', () => {
    const text = '- The army said the town was taken.\n- The rebels said it was not.\n- Rain is expected.';
    assert.deepEqual(said(text), ['The army > the town was taken', 'The rebels > it was not']);
  });

  it('capitals and machine translation are read without harm', () => {
    for (const text of [
      'MINISTER SAYS TALKS WITH NEIGHBOUR WILL RESUME IN MAY\nTHE MINISTER SAID ON MONDAY THAT TALKS WILL RESUME.',
      'In the ministry to have been declared that the of the border crossing closed is, and that who it passes punished becomes.',
      'Said the president : « the people it has decided » and that « no will be returned » , he has communicated.',
      ': : : “ ” ‘ , said said said that that.',
    ])
      attributionsIn(text);
  });
});

it('no text of cues, marks and line ends makes a span leave its block', () => {
  const piece = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      '‘',
      '’',
      '«',
      '»',
      '「',
      '」',
      '\n',
      ': ',
      ', ',
      '. ',
      ' said ',
      ' that ',
      ' Oslo ',
      ' the envoy ',
    ],
    ...[' denied ', ' according to ', ' the talks failed', ' he ', ' was quoted as saying ', ' its claim ', ' – '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      attributionsIn(pieces.join(''));
    }),
    { numRuns: 60, seed: 11 },
  );
});
