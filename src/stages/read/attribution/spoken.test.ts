import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadKit } from '../../../kit.ts';
import { readDocument } from '../../../pipeline.ts';

const kit = loadKit();

/** Each event as `TYPE, in whose mouth it is`. */
function mouths(body: string, title: string | null = null): readonly string[] {
  const known = { id: null, url: null, outlet: null, language: 'en', published: '1998-03-02', title };
  const read = readDocument({ ...known, input: 'a', format: 'text', body, clean: true, notices: [] }, kit, 'recall');
  assert(read.ok);
  const { attributions, events, text } = read.value;
  return events.map(({ type, attribution }) => {
    const said = attributions.find(({ id }) => id === attribution);
    const names = said?.source.map(({ start, end }) => text.slice(start, end)).join(', ');
    return `${type} ${said === undefined ? 'told by the paper' : `in the mouth of ${names === '' ? 'somebody' : String(names)}`}`;
  });
}

describe('what stands in a speech', () => {
  it('is in the mouth of the speaker whose label stands before it', () => {
    const text =
      'MS. MENDOZA: Good afternoon. I have two things to say.\nPeru invaded Ecuador in 1995.\nWe will answer that in time.\nQ: Will you leave?\nMS. MENDOZA: I will not.';
    assert.deepEqual(mouths(text), ['ASSAULT in the mouth of MS. MENDOZA']);
  });

  it('is in the mouth of nobody known where no label stands', () => {
    const text =
      'The president of Ghana spoke in Accra.\nI am glad to be here, and I thank you.\nTogo attacked Benin in 1990.\nWe have not forgotten it, and I never will.';
    assert.deepEqual(mouths(text).slice(-1), ['ASSAULT in the mouth of somebody']);
  });

  it('is spoken from the first word on where the title says that it is a speech', () => {
    const text = 'Togo attacked Benin in 1990.\nI remember it well.\nI was there.';
    assert.deepEqual(mouths(text, 'Remarks by the President of Ghana'), ['ASSAULT in the mouth of somebody']);
    assert.deepEqual(mouths(text, 'Togo and Benin'), ['ASSAULT told by the paper']);
  });

  it('is told by the paper before the speech begins', () => {
    const text =
      'Chad attacked Niger in 1991.\nA speech followed.\nRain fell.\nIt was long.\nI am glad to be here.\nI thank you all.\nWe meet again.';
    assert.deepEqual(mouths(text), ['ASSAULT told by the paper']);
  });

  it('is no matter for a report that quotes persons, nor for a joint statement', () => {
    const quoted =
      '“I saw it,” a farmer said.\nTogo attacked Benin in 1990.\nI hope for peace.”\n“I was there,” his wife said.\n“I ran,” said a third.';
    assert.deepEqual(mouths(quoted), ['ASSAULT told by the paper']);
    const joint = 'We, the ministers, met in Lome.\nTogo attacked Benin in 1990.\nOur states will not forget.';
    assert.ok(mouths(joint).includes('ASSAULT told by the paper'));
  });

  it('is none for the numeral of a war, a king or a part', () => {
    const text =
      'World War I ended in 1918.\nIn World War I many died.\nPart I of the treaty was signed by France and Germany on Monday.';
    assert.ok(!mouths(text).some((mouth) => mouth.includes('mouth of')), String(mouths(text)));
  });
});
