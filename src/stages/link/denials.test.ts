import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import { concepts } from '../../base/lang/en/matter-words.ts';
import type { StatementAct } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { answersOf, withAnswers } from './answered.ts';
import { denials } from './denials.ts';
import { judgeItems } from './judge-archive.ts';
import { conceptsIn } from './position.ts';
import { commonMatters, topicsOf } from './topics.ts';

interface Said {
  readonly by: readonly [words: string, actor: string];
  readonly cue: string;
  readonly content: string;
  readonly states?: readonly (readonly [words: string, actor: string])[];
  readonly published?: string;
}

const togo = ['Togo', 'TGO'] as const;
const ghana = ['Ghana', 'GHA'] as const;
const benin = ['Benin', 'BEN'] as const;

function article(id: string, act: StatementAct, said: Said): Linkable {
  const { by, cue, content, states = [], published = '1982-03-04' } = said;
  const line = makeLine({
    ...{ id, published, text: `${by[0]} ${cue} ${content}.` },
    entities: [by, ...states].map(([words, actor]) => ({ words, actor })),
    statements: [{ source: by[0], cue, content, speaker: by[1] }],
    claims: [{ statement: 0, stance: act === 'denial' ? 'denies' : 'asserts', about: content }],
  });
  return { ...line, attributions: line.attributions.map((each) => ({ ...each, act, speakerCountry: by[1] })) };
}

const claim = (said: Partial<Said> = {}, id = 'claim'): Linkable =>
  article(id, 'accusation', {
    ...{ by: ghana, cue: 'accused', content: 'Togo of arming the rebels with mortars', states: [togo] },
    ...said,
  });

const denial = (said: Partial<Said> = {}, id = 'denial'): Linkable =>
  article(id, 'denial', {
    by: togo,
    cue: 'denied',
    content: 'giving weapons to the rebels',
    published: '1982-03-06',
    ...said,
  });

/** Ids of the articles whose claims a denial answers. */
function answered(...articles: readonly Linkable[]): readonly string[] {
  const answers = answersOf(topicsOf(articles, judgeItems(commonMatters, articles)), judgeItems(denials, articles));
  const holder = (id: string): string => articles.find(({ claims }) => claims.some((each) => each.id === id))?.id ?? '';
  return [...new Set(answers.map((answer) => holder(answer.claim)))].sort();
}

describe('a denial in another article', () => {
  it('answers the claim about the one who denies, in whatever words', () => {
    assert.deepEqual(answered(claim(), denial()), ['claim']);
  });

  it('is put beside the claim, and is no matter of its own', () => {
    const articles = [claim(), denial()];
    const topics = topicsOf(articles, judgeItems(commonMatters, articles));
    const joined = withAnswers(topics, answersOf(topics, judgeItems(denials, articles)));
    assert.deepEqual([topics.length, joined.length, joined[0]?.claims.length], [2, 1, 2]);
  });

  it('says why', () => {
    const [judgement] = judgeItems(denials, [claim(), denial()]);
    assert.equal(judgement?.kind, 'denies');
    assert.equal(judgement.reasons[0], 'TGO is accused of it');
    assert.ok(judgement.score >= 0.5);
  });

  it('does not answer what is claimed of others, of something else, or long before', () => {
    assert.deepEqual(
      answered(claim({ content: 'Benin of arming the rebels with mortars', states: [benin] }), denial()),
      [],
    );
    assert.deepEqual(answered(claim(), denial({ content: 'closing the cocoa market to the traders' })), []);
    assert.deepEqual(answered(claim({ published: '1979-01-01' }), denial()), []);
  });

  it('does not answer what is only thought possible, nor a denial that only points', () => {
    assert.deepEqual(answered(claim({ content: 'Togo could arm the rebels with mortars' }), denial()), []);
    assert.deepEqual(answered(claim(), denial({ content: 'the accusation as baseless' })), []);
  });

  it('does not answer by what is withheld', () => {
    assert.deepEqual(answered(claim(), denial({ content: 'the rebels access to weapons' })), []);
  });

  it('does not answer itself, nor a claim of its own side', () => {
    assert.deepEqual(answered(claim({ by: togo }), denial()), []);
  });

  it('goes nowhere when it fits too many matters', () => {
    const places = ['Ho', 'Keta', 'Yendi', 'Wa', 'Axim'];
    const claims = places.map((place, n) =>
      claim({ content: `Togo of arming the rebels with mortars near ${place}` }, `c${n}`),
    );
    assert.deepEqual(answered(...claims, denial()), []);
  });

  it('answers the same claims in whatever order the articles come', () => {
    const articles = [
      claim(),
      denial(),
      claim({ content: 'Togo of arming rebels in the hills with mortars' }, 'other'),
    ];
    const judged = (list: readonly Linkable[]) => judgeItems(denials, list);
    assert.deepEqual(judged([...articles].reverse()), judged(articles));
  });
});

describe('the concepts of matters', () => {
  for (const { concept, example, counter } of concepts) {
    it(`${concept} is in its example and not in its counter-example`, () => {
      const has = (text: string): boolean => conceptsIn(text).some((row) => row.concept === concept);
      assert.deepEqual([has(example), has(counter)], [true, false]);
    });
  }
});
