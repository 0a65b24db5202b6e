import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { StatementAct } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { judgeItems } from './judge-archive.ts';
import { sameStatements } from './same-statement.ts';
import { statementGroups } from './variants.ts';

interface Print {
  readonly content: string;
  readonly published?: string;
  readonly speaker?: string;
  readonly quotation?: 'direct' | 'indirect';
  readonly act?: StatementAct;
}

function article(
  id: string,
  { content, published = '1976-05-04', speaker = 'NOR', quotation = 'direct', act = 'comment' }: Print,
): Linkable {
  const words = quotation === 'direct' ? `“${content}”` : content;
  const line = makeLine({
    ...{ id, published, text: `The minister said ${words}.` },
    statements: [{ source: 'The minister', cue: 'said', content: words, speaker }],
  });
  return {
    ...line,
    attributions: line.attributions.map((said) => ({ ...said, quotation, act, speakerCountry: speaker })),
  };
}

/** What became of the words in each article of the one statement that all print, by article. */
function outcomes(prints: Readonly<Record<string, Print>>): Readonly<Record<string, string>> {
  const articles = Object.entries(prints).map(([id, print]) => article(id, print));
  const [group] = statementGroups(articles, judgeItems(sameStatements, articles));
  return Object.fromEntries((group?.variants ?? []).map((variant) => [variant.article, variant.outcome]));
}

const whole = 'We shall guard the cod banks off Finnmark, and no trawler will cut our nets this winter';

describe('what became of a statement’s words', () => {
  it('is authentic where two quote the same, and told where there are no quotation marks', () => {
    const told = 'Norway would guard the cod banks off Finnmark and no trawler would cut its nets this winter';
    assert.deepEqual(
      outcomes({ a: { content: whole }, b: { content: whole }, c: { content: told, quotation: 'indirect' } }),
      { a: 'authentic', b: 'authentic', c: 'reported' },
    );
  });

  it('is fuller elsewhere where one quotes a part', () => {
    const part = 'no trawler will cut our nets this winter';
    assert.deepEqual(outcomes({ a: { content: whole }, b: { content: part, published: '1976-05-05' } }), {
      a: 'authentic',
      b: 'fuller-elsewhere',
    });
  });

  it('is altered where words between the marks are others', () => {
    const spun = 'We shall guard the cod banks off Finnmark, and no vessel will sever our nets this winter';
    assert.deepEqual(
      outcomes({ a: { content: whole }, b: { content: spun, published: '1976-05-05' }, c: { content: whole } }),
      { a: 'authentic', b: 'altered', c: 'authentic' },
    );
  });

  it('is altered where a “not” came or went in a long quotation', () => {
    const turned = whole.replace('no trawler', 'a trawler').replace('shall guard', 'shall not guard');
    assert.deepEqual(outcomes({ a: { content: whole }, b: { content: turned, published: '1976-05-05' } }), {
      a: 'unconfirmed',
      b: 'altered',
    });
    const dropped = whole.replace('no trawler will cut', 'trawlers will never cut').replace('will never', 'will');
    assert.deepEqual(outcomes({ a: { content: whole }, b: { content: dropped, published: '1976-05-05' } }), {
      a: 'unconfirmed',
      b: 'altered',
    });
  });

  it('is reworded where the words are quoted in another order', () => {
    const anew = 'This winter nobody’s trawler cuts nets of ours: off Finnmark the cod banks are guarded';
    assert.deepEqual(outcomes({ a: { content: whole }, b: { content: anew, published: '1976-05-05' } }), {
      a: 'unconfirmed',
      b: 'reworded',
    });
  });
});

describe('statements', () => {
  it('are apart by speaker, by matter, and in other days in other words', () => {
    const other = 'We shall guard the oil wells off Stavanger, and no tanker will spill a drop this summer';
    const later = 'We will guard our cod banks off Finnmark, and trawlers must not cut nets in any winter';
    assert.deepEqual(outcomes({ a: { content: whole }, b: { content: whole, speaker: 'ISL' } }), {});
    assert.deepEqual(outcomes({ a: { content: whole }, b: { content: other } }), {});
    assert.deepEqual(outcomes({ a: { content: whole }, b: { content: later, published: '1978-05-05' } }), {});
  });

  it('are apart where nobody quotes words that are said again and again', () => {
    const content = 'the reactor at Kjeller serves peaceful research and nothing else';
    const told = (published: string): Print => ({ content, published, quotation: 'indirect' });
    assert.deepEqual(outcomes({ a: told('1976-05-04'), b: told('1976-11-20') }), {});
    assert.deepEqual(Object.keys(outcomes({ a: told('1976-05-04'), b: told('1976-05-05') })), ['a', 'b']);
  });

  it('are apart when each gives a number that the other has not', () => {
    const counted = (number: string): Print => ({
      content: `Our patrol boats have boarded ${number} trawlers off Finnmark this winter`,
    });
    assert.deepEqual(outcomes({ a: counted('14'), b: counted('41') }), {});
  });

  it('are apart when one says the opposite in the same words, or denies what the other says', () => {
    const will: Print = { content: 'Norway will sell patrol boats to Iceland in May' };
    const told = (content: string, act: StatementAct): Print => ({ content, act, quotation: 'indirect' });
    const [hit, missed] = ['its pilots had hit the trawler Everton', 'its pilots had not hit the trawler Everton'];
    assert.deepEqual(outcomes({ a: will, b: { content: will.content.replace('will', 'will not') } }), {});
    assert.deepEqual(outcomes({ a: told(hit, 'comment'), b: told(hit, 'denial') }), {});
    assert.equal(Object.keys(outcomes({ a: told(missed, 'comment'), b: told(hit, 'denial') })).length, 2);
  });

  it('are the same ones whatever the order of the articles', () => {
    const articles = ['a', 'b', 'c', 'd'].map((id) => article(id, { content: whole }));
    const groups = (list: readonly Linkable[]) => statementGroups(list, judgeItems(sameStatements, list));
    assert.deepEqual(groups([...articles].reverse()), groups(articles));
    assert.equal(groups(articles)[0]?.variants.length, 4);
  });
});
